//! What the members of values are, and what happens when one is set.

use super::evaluate::known;
use super::host;
use super::machine::Machine;
use super::region::Exit;
use super::state::Object;
use super::value::{COMPUTED, Kind, Store, Value, kind};
use crate::api::expr::{Expr, Function, build};

/// What is said of a value that the script changed before it took it.
pub const CHANGED: &str = "the script changes the answer before it takes the value";
/// Objects within objects, before they are given up.
const DEPTH: usize = 8;
/// No script of people reads more parts of an answer.
const READS: usize = 500;

impl Machine<'_> {
    /// What follows throws if this is `undefined` or `null`.
    pub fn present(&mut self, value: &Value) {
        self.present_unless(value, None);
    }

    /// The same, unless a `?.` left out the rest of the chain.
    pub fn present_unless(&mut self, value: &Value, short: Option<&Expr>) {
        if let Value::Data(expr) = value {
            if kind(expr) != Kind::Any {
                return;
            }
            // An empty object stands in where there is nothing.
            if matches!(expr, Expr::Apply(Function::Or, of) if of.last().is_some_and(always)) {
                return;
            }
            let there = Expr::apply(Function::IsPresent, [expr.clone()]);
            let test = match short {
                Some(short) => build::or(short.clone(), there),
                None => there,
            };
            self.need(Ok(test), Exit::Throw);
        }
        // A variable that depends on it is lost anyhow; an assertion behind it need not.
        if let (Value::Unknown(why), true) = (value, self.any) {
            self.need(Err(why), Exit::Throw);
        }
    }

    /// The value of `object[key]`, and when a `?.` left it out.
    pub fn reach(&mut self, object: Value, key: &Value, short: Option<Expr>, optional: bool) -> (Value, Option<Expr>) {
        let mut short = short;
        match (&object, optional) {
            (Value::Data(expr), true) => {
                let missing = build::not(Expr::apply(Function::IsPresent, [expr.clone()]));
                short = Some(match short {
                    Some(short) => build::or(short, missing),
                    None => missing,
                });
            }
            _ => self.present_unless(&object, short.as_ref()),
        }
        (self.member(object, key), short)
    }

    fn member(&mut self, object: Value, key: &Value) -> Value {
        let name = match key {
            Value::Data(Expr::Text(text) | Expr::Number(text)) => text.clone(),
            Value::Data(key) => return self.computed_member(object, key),
            _ => {
                if let Value::Data(of) = &object {
                    self.uses_computed(of, None);
                }
                return Value::Unknown(COMPUTED);
            }
        };
        match object {
            Value::Data(of) if name == "length" => Value::apply(Function::Length, [of]),
            Value::Data(of) => {
                self.uses_member(&of, &name);
                let part = build::at(of, Expr::Text(name));
                self.read(&part);
                self.unchanged(part)
            }
            Value::Host(path) => {
                // A name that nothing gives a value throws.
                if !path.contains('.') && !host::is_known(&path) {
                    self.need(Err("the script reads something that it does not define"), Exit::Throw);
                }
                self.hosted(format!("{path}.{name}"))
            }
            Value::Store(Store::Any) if name == "name" => Value::Unknown(COMPUTED),
            Value::Store(_) | Value::MaybeStore => Value::Method(Box::new(object), name),
            Value::Date(_) | Value::Moment(_) | Value::Words(_) | Value::Buffer(_) => {
                Value::Method(Box::new(object), name)
            }
            Value::Made(id) => {
                let made = &self.state.objects[id];
                match made.members.iter().find(|(known, _)| *known == name) {
                    _ if name == "length" && made.array && !made.vague => {
                        Value::Data(Expr::Number(made.members.len().to_string()))
                    }
                    Some((_, place)) if !made.vague => known(self.state.at(*place)),
                    None if !made.vague => Value::NOTHING,
                    _ => Value::Unknown(COMPUTED),
                }
            }
            Value::Expectation(subject, words, span) => self.expectation(*subject, words, name, span),
            Value::Unknown(why) => Value::Unknown(why),
            _ => Value::Unknown(COMPUTED),
        }
    }

    /// What the host has at a dotted path.
    pub fn given(&self, path: String) -> Value {
        match host::value(path) {
            Value::Data(Expr::Status) => Value::Data(self.status()),
            // A variable that holds a time would be another one in every run.
            Value::Data(Expr::Elapsed) if !self.any => Value::Unknown("the value is a time"),
            value => value,
        }
    }

    /// The status code, of a success or of any answer.
    pub fn status(&self) -> Expr {
        if self.any { Expr::AnyStatus } else { Expr::Status }
    }

    fn computed_member(&mut self, object: Value, key: &Expr) -> Value {
        let object = self.as_data(&object);
        let Value::Data(of) = object else { return Value::Unknown(COMPUTED) };
        if let Expr::Index(element) = key {
            let over = self.over.iter().find(|over| over.element == *element);
            let same = over.is_some_and(|over| match &over.list {
                Ok(Expr::Apply(Function::Values, inner)) => inner.first() == Some(&of),
                list => list.as_ref() == Ok(&of),
            });
            if same {
                return Value::Data(Expr::Element(*element));
            }
        }
        self.uses_computed(&of, Some(key));
        self.unchanged(build::at(of, key.clone()))
    }

    fn read(&mut self, part: &Expr) {
        if self.reads.len() < READS && !self.reads.contains(part) {
            self.reads.push(part.clone());
        }
    }

    /// A part of the answer, unless the script changed it.
    pub fn unchanged(&self, expr: Expr) -> Value {
        match self.is_changed(&expr) {
            true => Value::Unknown(CHANGED),
            false => Value::Data(expr),
        }
    }

    /// Whether the script changed something that the value is made of.
    pub fn is_changed(&self, expr: &Expr) -> bool {
        !self.changed.is_empty()
            && expr.parts().into_iter().any(|part| match part {
                Expr::Json(path) => self.changed.iter().any(|changed| match changed {
                    Expr::Json(other) => other.starts_with(path) || path.starts_with(other),
                    _ => true,
                }),
                _ => false,
            })
    }

    /// Something within the value is changed.
    pub fn change(&mut self, value: &Value) {
        match value {
            Value::Data(expr) => {
                let paths = expr.parts().into_iter().filter(|part| matches!(part, Expr::Json(_) | Expr::Element(_)));
                let paths: Vec<Expr> = paths.cloned().collect();
                self.changed.extend(paths);
            }
            // It may be any part of any answer that was read.
            Value::Unknown(_) => self.changed.push(Expr::Json(Vec::new())),
            Value::Made(id) => {
                self.changes_object(*id);
                self.state.objects[*id].vague = true;
            }
            _ => {}
        }
    }

    /// `object[key] = value`
    pub fn store(&mut self, object: Value, key: &Value, short: Option<Expr>, value: Value) {
        self.present_unless(&object, short.as_ref());
        self.escape(std::slice::from_ref(&value));
        match (object, key) {
            (Value::Made(id), Value::Data(Expr::Text(name) | Expr::Number(name))) => {
                self.changes_object(id);
                let known = self.state.objects[id].members.iter().find(|(known, _)| known == name);
                let place = match known {
                    Some((_, place)) => *place,
                    None => {
                        let place = self.state.place(Value::NOTHING);
                        self.state.objects[id].members.push((name.clone(), place));
                        place
                    }
                };
                self.set(place, value);
            }
            (Value::Data(of), key) => match key {
                Value::Data(Expr::Text(name) | Expr::Number(name)) => {
                    let part = build::at(of, Expr::Text(name.clone()));
                    self.change(&Value::Data(part));
                }
                _ => self.change(&Value::Data(of)),
            },
            (Value::Unknown(_), _) => {}
            (object, _) => self.change(&object),
        }
    }

    /// `object.hasOwnProperty(key)`, and `key in object` for what is an object.
    pub fn has(&mut self, object: &Value, key: &Value) -> Value {
        let object = self.as_data(object);
        match (object.data(), key.data()) {
            (Ok(object), Ok(key)) => Value::apply(Function::HasKey, [object.clone(), key.clone()]),
            _ => Value::Unknown(COMPUTED),
        }
    }

    /// `key in object`: of what is no object, nothing can be asked.
    pub fn within(&mut self, object: &Value, key: &Value) -> Value {
        self.present(object);
        if let Value::Data(of) = object
            && kind(of) != Kind::List
        {
            let kind = Expr::apply(Function::TypeOf, [of.clone()]);
            self.need(Ok(Expr::apply(Function::Same, [kind, Expr::text("object")])), Exit::Throw);
        }
        self.has(object, key)
    }

    /// A new object or array of the script.
    pub fn make(&mut self, members: Vec<(String, Value)>, array: bool) -> Value {
        let mut object = Object { array, ..Object::default() };
        for (key, value) in members {
            let place = self.state.place(value);
            object.members.push((key, place));
        }
        self.state.objects.push(object);
        Value::Made(self.state.objects.len() - 1)
    }

    /// An object or array of the script as data, if all that is in it is data.
    pub fn as_data(&self, value: &Value) -> Value {
        self.flat(value, DEPTH)
    }

    fn flat(&self, value: &Value, depth: usize) -> Value {
        let Value::Made(id) = value else {
            return match value {
                // Within an object it is kept as its text.
                Value::Date(time) | Value::Moment(time) if depth < DEPTH => {
                    Value::apply(Function::IsoTime, [time.clone()])
                }
                value => value.clone(),
            };
        };
        let made = &self.state.objects[*id];
        if made.vague || depth == 0 {
            return Value::Unknown(COMPUTED);
        }
        let mut parts = Vec::new();
        for (key, place) in &made.members {
            let Value::Data(part) = self.flat(&known(self.state.at(*place)), depth - 1) else {
                return Value::Unknown(COMPUTED);
            };
            match made.array {
                true => parts.push(part),
                false => parts.extend([Expr::text(key), part]),
            }
        }
        Value::apply(if made.array { Function::List } else { Function::Object }, parts)
    }
}

/// Whether a value is there whatever the answer is.
fn always(expr: &Expr) -> bool {
    match expr {
        Expr::Text(_) | Expr::Number(_) | Expr::Bool(_) => true,
        Expr::Apply(Function::Object, _) => true,
        other => kind(other) != Kind::Any,
    }
}
