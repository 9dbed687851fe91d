//! What a script does before the request is sent: to its headers and parameters, and with values that are made up.

use super::Unread;
use super::ast::Expr as Node;
use super::machine::Machine;
use super::region::Exit;
use super::value::{COMPUTED, Store, Value};
use crate::api::dynamic;
use crate::api::expr::{Expr, Function, build};
use crate::api::template;
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

/// What is known of the request that a script runs before.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The method.
    pub method: String,
    /// The name of the item.
    pub name: String,
}

/// The headers or parameters that a function of the script is called for.
#[derive(Clone, Copy)]
pub struct Each {
    element: usize,
    queries: bool,
    /// How many conditions there were around it, its own included.
    depth: usize,
}

const LOOP: &str = "the write stands in a loop over the request";
/// What is said of a value that is a part of the request.
const OF_THE_REQUEST: &str = "the value is taken from the request";
const OF_AN_ANSWER: &str = "the value is taken from an answer, and there is none before the request";

/// Methods that tell something of the request.
const READING: &[&str] = &[
    "get",
    "has",
    "one",
    "all",
    "each",
    "count",
    "find",
    "filter",
    "map",
    "reduce",
    "idx",
    "indexOf",
    "isEmpty",
    "toString",
    "toObject",
    "toJSON",
    "getPath",
    "getPathWithVariables",
    "getQueryString",
    "getHost",
    "getRemote",
    "getOAuth1BaseUrl",
    "getHeaders",
    "getRaw",
    "forEach",
    "isUrlEncoded",
    "getContentType",
    "trim",
    "split",
    "replace",
    "includes",
    "startsWith",
    "endsWith",
    "match",
    "substring",
    "slice",
    "toLowerCase",
    "toUpperCase",
    "join",
    "concat",
    "clone",
    "some",
    "every",
    "variables",
];

const MODULES: &[(&str, &str)] = &[
    ("crypto-js", "CryptoJS"),
    ("lodash", "_"),
    ("atob", "atob"),
    ("btoa", "btoa"),
    ("buffer", "require:buffer"),
    ("uuid", "require:uuid"),
    ("moment", "require:moment"),
    ("postman-collection", "require:sdk"),
];

