//! An answer whose status is not 2xx.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::check::{ChecksFailed, Evidence};
use crate::error::Names;
use crate::item::Item;

/// The server refused the call: status, headers and body as they came.
///
/// Neither `Debug` nor `Display` shows the body or a header's value, since both may hold credentials.
pub struct StatusError {
    item: &'static Item,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    evidence: Option<Box<Evidence>>,
}

impl StatusError {
    pub(crate) fn new(
        item: &'static Item,
        status: StatusCode,
        headers: HeaderMap,
        body: Bytes,
        evidence: Option<Box<Evidence>>,
    ) -> Self {
        Self { item, status, headers, body, evidence }
    }

    /// The item that was sent.
    pub fn item(&self) -> &'static Item {
        self.item
    }

    /// The answer's status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The answer's headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Runs the checks of the item, as [`Response::check`](crate::Response::check) does: some items are meant to be
    /// refused.
    ///
    /// # Errors
    ///
    /// [`ChecksFailed`] with the script's words for all that does not hold.
    pub fn check(&self) -> Result<(), ChecksFailed> {
        Evidence::check(self.evidence.as_deref(), self.item, self.status, &self.headers)
    }

    /// The answer's body, as it came.
    pub fn body(&self) -> &Bytes {
        &self.body
    }
}

impl fmt::Debug for StatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StatusError")
            .field("item", &self.item.name)
            .field("status", &self.status)
            .field("headers", &Names(&self.headers))
            .field("body_length", &self.body.len())
            .finish()
    }
}

impl fmt::Display for StatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: the server answered {} with {} bytes; read them with `refusal()` or `body()`",
            self.item.name,
            self.status,
            self.body.len()
        )
    }
}

impl std::error::Error for StatusError {}
