//! Makes a mock a transport of `postbind`, so that calls are answered without a socket.

use crate::fault::Fault;
use crate::mock::{Exchange, Mock};
use bytes::Bytes;
use http::{Request, Response};
use postbind::{BlockingTransport, Client, Limits, Transport, TransportError, TransportErrorKind, TransportFuture};
use std::{future, io};

impl Mock {
    /// A client whose calls this mock answers, async and blocking ones, on whatever host.
    pub fn client<E>(&self, environment: E) -> Client<E> {
        Client::new(environment).transport(self.clone()).blocking_transport(self.clone())
    }

    fn exchange(&self, request: &Request<Bytes>, limits: &Limits) -> Result<Response<Bytes>, TransportError> {
        let Exchange { response, fault, latency } = self.answer(request);
        if latency >= limits.timeout {
            return Err(TransportError::with_kind(TransportErrorKind::Timeout, format!("the mock takes {latency:?}")));
        }
        match fault {
            Some(Fault::Reset) => return Err(TransportError::new(io::Error::from(io::ErrorKind::ConnectionReset))),
            Some(Fault::Truncated) if response.body().len() >= 2 => {
                return Err(TransportError::new(io::Error::from(io::ErrorKind::UnexpectedEof)));
            }
            _ => {}
        }
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
