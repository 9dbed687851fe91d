//! What each expression evaluates to, and what it does to the state of a run.

use super::Origin;
use super::Unread;
use super::aside::{self, Deed};
use super::ast::{Expr, Pattern};
use super::guard::{Guard, OPAQUE};
use super::host;
use super::interpret::Machine;
use super::parse::BROKEN;
use super::value::{COMPUTED, Value};

impl Machine<'_> {
    /// Evaluates an expression once, with its effects.
    pub fn eval(&mut self, expr: &Expr) -> Value {
        self.depth += 1;
        let value = match self.step() {
            true => self.value(expr),
            false => Value::Unknown(COMPUTED),
        };
        self.depth -= 1;
        value
    }

    /// Evaluates all expressions.
    pub fn all(&mut self, parts: &[Expr]) -> Vec<Value> {
        parts.iter().map(|part| self.eval(part)).collect()
    }

    fn value(&mut self, expr: &Expr) -> Value {
        match expr {
            Expr::Name(name) => match self.scopes.get(self.scope, name) {
                Some(value) => value.clone(),
                None => host::value(name.clone()),
            },
            Expr::Text(text) => Value::Text(text.clone()),
            Expr::Number(number) => Value::Number(*number),
            Expr::Bool(value) => Value::Bool(*value),
            Expr::Null => Value::Nothing,
            Expr::List(parts) => {
                let values = self.all(parts);
                // Lists of lists could double with every step; nothing here needs them.
                let plain = |value: &Value| matches!(value, Value::Number(_) | Value::Text(_));
                match values.iter().all(plain) {
                    true => Value::List(values),
                    false => {
                        self.escape(&values);
                        Value::Fresh
                    }
                }
            }
            Expr::Fresh(parts) => {
                let values = self.all(parts);
                self.escape(&values);
                Value::Fresh
            }
            Expr::Member(object, key) => {
                let object = self.eval(object);
                let key = self.eval(key);
                object.member(&key)
            }
            Expr::Call { callee, arguments, span } => self.call(callee, arguments, span),
            Expr::Function(id) => {
                self.made.insert(*id, self.scope);
                Value::Function(*id, self.scope)
            }
            Expr::Assign(target, value) => {
                let value = self.eval(value);
                self.bind(target, value.clone(), None);
                value
            }
            Expr::Delete(place) => {
                self.change_place(place);
                Value::Unknown(COMPUTED)
            }
            Expr::Not(value) => {
                let value = self.eval(value);
                Value::Truth(value.assume(false), value.assume(true))
            }
            Expr::TypeOf(value) => match self.eval(value).origin() {
                Some(origin) => Value::Kind(origin),
                None => Value::Unknown(COMPUTED),
            },
            Expr::In(key, object) => match (self.eval(key), self.eval(object)) {
                (Value::Text(key), Value::Json(_, path)) => present(path, key),
                _ => Value::Unknown(COMPUTED),
            },
            Expr::Compare(op, left, right) => {
                let left = self.eval(left);
                let right = self.eval(right);
                left.compare(*op, right)
            }
            Expr::And(left, right) => {
                let left = self.eval(left);
                let right = self.guarded(left.assume(true), right);
                left.and(right)
            }
            Expr::Or(left, right) => {
                let left = self.eval(left);
                let right = self.guarded(left.assume(false), right);
                left.or(right)
            }
            Expr::Choose(Some(test), then, other) => {
                let test = self.eval(test);
                let then = self.guarded(test.assume(true), then);
                let other = self.guarded(test.assume(false), other);
                then.join(other)
            }
            Expr::Choose(None, left, right) => {
                let left = self.eval(left);
                let right = self.guarded(vec![Guard::Opaque(OPAQUE)], right);
                left.join(right)
            }
            Expr::Sequence(parts) => self.all(parts).pop().unwrap_or(Value::Nothing),
            Expr::Other(parts) => {
                let values = self.all(parts);
                self.escape(&values);
                Value::Unknown(COMPUTED)
            }
            Expr::Torn(parts) => {
                let guards = vec![Guard::Opaque(BROKEN)];
                self.under(guards, None, |machine| (machine.all(parts), None));
                Value::Unknown(COMPUTED)
            }
            Expr::Gap { span, names, what } => {
                for name in names {
                    if self.scopes.get(self.scope, name).is_some() {
                        self.scopes.assign(self.scope, name, Value::MaybeStore(None));
                    }
                }
                if let Some(what) = what {
                    self.unread.push(Unread { span: span.clone(), what: what.to_string() });
                }
                Value::Unknown(COMPUTED)
            }
        }
    }

    fn guarded(&mut self, guards: Vec<Guard>, expr: &Expr) -> Value {
        let run = |machine: &mut Self| (machine.eval(expr), None);
        let value = self.under(guards, None, run).0;
        self.escape(std::slice::from_ref(&value));
        value
    }

    /// Binds a value: to declared names, or else to places that exist.
    pub fn bind(&mut self, pattern: &Pattern, value: Value, declared: Option<bool>) {
        match pattern {
            Pattern::Name(name) => match declared {
                Some(hoisted) => self.scopes.declare(self.scope, hoisted, name, value),
                None => self.scopes.assign(self.scope, name, value),
            },
            Pattern::Place(place, span) => {
                if self.change_place(place) == Some(Value::Host(aside::TESTS.to_owned())) {
                    self.asides.note(Deed::Assertion, span);
                }
                self.escape(&[value]);
            }
            Pattern::Parts(parts) => {
                for (key, part) in parts {
                    let inner = value.clone().member(&Value::Text(key.clone()));
                    self.bind(part, inner, declared);
                }
            }
            Pattern::Vague(inner) => {
                let vague = match value {
                    Value::Store(_) | Value::MaybeStore(_) => Value::MaybeStore(None),
                    _ => Value::Unknown("the value may be a default"),
                };
                self.bind(inner, vague, declared);
            }
            Pattern::Nothing => {}
        }
    }

    /// Something is stored in a place; gives the object that the place is in.
    fn change_place(&mut self, place: &Expr) -> Option<Value> {
        match place {
            Expr::Member(object, key) => {
                let object = self.eval(object);
                let key = self.eval(key);
                match object.clone().member(&key) {
                    Value::Json(root, path) => self.dirty.push((root, path)),
                    _ => self.change(&object),
                }
                Some(object)
            }
            other => {
                self.eval(other);
                None
            }
        }
    }

    /// Something within the value is changed, where nobody knows.
    pub fn change(&mut self, value: &Value) {
        match value {
            Value::Json(root, path) => self.dirty.push((*root, path.clone())),
            // It may be any part of any answer that was read.
            Value::Unknown(_) | Value::MaybeStore(_) | Value::Truth(..) => {
                self.dirty.extend((0..self.roots).map(|root| (root, Vec::new())));
            }
            _ => {}
        }
    }
}

/// Whether an object of the answer has a property.
pub fn present(mut path: Vec<String>, key: String) -> Value {
    path.push(key);
    let there = Guard::Present(Origin::Json(path));
    Value::Truth(vec![there], vec![Guard::Opaque(OPAQUE)])
}

/// Whether a value may be a place for variables that the script works out.
pub fn unsure(value: &Value, name: &str, arguments: usize) -> bool {
    let wanted = match name {
        "set" => 2,
        "unset" => 1,
        _ => return false,
    };
    matches!(value, Value::MaybeStore(_)) && arguments >= wanted
}
