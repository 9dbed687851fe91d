//! An agent of ureq whose connections all end at one server, in plain TCP.

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
