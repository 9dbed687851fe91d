//! What is known of a value in a script.

use super::Origin;
use super::ast::Op;
use super::guard::{self, Codes, Guard, OPAQUE};
use super::host;

/// What is said of a value that the script works out.
pub const COMPUTED: &str = "the value is computed";

/// A place where variables are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// `pm.environment`.
    Environment,
    /// `pm.collectionVariables`.
    Collection,
    /// `pm.globals`.
    Globals,
    /// `pm.variables`.
    Variables,
    /// One of them.
    Any,
}

/// An abstract value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Not followed, with what is said of it.
    Unknown(&'static str),
    /// `undefined` or `null`.
    Nothing,
    /// A string of the script.
    Text(String),
    /// An integer of the script.
    Number(i64),
    /// A truth value of the script.
    Bool(bool),
    /// A part of the JSON answer, of the reading with this number.
    Json(usize, Vec<String>),
    /// A header of the answer.
    Header(String),
    /// The text of the answer's body.
    Body,
    /// The status code.
    Status,
    /// The status' reason phrase.
    Phrase,
    /// A length that is not zero exactly if the part of the answer is there.
    Length(Origin),
    /// The `typeof` of a part of the answer.
    Kind(Origin),
    /// A truth value: the conditions when true, the conditions when false.
    Truth(Vec<Guard>, Vec<Guard>),
    /// Where variables are stored.
    Store(Store),
    /// Perhaps such a place; if one is given, that one or a false value.
    MaybeStore(Option<Store>),
    /// A property of a value, as it is needed for a call.
    Method(Box<Value>, String),
    /// What the host has at a dotted path.
    Host(String),
    /// A function of the script, with the names around it.
    Function(usize, usize),
    /// Numbers and strings of the script.
    List(Vec<Value>),
    /// An object that the script made.
    Fresh,
}

impl Value {
    /// The part of the answer that this is.
    pub fn origin(&self) -> Option<Origin> {
        match self {
            Value::Json(_, path) => Some(Origin::Json(path.clone())),
            Value::Header(name) => Some(Origin::Header(name.clone())),
            _ => None,
        }
    }

    /// The conditions under which the value counts as true, or as false.
    pub fn assume(&self, truth: bool) -> Vec<Guard> {
        let opaque = vec![Guard::Opaque(OPAQUE)];
        let constant = match self {
            Value::Truth(yes, no) => return if truth { yes } else { no }.clone(),
            Value::Json(..) | Value::Header(_) => match self.origin() {
                Some(origin) if truth => return vec![Guard::Present(origin)],
                _ => return opaque,
            },
            Value::Length(there) if truth => return vec![Guard::Present(there.clone())],
            Value::Body if truth => return vec![Guard::Present(Origin::Json(Vec::new()))],
            Value::Status | Value::Store(_) | Value::Function(..) => true,
            Value::List(_) | Value::Fresh => true,
            Value::Bool(value) => *value,
            Value::Text(text) => !text.is_empty(),
            Value::Number(number) => *number != 0,
            Value::Nothing => false,
            _ => return opaque,
        };
        if constant == truth { Vec::new() } else { opaque }
    }

    /// The value of `self[key]`.
    pub fn member(self, key: &Value) -> Value {
        let name = match key {
            Value::Text(text) => text.clone(),
            Value::Number(number) if *number >= 0 => number.to_string(),
            _ => return Value::Unknown(COMPUTED),
        };
        match self {
            Value::Json(root, mut path) => {
                let length = name == "length";
                path.push(if length { "0".to_string() } else { name });
                match length {
                    true => Value::Length(Origin::Json(path)),
                    false => Value::Json(root, path),
                }
            }
            Value::Body if name == "length" => Value::Length(Origin::Json(Vec::new())),
            Value::Host(path) => host::value(format!("{path}.{name}")),
            Value::Store(_) | Value::MaybeStore(_) | Value::List(_) => Value::Method(Box::new(self), name),
            Value::Unknown(why) => Value::Unknown(why),
            _ => Value::Unknown(COMPUTED),
        }
    }

