//! What moves a request to a server and its answer back, and what can go wrong there.

#[cfg(feature = "hyper")]
pub(crate) mod hyper;
#[cfg(feature = "reqwest")]
pub(crate) mod reqwest;
#[cfg(any(feature = "hyper", feature = "reqwest", feature = "blocking"))]
mod tls;
#[cfg(feature = "blocking")]
pub(crate) mod ureq;

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use bytes::Bytes;
#[cfg(any(feature = "hyper", feature = "reqwest", feature = "blocking"))]
use http::header::{CONTENT_LENGTH, HOST, HeaderValue};
use http::{Request, Response};

use crate::item::Item;

/// What [`Transport::send`] answers.
pub type TransportFuture<'a> = Pin<Box<dyn Future<Output = Result<Response<Bytes>, TransportError>> + Send + 'a>>;

/// Sends requests without blocking. Implement it to bring an HTTP client of your own.
pub trait Transport: Send + Sync {
    /// Does one exchange: sends the request and reads its whole answer within the limits.
    ///
    /// The URI and the headers are to go out as they are; `Host` and `Content-Length` are added where they are missing.
    /// Redirects and cookies are the [`Client`](crate::Client)'s matter: an answer that redirects is an answer.
    fn send<'a>(&'a self, request: Request<Bytes>, limits: &'a Limits) -> TransportFuture<'a>;
}

/// Sends requests on the calling thread. Implement it to bring an HTTP client of your own.
pub trait BlockingTransport: Send + Sync {
    /// Does one exchange, as [`Transport::send`] does.
    ///
    /// # Errors
    ///
    /// When the request does not get through or the answer does not come back whole.
    fn send(&self, request: Request<Bytes>, limits: &Limits) -> Result<Response<Bytes>, TransportError>;
}

/// What a call may cost.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Limits {
    /// How long a call may take, from connecting to the answer's last byte. A [`Client`](crate::Client) counts all
    /// hops of a call, and gives its transport what is left.
    pub timeout: Duration,
    /// How many bytes the answer's body may have.
    pub response_bytes: usize,
}

impl Default for Limits {
    /// 30 seconds, 64 MiB.
    fn default() -> Self {
        Self { timeout: Duration::from_secs(30), response_bytes: 64 << 20 }
    }
}

/// What kind of thing went wrong in a transport.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The call took longer than [`Limits::timeout`].
    Timeout,
    /// The body has more than [`Limits::response_bytes`].
    TooLarge,
    /// No secure connection could be made.
    Tls,
    /// There is no transport: neither a cargo feature nor the caller brought one.
    Missing,
    /// Anything else: no connection, a broken answer.
    Other,
}

/// The request did not get through, or its answer did not come back.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: Box<dyn StdError + Send + Sync>,
    item: Option<&'static Item>,
}

impl TransportError {
    /// Something went wrong of no special kind.
    pub fn new(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::with_kind(TransportErrorKind::Other, source)
    }

    /// Something went wrong of this kind.
    pub fn with_kind(kind: TransportErrorKind, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { kind, source: source.into(), item: None }
    }

    /// The body has more bytes than the limits allow.
    pub fn too_large(limits: &Limits) -> Self {
        let limit = limits.response_bytes;
        Self::with_kind(TransportErrorKind::TooLarge, format!("the body has more than {limit} bytes"))
    }

    /// What kind of thing went wrong.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// The item that was to be sent, once the error has left the transport.
    pub fn item(&self) -> Option<&'static Item> {
        self.item
    }

    pub(crate) fn of(mut self, item: &'static Item) -> Self {
        self.item = Some(item);
        self
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(item) = self.item {
            write!(f, "{}: ", item.name)?;
        }
        f.write_str(match self.kind {
            TransportErrorKind::Timeout => "the call took too long; raise `Client::timeout` or try again",
            TransportErrorKind::TooLarge => "the answer is too large; raise `Client::response_limit`",
            TransportErrorKind::Tls => "no secure connection; check the server's certificate and this machine's roots",
            TransportErrorKind::Missing => {
                "no transport; enable the feature `hyper` (for `send`) or `blocking` (for `send_blocking`) of `postbind`"
            }
            TransportErrorKind::Other => "the call did not get through; check the URL's host and the network",
        })
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.source.as_ref())
    }
}

/// Adds the headers that are left to a transport, where the request has none of that name.
///
/// `Host` is what the URL writes, with a default port where it writes one (SEMANTICS 3.1). Postman tells the server that
/// a body is empty with every method but some (SEMANTICS 4.1). HTTP clients differ in both.
#[cfg(any(feature = "hyper", feature = "reqwest", feature = "blocking"))]
fn complete(request: &mut Request<Bytes>) {
    const SILENT: &[&str] = &["GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "CONNECT"];
    let authority = request.uri().authority().map_or("", |authority| authority.as_str());
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let host = HeaderValue::from_str(host);
    let declares = request.body().is_empty() && !SILENT.contains(&request.method().as_str());
    let headers = request.headers_mut();
    if let Ok(host) = host {
        headers.entry(HOST).or_insert(host);
    }
    if declares {
        headers.entry(CONTENT_LENGTH).or_insert(HeaderValue::from_static("0"));
    }
}

/// Whether TLS is behind an error. An `io::Error` hides what it wraps from `source`, so it is asked for it.
#[cfg(any(feature = "hyper", feature = "reqwest", feature = "blocking"))]
fn is_tls(error: &(dyn StdError + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(error) = next {
        if error.is::<rustls::Error>() {
            return true;
        }
        next = match error.downcast_ref::<std::io::Error>().and_then(|error| error.get_ref()) {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    false
}

/// Stands in for the transport that a cargo feature would bring.
#[cfg(not(all(any(feature = "hyper", feature = "reqwest"), feature = "blocking")))]
pub(crate) struct Missing;

#[cfg(not(any(feature = "hyper", feature = "reqwest")))]
impl Transport for Missing {
    fn send<'a>(&'a self, _: Request<Bytes>, _: &'a Limits) -> TransportFuture<'a> {
        let problem = "`Operation::send` needs the feature `hyper` or `Client::transport`";
        Box::pin(std::future::ready(Err(TransportError::with_kind(TransportErrorKind::Missing, problem))))
    }
}

#[cfg(not(feature = "blocking"))]
impl BlockingTransport for Missing {
    fn send(&self, _: Request<Bytes>, _: &Limits) -> Result<Response<Bytes>, TransportError> {
        let problem = "`Operation::send_blocking` needs the feature `blocking` or `Client::blocking_transport`";
        Err(TransportError::with_kind(TransportErrorKind::Missing, problem))
    }
}
