//! A collection that answers in process and keeps a log of what it was asked.

use crate::chance::seed_of;
use crate::fault::{Fail, Failing, Fault, fault};
use crate::read::{MockError, read};
use crate::received::Received;
use crate::respond::{answer, failed};
use crate::route::items;
use crate::watch::Origin;
use bytes::Bytes;
use codegen::collection::Collection;
use http::{Request, Response};
use postbind::Dynamic;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

enum Log {
    Kept(Mutex<Vec<Received>>),
    Handed(Box<dyn Fn(Received) + Send + Sync>),
}

/// A collection that answers requests with its saved examples. Clones share the log.
///
/// It is a transport for `postbind` as it stands ([`Mock::client`]), and a server by
/// [`MockServer::start`](crate::MockServer::start).
#[derive(Clone)]
pub struct Mock {
    origin: Arc<Origin>,
    log: Arc<Log>,
    fails: Vec<Arc<Failing>>,
    latency: Duration,
    seed: u64,
    time: Option<SystemTime>,
    /// How many requests were answered.
    answered: Arc<AtomicU64>,
}

/// An answer, and how it is to be given.
pub(crate) struct Exchange {
    pub(crate) response: Response<Bytes>,
    /// What goes wrong with it; a status is in the response already.
    pub(crate) fault: Option<Fault>,
    /// How long it takes.
    pub(crate) latency: Duration,
}

impl Mock {
    /// A mock that keeps a log for [`Mock::received`].
    pub fn new(collection: Collection) -> Self {
        Self {
            origin: Arc::new(Origin::Fixed(Arc::new(collection))),
            log: Arc::new(Log::Kept(Mutex::default())),
            fails: Vec::new(),
            latency: Duration::ZERO,
            seed: 0,
            time: None,
            answered: Arc::default(),
        }
    }

    /// A mock of the collection, folder or item in the file at `path`.
    ///
    /// # Errors
    ///
    /// [`MockError`] with the diagnostics when the file cannot be read or is no collection.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, MockError> {
        read(path.as_ref(), false).map(Self::new)
    }

    /// Hands every request to `log` once it is answered, and keeps none: for servers that run for long.
    #[must_use]
    pub fn log_to(mut self, log: impl Fn(Received) + Send + Sync + 'static) -> Self {
        self.log = Arc::new(Log::Handed(Box::new(log)));
        self
    }

    /// Lets calls fail. Of several, the first counts that befalls a call.
    ///
    /// # Panics
    ///
    /// When it is for an item that the collection does not have.
    #[must_use]
    #[track_caller]
    pub fn fail(mut self, fail: Fail) -> Self {
        let fail = match fail.item() {
            Some(item) => {
                let item = self.item(item);
                fail.of(item)
            }
            None => fail,
        };
        self.fails.push(Arc::new(Failing::new(fail)));
        self
    }

    /// Lets every answer take this long. In process no time passes: there it only decides which calls time out.
    #[must_use]
    pub fn latency(mut self, latency: Duration) -> Self {
        self.latency = latency;
        self
    }

    /// What all that is left to chance is made of, faults and values such as `{{$guid}}`; 0 unless set. The same requests
    /// in the same order get the same.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Answers from the file at `path` as it is when a request comes, and says when it has changed: `Ok` when it was read
    /// anew, the diagnostics when it is no collection, and then the last that was one goes on to answer.
    #[must_use]
    pub fn watch(
        mut self,
        path: impl Into<PathBuf>,
        report: impl Fn(Result<(), MockError>) + Send + Sync + 'static,
    ) -> Self {
        self.origin = Arc::new(Origin::watched(self.origin.collection(), path.into(), report));
        self
    }

    /// A clock that stands still, for values such as `{{$timestamp}}`.
    #[must_use]
    pub fn at(mut self, time: SystemTime) -> Self {
        self.time = Some(time);
        self
    }

    /// Answers a request as [`respond`](crate::respond()) does, unless it is to fail, and logs it.
    ///
    /// There is no connection here that could be reset or end too early.
    pub fn respond(&self, request: &Request<Bytes>) -> Response<Bytes> {
        self.answer(request).response
    }

    pub(crate) fn answer(&self, request: &Request<Bytes>) -> Exchange {
        let nth = self.answered.fetch_add(1, Ordering::Relaxed);
        let collection = self.origin.collection();
        let dynamic = Dynamic::seeded(seed_of(self.seed, nth)).at(self.time.unwrap_or_else(SystemTime::now));
        let mut answer = answer(&collection, request, &dynamic);
        let item = answer.item.map(|item| item.breadcrumb.to_string());
        // A preflight is no call: one that fails would keep a browser from making the call that is to fail.
        let is_call = item.is_some() || !answer.response.status().is_success();
        let fault = is_call.then(|| fault(&self.fails, item.as_deref(), self.seed, nth)).flatten();
        if let Some(Fault::Status(status)) = fault {
            answer = failed(&collection, answer.item, request, status, &dynamic);
        }
        let received = Received {
            item,
            example: answer.example.map(|example| example.name.value.clone()),
            method: request.method().clone(),
            target: request.uri().path_and_query().map_or("", |target| target.as_str()).to_owned(),
            headers: request.headers().clone(),
            body: request.body().clone(),
            status: answer.response.status(),
            fault,
        };
        match &*self.log {
            Log::Kept(kept) => kept.lock().unwrap_or_else(PoisonError::into_inner).push(received),
            Log::Handed(log) => log(received),
        }
        Exchange { response: answer.response, fault, latency: self.latency }
    }

    /// What was answered so far, in order; empty when the log is handed on.
    pub fn received(&self) -> Vec<Received> {
        match &*self.log {
            Log::Kept(kept) => kept.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            Log::Handed(_) => Vec::new(),
        }
    }

    /// What the item at this way in the collection was asked so far, in order: `Auth / Refresh Token`, with or without
    /// spaces around the slashes.
    ///
    /// # Panics
    ///
    /// When the collection has no such item: a test that asserts that an item was not called would hold for every
    /// misspelt name.
    #[track_caller]
    pub fn received_by(&self, item: &str) -> Vec<Received> {
        let item = self.item(item);
        let mut received = self.received();
        received.retain(|one| one.item.as_ref() == Some(&item));
        received
    }

    /// The breadcrumb of the item that is meant.
    #[track_caller]
    fn item(&self, asked: &str) -> String {
        let collection = self.origin.collection();
        let mut known: Vec<String> = items(&collection).iter().map(|item| item.breadcrumb.to_string()).collect();
        match known.iter().position(|known| squeezed(known) == squeezed(asked)) {
            Some(at) => known.swap_remove(at),
            None => panic!("the collection has no item {asked:?}; it has:\n{}", known.join("\n")),
        }
    }
}

/// Without spaces around the slashes and more than one between words.
fn squeezed(item: &str) -> String {
    let names = item.split('/').map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
    names.collect::<Vec<_>>().join("/")
}
