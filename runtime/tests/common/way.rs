//! Each of the ways in which an operation can be sent, to hold all of them to the same.
#![allow(dead_code, clippy::unwrap_used)]
#![cfg_attr(not(any(feature = "hyper", feature = "reqwest", feature = "blocking")), allow(unused_variables))]

use postbind::{Client, Error, Operation, Response, Variables};

/// How an operation is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    #[cfg(feature = "hyper")]
    Hyper,
    #[cfg(feature = "reqwest")]
    Reqwest,
    #[cfg(feature = "blocking")]
    Ureq,
}

/// All that are built.
pub const WAYS: &[Way] = &[
    #[cfg(feature = "hyper")]
    Way::Hyper,
    #[cfg(feature = "reqwest")]
    Way::Reqwest,
    #[cfg(feature = "blocking")]
    Way::Ureq,
];

impl Way {
    /// A client that sends in this way.
    pub fn client<E>(self, environment: E) -> Client<E> {
        let client = Client::new(environment);
        match self {
            #[cfg(feature = "hyper")]
            Self::Hyper => client,
            #[cfg(feature = "reqwest")]
            Self::Reqwest => client.transport(postbind::Reqwest::default()),
            #[cfg(feature = "blocking")]
            Self::Ureq => client,
        }
    }

    /// Sends, and waits for the answer.
    pub fn send<T, E: Variables + Send + Sync>(
        self,
        operation: Operation<T>,
        client: &Client<E>,
    ) -> Result<Response<T>, Error> {
        match self {
            #[cfg(feature = "blocking")]
            Self::Ureq => operation.send_blocking(client),
            #[cfg(any(feature = "hyper", feature = "reqwest"))]
            _ => wait(operation.send(client)),
        }
    }
}

/// Runs a future on a runtime of its own.
pub fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}
