//! Makes a mock a transport of `postbind`, so that calls are answered without a socket.

use crate::mock::Mock;
use bytes::Bytes;
use http::{Request, Response};
use postbind::{BlockingTransport, Client, Limits, Transport, TransportError, TransportFuture};
use std::future;

impl Mock {
    /// A client whose calls this mock answers, async and blocking ones, on whatever host.
    pub fn client<E>(&self, environment: E) -> Client<E> {
        Client::new(environment).transport(self.clone()).blocking_transport(self.clone())
    }

    fn exchange(&self, request: &Request<Bytes>, limits: &Limits) -> Result<Response<Bytes>, TransportError> {
        let response = self.respond(request);
        if response.body().len() > limits.response_bytes {
            return Err(TransportError::too_large(limits));
        }
        Ok(response)
    }
}

impl Transport for Mock {
    fn send<'a>(&'a self, request: Request<Bytes>, limits: &'a Limits) -> TransportFuture<'a> {
        Box::pin(future::ready(self.exchange(&request, limits)))
    }
}

impl BlockingTransport for Mock {
    fn send(&self, request: Request<Bytes>, limits: &Limits) -> Result<Response<Bytes>, TransportError> {
        self.exchange(&request, limits)
    }
}
