//! An answer while it is being read: what generated code looks at to choose an arm.

use bytes::Bytes;
use http::StatusCode;
use serde::de::DeserializeOwned;

use crate::decode::{self, DecodeError};
use crate::item::Item;

/// Answers that are told apart by status: a success enum, or the refusals of an item. Generated code implements it.
pub trait Cases: Sized {
    /// The item that answers so.
    fn item() -> &'static Item;

    /// Reads the arm of the reply's status, `None` when there is none for it.
    ///
    /// # Errors
    ///
    /// When the body is not what that arm has.
    fn read(reply: &Reply<'_>) -> Result<Option<Self>, DecodeError>;
}

/// An answer while it is being read.
pub struct Reply<'a> {
    item: &'static Item,
    status: StatusCode,
    body: &'a Bytes,
}

impl<'a> Reply<'a> {
    pub(crate) fn new(item: &'static Item, status: StatusCode, body: &'a Bytes) -> Self {
        Self { item, status, body }
    }

    /// The status code.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// The body as JSON.
    ///
    /// # Errors
    ///
    /// When it is no JSON, or not that of a `T`.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        decode::json(self.item, self.status(), self.body, false)
    }

    /// The body as JSON of a type that holds a [`Secret`](crate::Secret): an error shows where it does not fit, and
    /// nothing of the body.
    ///
    /// # Errors
    ///
    /// As [`json`](Self::json).
    pub fn secret_json<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        decode::json(self.item, self.status(), self.body, true)
    }

    /// The body as text.
    ///
    /// # Errors
    ///
    /// When it is not UTF-8.
    pub fn text(&self) -> Result<String, DecodeError> {
        match std::str::from_utf8(self.body) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => Err(not_text(self.item, self.status(), error)),
        }
    }

    /// The body as it came.
    pub fn bytes(&self) -> Bytes {
        self.body.clone()
    }

    pub(crate) fn item(&self) -> &'static Item {
        self.item
    }

    pub(crate) fn no_example(&self) -> DecodeError {
        let problem = "is a success that the collection has no saved example of; save one and regenerate";
        DecodeError::new(self.item, self.status(), problem)
    }
}

pub(crate) fn not_text(item: &'static Item, status: u16, error: std::str::Utf8Error) -> DecodeError {
    DecodeError::new(item, status, format!("is no UTF-8 text ({error}); send the request and read its bytes yourself"))
}
