//! Reads one Postman script and says which variables it stores, of what, and what else it does.
//!
//! The script is parsed (`parse`), brought into a small tree of our own
//! (`lower`, `ast`) and walked once with abstract values (`machine`): nothing
//! is matched by the look of its text, so an alias, a destructuring or a helper
//! function is followed like any other code, and what is not followed is said.

mod aside;
mod ast;
mod before;
mod bind;
mod bytes;
mod call;
mod check;
mod evaluate;
mod expect;
mod facts;
mod function;
mod host;
mod loops;
mod lower;
mod lower_expr;
mod machine;
mod member;
mod method;
mod order;
mod outcome;
mod parse;
mod part;
mod path;
mod pattern;
mod regex;
mod region;
mod sent;
mod state;
mod statement;
#[cfg(test)]
mod tests;
mod text;
mod time;
mod touch;
mod uses;
mod value;

use super::expr::Expr;
pub use aside::{Aside, Deed};
pub use before::Facts;
use machine::Purpose;
pub use order::{Order, Successor};
pub use part::of_part;
use sent::Others;
pub use sent::{Body, Request, Sent};
use std::ops::Range;
pub use touch::{Change, Target, Touch};
pub use uses::{Mark, Member, Use};

/// What one test script does with the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The variables that are stored from the answer, in the order of the script's run.
    pub writes: Vec<Write>,
    /// The writes that were not understood, in the order of the text.
    pub unread: Vec<Unread>,
    /// The variables of these writes, where their names are known.
    pub lost: Vec<String>,
    /// The parts of the answer that the script reads, each once.
    pub reads: Vec<Expr>,
    /// How it uses the JSON of an answer that is a success.
    pub uses: Use,
    /// Which request it says runs next.
    pub order: Option<Order>,
    /// What else the script does, one for each kind, in the order of the text.
    pub asides: Vec<Aside>,
    /// What the script asserts of any answer, in the order of its run.
    pub checks: Vec<Check>,
    /// The assertions that were not understood, in the order of the text.
    pub unchecked: Vec<Unread>,
    /// What it does to the request, in the order of the script's run.
    pub touches: Vec<Touch>,
    /// The requests that it sends itself, with what becomes of their answers, in the order of the text.
    pub sent: Vec<Sent>,
    /// Those of them that were not understood.
    pub unsent: Vec<Unread>,
}

impl Reading {
    /// What is stored is only stored of a success; what is asserted is asserted of any answer, so by another run.
    fn with_checks(self, run: impl FnOnce() -> Reading) -> Reading {
        match self.asides.iter().any(|aside| aside.deed == Deed::Assertion) {
            true => {
                let Reading { checks, unchecked, .. } = run();
                Reading { checks, unchecked, ..self }
            }
            false => self,
        }
    }

    /// It says which request runs next.
    fn orders(&self) -> bool {
        self.order.is_some() || self.asides.iter().any(|aside| aside.deed == Deed::Order)
    }
}

/// One assertion of the script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The script's words for it, unless it has none but itself.
    pub message: Option<String>,
    /// The value that counts as true where it holds.
    pub holds: Expr,
    /// The bytes in the script text.
    pub span: Range<usize>,
}

/// One variable that the script stores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// The name of the variable.
    pub variable: String,
    /// What it gets.
    pub value: Expr,
    /// It is stored for the request at hand alone.
    pub local: bool,
    /// The bytes of the call in the script text.
    pub span: Range<usize>,
}

/// A write that was not understood, or a part of the script that could not be parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The bytes of the call, or of the broken part, in the script text.
    pub span: Range<usize>,
    /// Why, as a plain sentence.
    pub what: String,
}

/// Reads one test script.
pub fn read(script: &str) -> Reading {
    reading(script, None)
}

/// Reads one pre-request script of a request of which this is known. Its values are made of the variables as they are
/// before the script.
pub fn read_before(script: &str, facts: &Facts) -> Reading {
    reading(script, Some(facts))
}

fn reading(script: &str, before: Option<&Facts>) -> Reading {
    match parse::parse(script) {
        Some(tree) => {
            let program = lower::program(script, &tree);
            if let Some(facts) = before {
                return machine::run(&program, Purpose::Prepares(facts.clone()));
            }
            let machine = machine::ran(&program, Purpose::Stores, Others::default());
            let (sent, unsent) = sent::read(&program, &machine.others.calls());
            let reading = match sent.is_empty() {
                true => outcome::settle(machine),
                false => sent::rest(&program, Purpose::Stores, &sent),
            };
            let reading = reading.with_checks(|| sent::rest(&program, Purpose::Asserts, &sent));
            Reading { sent, unsent, ..reading }
        }
        None => Reading {
            unread: vec![Unread { span: 0..script.len(), what: parse::BROKEN.to_string() }],
            ..Reading::default()
        },
    }
}
