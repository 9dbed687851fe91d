//! Keeps what a script asserts: each assertion with the condition that it holds.

use super::aside::{self, Asides, Deed};
use super::ast::Expr as Node;
use super::machine::Machine;
use super::region::{Exit, Step};
use super::value::Value;
use super::{Check, Unread};
use crate::api::expr::{Expr, Function, build, describe};
use std::ops::Range;

/// What is said of an assertion in a round of a loop that not all elements come to.
const LOOP: &str = "it stands in a loop that is left early";
/// What is said of an expectation that does not end the script.
const SURVIVED: &str = "it stands in a `try` that goes on behind it";
/// What is said of an expectation without a word that asserts anything.
const NOTHING: &str = "nothing is asserted that is understood";
/// What is said of an assertion in the callback of a request that the script sends.
const OTHER: &str = "it is about the answer to another request";
/// Larger conditions are not carried over: nobody could read them.
const SIZE: usize = 600;

/// One assertion of a run.
pub struct Asserted {
    /// The script's words for it, unless it has none but itself.
    message: Option<String>,
    /// The bytes in the script text.
    span: Range<usize>,
    /// The condition that it is not broken, reached or not.
    holds: Result<Expr, &'static str>,
    /// That it is reached; only asked for where the same assertion is made twice.
    reached: Result<Expr, &'static str>,
    /// A member of the object `tests`.
    member: bool,
}

impl Machine<'_> {
    /// `pm.test("message", function)`: it holds if nothing is thrown.
    pub fn test(&mut self, name: &Value, id: usize, scope: usize, span: &Range<usize>) {
        let start = self.path.len();
        self.testing += 1;
        self.survived.push(start);
        let holds = self.region(None, &[Exit::Throw], |machine| {
            machine.enter(id, scope, Some(&[]));
            behind(&machine.path[start..], Expr::Bool(true), true)
        });
        self.survived.pop();
        self.testing -= 1;
        self.assert(words(name), span, holds, false);
    }

    /// An expectation that stands in no test: where it does not hold, the script ends.
    pub fn assert_bare(&mut self, span: &Range<usize>, test: Result<Expr, &'static str>) {
        if self.testing == 0 {
            let test = if self.survived.is_empty() { test } else { Err(SURVIVED) };
            self.assert(None, span, test, false);
        }
    }

    /// `tests["message"] = value`
    pub fn assert_member(&mut self, place: &Node, value: &Value, span: &Range<usize>) {
        if let Node::Member(object, key, _) = place
            && matches!(&**object, Node::Name(name) if name == aside::TESTS)
            && self.state.get(self.scope, aside::TESTS) == Some(&Value::Made(0))
        {
            self.does(Deed::Assertion, span);
            if self.any {
                let key = self.eval(key);
                self.assert(words(&key), span, value.truth(), true);
            }
        }
    }

    fn assert(&mut self, message: Option<String>, span: &Range<usize>, test: Result<Expr, &'static str>, member: bool) {
        if self.any && !self.trial && self.concerned() {
            let span = span.clone();
            let holds = self.dead.map_or(test, Err).and_then(|test| self.under_path(test));
            let reached = match self.over.is_empty() {
                true => self.path.iter().map(|step| step.test.clone()).collect::<Result<Vec<_>, _>>().map(build::and),
                false => Err(LOOP),
            };
            self.asserted.push(Asserted { message, span, holds, reached, member });
        }
    }

    /// The condition that a test holds where it is reached, and that nothing was thrown before. In a loop, that is so
    /// for all elements.
    ///
    /// What is thrown within a `try`, or within another test, only keeps it from being reached.
    fn under_path(&self, test: Expr) -> Result<Expr, &'static str> {
        let mut holds = test;
        let mut end = self.path.len();
        let survived = self.survived.first().copied().unwrap_or(end);
        let starts = self.over.iter().rev().map(|round| (round.start, Some(round)));
        for (start, round) in starts.chain([(0, None)]) {
            let steps = self.path.get(start..end).unwrap_or_default();
            if round.is_some() && steps.iter().any(|step| step.exit == Exit::Break) {
                return Err(LOOP);
            }
            // Behind the first of them nothing that is thrown gets out.
            let (before, within) = steps.split_at(survived.clamp(start, end) - start);
            holds = behind(before, behind(within, holds, false)?, true)?;
            if let Some(round) = round {
                let list = round.list.clone()?;
                holds = Expr::apply(Function::Every, [list, Expr::Element(round.element), holds]);
            }
            end = start;
        }
        if holds.parts().len() > SIZE {
            return Err("the condition is too involved to be carried over");
        }
        Ok(holds)
    }
}

