//! Walks a script once with abstract values, and keeps the conditions that each statement stands under.

use super::aside::{self, Asides};
use super::ast::{Program, Stmt};
use super::before::Facts;
use super::check::Asserted;
use super::loops::Over;
use super::outcome::{self, Found};
use super::region::{Exit, Step};
use super::sent::Others;
use super::state::State;
use super::touch::{Each, Touch};
use super::uses::Uses;
use super::value::Value;
use super::{Reading, Unread};
use crate::api::expr::Expr;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// More steps than any script that people write; functions that call each other several times would otherwise
/// multiply.
const STEPS: usize = 20_000;
/// Bounds the stack that a run takes, through all calls.
const DEPTH: usize = 200;

/// What is said of a write in a function that nobody calls.
pub const NEVER_CALLED: &str = "it stands in a function that is never called";

/// The state of a run.
pub struct Machine<'a> {
    /// The script.
    pub program: &'a Program,
    /// What everything has.
    pub state: State,
    /// The scope of the statement at hand.
    pub scope: usize,
    /// The conditions of the statement at hand, the first one first.
    pub path: Vec<Step>,
    /// The writes so far.
    pub found: Vec<Found>,
    /// What else the script does.
    pub asides: Asides,
    /// The assertions so far; of a run for successes, none.
    pub asserted: Vec<Asserted>,
    /// How many tests are running, one in another.
    pub testing: usize,
    /// How many conditions stood before each part that goes on behind what is thrown in it, the outermost first.
    pub survived: Vec<usize>,
    /// The answer need not be a success.
    pub any: bool,
    /// The parts that were not translated.
    pub unread: Vec<Unread>,
    /// The parts of the answer that the script reads.
    pub reads: Vec<Expr>,
    /// How it uses them.
    pub uses: Uses,
    /// The place of the request that runs next.
    pub next: usize,
    /// The first call that says so, in the order of the text.
    pub ordered: Option<Range<usize>>,
    /// Nobody knows whether one of them is made.
    pub unordered: bool,
    /// The parts of the answer that the script changed.
    pub changed: Vec<Expr>,
    /// The lists that are gone through, the outermost first.
    pub over: Vec<Over>,
    /// How many list functions there are: each has its own element.
    pub lists: usize,
    /// The functions that are running, each with the place of what it returns.
    pub calls: Vec<(usize, usize)>,
    /// The scope around each function that was met.
    pub made: BTreeMap<usize, usize>,
    /// The functions that were entered.
    pub entered: BTreeSet<usize>,
    /// The request that the script runs before; nothing for one that runs after the answer.
    pub before: Option<Facts>,
    /// The requests that the script sends, as far as this run has to know.
    pub others: Others,
    /// What is done to the request.
    pub touches: Vec<Touch>,
    /// How many values were made up.
    pub draws: usize,
    /// The headers or parameters that a function is running for.
    pub each: Option<Each>,
    /// Something was called that may be any function of the script.
    pub wild: bool,
    /// Nothing of this is kept: it is a trial, or code that does not run, with what is said of a write in it.
    pub dead: Option<&'static str>,
    /// A trial: not even what is not understood is kept.
    pub trial: bool,
    /// How many steps were made.
    pub steps: usize,
    /// How deep the step at hand is.
    pub depth: usize,
    /// Whether a bound was met, with what is said of it: nothing that was found holds then.
    pub exhausted: Option<&'static str>,
}

/// What a script is run for.
pub enum Purpose {
    /// What it stores of a success.
    Stores,
    /// What it asserts of any answer.
    Asserts,
    /// What it does before a request of which this is known.
    Prepares(Facts),
}

/// Runs a script.
pub fn run(program: &Program, purpose: Purpose) -> Reading {
    outcome::settle(ran(program, purpose, Others::default()))
}

/// Runs a script to its end.
pub fn ran(program: &Program, purpose: Purpose, others: Others) -> Machine<'_> {
    let mut state = State::new();
    let next = state.place(Value::Data(Expr::Kept));
    let (any, before) = match purpose {
        Purpose::Stores => (false, None),
        Purpose::Asserts => (true, None),
        Purpose::Prepares(facts) => (false, Some(facts)),
    };
    let mut machine = Machine {
        program,
        state,
        scope: 0,
        path: Vec::new(),
        found: Vec::new(),
        asides: Asides::default(),
        asserted: Vec::new(),
        testing: 0,
        survived: Vec::new(),
        any,
        unread: Vec::new(),
        reads: Vec::new(),
        uses: Uses::default(),
        next,
        ordered: None,
        unordered: false,
        changed: Vec::new(),
        over: Vec::new(),
        lists: 0,
        calls: Vec::new(),
        made: BTreeMap::new(),
        entered: BTreeSet::new(),
        before,
        others,
        touches: Vec::new(),
        draws: 0,
        each: None,
        wild: false,
        dead: None,
        trial: false,
        steps: 0,
        depth: 0,
        exhausted: None,
    };
    // The object of old assertions, which scripts also read.
    let tests = machine.make(Vec::new(), false);
    let place = machine.state.declare(0, false, aside::TESTS);
    machine.set(place, tests);
    machine.region(None, &[Exit::Throw, Exit::Return, Exit::Break, Exit::Continue], |machine| {
        machine.block(&program.body);
    });
    // From the outermost inwards, as what is met in one may enter another.
    machine.dead = Some(NEVER_CALLED);
    for id in (0..program.functions.len()).rev() {
        if !machine.entered.contains(&id) && !machine.is_apart(id) {
            let scope = machine.made.get(&id).copied().unwrap_or(0);
            machine.apart(Ok(Expr::Bool(false)), Value::Function(id, scope));
        }
    }
    machine
}

impl Machine<'_> {
    /// Counts a step and says whether it may be made.
    pub fn step(&mut self) -> bool {
        self.steps += 1;
        if self.steps > STEPS || self.depth > DEPTH {
            self.exhausted = self.exhausted.or(Some("the script is too involved to be followed"));
        }
        self.exhausted.is_none()
    }

    /// Runs statements in the scope at hand.
    pub fn block(&mut self, body: &[Stmt]) {
        let scope = self.scope;
        for statement in body {
            if let Stmt::Function(name, id) = statement {
                self.made.insert(*id, scope);
                let place = self.state.declare(scope, false, name);
                self.set(place, Value::Function(*id, scope));
            }
        }
        for statement in body {
            self.depth += 1;
            if self.step() {
                self.statement(statement);
            }
            self.depth -= 1;
        }
    }

    /// Gives a place another value.
    pub fn set(&mut self, place: usize, value: Value) {
        let depth = self.path.len();
        self.changes(place);
        self.state.change(place, value, depth);
    }

    /// Runs something in a scope of its own.
    pub fn inner<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.scope;
        self.scope = self.state.open(Some(outer), false);
        let value = run(self);
        self.scope = outer;
        value
    }
}
