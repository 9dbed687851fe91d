//! What calls share: the environment, the transports, the limits.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};

use crate::error::Error;
use crate::item::Item;
use crate::transport::{BlockingTransport, Limits, Transport, TransportError};
use crate::variable::Variables;

/// An environment and the way to the servers. Clones share both, and cost nothing.
///
/// Making one cannot fail: TLS is set up by the first call that needs it, and fails as a transport error.
pub struct Client<E> {
    environment: Arc<RwLock<E>>,
    transport: Arc<dyn Transport>,
    blocking: Arc<dyn BlockingTransport>,
    limits: Limits,
}

impl<E> Client<E> {
    /// A client with the transports of the enabled cargo features and the default limits.
    pub fn new(environment: E) -> Self {
        #[cfg(feature = "reqwest")]
        let transport = crate::transport::reqwest::Reqwest::default();
        #[cfg(not(feature = "reqwest"))]
        let transport = crate::transport::Missing;
        #[cfg(feature = "blocking")]
        let blocking = crate::transport::ureq::Ureq::default();
        #[cfg(not(feature = "blocking"))]
        let blocking = crate::transport::Missing;
        Self {
            environment: Arc::new(RwLock::new(environment)),
            transport: Arc::new(transport),
            blocking: Arc::new(blocking),
            limits: Limits::default(),
        }
    }

    /// Sends through this transport.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Arc::new(transport);
        self
    }

    /// Sends through this transport where the caller blocks.
    #[must_use]
    pub fn blocking_transport(mut self, transport: impl BlockingTransport + 'static) -> Self {
        self.blocking = Arc::new(transport);
        self
    }

    /// How long a whole call may take; 30 seconds unless set.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.limits.timeout = timeout;
        self
    }

    /// How many bytes an answer's body may have; 64 MiB unless set.
    #[must_use]
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.limits.response_bytes = bytes;
        self
    }

    /// The environment as it is now.
    pub fn environment(&self) -> E
    where
        E: Clone,
    {
        self.with(E::clone)
    }

    /// Changes the environment, for this client and its clones.
    pub fn update<R>(&self, change: impl FnOnce(&mut E) -> R) -> R {
        self.with_mut(change)
    }

    // A panic in `update` leaves the environment as far as it was changed. Variables do not depend on each other, so
    // it is still fit for use, and a poisoned lock is no reason to fail.

    pub(crate) fn with<R>(&self, read: impl FnOnce(&E) -> R) -> R {
        read(&self.environment.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn with_mut<R>(&self, change: impl FnOnce(&mut E) -> R) -> R {
        change(&mut self.environment.write().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<E: Variables> Client<E> {
    pub(crate) async fn exchange(
        &self,
        item: &'static Item,
        request: Request<Bytes>,
    ) -> Result<Response<Bytes>, Error> {
        exchange(self.transport.as_ref(), &self.limits, item, request).await
    }

    pub(crate) fn exchange_blocking(
        &self,
        item: &'static Item,
        request: Request<Bytes>,
    ) -> Result<Response<Bytes>, Error> {
        settle(item, &self.limits, self.blocking.send(request, &self.limits))
    }
}

/// The one send path of all operations, generic over nothing.
async fn exchange(
    transport: &dyn Transport,
    limits: &Limits,
    item: &'static Item,
    request: Request<Bytes>,
) -> Result<Response<Bytes>, Error> {
    settle(item, limits, transport.send(request, limits).await)
}

/// Holds a transport to the limit, and names the item where it failed.
fn settle(
    item: &'static Item,
    limits: &Limits,
    answer: Result<Response<Bytes>, TransportError>,
) -> Result<Response<Bytes>, Error> {
    let answer = answer.and_then(|response| {
        if response.body().len() > limits.response_bytes {
            Err(TransportError::too_large(limits))
        } else {
            Ok(response)
        }
    });
    answer.map_err(|error| Error::Transport(Box::new(error.of(item))))
}

impl<E> Clone for Client<E> {
    fn clone(&self) -> Self {
        Self {
            environment: Arc::clone(&self.environment),
            transport: Arc::clone(&self.transport),
            blocking: Arc::clone(&self.blocking),
            limits: self.limits,
        }
    }
}

impl<E> std::fmt::Debug for Client<E> {
    /// The limits only: the environment may hold secrets.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("limits", &self.limits).finish_non_exhaustive()
    }
}
