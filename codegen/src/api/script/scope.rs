//! The names of a script and what they are bound to, with a trail of every binding.

use super::value::Value;
use std::collections::BTreeMap;

/// What is said of a value that one of two ways through the script gives.
const BRANCHED: &str = "the value depends on a branch";

struct Scope {
    parent: Option<usize>,
    /// Whether a `var` is bound here.
    function: bool,
    names: BTreeMap<String, Value>,
}

/// All scopes of a run; a closed one stays, as a function may still know it.
pub struct Scopes {
    all: Vec<Scope>,
    trail: Vec<(usize, String, Option<Value>)>,
}

impl Scopes {
    /// The scope of a whole script, with the number 0.
    pub fn new() -> Scopes {
        let mut scopes = Scopes { all: Vec::new(), trail: Vec::new() };
        scopes.open(None, true);
        scopes
    }

    /// A new scope within another one.
    pub fn open(&mut self, parent: Option<usize>, function: bool) -> usize {
        self.all.push(Scope { parent, function, names: BTreeMap::new() });
        self.all.len() - 1
    }

    /// The scope, from here outwards, for which the test holds, or else the outermost.
    fn outwards(&self, from: usize, test: impl Fn(&Scope) -> bool) -> (usize, bool) {
        let mut at = from;
        loop {
            let scope = &self.all[at];
            match scope.parent {
                _ if test(scope) => return (at, true),
                Some(parent) => at = parent,
                None => return (at, false),
            }
        }
    }

    /// The value of a name, if the script has bound it.
    pub fn get(&self, from: usize, name: &str) -> Option<&Value> {
        let (at, _) = self.outwards(from, |scope| scope.names.contains_key(name));
        self.all[at].names.get(name)
    }

    /// Binds a declared name.
    pub fn declare(&mut self, from: usize, hoisted: bool, name: &str, value: Value) {
        let at = match hoisted {
            true => self.outwards(from, |scope| scope.function).0,
            false => from,
        };
        self.put(at, name, value);
    }

    /// Gives a name another value; one that is not declared becomes global.
    pub fn assign(&mut self, from: usize, name: &str, value: Value) {
        let (at, _) = self.outwards(from, |scope| scope.names.contains_key(name));
        self.put(at, name, value);
    }

    fn put(&mut self, at: usize, name: &str, value: Value) {
        let old = self.all[at].names.insert(name.to_string(), value);
        self.trail.push((at, name.to_string(), old));
    }

    /// The place on the trail.
    pub fn mark(&self) -> usize {
        self.trail.len()
    }

    /// Forgets the value of every name that was bound to another one since the
    /// mark: what ran since then may as well not have run.
    pub fn blur(&mut self, mark: usize) {
        for at in mark..self.trail.len() {
            let (scope, name, old) = &self.trail[at];
            if let Some(now) = self.all[*scope].names.get_mut(name)
                && old.as_ref() != Some(now)
            {
                let store = |value: &Value| matches!(value, Value::Store(_) | Value::MaybeStore(_));
                *now = match store(now) || old.as_ref().is_some_and(store) {
                    true => Value::MaybeStore(None),
                    false => Value::Unknown(BRANCHED),
                };
            }
        }
    }
}
