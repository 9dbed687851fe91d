//! The built-in transports with nothing changed but where they connect to: one server, in plain TCP, for every URL.
#![allow(dead_code, clippy::unwrap_used)]

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

#[cfg(feature = "hyper")]
mod over_hyper {
    use std::future::Future;
    use std::io;
    use std::net::SocketAddr;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use hyper_util::rt::TokioIo;
    use postbind::http::Uri;
    use tokio::net::TcpStream;

    #[derive(Clone)]
    pub struct Dial(pub SocketAddr);

    impl tower_service::Service<Uri> for Dial {
        type Response = TokioIo<TcpStream>;
        type Error = io::Error;
        type Future = Pin<Box<dyn Future<Output = io::Result<Self::Response>> + Send>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }

        fn call(&mut self, _: Uri) -> Self::Future {
            let address = self.0;
            Box::pin(async move { Ok(TokioIo::new(TcpStream::connect(address).await?)) })
        }
    }
}

#[cfg(feature = "blocking")]
mod over_ureq {
    use std::net::SocketAddr;

    use postbind::http::Uri;
    use ureq::Agent;
    use ureq::config::Config;
    use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
    use ureq::unversioned::transport::{Buffers, ConnectionDetails, Connector, NextTimeout, TcpConnector, Transport};

    pub fn agent(address: SocketAddr) -> Agent {
        Agent::with_parts(Config::builder().proxy(None).build(), Dial(TcpConnector::default()), Fixed(address))
    }

    #[derive(Debug)]
    struct Dial(TcpConnector);

    impl Connector<()> for Dial {
        type Out = Plain;

        fn connect(&self, details: &ConnectionDetails, _: Option<()>) -> Result<Option<Plain>, ureq::Error> {
            let made = self.0.connect(details, None::<()>)?;
            Ok(made.map(|transport| Plain(transport.boxed())))
        }
    }

    /// No name is looked up.
    #[derive(Debug)]
    struct Fixed(SocketAddr);

    impl Resolver for Fixed {
        fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
            let mut addresses = self.empty();
            addresses.push(self.0);
            Ok(addresses)
        }
    }

    /// A connection that counts as secure: ureq refuses any other for `https`.
    #[derive(Debug)]
    struct Plain(Box<dyn Transport>);

    impl Transport for Plain {
        fn buffers(&mut self) -> &mut dyn Buffers {
            self.0.buffers()
        }
        fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
            self.0.transmit_output(amount, timeout)
        }
        fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, ureq::Error> {
            self.0.await_input(timeout)
        }
        fn is_open(&mut self) -> bool {
            self.0.is_open()
        }
        fn is_tls(&self) -> bool {
            true
        }
    }
}
