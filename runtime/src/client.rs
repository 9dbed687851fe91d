//! What calls share: the environment, the transports, the cookies, the limits.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};

use crate::auth::Challenge;
use crate::draft::{Built, Draft};
use crate::error::Error;
use crate::exchange::{Authorise, Exchange};
use crate::item::Item;
use crate::jar::Jar;
use crate::redirect::Redirects;
#[cfg(feature = "refresh")]
use crate::refresh::Refresh;
use crate::step::Before;
use crate::transport::{BlockingTransport, Limits, Transport};
use crate::variable::Variables;

/// An environment and the way to the servers. Clones share both, and cost nothing.
///
/// With the cargo feature `cookies`, what a server sets is sent with the next call as RFC 6265 says, whatever the
/// transport; clones share it too. Without, nothing is kept.
///
/// Making one cannot fail: TLS is set up by the first call that needs it, and fails as a transport error.
pub struct Client<E> {
    environment: Arc<RwLock<E>>,
    transport: Arc<dyn Transport>,
    blocking: Arc<dyn BlockingTransport>,
    limits: Limits,
    redirects: Redirects,
    jar: Jar,
    #[cfg(feature = "refresh")]
    refresh: Option<Refresh<E>>,
}

impl<E> Client<E> {
    /// A client with the transports of the enabled cargo features and the default limits.
    ///
    /// [`send`](crate::Operation::send) goes over hyper (feature `hyper`), else over reqwest (feature `reqwest`);
    /// [`send_blocking`](crate::Operation::send_blocking) over ureq (feature `blocking`).
    pub fn new(environment: E) -> Self {
        #[cfg(feature = "hyper")]
        let transport = crate::transport::hyper::Hyper::default();
        #[cfg(all(feature = "reqwest", not(feature = "hyper")))]
        let transport = crate::transport::reqwest::Reqwest::default();
        #[cfg(not(any(feature = "hyper", feature = "reqwest")))]
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
            redirects: Redirects::default(),
            jar: Jar::default(),
            #[cfg(feature = "refresh")]
            refresh: None,
        }
    }

    /// Renews what calls prove themselves with, where the server answers 401: runs the call that `make` makes, stores
    /// what it captures, and sends the refused call once more. Calls that are refused at the same time share one renewal.
    ///
    /// Only calls whose auth, or a constant header, reads a variable that the renewing call captures are renewed. Where
    /// that fails, the error is [`Error::Refresh`] with both errors. Generated code has the function: `refresh`.
    #[cfg(feature = "refresh")]
    #[must_use]
    pub fn refresh(mut self, make: fn(&E) -> Result<crate::Operation<()>, Error>) -> Self {
        self.refresh = Some(Refresh::new(make));
        self
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

    /// Where redirects are followed to; within one origin unless set.
    #[must_use]
    pub fn redirects(mut self, redirects: Redirects) -> Self {
        self.redirects = redirects;
        self
    }

    /// How long a whole call may take, redirects included; 30 seconds unless set.
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

impl<E: Variables + Send + Sync> Client<E> {
    /// Sends a call, and renews what it proves itself with where that is asked for.
    pub(crate) async fn exchange(&self, draft: &Draft) -> Result<Response<Bytes>, Error> {
        #[cfg(feature = "refresh")]
        if let Some(refresh) = &self.refresh {
            return self.renewing(refresh, draft).await;
        }
        self.once(draft).await
    }

    /// The same on this thread.
    pub(crate) fn exchange_blocking(&self, draft: &Draft) -> Result<Response<Bytes>, Error> {
        #[cfg(feature = "refresh")]
        if let Some(refresh) = &self.refresh {
            return self.renewing_blocking(refresh, draft);
        }
        self.once_blocking(draft)
    }

    /// Sends a call until there is an answer that asks for nothing more.
    pub(crate) async fn once(&self, draft: &Draft) -> Result<Response<Bytes>, Error> {
        let (request, before) = self.prepare(draft)?;
        let authorise = |challenge: &Challenge| self.authorise(draft, &before, challenge);
        exchange(self.transport.as_ref(), self.begin(draft.item, request, &authorise)).await
    }

    /// The same on this thread.
    pub(crate) fn once_blocking(&self, draft: &Draft) -> Result<Response<Bytes>, Error> {
        let (request, before) = self.prepare(draft)?;
        let authorise = |challenge: &Challenge| self.authorise(draft, &before, challenge);
        exchange_blocking(self.blocking.as_ref(), self.begin(draft.item, request, &authorise))
    }

    /// Runs the pre-request scripts, builds the request, and stores what they leave behind, as it is about to be sent.
    fn prepare(&self, draft: &Draft) -> Result<(Request<Bytes>, Before), Error> {
        let build = |environment: &E| {
            let before = draft.before(environment);
            let request = draft.after(&before, environment, false)?.into_request()?;
            Ok((request, before))
        };
        if draft.item.steps.is_empty() {
            return self.with(build);
        }
        // In one go, so that no two calls count up from the same number.
        self.with_mut(|environment| {
            let (request, before) = build(environment)?;
            before.store(environment);
            Ok((request, before))
        })
    }

    fn authorise(
        &self,
        draft: &Draft,
        before: &Before,
        challenge: &Challenge,
    ) -> Result<Option<Request<Bytes>>, Error> {
        self.with(|environment| draft.answer(before, environment, challenge))?.map(Built::into_request).transpose()
    }

    fn begin<'a>(&'a self, item: &'static Item, request: Request<Bytes>, authorise: &'a Authorise<'a>) -> Exchange<'a> {
        Exchange::new(item, request, authorise, self.redirects, self.limits, &self.jar)
    }
}

/// The one send path of all operations, generic over nothing. Its twin below differs by the `await` alone.
async fn exchange(transport: &dyn Transport, mut call: Exchange<'_>) -> Result<Response<Bytes>, Error> {
    loop {
        let (request, limits) = call.next()?;
        let answer = transport.send(request, &limits).await;
        if let Some(response) = call.take(answer)? {
            return Ok(response);
        }
    }
}

fn exchange_blocking(transport: &dyn BlockingTransport, mut call: Exchange<'_>) -> Result<Response<Bytes>, Error> {
    loop {
        let (request, limits) = call.next()?;
        let answer = transport.send(request, &limits);
        if let Some(response) = call.take(answer)? {
            return Ok(response);
        }
    }
}

impl<E> Clone for Client<E> {
    fn clone(&self) -> Self {
        Self {
            environment: Arc::clone(&self.environment),
            transport: Arc::clone(&self.transport),
            blocking: Arc::clone(&self.blocking),
            limits: self.limits,
            redirects: self.redirects,
            jar: self.jar.clone(),
            #[cfg(feature = "refresh")]
            refresh: self.refresh.clone(),
        }
    }
}

impl<E> std::fmt::Debug for Client<E> {
    /// What was set only: the environment and the cookies may be secrets.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { limits, redirects, .. } = self;
        f.debug_struct("Client").field("limits", limits).field("redirects", redirects).finish_non_exhaustive()
    }
}
