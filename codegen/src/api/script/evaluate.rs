//! What each expression evaluates to, and what it does to the state of a run.

use super::Unread;
use super::ast::{Expr as Node, Op, Sign};
use super::host;
use super::machine::Machine;
use super::parse::BROKEN;
use super::region::{Exit, choose};
use super::value::{COMPUTED, Kind, OPAQUE, Store, Value, kind};
use crate::api::expr::{Expr, Function, build};

impl Machine<'_> {
    /// Evaluates an expression once, with its effects.
    pub fn eval(&mut self, node: &Node) -> Value {
        self.chain(node).0
    }

    /// Evaluates an expression, and gives the condition under which a `?.` in it leaves out the rest of the chain.
    pub fn chain(&mut self, node: &Node) -> (Value, Option<Expr>) {
        self.depth += 1;
        let value = match self.step() {
            true => self.value(node),
            false => (Value::Unknown(COMPUTED), None),
        };
        self.uses_value(&value.0);
        self.depth -= 1;
        value
    }

    /// Evaluates all expressions.
    pub fn all(&mut self, parts: &[Node]) -> Vec<Value> {
        parts.iter().map(|part| self.eval(part)).collect()
    }

    fn value(&mut self, node: &Node) -> (Value, Option<Expr>) {
        let value = match node {
            Node::Member(object, key, optional) => {
                let (object, short) = self.chain(object);
                let key = self.eval(key);
                return self.reach(object, &key, short, *optional);
            }
            Node::Call { callee, arguments, span } => return self.call(callee, arguments, span),
            Node::Name(name) => {
                self.looks_at(name);
                match self.state.get(self.scope, name) {
                    Some(value) => known(value),
                    None => self.hosted(name.clone()),
                }
            }
            Node::Text(text) => Value::text(text),
            Node::Key(key, span) => {
                self.uses.at(span);
                Value::text(key)
            }
            Node::Number(number) => Value::Data(number_expr(*number)),
            Node::Bool(value) => Value::Data(Expr::Bool(*value)),
            Node::Null => Value::Data(Expr::Null),
            Node::Regex(pattern, flags) => Value::Regex(pattern.clone(), flags.clone()),
            Node::Template(parts) => {
                let parts = self.all(parts);
                self.concat(&parts)
            }
            Node::List(parts) => {
                let values = self.all(parts);
                let members = values.into_iter().enumerate().map(|(place, value)| (place.to_string(), value));
                self.make(members.collect(), true)
            }
            Node::Object(parts) => {
                let mut members = Vec::new();
                let mut vague = false;
                for (key, value) in parts {
                    let value = self.eval(value);
                    match key {
                        Some(Node::Text(key)) => members.push((key.clone(), value)),
                        _ => vague = true,
                    }
                }
                let made = self.make(members, false);
                if let (true, Value::Made(id)) = (vague, &made) {
                    self.state.objects[*id].vague = true;
                }
                made
            }
            Node::New(parts) => match self.date(parts) {
                Some(time) => time,
                None => {
                    let mut values = self.all(parts);
                    self.escape(&values);
                    match (values.first(), parts.get(1)) {
                        (Some(Value::Host(name)), Some(Node::Other(arguments))) if name == "Buffer" => {
                            values = self.all(arguments);
                            self.buffer(&values)
                        }
                        _ => Value::Unknown(COMPUTED),
                    }
                }
            },
            Node::Function(id) => {
                self.made.insert(*id, self.scope);
                Value::Function(*id, self.scope)
            }
            Node::Assign(target, value) => {
                let value = self.eval(value);
                self.bind(target, value.clone(), None);
                value
            }
            Node::Update(target, value, after) => {
                let old = match (&**value, after) {
                    (Node::Arithmetic(sign, old, _), true) => {
                        let old = self.eval(old);
                        Some(self.arithmetic(*sign, old, Value::Data(number_expr(0.0))))
                    }
                    _ => None,
                };
                let value = self.eval(value);
                self.bind(target, value.clone(), None);
                old.unwrap_or(value)
            }
            Node::Delete(place) => {
                self.change_place(place, Value::NOTHING);
                Value::Data(Expr::Bool(true))
            }
            Node::Not(value) => match self.eval(value).truth() {
                Ok(test) => Value::Data(match build::truth(&test) {
                    Some(truth) => Expr::Bool(!truth),
                    None => Expr::apply(Function::Not, [test]),
                }),
                Err(_) => Value::Unknown(COMPUTED),
            },
            Node::TypeOf(value) => match self.eval(value) {
                Value::Function(..) => Value::text("function"),
                Value::Made(_) | Value::Store(_) => Value::text("object"),
                Value::Data(expr) => Value::apply(Function::TypeOf, [expr]),
                _ => Value::Unknown(COMPUTED),
            },
            Node::In(key, object) => {
                let key = self.eval(key);
                let object = self.eval(object);
                self.within(&object, &key)
            }
            Node::Compare(op, left, right) => {
                let left = self.eval(left);
                let right = self.eval(right);
                compare(*op, left, right, self.status())
            }
            Node::Arithmetic(sign, left, right) => {
                let left = self.eval(left);
                let right = self.eval(right);
                self.arithmetic(*sign, left, right)
            }
            Node::And(left, right) => {
                let left = self.eval(left);
                let test = left.truth();
                let right = self.guarded(test.clone(), right);
                match (&left, &right) {
                    // The last of the conditions is the value, so that nothing is said twice.
                    (Value::Data(left), Value::Data(right)) => match build::truth(left) {
                        Some(true) => Value::Data(right.clone()),
                        Some(false) => Value::Data(left.clone()),
                        None => Value::apply(Function::And, [left.clone(), right.clone()]),
                    },
                    _ => choose([test].into_iter(), right, left),
                }
            }
            Node::Or(left, right) => {
                let left = self.eval(left);
                let test = left.truth();
                let right = self.guarded(test.clone().map(build::not), right);
                match (&left, &right) {
                    // `name && one || other`: one of the two places.
                    (Value::MaybeStore, Value::Store(_)) => Value::Store(Store::Any),
                    (Value::Data(left), Value::Data(right)) => match build::truth(left) {
                        Some(true) => Value::Data(left.clone()),
                        Some(false) => Value::Data(right.clone()),
                        None => Value::apply(Function::Or, [left.clone(), right.clone()]),
                    },
                    _ => self.made_instead(test, left, right),
                }
            }
            Node::Coalesce(left, right) => {
                let left = self.eval(left);
                let there = match left.data() {
                    Ok(left) => Ok(Expr::apply(Function::IsPresent, [left.clone()])),
                    Err(_) => left.truth(),
                };
                let right = self.guarded(there.clone().map(build::not), right);
                match (&left, &right) {
                    (Value::Data(left), Value::Data(right)) => {
                        Value::apply(Function::Coalesce, [left.clone(), right.clone()])
                    }
                    _ => self.made_instead(there, left, right),
                }
            }
            Node::Choose(test, then, other) => {
                let test = self.eval(test).truth();
                let then = self.guarded(test.clone(), then);
                let other = self.guarded(test.clone().map(build::not), other);
                choose([test].into_iter(), then, other)
            }
            Node::Sequence(parts) => self.all(parts).pop().unwrap_or(Value::NOTHING),
            Node::Other(parts) => {
                let values = self.all(parts);
                self.escape(&values);
                Value::Unknown(COMPUTED)
            }
            Node::Torn(parts) => {
                self.region(Some(Err(BROKEN)), &[], |machine| machine.all(parts));
                Value::Unknown(COMPUTED)
            }
            Node::Gap { span, names, what } => {
                for name in names {
                    if self.state.get(self.scope, name).is_some() {
                        let place = self.state.assigned(self.scope, name);
                        self.set(place, Value::MaybeStore);
                    }
                }
                if let (Some(what), false) = (what, self.trial) {
                    if self.concerned() {
                        self.unread.push(Unread { span: span.clone(), what: what.to_string() });
                    }
                    // Whatever stands there may as well end the script.
                    self.need(Err(BROKEN), Exit::Throw);
                }
                Value::Unknown(COMPUTED)
            }
        };
        (value, None)
    }

    /// `left || {}`: an empty object has no member that a missing value would not lack as well.
    fn made_instead(&mut self, test: Result<Expr, &'static str>, left: Value, right: Value) -> Value {
        if let (Value::Data(left), Value::Made(_)) = (&left, &right)
            && let Value::Data(right) = self.as_data(&right)
        {
            return Value::apply(Function::Or, [left.clone(), right]);
        }
        choose([test].into_iter(), left, right)
    }

    /// Evaluates an expression as one side of a branch.
    fn guarded(&mut self, test: Result<Expr, &'static str>, node: &Node) -> Value {
        self.region(Some(test), &[], |machine| machine.eval(node))
    }

    /// The texts of all, one after the other.
    pub fn concat(&mut self, parts: &[Value]) -> Value {
        let mut texts: Vec<Expr> = Vec::new();
        for part in parts {
            let part = match part {
                Value::Words(bytes) => Value::apply(Function::Hex, [bytes.clone()]),
                part => self.as_data(part),
            };
            let part = match part.data() {
                Ok(part) => part.clone(),
                Err(why) => return Value::Unknown(why),
            };
            let parts = match part {
                Expr::Apply(Function::Concat, of) => of,
                Expr::Number(number) => vec![Expr::Text(number)],
                part => vec![part],
            };
            for part in parts {
                match (texts.last_mut(), part) {
                    (_, Expr::Text(text)) if text.is_empty() => {}
                    (Some(Expr::Text(last)), Expr::Text(text)) => last.push_str(&text),
                    (_, part) => texts.push(part),
                }
            }
        }
        match texts.as_slice() {
            [] => Value::text(""),
            [Expr::Text(_)] => Value::Data(texts.remove(0)),
            _ => Value::apply(Function::Concat, texts),
        }
    }

    fn arithmetic(&mut self, sign: Sign, left: Value, right: Value) -> Value {
        // A time counts as its number, but added to something as its text.
        let counted = |value: Value| match value {
            Value::Date(time) | Value::Moment(time) if sign != Sign::Add => Value::Data(time),
            Value::Words(bytes) => Value::apply(Function::Hex, [bytes]),
            value => value,
        };
        let (left, right) = (counted(left), counted(right));
        let (left, right) = (self.as_data(&left), self.as_data(&right));
        let (one, two) = match (left.data(), right.data()) {
            (Ok(one), Ok(two)) => (one.clone(), two.clone()),
            (Err(why), _) | (_, Err(why)) => return Value::Unknown(why),
        };
        if sign == Sign::Add && (kind(&one) == Kind::Text || kind(&two) == Kind::Text) {
            return self.concat(&[left, right]);
        }
        if let (Expr::Number(one), Expr::Number(two)) = (&one, &two)
            && let (Ok(one), Ok(two)) = (one.parse::<f64>(), two.parse::<f64>())
        {
            return Value::Data(number_expr(match sign {
                Sign::Add => one + two,
                Sign::Subtract => one - two,
                Sign::Multiply => one * two,
                Sign::Divide => one / two,
                Sign::Remainder => one % two,
            }));
        }
        let function = match sign {
            Sign::Add => Function::Add,
            Sign::Subtract => Function::Subtract,
            Sign::Multiply => Function::Multiply,
            Sign::Divide => Function::Divide,
            Sign::Remainder => Function::Remainder,
        };
        Value::apply(function, [one, two])
    }

    /// Something is stored in a place; nothing if it is taken away.
    pub fn change_place(&mut self, place: &Node, value: Value) {
        match place {
            Node::Member(object, key, _) => {
                let (object, short) = self.chain(object);
                let key = self.eval(key);
                self.store(object, &key, short, value);
            }
            other => {
                self.eval(other);
                self.escape(&[value]);
            }
        }
    }
}

