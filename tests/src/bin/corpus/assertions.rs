//! Holds the checks of a script against what a JavaScript engine says of its assertions, and counts where they differ.

use crate::scripts::own;
use codegen::api::script::{Deed, Reading};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tests::answers::{self, Answer};
use tests::checks::Checks;
use tests::oracle::{self, Run};

/// What the assertions of test scripts came to; those that stand within another one are not counted.
#[derive(Default)]
pub struct Asserted {
    /// All of them.
    total: usize,
    /// Those that are checks.
    checks: usize,
    /// Why the others are none.
    lost: BTreeMap<String, usize>,
    /// How many answers were tried.
    answers: usize,
    /// The scripts without examples that were judged: the same text comes to the same.
    judged: BTreeSet<String>,
    /// Checks that differ from the engine, with the answer.
    pub wrong: Vec<String>,
}

impl Asserted {
    /// Adds the assertions of one script.
    pub fn one(&mut self, owner: &str, text: &str, reading: &Reading, examples: &[Answer]) {
        self.count(reading);
        reading.sent.iter().for_each(|sent| self.count(&sent.reading));
        if examples.is_empty() && !self.judged.insert(text.to_owned()) {
            return;
        }
        self.judge(owner, text, reading, examples, &|input| oracle::run(text, input));
        if reading.sent.is_empty() {
            return;
        }
        let own = own(reading, examples);
        for sent in &reading.sent {
            self.judge(owner, text, &sent.reading, &[], &|input| oracle::run_sent(text, &sent.span, &own, input));
        }
    }

    fn count(&mut self, reading: &Reading) {
        for aside in reading.asides.iter().filter(|aside| aside.deed == Deed::Assertion) {
            self.total += aside.count;
            self.checks += aside.count - reading.unchecked.len();
        }
        for unread in &reading.unchecked {
            *self.lost.entry(unread.what.clone()).or_default() += 1;
        }
    }

    /// Holds the checks of a reading against the engine.
    fn judge(
        &mut self,
        owner: &str,
        text: &str,
        reading: &Reading,
        examples: &[Answer],
        run: &dyn Fn(&Answer) -> Option<Run>,
    ) {
        if reading.checks.is_empty() {
            return;
        }
        let checks = Checks::new(text, reading);
        for input in answers::asserted(reading, examples) {
            let Some(run) = run(&input) else { continue };
            self.answers += 1;
            if let Some(difference) = checks.difference(&input, &run) {
                let body: String = input.body.chars().take(600).collect();
                let Answer { status, headers, variables, .. } = input;
                self.wrong.push(format!("{owner}: {difference}, on {status} {body} with {headers:?} {variables:?}"));
                return;
            }
        }
    }

    /// Adds those of another collection.
    pub fn add(&mut self, other: &Asserted) {
        self.total += other.total;
        self.checks += other.checks;
        self.answers += other.answers;
        self.wrong.extend(other.wrong.iter().cloned());
        for (why, count) in &other.lost {
            *self.lost.entry(why.clone()).or_default() += count;
        }
    }

    /// The figures.
    pub fn json(&self) -> Value {
        json!({
            "total": self.total,
            "checks": self.checks,
            "lost": self.lost,
            "answers": self.answers,
            "wrong": self.wrong.len(),
        })
    }
}
