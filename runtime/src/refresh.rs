//! Renews what the calls of a client prove themselves with: once for all calls that are refused at a time.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use async_lock::{Mutex, MutexGuard};
use bytes::Bytes;
use http::{Response, StatusCode};

use crate::check::Evidence;
use crate::client::Client;
use crate::draft::Draft;
use crate::error::{Error, RefreshError};
use crate::item::{Auth, Item};
use crate::operation::Operation;
use crate::status::StatusError;
use crate::substitute::names;
use crate::variable::Variables;

/// Makes the call that renews, from the environment.
pub(crate) type Make<E> = fn(&E) -> Result<Operation<()>, Error>;

/// The renewal of a client and its clones.
pub(crate) struct Refresh<E> {
    make: Make<E>,
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
enum Turn<'a> {
    Mine(Mine<'a>),
    Taken(Result<(), Arc<Error>>),
}

struct Mine<'a> {
    shared: &'a Shared,
    last: MutexGuard<'a, Option<Arc<Error>>>,
}

impl<E> Clone for Refresh<E> {
    fn clone(&self) -> Self {
        Self { make: self.make, shared: Arc::clone(&self.shared) }
    }
}

impl<E> Refresh<E> {
    pub(crate) fn new(make: Make<E>) -> Self {
        Self { make, shared: Arc::default() }
    }

    /// How many renewals there were.
    fn taken(&self) -> u64 {
        self.shared.taken.load(Ordering::SeqCst)
    }

    /// Waits for the renewal of another call, if one runs. `seen` is how many there were when the request was built.
    async fn turn(&self, seen: u64) -> Turn<'_> {
        self.settle(seen, self.shared.last.lock().await)
    }

    /// The same on this thread.
    fn turn_blocking(&self, seen: u64) -> Turn<'_> {
        self.settle(seen, self.shared.last.lock_blocking())
    }

    fn settle<'a>(&'a self, seen: u64, last: MutexGuard<'a, Option<Arc<Error>>>) -> Turn<'a> {
        match self.taken() == seen {
            true => Turn::Mine(Mine { shared: &self.shared, last }),
            false => Turn::Taken(last.clone().map_or(Ok(()), Err)),
        }
    }
}

impl Mine<'_> {
    /// Tells the calls that wait how it went.
    fn done(mut self, outcome: Result<(), Error>) -> Result<(), Arc<Error>> {
        let outcome = outcome.map_err(Arc::new);
        *self.last = outcome.clone().err();
        self.shared.taken.fetch_add(1, Ordering::SeqCst);
        outcome
    }
}

impl<E: Variables + Send + Sync> Client<E> {
    /// Sends a call, and once more where its answer asks for a renewal and that goes well.
    pub(crate) async fn renewing(&self, refresh: &Refresh<E>, draft: &Draft) -> Result<Response<Bytes>, Error> {
        let seen = refresh.taken();
        let response = self.once(draft).await?;
        let Some(renewing) = self.asked_for(refresh, draft, &response) else { return Ok(response) };
        let outcome = match (refresh.turn(seen).await, renewing) {
            (Turn::Taken(outcome), _) => outcome,
            (Turn::Mine(turn), Err(error)) => turn.done(Err(error)),
            (Turn::Mine(turn), Ok(operation)) => {
                let answer = self.once(operation.draft()).await;
                turn.done(answer.and_then(|answer| self.keep(&operation, answer)))
            }
        };
        match outcome {
            Ok(()) => self.once(draft).await,
            Err(error) => Err(self.refused(draft.item, response, error)),
        }
    }

    /// The same on this thread.
    pub(crate) fn renewing_blocking(&self, refresh: &Refresh<E>, draft: &Draft) -> Result<Response<Bytes>, Error> {
        let seen = refresh.taken();
        let response = self.once_blocking(draft)?;
        let Some(renewing) = self.asked_for(refresh, draft, &response) else { return Ok(response) };
        let outcome = match (refresh.turn_blocking(seen), renewing) {
            (Turn::Taken(outcome), _) => outcome,
            (Turn::Mine(turn), Err(error)) => turn.done(Err(error)),
            (Turn::Mine(turn), Ok(operation)) => {
                let answer = self.once_blocking(operation.draft());
                turn.done(answer.and_then(|answer| self.keep(&operation, answer)))
            }
        };
        match outcome {
            Ok(()) => self.once_blocking(draft),
            Err(error) => Err(self.refused(draft.item, response, error)),
        }
    }

    /// The call that renews, where the answer asks for it.
    fn asked_for(
        &self,
        refresh: &Refresh<E>,
        draft: &Draft,
        response: &Response<Bytes>,
    ) -> Option<Result<Operation<()>, Error>> {
        match (response.status() == StatusCode::UNAUTHORIZED).then(|| self.with(refresh.make))? {
            Ok(operation) => is_for(draft, operation.item()).then_some(Ok(operation)),
            Err(error) => error.item().filter(|item| is_for(draft, item)).map(|_| Err(error)),
        }
    }

    /// Stores what the renewing call captures.
    fn keep(&self, operation: &Operation<()>, response: Response<Bytes>) -> Result<(), Error> {
        let environment = |answer: &mut dyn FnMut(&mut dyn Variables)| self.with_mut(|environment| answer(environment));
        operation.finish(response, Duration::ZERO, environment).map(drop)
    }

    /// Both errors of a call that could not be renewed.
    fn refused(&self, item: &'static Item, response: Response<Bytes>, renewal: Arc<Error>) -> Error {
        let (head, body) = response.into_parts();
        let evidence = self.with(|environment| Evidence::keep(item, &body, Duration::ZERO, environment));
        let refused = StatusError::new(item, head.status, head.headers, body, evidence);
        Error::Refresh(Box::new(RefreshError { refused, renewal }))
    }
}

/// Whether the renewing item's answer sets what proves this call.
fn is_for(draft: &Draft, renewing: &Item) -> bool {
    !std::ptr::eq(draft.item, renewing) && renewing.captures.iter().any(|capture| proves(draft.item, capture.variable))
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
