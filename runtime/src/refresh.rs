//! Renews what the calls of a client prove themselves with: once for all calls that are refused at a time.
//!
//! Without the feature `refresh` nothing is renewed.

use bytes::Bytes;
use http::{Response, StatusCode};

use crate::draft::Draft;
use crate::error::Error;
use crate::item::{Auth, Item};
use crate::operation::Operation;
use crate::substitute::names;

/// Makes the call that renews, from the environment.
pub(crate) type Make<E> = fn(&E) -> Result<Operation<()>, Error>;

/// The renewal of a client and its clones.
pub(crate) struct Refresh<E> {
    #[cfg(feature = "refresh")]
    set: Option<turns::Turns<E>>,
    #[cfg(not(feature = "refresh"))]
    never: std::marker::PhantomData<Make<E>>,
}

impl<E> Default for Refresh<E> {
    fn default() -> Self {
        Self {
            #[cfg(feature = "refresh")]
            set: None,
            #[cfg(not(feature = "refresh"))]
            never: std::marker::PhantomData,
        }
    }
}

impl<E> Clone for Refresh<E> {
    fn clone(&self) -> Self {
        Self {
            #[cfg(feature = "refresh")]
            set: self.set.clone(),
            #[cfg(not(feature = "refresh"))]
            never: std::marker::PhantomData,
        }
    }
}

/// Whether an answer says that what proved the call is no longer good, and this item's answer sets it anew.
#[cfg_attr(not(feature = "refresh"), allow(dead_code))]
pub(crate) fn is_for(draft: &Draft, response: &Response<Bytes>, renewing: &Item) -> bool {
    response.status() == StatusCode::UNAUTHORIZED
        && !std::ptr::eq(draft.item, renewing)
        && renewing.captures.iter().any(|capture| proves(draft.item, capture.variable))
}

/// Whether an item's auth, or a header that it always sends, reads this variable.
fn proves(item: &Item, variable: &str) -> bool {
    let reads = |template: &str| names(template).any(|name| name == variable);
    let auth = match item.auth {
        Auth::None => false,
        Auth::Basic { username, password } => reads(username) || reads(password),
        Auth::Bearer { token } | Auth::OAuth2 { token, .. } => reads(token),
        Auth::ApiKey { value, .. } => reads(value),
        Auth::Signed(_, parameters) => parameters.iter().any(|(_, value)| reads(value)),
    };
    auth || item.headers.iter().any(|(_, value)| reads(value))
}

#[cfg(feature = "refresh")]
pub(crate) mod turns {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    use async_lock::{Mutex, MutexGuard};

    use super::*;

    /// What is shared by the calls that wait for one renewal.
    pub(crate) struct Turns<E> {
        pub(crate) make: Make<E>,
        shared: Arc<Shared>,
    }

    #[derive(Default)]
    struct Shared {
        /// How many renewals there were.
        taken: AtomicU64,
        /// Why the last one failed. Held while one runs: it is the one lock that a call waits on.
        last: Mutex<Option<Arc<Error>>>,
    }

    /// The right to renew, or what another call has got meanwhile.
    pub(crate) enum Turn<'a> {
        Mine(Mine<'a>),
        Taken(Result<(), Arc<Error>>),
    }

    pub(crate) struct Mine<'a> {
        shared: &'a Shared,
        last: MutexGuard<'a, Option<Arc<Error>>>,
    }

    impl<E> Clone for Turns<E> {
        fn clone(&self) -> Self {
            Self { make: self.make, shared: Arc::clone(&self.shared) }
        }
    }

    impl<E> Refresh<E> {
        pub(crate) fn with(make: Make<E>) -> Self {
            Self { set: Some(Turns { make, shared: Arc::default() }) }
        }

        pub(crate) fn turns(&self) -> Option<&Turns<E>> {
            self.set.as_ref()
        }

        /// How many renewals there were before a request is built.
        pub(crate) fn taken(&self) -> u64 {
            self.set.as_ref().map_or(0, |turns| turns.shared.taken.load(Ordering::SeqCst))
        }
    }

    impl<E> Turns<E> {
        /// Waits for the renewal of another call, if one runs. `seen` is how many there were when the request was built.
        pub(crate) async fn turn(&self, seen: u64) -> Turn<'_> {
            self.settle(seen, self.shared.last.lock().await)
        }

        /// The same on this thread.
        pub(crate) fn turn_blocking(&self, seen: u64) -> Turn<'_> {
            self.settle(seen, self.shared.last.lock_blocking())
        }

        fn settle<'a>(&'a self, seen: u64, last: MutexGuard<'a, Option<Arc<Error>>>) -> Turn<'a> {
            match self.shared.taken.load(Ordering::SeqCst) == seen {
                true => Turn::Mine(Mine { shared: &self.shared, last }),
                false => Turn::Taken(last.clone().map_or(Ok(()), Err)),
            }
        }
    }

    impl Mine<'_> {
        /// Tells the calls that wait how it went.
        pub(crate) fn done(mut self, outcome: Result<(), Error>) -> Result<(), Arc<Error>> {
            let outcome = outcome.map_err(Arc::new);
            *self.last = outcome.clone().err();
            self.shared.taken.fetch_add(1, Ordering::SeqCst);
            outcome
        }
    }
}
