//! Keeps, in a run about the answer to another request, what is at hand and what the script changes behind it.

use super::request::Request;
use crate::api::expr::Expr;
use crate::api::script::loops::LOOP;
use crate::api::script::machine::{Machine, NEVER_CALLED};
use crate::api::script::region::Exit;
use crate::api::script::value::{COMPUTED, Value};
use std::collections::BTreeSet;
use std::ops::Range;

/// The function of the host.
const SEND: &str = "pm.sendRequest";
/// What is said of a value that the function has from the script around it.
const OWN: &str = "it is made of the answer to the item's own request";
/// The same, of the answer to a request that is sent before.
const ANOTHER: &str = "it is made of the answer to another request";
/// What is said of a variable that has another value by then.
pub const STALE: &str = "it is made of a variable that the script changes after it has read it";
/// The same of any other value of the script.
const LATE: &str = "the script changes a value that is read with its answer after the call";
/// What is said of a call that is made again.
const AGAIN: &str = "the script sends it more than once";

/// The requests that a script sends, in one of its runs.
#[derive(Default)]
pub struct Others {
    /// The one that this run is about.
    pub follow: Option<Follow>,
    /// The calls that other runs are about.
    apart: Vec<Range<usize>>,
    /// The functions that these calls are given.
    functions: Vec<Range<usize>>,
    /// All calls that were met, in the order of the text.
    calls: BTreeSet<(usize, usize)>,
    /// What runs is told by another run: only what it does to the names of the script counts.
    muted: bool,
}

/// The request that a run is about.
#[derive(Default)]
pub struct Follow {
    call: Range<usize>,
    /// Its answer is at hand.
    here: bool,
    /// What is sent; nothing before the call.
    request: Option<Result<Request, &'static str>>,
    /// The variables that the script reads outside of the function.
    early: BTreeSet<String>,
    /// Those that it stores there.
    stored: BTreeSet<String>,
    /// Those that have another value than the one that was read.
    stale: BTreeSet<String>,
    /// The places of the names that the function reads, and the objects in them.
    looks: BTreeSet<usize>,
    objects: BTreeSet<usize>,
    /// The script changes one of them after the call, so before the function runs.
    late: bool,
}

impl Follow {
    /// The call was made, and the function is over.
    fn is_over(&self) -> bool {
        self.request.is_some() && !self.here
    }

    /// What is sent, when all of the script was run.
    pub fn sent(&self) -> Result<Request, &'static str> {
        let request = self.request.clone().unwrap_or(Err(NEVER_CALLED))?;
        match request.variables().iter().any(|name| self.stale.contains(name)) {
            _ if self.late => Err(LATE),
            true => Err(STALE),
            false => Ok(request),
        }
    }

    /// The value is made of a variable that has another one by then.
    pub fn is_stale(&self, value: &Expr) -> bool {
        value.parts().iter().any(|part| matches!(part, Expr::Variable(name) if self.stale.contains(name)))
    }
}

impl Others {
    /// For a run that is about this call, or about the item's own answer; other runs are about the calls apart.
    pub fn of(follow: Option<&Range<usize>>, apart: &[Range<usize>]) -> Self {
        let others = apart.iter().filter(|call| follow != Some(*call)).cloned().collect();
        let follow = follow.map(|call| Follow { call: call.clone(), ..Follow::default() });
        Self { apart: others, follow, ..Self::default() }
    }

    /// The calls that were met, in the order of the text.
    pub fn calls(&self) -> Vec<Range<usize>> {
        self.calls.iter().map(|(start, end)| *start..*end).collect()
    }
}

