//! Runs a part of a script under conditions and joins what it changed with what was there before.

use super::machine::Machine;
use super::state::INVOLVED;
use super::value::Value;
use crate::api::expr::{Expr, build};
use std::collections::BTreeMap;

/// A larger value is not carried over: nobody could read it.
const SIZE: usize = 1500;

/// How the rest of a script is left out when a condition does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It is one side of a branch.
    Branch,
    /// By a `continue`.
    Continue,
    /// By a `break`.
    Break,
    /// By a `return`.
    Return,
    /// By something that is thrown.
    Throw,
}

/// A condition that everything from here on stands under.
#[derive(Clone, Debug)]
pub struct Step {
    /// The condition, or what is said of one that is not followed.
    pub test: Result<Expr, &'static str>,
    /// What happens if it does not hold.
    pub exit: Exit,
}

impl Machine<'_> {
    /// From here on the rest stands under a condition; otherwise it is left out.
    pub fn need(&mut self, test: Result<Expr, &'static str>, exit: Exit) {
        if let Ok(test) = &test {
            if exit == Exit::Throw {
                self.uses_needed(test);
            }
            match build::truth(test) {
                Some(true) => return,
                None if self.known(test) => return,
                _ => {}
            }
        }
        self.path.push(Step { test, exit });
    }

    /// Whether a condition follows from those that hold here.
    pub fn known(&self, test: &Expr) -> bool {
        self.path.iter().any(|step| step.test.as_ref().is_ok_and(|known| build::implies(known, test)))
    }

    /// Runs something under a condition (or none), and goes on behind it whether it ran or not, even when it was left
    /// in one of these ways.
    pub fn region<T>(
        &mut self,
        test: Option<Result<Expr, &'static str>>,
        absorbs: &[Exit],
        run: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let (path, journal) = (self.path.len(), self.state.journal.len());
        if let Some(test) = &test {
            self.path.push(Step { test: test.clone(), exit: Exit::Branch });
        }
        let value = run(self);
        self.join(path, journal);
        let steps: Vec<Step> = self.path.drain(path..).collect();
        // What stands behind something that was left is only reached where it was not.
        let mut reached = test.unwrap_or(Ok(Expr::Bool(true)));
        for step in steps {
            if step.exit == Exit::Branch {
                continue;
            }
            if absorbs.contains(&step.exit) {
                reached = reached.and_then(|reached| Ok(build::and([reached, step.test?])));
                continue;
            }
            let condition = match (&reached, step.test) {
                (Err(why), _) => Err(*why),
                (_, Err(why)) => Err(why),
                (Ok(reached), Ok(inner)) => Ok(build::or(build::not(reached.clone()), inner)),
            };
            self.need(condition, step.exit);
        }
        value
    }

    /// An object of the script as data where the other value is data.
    fn comparable(&self, one: Value, two: Value) -> (Value, Value) {
        match (&one, &two) {
            (Value::Made(_), Value::Data(_)) => (self.as_data(&one), two),
            (Value::Data(_), Value::Made(_)) => {
                let two = self.as_data(&two);
                (one, two)
            }
            _ => (one, two),
        }
    }

    /// Every place that was changed since then has the new value where the conditions held, and the old one elsewhere.
    fn join(&mut self, path: usize, journal: usize) {
        let changes = self.state.journal.split_off(journal);
        let mut places: BTreeMap<usize, Vec<(Value, usize)>> = BTreeMap::new();
        for change in changes {
            places.entry(change.place).or_default().push((change.old, change.depth));
        }
        for (place, olds) in places {
            let depths: Vec<usize> = olds.iter().map(|(_, depth)| *depth).collect();
            let mut values: Vec<Value> = olds.into_iter().map(|(old, _)| old).collect();
            values.push(self.state.at(place).clone());
            let before = values.remove(0);
            let mut joined = before.clone();
            for (value, depth) in values.into_iter().zip(depths) {
                let steps = self.path.get(path..depth.max(path)).unwrap_or_default();
                let (then, other) = self.comparable(value, joined);
                joined = choose(steps.iter().map(|step| step.test.clone()), then, other);
            }
            self.state.change(place, joined, path);
            if let Some(change) = self.state.journal.last_mut() {
                change.old = before;
            }
        }
    }
}

/// The one value where all conditions hold, and the other one elsewhere.
pub fn choose(tests: impl Iterator<Item = Result<Expr, &'static str>>, then: Value, other: Value) -> Value {
    if then == other {
        return then;
    }
    let tests: Vec<_> = tests.collect();
    if tests.is_empty() {
        return then;
    }
    match (tests.into_iter().collect::<Result<Vec<Expr>, _>>(), then, other) {
        (_, then @ (Value::Store(_) | Value::MaybeStore), other)
        | (_, then, other @ (Value::Store(_) | Value::MaybeStore)) => then.either(other),
        (Ok(tests), then, other) => {
            let test = build::and(tests);
            match (build::truth(&test), then, other) {
                (Some(true), then, _) => then,
                (Some(false), _, other) => other,
                (None, Value::Data(then), Value::Data(other)) => {
                    let value = build::choose(test, then, other);
                    match value.parts().len() > SIZE {
                        true => Value::Unknown(INVOLVED),
                        false => Value::Data(value),
                    }
                }
                (None, Value::Unknown(why), _) | (None, _, Value::Unknown(why)) => Value::Unknown(why),
                (None, then, other) => then.either(other),
            }
        }
        (Err(why), ..) => Value::Unknown(why),
    }
}
