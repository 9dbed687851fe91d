//! The two ways to send an operation, and a transport that answers without a network.
#![allow(dead_code, reason = "each test that includes this uses a part of it")]

use postbind::{
    BlockingTransport, Bytes, Client, Error, Limits, Operation, Response, Transport, TransportError, TransportFuture,
    Variables, http,
};
use std::sync::{Arc, Mutex};

/// How an operation is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// `send`, over hyper unless the client has a transport of its own.
    Async,
    /// `send_blocking`, over ureq unless the client has a transport of its own.
    Blocking,
}

/// Both.
pub const WAYS: [Way; 2] = [Way::Async, Way::Blocking];

impl Way {
    /// Sends, and waits for the answer.
    pub fn send<T, E: Variables + Send + Sync>(
        self,
        operation: Operation<T>,
        client: &Client<E>,
    ) -> Result<Response<T>, Error> {
        match self {
            Self::Async => runtime().block_on(operation.send(client)),
            Self::Blocking => operation.send_blocking(client),
        }
    }
}

/// A runtime for one call: sockets that it leaves behind end with it.
pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// An answer of this status with this body.
pub fn answer(status: u16, body: impl Into<Bytes>) -> http::Response<Bytes> {
    http::Response::builder().status(status).body(body.into()).expect("a plain answer")
}

/// A transport of a caller's own: gives all the same answer, and keeps what it was to send.
#[derive(Clone)]
pub struct Canned {
    status: u16,
    body: Bytes,
    sent: Arc<Mutex<Vec<http::Request<Bytes>>>>,
}

impl Canned {
    pub fn new(status: u16, body: impl Into<Bytes>) -> Self {
        Self { status, body: body.into(), sent: Arc::default() }
    }

    /// A client that sends through this, whichever way.
    pub fn client<E>(&self, environment: E) -> Client<E> {
        Client::new(environment).transport(self.clone()).blocking_transport(self.clone())
    }

    /// Takes out what was sent so far.
    pub fn sent(&self) -> Vec<http::Request<Bytes>> {
        std::mem::take(&mut *self.sent.lock().expect("no test panics in here"))
    }

    fn take(&self, request: http::Request<Bytes>) -> http::Response<Bytes> {
        self.sent.lock().expect("no test panics in here").push(request);
        answer(self.status, self.body.clone())
    }
}

impl Transport for Canned {
    fn send<'a>(&'a self, request: http::Request<Bytes>, _: &'a Limits) -> TransportFuture<'a> {
        Box::pin(async move { Ok(self.take(request)) })
    }
}

impl BlockingTransport for Canned {
    fn send(&self, request: http::Request<Bytes>, _: &Limits) -> Result<http::Response<Bytes>, TransportError> {
        Ok(self.take(request))
    }
}
