//! Turns an assertion into the condition that what stands behind it is reached: it throws where it does not hold.

mod answer;
mod value;

use super::host;
use super::machine::Machine;
use super::region::Exit;
use super::value::Value;
use crate::api::expr::{Expr, Function, build};
use std::ops::Range;

/// What is said of a write behind an assertion that is not understood.
const BEHIND: &str = "it stands behind an assertion that is not understood";

impl Machine<'_> {
    /// The next word of an expectation; some of them say all that is needed.
    pub fn expectation(
        &mut self,
        subject: Value,
        mut words: Vec<String>,
        word: String,
        span: Option<Range<usize>>,
    ) -> Value {
        let test = match &subject {
            Value::Host(path) if path == ANSWER => answer::of(&word, &self.status()).map(Ok),
            // Of what can be neither empty nor filled, neither can be said.
            Value::Data(value) if word == "empty" => {
                let function = if negated(&words) { Function::IsFilled } else { Function::IsEmpty };
                self.assume(Ok(Expr::apply(function, [value.clone()])), span.as_ref());
                None
            }
            _ if !value::PROPERTIES.contains(&word.as_str()) => None,
            subject => Some(subject.data().and_then(|value| value::of(value, &word).ok_or(self.foreign()))),
        };
        if let Some(test) = test {
            self.assume(test.map(|test| sound(test, negated(&words))), span.as_ref());
        }
        words.push(word);
        Value::Expectation(Box::new(subject), words, span)
    }

    /// An expectation with values.
    pub fn expect(&mut self, subject: Value, words: &[String], values: &[Value], span: &Range<usize>) -> Value {
        let values: Vec<Value> = values.iter().map(|value| self.as_data(value)).collect();
        let status = self.status();
        let test = match &subject {
            Value::Host(path) if path == ANSWER => answer::has(words, &values, status),
            phrase if host::is_phrase(phrase) => answer::phrase(words, &values, status),
            value => value.data().ok().and_then(|value| value::has(value, words, &values)),
        };
        self.assume(test.ok_or(self.foreign()).map(|test| sound(test, negated(words))), Some(span));
        Value::Expectation(Box::new(subject), Vec::new(), Some(span.clone()))
    }

    /// What is said of an assertion that is not understood, or of a write behind it.
    fn foreign(&self) -> &'static str {
        if self.any { "it asserts something that is not understood" } else { BEHIND }
    }

    /// What stands behind an assertion is only reached where it holds.
    fn assume(&mut self, test: Result<Expr, &'static str>, span: Option<&Range<usize>>) {
        if let Some(span) = span {
            self.assert_bare(span, test.clone());
        }
        self.need(test, Exit::Throw);
    }
}

/// What has to hold for an assertion to be made at all, and the assertion.
type Test = (Expr, Expr);

/// The assertion can be made of anything.
fn always(test: Expr) -> Option<Test> {
    Some((Expr::Bool(true), test))
}

/// The answer itself.
const ANSWER: &str = "pm.response";

fn negated(words: &[String]) -> bool {
    words.iter().any(|word| word == "not")
}

/// A test with what has to hold for it to be said at all.
fn sound((sound, test): Test, negated: bool) -> Expr {
    build::and([sound, if negated { build::not(test) } else { test }])
}