/// The condition that a test holds behind these steps, where it is reached. What is thrown on the way breaks it, or only
/// keeps it from being reached.
fn behind(steps: &[Step], test: Expr, breaks: bool) -> Result<Expr, &'static str> {
    steps.iter().rev().try_fold(test, |holds, step| {
        let test = step.test.clone()?;
        Ok(match step.exit {
            Exit::Throw if breaks => build::and([test, holds]),
            _ => build::or(build::not(test), holds),
        })
    })
}

/// A text of the script; where it is made of the answer, with what it is made of.
fn words(name: &Value) -> Option<String> {
    match name {
        Value::Data(Expr::Text(text) | Expr::Number(text)) => Some(text.clone()),
        Value::Data(Expr::Apply(Function::Concat, of)) => {
            let word = |part: &Expr| match part {
                Expr::Text(text) => text.clone(),
                Expr::Variable(name) => format!("{{{{{name}}}}}"),
                other => format!("{{{}}}", describe(other)),
            };
            Some(of.iter().map(word).collect())
        }
        _ => None,
    }
}

/// The assertions of a run, and the places of those that are not understood.
pub fn settle(asserted: Vec<Asserted>, asides: &Asides, exhausted: Option<&str>) -> (Vec<Check>, Vec<Unread>) {
    let mut checks: Vec<(Check, bool)> = Vec::new();
    let mut unread = Vec::new();
    let requests = asides.places(Deed::Request);
    for place in &asides.places(Deed::Assertion) {
        let other = requests.iter().any(|request| request.start <= place.start && place.end <= request.end);
        let within = |one: &&Asserted| place.start <= one.span.start && one.span.end <= place.end;
        let why = match asserted.iter().filter(within).map(|one| one.holds.as_ref().err()).collect::<Vec<_>>() {
            _ if exhausted.is_some() => exhausted,
            _ if other => Some(OTHER),
            found if found.is_empty() => Some(NOTHING),
            found => found.into_iter().flatten().next().copied(),
        };
        if let Some(what) = why {
            unread.push(Unread { span: place.clone(), what: what.to_owned() });
        }
    }
    for one in asserted {
        let lost = |lost: &Unread| lost.span.start <= one.span.start && one.span.end <= lost.span.end;
        let Ok(holds) = one.holds else { continue };
        if unread.iter().any(lost) {
            continue;
        }
        // Of two values of one member the later one counts, where it is reached.
        let again = checks.iter_mut().find(|(known, member)| *member && one.member && known.message == one.message);
        match (again, one.reached) {
            (Some((known, _)), Ok(reached)) => {
                known.holds = match &known.holds {
                    Expr::Bool(false) => build::and([reached, holds]),
                    Expr::Bool(true) => build::or(build::not(reached), holds),
                    before => build::choose(reached, holds, before.clone()),
                };
            }
            (Some((known, _)), Err(what)) => {
                unread.push(Unread { span: one.span.clone(), what: what.to_owned() });
                known.holds = Expr::Undefined;
            }
            (None, _) => {
                checks.push((Check { message: one.message, span: one.span, holds }, one.member));
            }
        }
    }
    let checks = checks.into_iter().map(|(check, _)| check).filter(|check| check.holds != Expr::Undefined);
    (checks.collect(), unread)
}
