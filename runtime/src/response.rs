//! The answer of a successful call.

use std::fmt;
use std::ops::{Deref, DerefMut};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::capture::Captured;
use crate::check::{ChecksFailed, Evidence};
use crate::decode;
use crate::error::{Error, Names};
use crate::item::Item;
use crate::reply::{Reply, not_text};

/// A 2xx answer: status, headers, and the typed body, to which it derefs.
pub struct Response<T> {
    pub(crate) item: &'static Item,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) captures: Vec<Captured>,
    pub(crate) evidence: Option<Box<Evidence>>,
    pub(crate) body: T,
}

impl<T> Response<T> {
    /// The status, always 2xx.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// What the item's captures found, in the item's order.
    pub fn captures(&self) -> &[Captured] {
        &self.captures
    }

    /// Runs the checks of the item: what its test scripts assert of an answer. They see the variables as they were before
    /// the answer; the body is kept for them, for items that have any.
    ///
    /// # Errors
    ///
    /// [`ChecksFailed`] with the script's words for all that does not hold.
    pub fn check(&self) -> Result<(), ChecksFailed> {
        Evidence::check(self.evidence.as_deref(), self.item, self.status, &self.headers)
    }

    /// The body alone.
    pub fn into_body(self) -> T {
        self.body
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

impl<T> DerefMut for Response<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.body
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("headers", &Names(&self.headers))
            .field("captures", &self.captures)
            .field("body", &self.body)
            .finish()
    }
}

/// The body of an answer that the collection has no example of. `Debug` shows its length only.
#[derive(Clone)]
pub struct Untyped {
    item: &'static Item,
    status: u16,
    body: Bytes,
}

impl Untyped {
    pub(crate) fn new(reply: &Reply<'_>) -> Self {
        Self { item: reply.item(), status: reply.status(), body: reply.bytes() }
    }

    /// The body as it came.
    pub fn bytes(&self) -> &Bytes {
        &self.body
    }

    /// The body as text.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] when it is not UTF-8.
    pub fn text(&self) -> Result<&str, Error> {
        std::str::from_utf8(&self.body).map_err(|error| not_text(self.item, self.status, error).into())
    }

    /// The body as JSON, of a type of the caller's own.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] when it is no JSON, or not that of a `T`.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        Ok(decode::json(self.item, self.status, &self.body, false)?)
    }
}

impl fmt::Debug for Untyped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Untyped({} bytes)", self.body.len())
    }
}
