//! The built-in transports with nothing changed but where they connect to: one server, in plain TCP, for every URL.
#![allow(dead_code, clippy::unwrap_used)]

#[cfg(feature = "hyper")]
pub mod over_hyper;
#[cfg(feature = "blocking")]
pub mod over_ureq;

use std::net::SocketAddr;

use postbind::{BlockingTransport, Bytes, Limits, Transport, TransportError, http};

/// A transport of either kind.
pub enum Sender {
    Async(Box<dyn Transport>),
    Blocking(Box<dyn BlockingTransport>),
}

impl Sender {
    pub fn send(
        &self,
        request: http::Request<Bytes>,
        limits: &Limits,
    ) -> Result<http::Response<Bytes>, TransportError> {
        match self {
            Self::Async(transport) => {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                runtime.block_on(transport.send(request, limits))
            }
            Self::Blocking(transport) => transport.send(request, limits),
        }
    }
}

/// Those that are built.
pub fn senders() -> Vec<fn(SocketAddr) -> Sender> {
    vec![
        #[cfg(feature = "hyper")]
        |address| Sender::Async(Box::new(postbind::Hyper::with_connector(over_hyper::Dial(address)))),
        #[cfg(feature = "blocking")]
        |address| Sender::Blocking(Box::new(postbind::Ureq::new(over_ureq::agent(address)))),
    ]
}