/// What a name or a member has. In a loop it may be what an earlier round left there.
pub fn known(value: &Value) -> Value {
    match value {
        Value::Data(expr) if expr.parts().contains(&&Expr::Kept) => {
            Value::Unknown("the value is that of an earlier round of a loop")
        }
        value => value.clone(),
    }
}

/// A number as JavaScript writes it, for all that scripts write.
pub fn number_expr(number: f64) -> Expr {
    Expr::Number(if number == 0.0 { "0".to_owned() } else { format!("{number}") })
}

fn compare(op: Op, left: Value, right: Value, status: Expr) -> Value {
    let negated = matches!(op, Op::Same(false) | Op::Alike(false));
    if let Some(Value::Data(test)) = host::phrase_test(&left, &right, status) {
        return Value::Data(if negated { build::not(test) } else { test });
    }
    let (left, right) = match (left, right) {
        (Value::Data(left), Value::Data(right)) => (left, right),
        _ => return Value::Unknown(OPAQUE),
    };
    let nil = |expr: &Expr| matches!(expr, Expr::Null | Expr::Undefined);
    let (left, right) = (counted(&left, &right), counted(&right, &left));
    let test = match op {
        Op::Alike(_) if nil(&right) => build::not(Expr::apply(Function::IsPresent, [left])),
        Op::Alike(_) if nil(&left) => build::not(Expr::apply(Function::IsPresent, [right])),
        Op::Same(_) => Expr::apply(Function::Same, [left, right]),
        Op::Alike(_) => Expr::apply(Function::Alike, [left, right]),
        Op::Less => Expr::apply(Function::Less, [left, right]),
        Op::AtMost => Expr::apply(Function::AtMost, [left, right]),
        Op::More => Expr::apply(Function::More, [left, right]),
        Op::AtLeast => Expr::apply(Function::AtLeast, [left, right]),
    };
    Value::Data(if negated { build::not(test) } else { test })
}

/// A count of bytes that is compared with zero is that of characters as well, which is easier to read.
fn counted(expr: &Expr, other: &Expr) -> Expr {
    match expr {
        Expr::Apply(Function::Length, of) if *other == number_expr(0.0) => match of.as_slice() {
            [Expr::Apply(Function::Utf8, text)] => Expr::apply(Function::Length, text.clone()),
            _ => expr.clone(),
        },
        expr => expr.clone(),
    }
}
