//! Brings the writes of a run together: what a variable has when the script is done.

use super::aside::Deed;
use super::before::is_local;
use super::check;
use super::machine::Machine;
use super::value::{Store, Value};
use super::{Reading, Unread, Write};
use crate::api::expr::{Expr, build};
use std::ops::Range;

/// What is said of a write behind the end of the code that runs.
pub const NEVER_REACHED: &str = "it is never reached";
/// What is said of a write that no success leads to.
pub const NO_SUCCESS: &str = "it stands under a condition on a status that is no success";

/// One write of a run.
pub struct Found {
    /// The variable, if its name is known.
    pub variable: Option<String>,
    /// The bytes of the call in the script text.
    pub span: Range<usize>,
    /// Why it never happens.
    pub dead: Option<&'static str>,
    /// Why it is not understood.
    pub why: Option<&'static str>,
}

impl Machine<'_> {
    /// A variable is written.
    pub fn write(
        &mut self,
        store: Store,
        name: Option<String>,
        value: Result<Expr, &'static str>,
        span: &Range<usize>,
    ) {
        if !self.concerned() {
            return self.stored_aside(name.as_deref());
        }
        let Some(name) = name else {
            return self.note(None, Some(store), span, Some("the name of the variable is computed"));
        };
        let why = value.as_ref().err().copied();
        let place = self.state.variable(&name, store);
        self.set(place, value.map_or_else(Value::Unknown, Value::Data));
        self.note(Some(name), Some(store), span, why);
    }

    /// A call of something that may be a variable store.
    pub fn unsure(&mut self, method: &str, values: &[Value], span: &Range<usize>) {
        let wanted = match method {
            "set" => 2,
            "unset" => 1,
            _ => return,
        };
        if values.len() >= wanted {
            self.note(None, None, span, Some("the place of the variable is not understood"));
        }
    }

    /// Keeps a write for the outcome.
    pub fn note(
        &mut self,
        variable: Option<String>,
        store: Option<Store>,
        span: &Range<usize>,
        why: Option<&'static str>,
    ) {
        if self.trial || !self.concerned() {
            return;
        }
        let mut dead = self.dead;
        let mut unknown = None;
        for step in &self.path {
            match &step.test {
                Ok(test) if build::truth(test) == Some(false) => {
                    let status = test.parts().contains(&&Expr::Status);
                    dead = dead.or(Some(if status { NO_SUCCESS } else { NEVER_REACHED }));
                }
                Ok(_) => {}
                Err(why) => unknown = unknown.or(Some(*why)),
            }
        }
        // What may or may not be a variable's does not matter where it does not run.
        if store.is_none() && dead.is_some() {
            return;
        }
        self.found.push(Found { variable, span: span.clone(), dead, why: why.or(unknown) });
    }
}

/// The reading of a script when all of it was run.
pub fn settle(machine: Machine<'_>) -> Reading {
    let order = machine.order();
    let (checks, unchecked) = check::settle(machine.asserted, &machine.asides, machine.exhausted);
    let asides = machine.asides.settle();
    let reading = Reading { asides, checks, unchecked, ..Reading::default() };
    if let Some(what) = machine.exhausted {
        let unread = vec![Unread { span: 0..machine.program.length, what: what.to_owned() }];
        return Reading { unread, ..reading };
    }
    let asides = reading.asides.into_iter().filter(|aside| order.is_none() || aside.deed != Deed::Order).collect();
    let (uses, reads) = (machine.uses.settle(), machine.reads);
    let mut reading = Reading { unread: machine.unread, reads, uses, order, asides, ..reading };
    reading.touches = machine.touches;
    // What does not run does nothing to the request.
    let skips = |write: &Found| machine.before.is_some() && write.dead.is_some() && !machine.wild;
    for (place, write) in machine.found.iter().enumerate().filter(|(_, write)| !skips(write)) {
        let unread = |why: &str| Unread { span: write.span.clone(), what: why.to_owned() };
        let Some(name) = &write.variable else {
            reading.unread.push(unread(write.dead.or(write.why).unwrap_or(NEVER_REACHED)));
            continue;
        };
        if let Some(why) = write.dead {
            reading.unread.push(unread(why));
            reading.lost.push(name.clone());
            continue;
        }
        let stored = machine.state.variables.iter().filter(|((known, _), _)| known == name);
        let values = stored.map(|((_, store), place)| (machine.state.at(*place), is_local(*store)));
        let (values, local): (Vec<&Value>, Vec<bool>) =
            values.filter(|(value, _)| **value != Value::Data(Expr::Kept)).unzip();
        let local = !local.is_empty() && local.iter().all(|local| *local);
        let value = match values.as_slice() {
            [] if machine.before.is_some() => continue,
            [] => Err(NEVER_REACHED),
            // Stored alike in all places, it is the same wherever it is looked for.
            [value, others @ ..] if others.iter().all(|other| other == value) => {
                value.data().cloned().map(build::settled)
            }
            _ => Err("the script stores this variable in two places"),
        };
        match value {
            Ok(Expr::Kept) if machine.before.is_some() => {}
            Ok(Expr::Kept) => reading.unread.push(unread(NEVER_REACHED)),
            Ok(value) => {
                let later = machine.found[place + 1..].iter();
                let again = later.filter(|other| other.dead.is_none()).any(|other| other.variable == write.variable);
                if !again {
                    reading.writes.push(Write { variable: name.clone(), value, local, span: write.span.clone() });
                }
            }
            Err(why) => {
                reading.unread.push(unread(write.why.unwrap_or(why)));
                reading.lost.push(name.clone());
            }
        }
    }
    let key = |unread: &Unread| (unread.span.start, unread.span.end);
    reading.unread.sort_by(|one, two| key(one).cmp(&key(two)).then(one.what.cmp(&two.what)));
    reading.unread.dedup();
    reading
}
