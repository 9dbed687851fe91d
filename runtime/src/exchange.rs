//! A call under way: which request goes out next, until an answer is the call's.

use std::time::Instant;

use bytes::Bytes;
use http::{Request, Response};

use crate::auth::Challenge;
use crate::error::Error;
use crate::item::Item;
use crate::jar::Jar;
use crate::redirect::{self, Redirects};
use crate::transport::{Limits, TransportError, TransportErrorKind};

/// All of a call but the transport: `next` says what to send, `take` what to make of the answer, in turn.
pub(crate) struct Exchange<'a> {
    item: &'static Item,
    /// What the item's auth answers to a challenge.
    authorise: &'a Authorise<'a>,
    redirects: Redirects,
    limits: Limits,
    jar: &'a Jar,
    started: Instant,
    /// How many redirects were followed.
    hops: u32,
    /// How many challenges were answered.
    answered: u32,
    /// How many requests were sent.
    sent: u32,
    /// What is sent next, without the jar's cookies: those are of its URL, and no other request is made from them.
    request: Request<Bytes>,
}

/// Makes the request that answers a challenge; nothing where the auth has no answer.
pub(crate) type Authorise<'a> = dyn Fn(&Challenge) -> Result<Option<Request<Bytes>>, Error> + Send + Sync + 'a;

impl<'a> Exchange<'a> {
    pub(crate) fn new(
        item: &'static Item,
        request: Request<Bytes>,
        authorise: &'a Authorise<'a>,
        redirects: Redirects,
        limits: Limits,
        jar: &'a Jar,
    ) -> Self {
        let started = Instant::now();
        Self { item, authorise, redirects, limits, jar, started, hops: 0, answered: 0, sent: 0, request }
    }

    /// The request to send, and what it may cost: the time is what earlier hops have left.
    pub(crate) fn next(&mut self) -> Result<(Request<Bytes>, Limits), Error> {
        let mut limits = self.limits;
        if self.sent > 0 {
            let left = limits.timeout.checked_sub(self.started.elapsed()).filter(|left| !left.is_zero());
            limits.timeout = left.ok_or_else(|| {
                self.fail(TransportError::with_kind(TransportErrorKind::Timeout, "earlier hops took all of the time"))
            })?;
        }
        self.sent += 1;
        let mut request = self.request.clone();
        if self.item.behavior.send_cookies {
            self.jar.add(&mut request);
        }
        Ok((request, limits))
    }

    /// The call's answer, or nothing when `next` has another request.
    pub(crate) fn take(
        &mut self,
        answer: Result<Response<Bytes>, TransportError>,
    ) -> Result<Option<Response<Bytes>>, Error> {
        let response = answer.map_err(|error| self.fail(error))?;
        // A transport of the caller's own may not have looked.
        if response.body().len() > self.limits.response_bytes {
            return Err(self.fail(TransportError::too_large(&self.limits)));
        }
        if self.item.behavior.send_cookies {
            self.jar.keep(self.request.uri(), response.headers());
        }
        match self.again(&response)? {
            Some(request) => {
                self.request = request;
                Ok(None)
            }
            None => Ok(Some(response)),
        }
    }

    /// The request that an answer asks for: a challenge to prove who is calling, or a redirect.
    fn again(&mut self, response: &Response<Bytes>) -> Result<Option<Request<Bytes>>, Error> {
        // Only the server that the item names learns what proves it.
        if self.hops == 0
            && let Some(challenge) = Challenge::of(self.item, response, self.answered)
            && let Some(request) = (self.authorise)(&challenge)?
        {
            self.answered += 1;
            return Ok(Some(request));
        }
        let behavior = &self.item.behavior;
        if !behavior.follow_redirects || self.hops >= behavior.max_redirects {
            return Ok(None);
        }
        let request = redirect::follow(&self.request, response, behavior, self.redirects);
        self.hops += u32::from(request.is_some());
        Ok(request)
    }

    fn fail(&self, error: TransportError) -> Error {
        Error::Transport(Box::new(error.of(self.item)))
    }
}

#[cfg(test)]
mod tests;
