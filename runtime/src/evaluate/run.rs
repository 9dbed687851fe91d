//! Keeps what has to be the same all through one run of a script: the time, what chance gave, and where values came from.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;

use super::value::Val;
use crate::dynamic::Dynamic;
use crate::dynamic::calendar::millis;
use crate::variable::Origin;

/// The name under which a script asks for a number from 0 up to 1.
const NUMBER: &str = "Math.random";

/// One run of a script.
#[derive(Default)]
pub(crate) struct Run {
    time: OnceCell<f64>,
    drawn: RefCell<BTreeMap<usize, Val>>,
    trust: Cell<Trust>,
}

/// Who takes part in a value, the least trusted last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Trust {
    #[default]
    Collection,
    Program,
    Server,
}

impl Run {
    /// The time, which stands still in a run.
    pub(super) fn time(&self, dynamic: &Dynamic) -> f64 {
        *self.time.get_or_init(|| millis(dynamic.now()) as f64)
    }

    /// What is made up under a name; the same thing for the same number.
    pub(super) fn draw(&self, name: &str, number: &Val, dynamic: &Dynamic) -> Val {
        let make = || match name {
            NUMBER => Val::number(dynamic.chance().f64()),
            name => dynamic.value(name).map_or(Val::Undefined, |text| Val::Text(text.into())),
        };
        self.drawn.borrow_mut().entry(number.to_number() as usize).or_insert_with(make).clone()
    }

    /// A variable takes part in the value at hand.
    pub(super) fn read(&self, origin: Origin) {
        let trust = match origin {
            Origin::Collection | Origin::Own => Trust::Collection,
            Origin::Program => Trust::Program,
            Origin::Server => Trust::Server,
        };
        self.trust.set(self.trust.get().max(trust));
    }

    /// Where the value since the last call of this came from: the least trusted of all that took part in it.
    pub(crate) fn origin(&self) -> Origin {
        match self.trust.take() {
            Trust::Collection => Origin::Collection,
            Trust::Program => Origin::Program,
            Trust::Server => Origin::Server,
        }
    }
}
