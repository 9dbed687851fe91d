//! Runs the checks that were read of a script through the runtime, and compares them with what a JavaScript engine says.

use crate::answers::Answer;
use crate::captures::{environment, notation, response};
use crate::oracle::{Run, Thrown};
use codegen::api::expr::{Expr, Function};
use codegen::api::script::Reading;
use postbind::expression;
use std::collections::BTreeSet;

/// The checks of a script.
pub struct Checks {
    /// Nothing for an assertion without words of its own.
    all: Vec<(Option<String>, String)>,
    /// The messages of those that stand in a loop.
    looped: BTreeSet<String>,
    /// The script text of those that are none.
    lost: Vec<String>,
}

impl Checks {
    /// The checks of a script with this text.
    pub fn new(script: &str, reading: &Reading) -> Self {
        let all = reading.checks.iter().map(|check| (check.message.clone(), notation(&check.holds)));
        let lost = reading.unchecked.iter().map(|unread| script[unread.span.clone()].to_owned());
        let each = |part: &&Expr| matches!(part, Expr::Apply(Function::Every, _));
        let looped = reading.checks.iter().filter(|check| check.holds.parts().iter().any(each));
        let looped = looped.filter_map(|check| check.message.clone());
        Self { all: all.collect(), looped: looped.collect(), lost: lost.collect() }
    }

    /// Each check with whether it holds for an answer.
    pub fn run(&self, input: &Answer) -> Vec<(Option<&str>, bool)> {
        let (response, environment) = (response(input), environment(input));
        let each = self.all.iter();
        each.map(|(message, holds)| (message.as_deref(), expression::holds(holds, &response, &environment))).collect()
    }

    /// The message of a check that says something else than the engine; nothing if there is none.
    pub fn difference(&self, input: &Answer, run: &Run) -> Option<String> {
        let held = self.run(input);
        let bare = held.iter().filter(|(message, _)| message.is_none()).all(|(_, holds)| *holds);
        if run.thrown.is_none() && !bare {
            return Some("an assertion alone does not hold, but the script ends well".to_owned());
        }
        if run.thrown == Some(Thrown::Assertion) && bare && self.lost.is_empty() {
            return Some("the assertions alone hold, but one ends the script".to_owned());
        }
        for message in held.iter().filter_map(|(message, _)| *message) {
            let ours = held.iter().filter(|(known, _)| *known == Some(message)).all(|(_, holds)| *holds);
            let theirs: Vec<bool> =
                run.tests.iter().filter(|(name, _)| matches(message, name)).map(|(_, passed)| *passed).collect();
            // What is not reached is not asserted, unless it is for something that was thrown.
            let expected = match (theirs.is_empty(), run.thrown) {
                // Whether it was thrown before or behind it is not known.
                (true, Some(_)) => continue,
                _ => theirs.iter().all(|passed| *passed),
            };
            // In a loop, later rounds may not have been reached.
            if run.thrown.is_some() && self.looped.contains(message) {
                continue;
            }
            let another = self.lost.iter().any(|text| text.contains(message)) || self.alike(message);
            if ours != expected && !another {
                let said = if expected { "holds" } else { "does not hold" };
                return Some(format!("{message:?} {said} in the script, but not in the check"));
            }
        }
        None
    }

    /// Several checks may be meant by the same name.
    fn alike(&self, message: &str) -> bool {
        let names = self.all.iter().filter_map(|(name, _)| name.as_deref());
        message.contains('{') && names.filter(|name| matches(name, message) || matches(message, name)).count() > 1
    }
}

/// Whether a name is the one that a message stands for, `{…}` being any text.
fn matches(message: &str, name: &str) -> bool {
    let (mut parts, mut depth) = (vec![String::new()], 0_usize);
    for c in message.chars() {
        match c {
            '{' => {
                depth += 1;
                if depth == 1 {
                    parts.push(String::new());
                }
            }
            '}' if depth > 0 => depth -= 1,
            c if depth == 0 => parts.last_mut().expect("there is always one").push(c),
            _ => {}
        }
    }
    let [first, middle @ .., last] = parts.as_slice() else { return message == name };
    let Some(mut rest) = name.strip_prefix(first.as_str()) else { return false };
    for part in middle {
        let Some(at) = rest.find(part.as_str()) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last.as_str())
}