impl Machine<'_> {
    /// What the host has at a path, before there is an answer.
    pub fn hosted(&mut self, path: String) -> Value {
        let Some(facts) = &self.before else { return super::host::value(path) };
        match path.as_str() {
            "pm.response" => Value::NOTHING,
            "pm.request.method" => Value::Data(Expr::text(&facts.method)),
            "pm.info.requestName" => Value::Data(Expr::text(&facts.name)),
            "pm.info.eventName" => Value::Data(Expr::text("prerequest")),
            "require:buffer.Buffer" => Value::Host("Buffer".to_owned()),
            "responseBody" | "responseCode" | "responseHeaders" | "responseTime" | "responseCookies" => {
                self.need(Err(OF_AN_ANSWER), Exit::Throw);
                Value::Unknown(OF_AN_ANSWER)
            }
            _ => super::host::value(path),
        }
    }

    /// A call of the host's function at this path that only a script before the request makes, or makes otherwise.
    pub fn early(&mut self, path: &str, values: &[Value], span: &Range<usize>) -> Option<Value> {
        self.before.as_ref()?;
        if let Some(value) = self.bytes(path, values) {
            return Some(value);
        }
        Some(match (path, values) {
            ("require", [Value::Data(Expr::Text(name))]) => match MODULES.iter().find(|(module, _)| module == name) {
                Some((_, path)) => Value::Host((*path).to_owned()),
                None => Value::Unknown("the value is made by a library that is not followed"),
            },
            ("Math.random", _) => self.draw("Math.random"),
            ("require:uuid" | "require:uuid.v4" | "crypto.randomUUID", []) => self.draw("$guid"),
            ("require:moment" | "require:moment.utc" | "moment", values) => self.moment(values),
            ("require:sdk.Property.replaceSubstitutions", [Value::Data(Expr::Text(text))]) => self.replaced(text),
            ("isNaN", [value]) => match self.as_data(value) {
                Value::Data(value) => {
                    let number = Expr::apply(Function::ToNumber, [value]);
                    Value::Data(build::not(Expr::apply(Function::Same, [number.clone(), number])))
                }
                other => other,
            },
            ("eval", _) => {
                let what = "the script runs a text as a script: what stands behind it is not followed";
                self.lost(span, what);
                self.need(Err("the script runs a text as a script before it"), Exit::Throw);
                Value::Unknown(COMPUTED)
            }
            ("pm.request.headers.add" | "pm.request.addHeader", [header]) => self.header(Change::Add, header, span),
            ("pm.request.headers.upsert" | "pm.request.upsertHeader", [header]) => {
                self.header(Change::Upsert, header, span)
            }
            ("pm.request.forEachHeader" | "pm.request.headers.each", [function @ Value::Function(..)]) => {
                self.each_part(function, false, span);
                Value::NOTHING
            }
            ("pm.request.headers.remove" | "pm.request.removeHeader", [what, ..]) => self.remove(what, false, span),
            ("pm.request.url.query.remove", [what, ..]) => self.remove(what, true, span),
            ("pm.setNextRequest", _) => Value::NOTHING,
            _ if path.starts_with("pm.request.") => {
                let last = path.rsplit('.').next().unwrap_or_default();
                for value in values {
                    self.apart(Err(LOOP), value.clone());
                }
                if !READING.contains(&last) {
                    self.lost(span, "a change of the request that is not understood");
                }
                Value::Unknown(OF_THE_REQUEST)
            }
            (
                "pm.response.json"
                | "pm.response.text"
                | "pm.response.headers.get"
                | "pm.response.headers.has"
                | "pm.cookies.get"
                | "postman.getResponseHeader"
                | "postman.getResponseCookie",
                _,
            ) => Value::Unknown(OF_AN_ANSWER),
            _ => return None,
        })
    }

    /// Something of the request is given to code that is not followed: it may change it.
    pub fn given_away(&mut self, values: &[Value], span: &Range<usize>) {
        let request = |value: &Value| match value {
            Value::Host(path) => path == "pm" || path == "pm.request" || path.starts_with("pm.request."),
            Value::Store(_) | Value::MaybeStore => true,
            _ => false,
        };
        if self.before.is_some() && values.iter().any(request) {
            self.lost(span, "the request or its variables are given to something that is not understood");
        }
    }

    /// A member of the request is set.
    pub fn request_member(&mut self, place: &Node, span: &Range<usize>) {
        if self.before.is_none() {
            return;
        }
        if let Node::Member(object, ..) = place
            && let Value::Host(path) = self.aside_value(object)
            && (path == "pm.request" || path.starts_with("pm.request."))
        {
            self.lost(span, "a change of the request that is not understood");
        }
    }

    /// The value of an expression whose effects are nobody's.
    fn aside_value(&mut self, node: &Node) -> Value {
        match node {
            Node::Name(name) => match self.state.get(self.scope, name) {
                Some(value) => value.clone(),
                None => self.hosted(name.clone()),
            },
            Node::Member(object, key, _) => match (self.aside_value(object), &**key) {
                (Value::Host(path), Node::Text(key)) => Value::Host(format!("{path}.{key}")),
                (Value::Host(path), _) => Value::Host(format!("{path}.?")),
                _ => Value::Unknown(COMPUTED),
            },
            Node::Call { callee, .. } => match self.aside_value(callee) {
                Value::Host(path) if path.starts_with("pm.request") => Value::Host(path),
                _ => Value::Unknown(COMPUTED),
            },
            _ => Value::Unknown(COMPUTED),
        }
    }

    /// A value that is made up: another one each time that the script comes by.
    fn draw(&mut self, name: &str) -> Value {
        if !self.over.is_empty() || self.each.is_some() {
            return Value::Unknown("the value is made up in a loop");
        }
        self.draws += 1;
        Value::apply(Function::Draw, [Expr::text(name), Expr::Number(self.draws.to_string())])
    }

    /// `pm.variables.replaceIn(text)`, for a text in which everything is known.
    pub fn replaced(&mut self, text: &str) -> Value {
        let mut parts = Vec::new();
        let mut at = 0;
        for (name, range) in template::tokens(text) {
            if !dynamic::is_dynamic(name) {
                return Value::Unknown("the value is taken from another variable");
            }
            parts.push(Value::text(&text[at..range.start]));
            parts.push(self.draw(name));
            at = range.end;
        }
        parts.push(Value::text(&text[at..]));
        self.concat(&parts)
    }

    /// A header is added.
    fn header(&mut self, change: Change, header: &Value, span: &Range<usize>) -> Value {
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
    fn remove(&mut self, what: &Value, queries: bool, span: &Range<usize>) -> Value {
        match what {
            Value::Function(..) => {
                let (value, element) = self.each_part(what, queries, span);
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
    fn each_part(&mut self, function: &Value, queries: bool, _: &Range<usize>) -> (Value, usize) {
        let element = self.lists;
        self.lists += 1;
        let Value::Function(id, scope) = *function else { return (Value::Unknown(COMPUTED), element) };
        let text = |name| Value::Data(part(element, name));
        let members = [("key", text("key")), ("value", text("value")), ("disabled", Value::Unknown(OF_THE_REQUEST))];
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
            return self.lost(span, super::machine::NEVER_CALLED);
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

    /// What the script does here is not carried over.
    fn lost(&mut self, span: &Range<usize>, what: &str) {
        let never = self.path.iter().any(|step| step.test.as_ref().is_ok_and(|test| build::truth(test) == Some(false)));
        // One place is one row.
        let said = self.unread.iter().any(|unread| unread.span == *span);
        if !said && !self.trial && (self.dead.is_none() || self.wild) && !never {
            self.unread.push(Unread { span: span.clone(), what: what.to_owned() });
        }
    }

    /// What is called is not there, or not followed: it may do anything.
    pub fn not_followed(&mut self, span: &Range<usize>) {
        if self.before.is_some() {
            self.lost(span, "the script calls something that it does not define");
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

/// Whether what is stored there is for one request alone.
pub fn is_local(store: Store) -> bool {
    store == Store::Variables
}
