//! What the names of a script, its objects and the variables have, with a journal of every change.

use super::value::{Store, Value};
use crate::api::expr::Expr;
use std::collections::BTreeMap;

/// What is said of a value that is too large to be carried over.
pub const INVOLVED: &str = "the value is too involved to be carried over";
/// The parts of an expression that may become part of others.
const PARTS: usize = 3000;
/// The bytes of the texts in it.
const TEXT: usize = 1 << 20;

struct Scope {
    parent: Option<usize>,
    /// Whether a `var` is bound here.
    function: bool,
    names: BTreeMap<String, usize>,
}

/// An object or array that the script made.
#[derive(Clone, Default)]
pub struct Object {
    /// The members in their order, each in its place.
    pub members: Vec<(String, usize)>,
    /// An array: the keys are its indices.
    pub array: bool,
    /// Members were set under keys that are not known.
    pub vague: bool,
}

/// One change of a place.
pub struct Change {
    /// The place.
    pub place: usize,
    /// What it had before.
    pub old: Value,
    /// How many conditions it stood under.
    pub depth: usize,
}

/// Everything that has a value.
pub struct State {
    scopes: Vec<Scope>,
    places: Vec<Value>,
    /// The changes that no region has taken in yet.
    pub journal: Vec<Change>,
    /// The objects that the script made.
    pub objects: Vec<Object>,
    /// The place of each variable that is written, with the store.
    pub variables: BTreeMap<(String, Store), usize>,
}

impl State {
    /// The scope of a whole script, with the number 0.
    pub fn new() -> State {
        let mut state = State {
            scopes: Vec::new(),
            places: Vec::new(),
            journal: Vec::new(),
            objects: Vec::new(),
            variables: BTreeMap::new(),
        };
        state.open(None, true);
        state
    }

    /// A new scope within another one.
    pub fn open(&mut self, parent: Option<usize>, function: bool) -> usize {
        self.scopes.push(Scope { parent, function, names: BTreeMap::new() });
        self.scopes.len() - 1
    }

    /// The scope, from here outwards, for which the test holds, or else the outermost.
    fn outwards(&self, from: usize, test: impl Fn(&Scope) -> bool) -> usize {
        let mut at = from;
        loop {
            let scope = &self.scopes[at];
            match scope.parent {
                _ if test(scope) => return at,
                Some(parent) => at = parent,
                None => return at,
            }
        }
    }

    /// The value of a name, if the script has bound it.
    pub fn get(&self, from: usize, name: &str) -> Option<&Value> {
        self.named_place(from, name).map(|place| &self.places[place])
    }

    /// The place of a name, if the script has bound it.
    pub fn named_place(&self, from: usize, name: &str) -> Option<usize> {
        let at = self.outwards(from, |scope| scope.names.contains_key(name));
        self.scopes[at].names.get(name).copied()
    }

    /// A new place that has this value.
    pub fn place(&mut self, value: Value) -> usize {
        self.places.push(value);
        self.places.len() - 1
    }

    /// What a place has.
    pub fn at(&self, place: usize) -> &Value {
        &self.places[place]
    }

    /// Gives a place another value, under so many conditions.
    pub fn change(&mut self, place: usize, value: Value, depth: usize) {
        // What is doubled often enough fits in no memory.
        let value = match value {
            Value::Data(expr) if is_large(&expr) => Value::Unknown(INVOLVED),
            value => value,
        };
        let old = std::mem::replace(&mut self.places[place], value);
        self.journal.push(Change { place, old, depth });
    }

    /// The place of a declared name.
    pub fn declare(&mut self, from: usize, hoisted: bool, name: &str) -> usize {
        let at = match hoisted {
            true => self.outwards(from, |scope| scope.function),
            false => from,
        };
        self.named(at, name)
    }

    /// The place of a name that gets another value; one that is not declared becomes global.
    pub fn assigned(&mut self, from: usize, name: &str) -> usize {
        let at = self.outwards(from, |scope| scope.names.contains_key(name));
        self.named(at, name)
    }

    fn named(&mut self, at: usize, name: &str) -> usize {
        if let Some(place) = self.scopes[at].names.get(name) {
            return *place;
        }
        let place = self.place(Value::NOTHING);
        self.scopes[at].names.insert(name.to_owned(), place);
        place
    }

    /// The place of a variable.
    pub fn variable(&mut self, name: &str, store: Store) -> usize {
        let key = (name.to_owned(), store);
        if let Some(place) = self.variables.get(&key) {
            return *place;
        }
        let place = self.place(Value::Data(Expr::Kept));
        self.variables.insert(key, place);
        place
    }

    /// What a variable has where the script reads it.
    pub fn read(&self, name: &str) -> Value {
        let known = self.variables.iter().filter(|((known, _), _)| known == name);
        let mut values = known.map(|(_, place)| self.at(*place)).filter(|value| **value != Value::Data(Expr::Kept));
        match (values.next(), values.next()) {
            (None, _) => Value::Data(Expr::Variable(name.to_owned())),
            (Some(Value::Data(expr)), None) => Value::Data(expr.clone().rebuilt(&mut |part| match part {
                Expr::Kept => Expr::Variable(name.to_owned()),
                Expr::Unset => Expr::Undefined,
                part => part,
            })),
            _ => Value::Unknown("the value is taken from another variable"),
        }
    }
}

/// The value is larger than any that is carried over.
fn is_large(expr: &Expr) -> bool {
    let parts = expr.parts();
    let text = |part: &&Expr| match part {
        Expr::Text(text) => text.len(),
        _ => 0,
    };
    parts.len() > PARTS || parts.iter().map(text).sum::<usize>() > TEXT
}
