//! Turns what a script says of the request that runs next into a list of targets, each with its condition.

use super::facts::facts;
use super::machine::Machine;
use super::value::Value;
use crate::api::expr::{Expr, Function, build};
use std::ops::Range;

/// What a script says of the request that runs next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// The first one whose condition holds is meant; where none does, the script says nothing.
    pub targets: Vec<Successor>,
    /// The bytes of the first call in the script text.
    pub span: Range<usize>,
}

/// A request that may run next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Successor {
    /// Its name or id; nothing where the run ends.
    pub name: Option<String>,
    /// When.
    pub condition: Option<Expr>,
}

impl Machine<'_> {
    /// `setNextRequest(value)`: of several calls the last one counts, so it is kept as a variable is.
    pub fn set_next(&mut self, value: Value, span: &Range<usize>) {
        if !self.concerned() {
            return;
        }
        self.set(self.next, value);
        if !self.trial {
            // A callback that may not run may as well run after all else.
            self.unordered |= self.path.iter().any(|step| step.test.is_err());
            let first = self.ordered.take().filter(|first| first.start <= span.start);
            self.ordered = first.or_else(|| Some(span.clone()));
        }
    }

    /// What is known when the script is done; nothing where some of it is not understood, or no success leads to it.
    pub fn order(&self) -> Option<Order> {
        let span = self.ordered.clone().filter(|_| !self.unordered)?;
        let value = build::settled(self.state.at(self.next).data().ok()?.clone());
        let mut found = Vec::new();
        collect(&value, &[], &mut found)?;
        let targets = in_order(found).into_iter().map(|(name, when)| {
            let condition = (!when.is_empty()).then(|| build::and(when));
            Successor { name, condition }
        });
        let targets: Vec<Successor> = targets.collect();
        (!targets.is_empty()).then_some(Order { targets, span })
    }
}

/// A target, and all of its conditions.
type Case = (Option<String>, Vec<Expr>);

/// The targets, each with all that has to hold: no two of them can both be meant.
fn collect(value: &Expr, when: &[Expr], cases: &mut Vec<Case>) -> Option<()> {
    let name = match value {
        _ if when.contains(&Expr::Bool(false)) => return Some(()),
        // Nothing is said, or nothing that counts.
        Expr::Kept | Expr::Undefined => return Some(()),
        Expr::Null => None,
        Expr::Text(name) => Some(name.clone()),
        Expr::Apply(Function::If, of) => {
            let [test, then, other] = of.as_slice() else { return None };
            let and = |test: Expr| facts(when.iter().cloned().chain([test]));
            collect(then, &and(test.clone()), cases)?;
            return collect(other, &and(build::not(test.clone())), cases);
        }
        _ => return None,
    };
    // That the answer is JSON is what every script hopes for.
    let when = when.iter().filter(|test| !is_answer(test)).cloned();
    cases.push((name, when.collect()));
    Some(())
}

fn is_answer(test: &Expr) -> bool {
    match test {
        Expr::Apply(Function::IsPresent, of) => matches!(of.first(), Some(Expr::Json(path)) if path.is_empty()),
        Expr::Apply(Function::IsJson, of) => of.first() == Some(&Expr::Body),
        _ => false,
    }
}

/// The order of the script where each case says that none of those before it holds, which then need not be said; or else
/// the order in which they were found, in which the last call of the script comes first.
fn in_order(cases: Vec<Case>) -> Vec<Case> {
    shortened(cases.iter().rev()).or_else(|| shortened(cases.iter())).unwrap_or(cases)
}

fn shortened<'a>(cases: impl Iterator<Item = &'a Case>) -> Option<Vec<Case>> {
    let mut ordered: Vec<Case> = Vec::new();
    for (name, when) in cases {
        let mut when = when.clone();
        for (_, before) in &ordered {
            let not = build::not(build::and(before.iter().cloned()));
            when.remove(when.iter().position(|test| *test == not)?);
        }
        ordered.push((name.clone(), when));
    }
    Some(ordered)
}
