//! A collection that answers in process and keeps a log of what it was asked.

use crate::read::{MockError, read};
use crate::received::Received;
use crate::respond::answer;
use crate::route::items;
use bytes::Bytes;
use codegen::collection::Collection;
use http::{Request, Response};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

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
    collection: Arc<Collection>,
    log: Arc<Log>,
}

impl Mock {
    /// A mock that keeps a log for [`Mock::received`].
    pub fn new(collection: Collection) -> Self {
        Self { collection: Arc::new(collection), log: Arc::new(Log::Kept(Mutex::default())) }
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

    /// Answers a request as [`respond`](crate::respond()) does, and logs it.
    pub fn respond(&self, request: &Request<Bytes>) -> Response<Bytes> {
        let answer = answer(&self.collection, request);
        let received = Received {
            item: answer.item.map(|item| item.breadcrumb.to_string()),
            example: answer.example.map(|example| example.name.value.clone()),
            method: request.method().clone(),
            target: request.uri().path_and_query().map_or("", |target| target.as_str()).to_owned(),
            headers: request.headers().clone(),
            body: request.body().clone(),
            status: answer.response.status(),
        };
        match &*self.log {
            Log::Kept(kept) => kept.lock().unwrap_or_else(PoisonError::into_inner).push(received),
            Log::Handed(log) => log(received),
        }
        answer.response
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
        let asked = squeezed(item);
        let known: Vec<String> = items(&self.collection).iter().map(|item| item.breadcrumb.to_string()).collect();
        assert!(
            known.iter().any(|known| squeezed(known) == asked),
            "the collection has no item {item:?}; it has:\n{}",
            known.join("\n")
        );
        let mut received = self.received();
        received.retain(|one| one.item.as_deref().is_some_and(|item| squeezed(item) == asked));
        received
    }
}

/// Without spaces around the slashes and more than one between words.
fn squeezed(item: &str) -> String {
    let names = item.split('/').map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
    names.collect::<Vec<_>>().join("/")
}
