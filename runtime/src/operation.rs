//! A call as data: to be sent, shown, or turned into a request.

use std::fmt;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::Request;
use serde::de::DeserializeOwned;

use crate::capture;
use crate::check::Evidence;
use crate::client::Client;
use crate::curl::Curl;
use crate::decode::DecodeError;
use crate::draft::Draft;
use crate::error::Error;
use crate::item::Item;
use crate::reply::Reply;
use crate::response::{Response, Untyped};
use crate::status::StatusError;
use crate::variable::Variables;

/// A call of an item, filled in. Nothing has happened yet.
#[must_use = "an operation does nothing until it is sent"]
pub struct Operation<T> {
    draft: Draft,
    /// How the body of a success is read. A function pointer, so that the operation is `Send` whatever `T` is.
    reader: fn(&Reply<'_>) -> Result<T, DecodeError>,
}

impl<T> Operation<T> {
    pub(crate) fn new(draft: Draft, reader: fn(&Reply<'_>) -> Result<T, DecodeError>) -> Self {
        Self { draft, reader }
    }

    /// The item that this is a call of.
    pub fn item(&self) -> &'static Item {
        self.draft.item
    }

    /// Sets a header for this call alone, in place of any of that name. Auth still replaces its own, and `Content-Length`
    /// and `Transfer-Encoding` are always those of the body.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.draft.extra.push((name.into(), value.into()));
        self
    }

    /// Takes no notice of the answer's body: a success is enough.
    pub fn discard(self) -> Operation<()> {
        Operation::new(self.draft, |_| Ok(()))
    }

    /// Takes the answer as it comes, where its type is too narrow: `.untyped().json::<T>()` reads it as a type of the
    /// caller's own.
    pub fn untyped(self) -> Operation<Untyped> {
        Operation::new(self.draft, |reply| Ok(Untyped::new(reply)))
    }

    /// Runs the item's steps, sends the call and stores what the item captures. What the steps store stays once there is
    /// a request to send, whatever becomes of it.
    ///
    /// With a built-in transport this must run on a Tokio runtime with I/O and time enabled.
    ///
    /// # Errors
    ///
    /// Any [`Error`]. [`Error::Unresolved`] and [`Error::Build`] mean that nothing was sent.
    pub async fn send<E: Variables + Send + Sync>(self, client: &Client<E>) -> Result<Response<T>, Error> {
        let started = Instant::now();
        let response = client.exchange(&self.draft).await?;
        self.finish(response, started.elapsed(), |answer| client.with_mut(|environment| answer(environment)))
    }

    /// Sends the call on this thread, without an async runtime, and stores what the item captures.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send).
    pub fn send_blocking<E: Variables + Send + Sync>(self, client: &Client<E>) -> Result<Response<T>, Error> {
        let started = Instant::now();
        let response = client.exchange_blocking(&self.draft)?;
        self.finish(response, started.elapsed(), |answer| client.with_mut(|environment| answer(environment)))
    }

    /// Builds the request, for a transport of the caller's own. `Host` and `Content-Length` are left to it. What the item's
    /// steps store is in the request, but the environment stays as it is.
    ///
    /// # Errors
    ///
    /// [`Error::Unresolved`] when a variable has no value, [`Error::Build`] when a value cannot be sent.
    pub fn to_request(&self, environment: &dyn Variables) -> Result<Request<Bytes>, Error> {
        self.draft.build(environment, false)?.into_request()
    }

    /// Reads the answer to [`to_request`](Self::to_request) and stores what the item captures.
    ///
    /// Captures run on any 2xx, before the body is decoded.
    ///
    /// # Errors
    ///
    /// [`Error::Status`] when the status is not 2xx, [`Error::Decode`] when the body is not a `T`.
    pub fn read(&self, response: http::Response<Bytes>, environment: &mut dyn Variables) -> Result<Response<T>, Error> {
        self.finish(response, Duration::ZERO, |answer| answer(environment))
    }

    /// Shows the call as a `curl` command, with secrets as `***`. What its steps make up is made up anew when it is sent.
    ///
    /// # Errors
    ///
    /// As [`to_request`](Self::to_request).
    pub fn to_curl(&self, environment: &dyn Variables) -> Result<Curl, Error> {
        Ok(Curl::new(self.draft.build(environment, true)?))
    }

    /// What the call fills in.
    #[cfg(feature = "refresh")]
    pub(crate) fn draft(&self) -> &Draft {
        &self.draft
    }

    /// Captures with the environment that `hold` lends, then decodes without it: no lock is held while decoding.
    pub(crate) fn finish(
        &self,
        response: http::Response<Bytes>,
        elapsed: Duration,
        hold: impl FnOnce(&mut dyn FnMut(&mut dyn Variables)),
    ) -> Result<Response<T>, Error> {
        let item = self.draft.item;
        let (head, body) = response.into_parts();
        let (status, headers) = (head.status, head.headers);
        let (mut captures, mut evidence) = (Vec::new(), None);
        hold(&mut |environment| {
            evidence = Evidence::keep(item, &body, elapsed, environment);
            if status.is_success() {
                captures = capture::run(item, status, &headers, &body, environment);
            }
        });
        if !status.is_success() {
            return Err(Error::Status(Box::new(StatusError::new(item, status, headers, body, evidence))));
        }
        let body = (self.reader)(&Reply::new(item, status, &body))?;
        Ok(Response { item, status, headers, captures, evidence, body })
    }
}

impl Operation<Untyped> {
    /// Gives the answer a type of the caller's own, read from JSON.
    pub fn json<T: DeserializeOwned>(self) -> Operation<T> {
        Operation::new(self.draft, |reply| reply.json())
    }

    /// Takes the answer as text (UTF-8).
    pub fn text(self) -> Operation<String> {
        Operation::new(self.draft, |reply| reply.text())
    }

    /// Takes the answer as bytes.
    pub fn bytes(self) -> Operation<Bytes> {
        Operation::new(self.draft, |reply| Ok(reply.bytes()))
    }
}

impl<T> fmt::Debug for Operation<T> {
    /// The item only: the fields may hold secrets. Use [`Operation::to_curl`] to see them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Operation({:?})", self.draft.item.name)
    }
}
