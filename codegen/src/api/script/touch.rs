//! What a script does to the headers and parameters of the request, one by one or each that a function names.

use super::before::LOOP;
use super::machine::{Machine, NEVER_CALLED};
use super::value::{COMPUTED, Value};
use crate::api::expr::{Expr, Function, build};
use std::ops::Range;

/// Something that a script does to the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touch {
    /// To what.
    pub target: Target,
    /// What it gets; `Kept` where nothing is done, `Unset` where it is removed.
    pub value: Expr,
    /// The bytes of the call in the script text.
    pub span: Range<usize>,
}

/// What a script touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A header, by its name.
    Header(String, Change),
    /// A query parameter that is removed, by its name.
    Query(String),
    /// The headers for which the value is true: they are removed. The number is that of the element in it.
    Headers(usize),
    /// The same of query parameters.
    Queries(usize),
}

/// How a header is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another one is added.
    Add,
    /// It is added in place of those that are there.
    Upsert,
    /// It is removed.
    Remove,
}

/// The headers or parameters that a function of the script is called for.
#[derive(Clone, Copy)]
pub struct Each {
    element: usize,
    queries: bool,
    /// How many conditions there were around it, its own included.
    depth: usize,
}

impl Machine<'_> {
    /// A header is added.
    pub fn header(&mut self, change: Change, header: &Value, span: &Range<usize>) -> Value {
        let (name, value) = match header {
            Value::Made(_) => {
                let object = header.clone();
                let mut part = |key: &str| self.reach(object.clone(), &Value::text(key), None, false).0;
                let (key, value, disabled) = (part("key"), part("value"), part("disabled"));
                match disabled.truth().ok().and_then(|disabled| build::truth(&disabled)) {
                    Some(true) => return Value::NOTHING,
                    Some(false) => (key, value),
                    None => (key, Value::Unknown(COMPUTED)),
                }
            }
            Value::Data(Expr::Text(line)) => match line.split_once(':') {
                Some((name, value)) => (Value::text(name.trim()), Value::text(value.trim())),
                None => (Value::Unknown(COMPUTED), Value::NOTHING),
            },
            // A line whose name is the script's own text.
            Value::Data(Expr::Apply(Function::Concat, of)) => match of.split_first() {
                Some((Expr::Text(line), rest)) if line.contains(':') => {
                    let (name, value) = line.split_once(':').unwrap_or_default();
                    let value = Expr::text(value.trim_start());
                    let parts: Vec<Value> = [value].into_iter().chain(rest.to_vec()).map(Value::Data).collect();
                    (Value::text(name.trim()), self.concat(&parts))
                }
                _ => (Value::Unknown(COMPUTED), Value::NOTHING),
            },
            _ => (Value::Unknown(COMPUTED), Value::NOTHING),
        };
        match (name, self.as_data(&value)) {
            (Value::Data(Expr::Text(name)), Value::Data(value)) => {
                self.touch(Target::Header(name, change), value, span);
            }
            (Value::Data(Expr::Text(_)), other) => {
                let why = other.data().err().unwrap_or(COMPUTED);
                self.lost(span, &format!("a header: {why}"));
            }
            _ => self.lost(span, "a header: its name is computed"),
        }
        Value::NOTHING
    }

    /// A header or parameter is removed: by its name, or those that a function says it of.
    pub fn remove(&mut self, what: &Value, queries: bool, span: &Range<usize>) -> Value {
        match what {
            Value::Function(..) => {
                let (value, element) = self.each_part(what, queries);
                let target = if queries { Target::Queries(element) } else { Target::Headers(element) };
                match value.truth() {
                    Ok(test) => self.touch(target, test, span),
                    Err(why) => self.lost(span, why),
                }
            }
            Value::Data(Expr::Text(name)) if queries => self.touch(Target::Query(name.clone()), Expr::Unset, span),
            Value::Data(Expr::Text(name)) => {
                self.touch(Target::Header(name.clone(), Change::Remove), Expr::Unset, span);
            }
            Value::Data(name) => match self.each {
                Some(each) if !queries && !each.queries && *name == part(each.element, "key") => {
                    let test = self.path.get(each.depth..).unwrap_or_default().iter().map(|step| step.test.clone());
                    match test.collect::<Result<Vec<_>, _>>() {
                        Ok(test) => self.touch(Target::Headers(each.element), build::and(test), span),
                        Err(why) => self.lost(span, why),
                    }
                }
                _ => self.lost(span, "what is removed is computed"),
            },
            _ => self.lost(span, "what is removed is computed"),
        }
        Value::NOTHING
    }

    /// A function is called for each header or parameter. Gives what it returns, and the number of the element.
    pub fn each_part(&mut self, function: &Value, queries: bool) -> (Value, usize) {
        let element = self.lists;
        self.lists += 1;
        let Value::Function(id, scope) = *function else { return (Value::Unknown(COMPUTED), element) };
        let text = |name| Value::Data(part(element, name));
        let members = [("key", text("key")), ("value", text("value")), ("disabled", Value::Unknown(COMPUTED))];
        let members = members.map(|(name, value)| (name.to_owned(), value));
        let made = self.make(members.to_vec(), false);
        let each = Each { element, queries, depth: self.path.len() + 1 };
        let outer = self.each.replace(each);
        let value = self.region(Some(Err(LOOP)), &[], |machine| machine.enter(id, scope, Some(&[made])));
        self.each = outer;
        (value, element)
    }

    /// Something is done to the request, under the conditions of the statement at hand.
    fn touch(&mut self, target: Target, value: Expr, span: &Range<usize>) {
        if self.dead.is_some() {
            return self.lost(span, NEVER_CALLED);
        }
        if self.trial {
            return;
        }
        let depth = self.each.map_or(self.path.len(), |each| each.depth - 1);
        let element = matches!(target, Target::Headers(_) | Target::Queries(_));
        let inside = self.each.is_some() && !matches!(target, Target::Headers(_));
        let tests = self.path.iter().take(depth).map(|step| step.test.clone());
        match tests.collect::<Result<Vec<_>, _>>().map(build::and) {
            _ if inside => self.lost(span, LOOP),
            Err(why) => self.lost(span, why),
            Ok(test) if build::truth(&test) == Some(false) => {}
            Ok(test) => {
                let value = match element {
                    true => build::and([test, value]),
                    false => build::choose(test, value, Expr::Kept),
                };
                self.touches.push(Touch { target, value, span: span.clone() });
            }
        }
    }

    /// A variable whose name is a part of the element at hand.
    pub fn looked_up(&mut self, name: &Value) -> Option<Value> {
        let each = self.each?;
        let Value::Data(name) = name else { return None };
        let fits = name.parts().contains(&&Expr::Element(each.element)) && self.state.variables.is_empty();
        fits.then(|| Value::apply(Function::Lookup, [name.clone()]))
    }
}

/// A member of the header or parameter at hand; both are always texts.
fn part(element: usize, name: &str) -> Expr {
    let member = Expr::apply(Function::At, [Expr::Element(element), Expr::text(name)]);
    Expr::apply(Function::ToText, [member])
}