impl Machine<'_> {
    /// The answer at hand is the one that the run is about.
    pub fn concerned(&self) -> bool {
        !self.others.muted && self.others.follow.as_ref().is_none_or(|follow| follow.here)
    }

    /// A name of the script is read.
    pub fn looks_at(&mut self, name: &str) {
        let Some(follow) = self.others.follow.as_mut().filter(|follow| follow.here) else { return };
        let Some(place) = self.state.named_place(self.scope, name) else { return };
        let mut places = vec![place];
        while let Some(place) = places.pop() {
            if let (true, Value::Made(id)) = (follow.looks.insert(place), self.state.at(place)) {
                follow.objects.insert(*id);
                places.extend(self.state.objects[*id].members.iter().map(|(_, place)| *place));
            }
        }
    }

    /// A place gets another value.
    pub fn changes(&mut self, place: usize) {
        let live = self.dead.is_none();
        if let Some(follow) = self.others.follow.as_mut().filter(|follow| live && follow.is_over()) {
            follow.late |= follow.looks.contains(&place);
        }
    }

    /// An object gets another member, or one that is not known.
    pub fn changes_object(&mut self, id: usize) {
        let live = self.dead.is_none();
        if let Some(follow) = self.others.follow.as_mut().filter(|follow| live && follow.is_over()) {
            follow.late |= follow.objects.contains(&id);
        }
    }

    /// The function is given to a call that other runs are about, or stands in one that is.
    pub fn is_apart(&self, id: usize) -> bool {
        let span = &self.program.functions[id].span;
        self.others.functions.iter().any(|outer| outer.start <= span.start && span.end <= outer.end)
    }

    /// What the host has at a path, where it is of the answer to the item's own request, and that is out of sight.
    pub fn out_of_sight(&self, path: &str) -> Option<Value> {
        const PATHS: &[&str] = &[
            "pm.response",
            "pm.cookies",
            "postman.getResponseHeader",
            "postman.getResponseCookie",
            "responseBody",
            "responseCode",
            "responseCookies",
            "responseHeaders",
            "responseTime",
        ];
        (self.others.follow.is_some() && PATHS.contains(&path)).then_some(Value::Unknown(OWN))
    }

    /// What a variable has where the script reads it.
    pub fn variable(&mut self, name: &str) -> Value {
        match self.others.follow.as_mut().filter(|follow| !follow.here) {
            Some(follow) => {
                follow.early.insert(name.to_owned());
                Value::Data(Expr::Variable(name.to_owned()))
            }
            None => self.state.read(name),
        }
    }

    /// A member of the old object `environment`, which has what was there before the script.
    pub fn old_variable(&mut self, name: &str) {
        if let Some(follow) = &mut self.others.follow {
            follow.early.insert(name.to_owned());
            if follow.stored.contains(name) {
                follow.stale.insert(name.to_owned());
            }
        }
    }

    /// A variable is stored, or all are, by a part of the script that the run is not about.
    pub fn stored_aside(&mut self, name: Option<&str>) {
        if let Some(follow) = &mut self.others.follow {
            follow.stored.extend(name.map(str::to_owned));
            let known = follow.early.iter().filter(|known| name.is_none_or(|name| *known == name));
            follow.stale.extend(known.cloned().collect::<Vec<_>>());
        }
    }

    /// A call of `pm.sendRequest`, unless it is none, or nothing is known of it.
    pub fn send(&mut self, callee: &Value, values: &[Value], span: &Range<usize>) -> Option<Value> {
        if !matches!(callee, Value::Host(path) if path == SEND) {
            return None;
        }
        let function = match values {
            [_, Value::Function(id, scope)] => Some((*id, *scope)),
            _ => None,
        };
        self.others.calls.insert((span.start, span.end));
        let body = function.map(|(id, _)| self.program.functions[id].span.clone());
        let holds = |outer: &Range<usize>, call: &Range<usize>| outer.start <= call.start && call.end <= outer.end;
        let nested = |call: &Range<usize>| holds(span, call) || body.as_ref().is_some_and(|body| holds(body, call));
        let followed = self.others.follow.as_ref().map(|follow| &follow.call);
        let apart = self.others.apart.contains(span);
        if apart || followed != Some(span) || self.dead.is_some() || self.trial {
            // The call that the run is about may stand in what becomes of this answer.
            let around = followed.is_some_and(nested);
            let (id, scope) = function.filter(|_| apart || around)?;
            let muted = std::mem::replace(&mut self.others.muted, apart && !around);
            if apart && !around {
                self.others.functions.extend(body);
            }
            let given = [Value::Data(Expr::Null), Value::Unknown(ANOTHER)];
            self.region(Some(Err(ANOTHER)), &[Exit::Throw], |machine| machine.enter(id, scope, Some(&given)));
            self.others.muted = muted;
            return Some(Value::Unknown(COMPUTED));
        }
        let first = self.others.follow.as_ref().is_some_and(|follow| follow.request.is_none());
        let request = match first {
            true if self.over.is_empty() && self.each.is_none() => self.request(values.first()),
            true => Err(LOOP),
            false => Err(AGAIN),
        };
        let understood = request.is_ok();
        if let Some(follow) = &mut self.others.follow {
            follow.request = Some(request);
            follow.here = understood;
        }
        if let (true, Some((id, scope))) = (understood, function) {
            self.answered(id, scope);
        }
        if let Some(follow) = &mut self.others.follow {
            follow.here = false;
        }
        Some(Value::Unknown(COMPUTED))
    }

    /// Runs the function that gets the answer. Nothing that stands around the call counts in it: it runs if there is one.
    fn answered(&mut self, id: usize, scope: usize) {
        let path = std::mem::take(&mut self.path);
        let survived = std::mem::take(&mut self.survived);
        let testing = std::mem::take(&mut self.testing);
        let journal = self.state.journal.len();
        let answer = Value::Host("pm.response".to_owned());
        self.enter(id, scope, Some(&[Value::Data(Expr::Null), answer]));
        // What it stored is not a matter of the conditions around the call.
        self.state.journal.truncate(journal);
        self.testing = testing;
        self.survived = survived;
        self.path = path;
    }
}