    /// What is known when the value is this or the other one.
    pub fn join(self, other: Value) -> Value {
        match (self, other) {
            (one, two) if one == two => one,
            (Value::Store(_), Value::Store(_)) => Value::Store(Store::Any),
            (Value::Store(_) | Value::MaybeStore(_), _) | (_, Value::Store(_) | Value::MaybeStore(_)) => {
                Value::MaybeStore(None)
            }
            _ => Value::Unknown("the value is chosen by a condition"),
        }
    }

    /// The value of `self && right`.
    pub fn and(self, right: Value) -> Value {
        if let (Value::Store(_), Value::Store(_)) = (&self, &right) {
            return right;
        }
        if let Value::Store(store) | Value::MaybeStore(Some(store)) = right {
            return Value::MaybeStore(Some(store));
        }
        // `a && a.b` is `a?.b`: there is nothing at the path when `a` is not there.
        if let Some(part) = right.origin() {
            let safe = |guard: &Guard| match guard {
                Guard::Present(whole) => guard::within(&part, whole),
                _ => false,
            };
            if self.assume(true).iter().all(safe) {
                return right;
            }
        }
        Value::Truth(
            guard::both(self.assume(true), right.assume(true)),
            guard::either(self.assume(false), right.assume(false)),
        )
    }

    /// The value of `self || right`.
    pub fn or(self, right: Value) -> Value {
        match (&self, &right) {
            (Value::Store(_), Value::Store(_)) => Value::Store(Store::Any),
            (Value::MaybeStore(Some(_)), Value::Store(_)) => Value::Store(Store::Any),
            (Value::Store(_) | Value::MaybeStore(_), _) | (_, Value::Store(_) | Value::MaybeStore(_)) => {
                Value::MaybeStore(None)
            }
            _ => Value::Truth(
                guard::either(self.assume(true), right.assume(true)),
                guard::both(self.assume(false), right.assume(false)),
            ),
        }
    }

    /// The value of a comparison.
    pub fn compare(self, op: Op, right: Value) -> Value {
        use Value::{Kind, Length, Nothing, Number, Phrase, Status, Text};
        let opaque = || vec![Guard::Opaque(OPAQUE)];
        let equal = op == Op::Equal;
        let (codes, there) = match (self, right) {
            (Status, Number(number)) => (Codes::matching(|code| op.holds(code, number)), None),
            (Status, Text(text)) => match text.parse() {
                Ok(number) => return Status.compare(op, Number(number)),
                Err(_) => return Value::Unknown(COMPUTED),
            },
            (Phrase, Text(text)) if equal || op == Op::Unequal => match host::phrase(&text) {
                Some(codes) if equal => (codes, None),
                Some(codes) => (codes.others(), None),
                None => return Value::Unknown(COMPUTED),
            },
            (Length(origin), Number(number)) => {
                let holds = |length: i64| op.holds(length, number);
                let filled = [holds(1), holds(2), holds(i64::MAX)];
                match (holds(0), filled) {
                    (false, [true, true, true]) => (Codes::matching(|_| true), Some((origin, true))),
                    (true, [false, false, false]) => (Codes::matching(|_| true), Some((origin, false))),
                    _ => return Value::Unknown(COMPUTED),
                }
            }
            (value @ (Value::Json(..) | Value::Header(_) | Kind(_)), constant) if equal || op == Op::Unequal => {
                let origin = match (value, constant) {
                    (Kind(origin), Text(text)) if text == "undefined" => Some(origin),
                    (Kind(_), _) => None,
                    (value, Nothing) => value.origin(),
                    (value, Text(text)) if text.is_empty() => value.origin(),
                    _ => None,
                };
                match origin {
                    Some(origin) => (Codes::matching(|_| true), Some((origin, !equal))),
                    None => return Value::Unknown(COMPUTED),
                }
            }
            (left @ (Nothing | Number(_) | Text(_)), right) if !matches!(right, Nothing | Number(_) | Text(_)) => {
                return right.compare(op.mirrored(), left);
            }
            _ => return Value::Unknown(COMPUTED),
        };
        match there {
            None => Value::Truth(vec![Guard::Status(codes)], vec![Guard::Status(codes.others())]),
            Some((origin, true)) => Value::Truth(vec![Guard::Present(origin)], opaque()),
            Some((origin, false)) => Value::Truth(opaque(), vec![Guard::Present(origin)]),
        }
    }
}
