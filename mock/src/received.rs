//! A request that was answered, and its log line.

use crate::fault::Fault;
use bytes::Bytes;
use codegen::diag::render::visible;
use http::{HeaderMap, Method, StatusCode};
use std::fmt;

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
    /// The status that it was answered with, or would have been.
    pub status: StatusCode,
    /// What went wrong on demand.
    pub fault: Option<Fault>,
}

impl Received {
    /// Whether a browser asked what a page may send: only that is answered without an item.
    pub(crate) fn is_preflight(&self) -> bool {
        self.item.is_none() && self.fault.is_none() && self.status.is_success()
    }
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
            None if self.is_preflight() => formatter.write_str(" preflight")?,
            None => formatter.write_str(" no item")?,
        }
        match &self.example {
            Some(example) => write!(formatter, " {example:?}")?,
            None if self.item.is_some() && self.fault.is_none() => formatter.write_str(" no example")?,
            None => {}
        }
        formatter.write_str(match self.fault {
            Some(Fault::Status(_)) => " (fault)",
            Some(Fault::Reset) => " (reset)",
            Some(Fault::Truncated) => " (truncated)",
            None => "",
        })
    }
}
