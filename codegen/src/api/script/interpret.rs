//! Walks a script with abstract values, statement by statement.

use super::aside::Asides;
use super::ast::{Function, Program, Stmt};
use super::guard::{Guard, OPAQUE};
use super::outcome::{self, Found, NEVER_CALLED, NEVER_REACHED};
use super::scope::Scopes;
use super::value::Value;
use super::{Reading, Unread};
use std::collections::{BTreeMap, BTreeSet};

/// More steps than any script that people write; functions that call each
/// other several times would otherwise multiply.
const STEPS: usize = 20_000;
/// Bounds the stack that a run takes, through all calls.
const DEPTH: usize = 200;

/// How the rest of a function is left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// By a `return`.
    Return,
    /// By something that is thrown.
    Throw,
}

/// Conditions that the statements stand under from here on.
pub struct Entry {
    /// The conditions.
    pub guards: Vec<Guard>,
    /// Not a branch: an earlier statement may have left out the rest.
    pub exit: Option<Exit>,
    /// The trail's place at which the conditions began.
    pub trail: usize,
    /// The branching statement's number and the side of it.
    pub side: Option<(usize, bool)>,
}

/// The state of a run.
pub struct Machine<'a> {
    /// The script.
    pub program: &'a Program,
    /// The names.
    pub scopes: Scopes,
    /// The scope of the statement at hand.
    pub scope: usize,
    /// The conditions of the statement at hand, the outermost first.
    pub entries: Vec<Entry>,
    /// The writes so far.
    pub found: Vec<Found>,
    /// What else the script does.
    pub asides: Asides,
    /// The parts that were not translated.
    pub unread: Vec<Unread>,
    /// How often the answer was read as JSON, each giving an object of its own.
    pub roots: usize,
    /// The parts of those objects that the script changed.
    pub dirty: Vec<(usize, Vec<String>)>,
    /// The functions that are running.
    pub calls: Vec<usize>,
    /// What they return.
    pub returns: Vec<Vec<Value>>,
    /// The scope around each function that was met.
    pub made: BTreeMap<usize, usize>,
    /// The functions that were entered.
    pub entered: BTreeSet<usize>,
    /// The functions that call themselves or are called too deeply.
    pub tangled: BTreeSet<usize>,
    /// Functions that a call which is not followed may run, with the scope around each.
    pub escaped: Vec<(usize, usize)>,
    /// How many branching statements there were.
    pub branches: usize,
    /// How many steps were made.
    pub steps: usize,
    /// How deep the step at hand is.
    pub depth: usize,
    /// Whether a bound was met: nothing that was found holds then.
    pub exhausted: bool,
}

/// Runs a script.
pub fn run(program: &Program) -> Reading {
    let mut machine = Machine {
        program,
        scopes: Scopes::new(),
        scope: 0,
        entries: Vec::new(),
        found: Vec::new(),
        asides: Asides::default(),
        unread: Vec::new(),
        roots: 0,
        dirty: Vec::new(),
        calls: Vec::new(),
        returns: Vec::new(),
        made: BTreeMap::new(),
        entered: BTreeSet::new(),
        tangled: BTreeSet::new(),
        escaped: Vec::new(),
        branches: 0,
        steps: 0,
        depth: 0,
        exhausted: false,
    };
    machine.block(&program.body);
    // From the outermost inwards, as what is met in one may enter another.
    for id in (0..program.functions.len()).rev() {
        if !machine.entered.contains(&id) {
            let scope = machine.made.get(&id).copied().unwrap_or(0);
            machine.enter(id, scope, None, vec![Guard::Opaque(NEVER_CALLED)], true);
        }
    }
    let asides = machine.asides.settle();
    if machine.exhausted {
        return Reading {
            writes: Vec::new(),
            asides,
            unread: vec![Unread {
                span: 0..program.length,
                what: "the script is too involved to be followed".to_string(),
            }],
        };
    }
    let tangled = machine.tangled.iter().map(|id| &program.functions[*id]);
    let tangled: Vec<&Function> = tangled.collect();
    Reading { asides, ..outcome::settle(machine.found, machine.unread, &tangled) }
}

impl Machine<'_> {
    /// Counts a step and says whether it may be made.
    pub fn step(&mut self) -> bool {
        self.steps += 1;
        self.exhausted |= self.steps > STEPS || self.depth > DEPTH;
        !self.exhausted
    }

    /// Runs statements in the scope at hand; says how they are left, if they surely are.
    pub fn block(&mut self, body: &[Stmt]) -> Option<Exit> {
        let scope = self.scope;
        for statement in body {
            if let Stmt::Function(name, id) = statement {
                let function = Value::Function(*id, scope);
                self.scopes.declare(scope, false, name, function);
            }
        }
        let mut left = None;
        for statement in body {
            self.depth += 1;
            if self.step() {
                let exit = self.statement(statement);
                if let Some(exit) = exit.filter(|_| left.is_none()) {
                    left = Some(exit);
                    self.leave(exit, vec![Guard::Opaque(NEVER_REACHED)]);
                }
            }
            self.depth -= 1;
        }
        left
    }

    /// From here on, the rest stands under conditions.
    pub fn leave(&mut self, exit: Exit, guards: Vec<Guard>) {
        self.entries.push(Entry { guards, exit: Some(exit), trail: self.scopes.mark(), side: None });
    }

    /// Runs something under conditions, as one side of a branch.
    pub fn under<T>(
        &mut self,
        guards: Vec<Guard>,
        side: Option<(usize, bool)>,
        run: impl FnOnce(&mut Self) -> (T, Option<Exit>),
    ) -> (T, Option<Exit>) {
        let mark = self.entries.len();
        let trail = self.scopes.mark();
        self.entries.push(Entry { guards, exit: None, trail, side });
        let (value, left) = run(self);
        let exits = self.entries.drain(mark..).filter_map(|entry| entry.exit);
        let exit = exits.min_by_key(|exit| *exit == Exit::Throw);
        self.scopes.blur(trail);
        // The branch is only sometimes left early: the rest depends on how.
        if let (Some(exit), None) = (exit, left) {
            self.leave(exit, vec![Guard::Opaque(OPAQUE)]);
        }
        (value, left)
    }

    /// Runs something in a scope of its own.
    pub fn inner<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.scope;
        self.scope = self.scopes.open(Some(outer), false);
        let value = run(self);
        self.scope = outer;
        value
    }
}
