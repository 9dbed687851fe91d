//! Says what a pre-request script does before the request, in no programming language.

use super::expr::{Expr, Function};
use super::model::Operation;
use super::script::Change;

/// What a pre-request script does. The values are made of the variables as they are before the script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Stores or removes a variable.
    Set {
        /// Its name.
        variable: String,
        /// What it gets.
        value: Expr,
        /// For this request alone.
        local: bool,
    },
    /// Changes a header.
    Header {
        /// Its name.
        name: String,
        /// How.
        change: Change,
        /// What it gets; `Unset` where it is removed, `Kept` where nothing is done.
        value: Expr,
    },
}

impl Step {
    /// The variable that it stores.
    pub fn variable(&self) -> Option<String> {
        match self {
            Self::Set { variable, .. } => Some(variable.clone()),
            Self::Header { .. } => None,
        }
    }

    /// What it gives.
    pub fn value(&self) -> &Expr {
        match self {
            Self::Set { value, .. } | Self::Header { value, .. } => value,
        }
    }
}

impl Operation {
    /// A script stores this variable for the request alone.
    pub fn is_local(&self, name: &str) -> bool {
        let mut steps = self.steps.iter().flatten();
        steps.any(|step| matches!(step, Step::Set { variable, local: true, .. } if variable == name))
    }

    /// The names under which its scripts make values up.
    pub fn drawn(&self) -> Vec<&str> {
        let parts = self.steps.iter().flatten().flat_map(|step| step.value().parts());
        let drawn = parts.filter_map(|part| match part {
            Expr::Apply(Function::Draw, of) => match of.first() {
                Some(Expr::Text(name)) => Some(name.as_str()),
                _ => None,
            },
            _ => None,
        });
        drawn.collect()
    }

    /// Its scripts need the clock or chance.
    pub fn is_timed(&self) -> bool {
        let mut parts = self.steps.iter().flatten().flat_map(|step| step.value().parts());
        parts.any(|part| matches!(part, Expr::Apply(Function::Now | Function::Draw, _)))
    }
}
