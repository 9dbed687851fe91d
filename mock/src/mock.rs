//! A collection that answers in process and keeps a log of what it was asked.

use crate::read::{MockError, read};
use crate::respond::answer;
use bytes::Bytes;
use codegen::collection::Collection;
use codegen::diag::render::visible;
use http::{HeaderMap, Method, Request, Response, StatusCode};
use std::fmt;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// A request that was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The item that it matched, as its way in the collection: `Catalogue / Books / List books`.
    pub item: Option<String>,
    /// The name of the example that it was answered with.
    pub example: Option<String>,
    /// Its method.
    pub method: Method,
    /// Path and query, as they came.
    pub target: String,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Bytes,
    /// The status that it was answered with.
    pub status: StatusCode,
}

/// A log line: `GET /v1/books -> 200 Catalogue / Books / List books "Two books"`.
///
/// It has no query, where keys and tokens may stand, and nothing of a name can move the cursor of a terminal.
impl fmt::Display for Received {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.target.split('?').next().unwrap_or_default();
        write!(formatter, "{} {path} -> {}", self.method, self.status.as_u16())?;
        match &self.item {
            Some(item) => write!(formatter, " {}", visible(item))?,
            None => formatter.write_str(" no item")?,
        }
        match &self.example {
            Some(example) => write!(formatter, " {example:?}"),
            None if self.item.is_some() => formatter.write_str(" no example"),
            None => Ok(()),
        }
    }
}

enum Log {
    Kept(Mutex<Vec<Received>>),
    Handed(Box<dyn Fn(Received) + Send + Sync>),
}

/// A collection that answers requests with its saved examples.
pub struct Mock {
    collection: Collection,
    log: Log,
}

impl Mock {
    /// A mock that keeps a log for [`Mock::received`].
    pub fn new(collection: Collection) -> Self {
        Self { collection, log: Log::Kept(Mutex::default()) }
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
        self.log = Log::Handed(Box::new(log));
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
        match &self.log {
            Log::Kept(kept) => kept.lock().unwrap_or_else(PoisonError::into_inner).push(received),
            Log::Handed(log) => log(received),
        }
        answer.response
    }

    /// What was answered so far, in order; empty when the log is handed on.
    pub fn received(&self) -> Vec<Received> {
        match &self.log {
            Log::Kept(kept) => kept.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            Log::Handed(_) => Vec::new(),
        }
    }
}
