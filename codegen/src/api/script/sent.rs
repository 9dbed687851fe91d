//! Follows the requests that a script sends itself: what the function that gets the answer stores and asserts of it.
//!
//! Each is read in runs of its own. The script runs up to the call as ever, but its answer is out of sight; from the call
//! on, the answer is the other request's. The function runs when the script is done, so it reads variables as they are
//! then, which is how they are when that request is sent.

mod follow;
mod request;

use super::ast::Program;
use super::machine::{Machine, NEVER_CALLED, Purpose, ran};
use super::{Reading, Unread, outcome};
pub use follow::Others;
use follow::{Follow, STALE};
pub use request::{Body, Request};
use std::ops::Range;

/// What is said of a request whose answer says how a run goes on.
const ORDER: &str = "its answer says which request runs next";
/// What is said of what is not followed any more.
const MANY: &str = "the script sends too many";
/// More requests of one script are not followed.
const MOST: usize = 16;

/// A request that a script sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The bytes of the call in the script text.
    pub span: Range<usize>,
    /// What is sent.
    pub request: Request,
    /// What becomes of the answer.
    pub reading: Reading,
}

/// Reads the test script with the requests that it sends: those that are understood, each with what becomes of its answer.
pub fn read(program: &Program, calls: &[Range<usize>]) -> (Vec<Sent>, Vec<Unread>) {
    let (mut found, mut lost) = (Vec::new(), Vec::new());
    for (nth, call) in calls.iter().enumerate() {
        if nth >= MOST {
            lost.push((call, MANY));
            continue;
        }
        let machine = ran(program, Purpose::Stores, Others::of(Some(call), &[]));
        let request = machine.others.follow.as_ref().map_or(Err(NEVER_CALLED), Follow::sent);
        match machine.exhausted.map_or(request, Err) {
            Ok(_) if outcome::settle(machine).orders() => lost.push((call, ORDER)),
            Ok(request) => found.push((call, request)),
            Err(what) => lost.push((call, what)),
        }
    }
    let calls: Vec<_> = found.iter().map(|(call, _)| (*call).clone()).collect();
    let sent = found.iter().map(|(call, request)| {
        let run = |purpose| followed(ran(program, purpose, Others::of(Some(call), &calls)));
        let reading = run(Purpose::Stores).with_checks(|| run(Purpose::Asserts));
        Sent { span: (*call).clone(), request: request.clone(), reading }
    });
    let sent = sent.collect();
    let lost = lost.into_iter().map(|(call, what)| Unread { span: call.clone(), what: what.to_owned() });
    (sent, lost.collect())
}

/// Reads the rest of the script, without what becomes of these requests.
pub fn rest(program: &Program, purpose: Purpose, sent: &[Sent]) -> Reading {
    let calls: Vec<_> = sent.iter().map(|sent| sent.span.clone()).collect();
    outcome::settle(ran(program, purpose, Others::of(None, &calls)))
}

/// The reading of a run that is about the answer to another request.
fn followed(mut machine: Machine<'_>) -> Reading {
    let follow = machine.others.follow.take().unwrap_or_default();
    let mut reading = outcome::settle(machine);
    let lost = |span: &Range<usize>| Unread { span: span.clone(), what: STALE.to_owned() };
    for write in reading.writes.extract_if(.., |write| follow.is_stale(&write.value)) {
        reading.unread.push(lost(&write.span));
        reading.lost.push(write.variable);
    }
    let stale = reading.checks.extract_if(.., |check| follow.is_stale(&check.holds));
    reading.unchecked.extend(stale.map(|check| lost(&check.span)));
    reading
}
