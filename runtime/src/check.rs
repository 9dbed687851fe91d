//! Holds an answer against what the item's test script asserts of it.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::dynamic::Dynamic;
use crate::evaluate::{Answer, parse};
use crate::item::Item;
use crate::variable::{Variable, Variables};

/// Some of an item's checks do not hold for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecksFailed {
    item: &'static str,
    messages: Vec<&'static str>,
    count: usize,
}

impl ChecksFailed {
    /// The messages of the checks that do not hold, in the order of the script.
    pub fn messages(&self) -> &[&'static str] {
        &self.messages
    }
}

impl fmt::Display for ChecksFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (failed, count, messages) = (self.messages.len(), self.count, self.messages.join("; "));
        write!(f, "{}: {failed} of {count} checks do not hold: {messages}", self.item)
    }
}

impl std::error::Error for ChecksFailed {}

/// What the checks of an item need of an answer beside its status and headers, kept as long as the answer is.
pub(crate) struct Evidence {
    body: Bytes,
    elapsed: Duration,
    variables: Snapshot,
}

/// The variables that checks read, as they were before the answer.
struct Snapshot {
    variables: Vec<(String, Option<Variable>)>,
    dynamic: Dynamic,
}

impl Variables for Snapshot {
    fn get(&self, name: &str) -> Option<&Variable> {
        self.variables.iter().find(|(known, _)| known == name).and_then(|(_, variable)| variable.as_ref())
    }

    fn get_mut(&mut self, _: &str) -> Option<&mut Variable> {
        None
    }

    fn dynamic(&self) -> &Dynamic {
        &self.dynamic
    }
}

impl Evidence {
    /// What is to be kept of an answer; nothing for an item without checks.
    pub(crate) fn keep(
        item: &'static Item,
        body: &Bytes,
        elapsed: Duration,
        variables: &dyn Variables,
    ) -> Option<Box<Self>> {
        if item.checks.is_empty() {
            return None;
        }
        let mut names = Vec::new();
        // Most read none: only those are taken apart now.
        for (_, holds) in item.checks.iter().filter(|(_, holds)| holds.contains("variable(")) {
            parse(holds).iter().for_each(|node| node.variables(&mut names));
        }
        let values = names.into_iter().map(|name| (name.as_ref().to_owned(), variables.get(&name).cloned())).collect();
        let variables = Snapshot { variables: values, dynamic: variables.dynamic().clone() };
        Some(Box::new(Self { body: body.clone(), elapsed, variables }))
    }

    /// Runs the checks of the item.
    pub(crate) fn check(
        evidence: Option<&Self>,
        item: &'static Item,
        status: StatusCode,
        headers: &HeaderMap,
    ) -> Result<(), ChecksFailed> {
        let Some(Self { body, elapsed, variables }) = evidence else { return Ok(()) };
        let answer = Answer::new(body, status, headers, *elapsed, variables);
        let failed = item.checks.iter().filter(|(_, holds)| !answer.value(holds).truth());
        let messages: Vec<&str> = failed.map(|(message, _)| *message).collect();
        match messages.is_empty() {
            true => Ok(()),
            false => Err(ChecksFailed { item: item.name, messages, count: item.checks.len() }),
        }
    }
}
