//! What a script does before the request is sent: to its headers and parameters, and with values that are made up.

use super::Unread;
use super::ast::Expr as Node;
use super::machine::Machine;
use super::region::Exit;
use super::touch::Change;
use super::value::{COMPUTED, Store, Value};
use crate::api::dynamic;
use crate::api::expr::{Expr, Function, build};
use crate::api::template;
use std::ops::Range;

/// What is known of the request that a script runs before.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The method.
    pub method: String,
    /// The name of the item.
    pub name: String,
}

/// What is said of a write in a function that is called for each part of the request.
pub const LOOP: &str = "it stands in a loop over the request";
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
        if let Some(value) = self.out_of_sight(&path) {
            return value;
        }
        let Some(facts) = &self.before else {
            let value = self.given(path);
            if let Value::Data(Expr::Variable(name)) = &value {
                self.old_variable(name);
            }
            return value;
        };
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
            _ => self.given(path),
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
                self.each_part(function, false);
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
                (Value::Host(path), Node::Text(key) | Node::Key(key, _)) => Value::Host(format!("{path}.{key}")),
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

    /// What the script does here is not carried over.
    pub fn lost(&mut self, span: &Range<usize>, what: &str) {
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
}

/// Whether what is stored there is for one request alone.
pub fn is_local(store: Store) -> bool {
    store == Store::Variables
}
