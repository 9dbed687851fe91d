//! Finds what a script does beside storing values: none of it is carried over, and each kind is said once.

use super::machine::Machine;
use std::collections::BTreeSet;
use std::ops::Range;

/// A kind of thing that a script does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// Checks the answer.
    Assertion,
    /// Sends a request of its own.
    Request,
    /// Says which request of a run comes next.
    Order,
    /// Shows the answer as a page.
    View,
}

/// All that a script does of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// What it is.
    pub deed: Deed,
    /// In how many places.
    pub count: usize,
    /// The bytes of the first place in the script text.
    pub span: Range<usize>,
}

/// Functions of the host, by their dotted path.
const DEEDS: &[(&str, Deed)] = &[
    ("pm.test", Deed::Assertion),
    ("pm.test.skip", Deed::Assertion),
    ("pm.expect", Deed::Assertion),
    ("pm.expect.fail", Deed::Assertion),
    ("pm.sendRequest", Deed::Request),
    ("pm.execution.runRequest", Deed::Request),
    ("postman.setNextRequest", Deed::Order),
    ("pm.execution.setNextRequest", Deed::Order),
    ("pm.visualizer.set", Deed::View),
];

/// `pm.response.to.have.status(200)` and its like.
const EXPECTATIONS: &str = "pm.response.to.";

/// The object whose members are assertions: `tests["is fine"] = true`.
pub const TESTS: &str = "tests";

/// What a call of the host's function at this dotted path does.
pub fn deed(path: &str) -> Option<Deed> {
    let row = DEEDS.iter().find(|(name, _)| *name == path);
    row.map(|(_, deed)| *deed).or(path.starts_with(EXPECTATIONS).then_some(Deed::Assertion))
}

/// Whether a name can be that of a function that does something of the kind.
pub fn may_be(name: &str) -> bool {
    DEEDS.iter().any(|(path, _)| path.rsplit('.').next() == Some(name))
}

impl Machine<'_> {
    /// The script does something of a kind, in a part of it that counts.
    pub fn does(&mut self, deed: Deed, span: &Range<usize>) {
        if !self.trial && self.concerned() {
            self.asides.note(deed, span);
        }
    }
}

/// What was met in a run, each place once however often it is run.
#[derive(Default)]
pub struct Asides(BTreeSet<(Deed, usize, usize)>);

impl Asides {
    /// Keeps a place.
    pub fn note(&mut self, deed: Deed, span: &Range<usize>) {
        self.0.insert((deed, span.start, span.end));
    }

    /// The places of one kind, in the order of the text, without those that stand in another one.
    pub fn places(&self, kind: Deed) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for (_, start, stop) in self.0.iter().filter(|(deed, ..)| *deed == kind) {
            if found.last().is_none_or(|last| last.end <= *start) {
                found.push(*start..*stop);
            }
        }
        found
    }

    /// One for each kind, in the order of the text. What stands in another place of its kind is a part of that one: a
    /// `pm.expect` in a `pm.test` is no second assertion.
    pub fn settle(self) -> Vec<Aside> {
        let mut found: Vec<Aside> = Vec::new();
        let mut end = 0;
        for (deed, start, stop) in self.0 {
            match found.last_mut().filter(|last| last.deed == deed) {
                Some(_) if start < end => continue,
                Some(last) => last.count += 1,
                None => found.push(Aside { deed, count: 1, span: start..stop }),
            }
            end = stop;
        }
        found.sort_by_key(|aside| aside.span.start);
        found
    }
}
