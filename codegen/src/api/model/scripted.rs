//! What becomes of an item's test scripts.

use crate::api::expr::Expr;
use crate::diag::Breadcrumb;

/// A value of the answer that is stored in a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// The variable.
    pub variable: String,
    /// How its value is made of the answer.
    pub value: Expr,
}

/// Something that a script asserts of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The script's own words.
    pub message: String,
    /// A value that counts as true where it holds.
    pub holds: Expr,
}

/// A saved example that the checks of its item can be tried on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The name of the example, which no other one of the item has.
    pub example: String,
    /// The messages of the checks that it does not fulfil, or that it alone cannot tell of.
    pub except: Vec<String>,
}

/// A request that a run of the collection goes on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The request; nothing where the run ends.
    pub target: Option<Breadcrumb>,
    /// When; always where nothing is said.
    pub condition: Option<Expr>,
}
