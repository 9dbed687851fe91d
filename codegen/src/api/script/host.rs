//! The objects and functions that Postman gives to a script, as data.

use super::value::{COMPUTED, Store, Value};
use crate::api::expr::{Expr, Function};
use http::StatusCode;

/// What a call of a function from the host means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Action {
    /// The answer's body as JSON.
    Answer,
    /// The JSON in the text that is given.
    Parse,
    /// The answer's body as text.
    Text,
    /// A header of the answer, by its name.
    Header,
    /// Whether the answer has a header.
    HasHeader,
    /// A cookie of the answer, by its name.
    Cookie,
    /// The same, as an object with its value.
    CookieObject,
    /// Whether the answer sets a cookie.
    HasCookie,
    /// The value at a path that is written in one text.
    GetPath,
    /// Whether there is one.
    HasPath,
    /// Whether it is a number without a fraction.
    IsInteger,
    /// Runs the functions that are given, and survives what they throw.
    Run,
    /// Begins an expectation.
    Expect,
    /// Says which request runs next.
    Next,
    /// Throws.
    Fail,
    /// The time.
    Now,
    /// Stores a variable.
    Write(Store),
    /// Removes a variable.
    Remove(Store),
    /// Removes all variables of a store.
    RemoveAll(Store),
    /// What a variable has.
    Read,
    /// Whether a variable has a value.
    Has,
    /// A function of the values that are given; as many as that.
    Apply(Function, usize),
    /// The same, and it throws where there is no result.
    Strict(Function, usize),
    /// Changes the first of the given values.
    Mutate,
    /// Gives a value that does not come from the answer, with what is said of it.
    Give(&'static str),
}

const CALLS: &[(&str, Action)] = &[
    ("pm.response.json", Action::Answer),
    ("pm.response.text", Action::Text),
    ("JSON.parse", Action::Parse),
    ("pm.response.headers.get", Action::Header),
    ("pm.response.headers.has", Action::HasHeader),
    ("postman.getResponseHeader", Action::Header),
    ("pm.test", Action::Run),
    ("pm.expect", Action::Expect),
    ("pm.expect.fail", Action::Fail),
    ("postman.setNextRequest", Action::Next),
    ("pm.execution.setNextRequest", Action::Next),
    ("postman.setEnvironmentVariable", Action::Write(Store::Environment)),
    ("postman.setGlobalVariable", Action::Write(Store::Globals)),
    ("postman.clearEnvironmentVariable", Action::Remove(Store::Environment)),
    ("postman.clearGlobalVariable", Action::Remove(Store::Globals)),
    ("postman.clearEnvironmentVariables", Action::RemoveAll(Store::Environment)),
    ("postman.clearGlobalVariables", Action::RemoveAll(Store::Globals)),
    ("postman.getEnvironmentVariable", Action::Read),
    ("postman.getGlobalVariable", Action::Read),
    ("Array.isArray", Action::Apply(Function::IsArray, 1)),
    ("JSON.stringify", Action::Apply(Function::Stringify, 1)),
    ("String", Action::Apply(Function::ToText, 1)),
    ("Number", Action::Apply(Function::ToNumber, 1)),
    ("parseInt", Action::Apply(Function::ParseInt, 2)),
    ("parseFloat", Action::Apply(Function::ParseFloat, 1)),
    ("Number.parseInt", Action::Apply(Function::ParseInt, 2)),
    ("Number.parseFloat", Action::Apply(Function::ParseFloat, 1)),
    ("Math.floor", Action::Apply(Function::Floor, 1)),
    ("Math.ceil", Action::Apply(Function::Ceil, 1)),
    ("Math.round", Action::Apply(Function::Round, 1)),
    ("Math.abs", Action::Apply(Function::Abs, 1)),
    ("btoa", Action::Apply(Function::Btoa, 1)),
    ("atob", Action::Strict(Function::Atob, 1)),
    ("encodeURIComponent", Action::Apply(Function::EncodeComponent, 1)),
    ("decodeURIComponent", Action::Strict(Function::DecodeComponent, 1)),
    ("Object.keys", Action::Strict(Function::Keys, 1)),
    ("Object.values", Action::Strict(Function::Values, 1)),
    ("xml2Json", Action::Apply(Function::Xml, 1)),
    ("Number.isInteger", Action::IsInteger),
    ("_.isInteger", Action::IsInteger),
    ("_.isEqual", Action::Apply(Function::Equal, 2)),
    ("_.has", Action::HasPath),
    ("_.get", Action::GetPath),
    ("pm.cookies.get", Action::Cookie),
    ("pm.cookies.has", Action::HasCookie),
    ("postman.getResponseCookie", Action::CookieObject),
    ("Object.assign", Action::Mutate),
    ("Object.defineProperty", Action::Mutate),
    ("Reflect.deleteProperty", Action::Mutate),
    ("_.assign", Action::Mutate),
    ("_.extend", Action::Mutate),
    ("_.merge", Action::Mutate),
    ("_.set", Action::Mutate),
    ("_.unset", Action::Mutate),
    ("Date.now", Action::Now),
    ("Math.random", Action::Give("the value is made up")),
];

/// What a call of the host's function at this dotted path means.
pub fn call(path: &str) -> Option<Action> {
    let row = CALLS.iter().find(|(name, _)| *name == path);
    row.map(|(_, action)| *action)
}

/// What a call of a variable store's method means.
pub fn method(store: Store, name: &str) -> Option<Action> {
    match name {
        "set" => Some(Action::Write(store)),
        "unset" => Some(Action::Remove(store)),
        "clear" => Some(Action::RemoveAll(store)),
        "get" => Some(Action::Read),
        "has" => Some(Action::Has),
        "replaceIn" | "toObject" => Some(Action::Give("the value is taken from another variable")),
        _ => None,
    }
}

/// Whether a name can be that of a function that stores or removes a variable.
pub fn may_write(name: &str) -> bool {
    let writes = |action| matches!(action, Action::Write(_) | Action::Remove(_) | Action::RemoveAll(_));
    let last = |path: &str| path.rsplit('.').next() == Some(name);
    method(Store::Any, name).is_some_and(writes) || CALLS.iter().any(|(path, action)| last(path) && writes(*action))
}

/// The value at a dotted path of the host.
pub fn value(path: String) -> Value {
    match path.as_str() {
        "undefined" => Value::NOTHING,
        "responseBody" => Value::Data(Expr::Body),
        "pm.response.code" | "responseCode.code" => Value::Data(Expr::Status),
        "pm.environment" => Value::Store(Store::Environment),
        "pm.collectionVariables" => Value::Store(Store::Collection),
        "pm.globals" => Value::Store(Store::Globals),
        "pm.variables" => Value::Store(Store::Variables),
        "pm.response.status" | "responseCode.name" => Value::Host(path),
        "pm.response.responseTime" | "responseTime" => Value::Data(Expr::Elapsed),
        "pm.response.responseSize" => {
            let bytes = Expr::apply(Function::Utf8, [Expr::Body]);
            Value::apply(Function::Length, [bytes])
        }
        path if EXPECTED.contains(&path) => {
            let words = path.strip_prefix("pm.response.to.").unwrap_or(path).split('.').map(str::to_owned);
            Value::Expectation(Box::new(Value::Host("pm.response".to_owned())), words.collect(), None)
        }
        _ => {
            if let Some(name) = path.strip_prefix("responseHeaders.") {
                return Value::Data(Expr::Header(name.to_owned()));
            }
            for store in ["environment.", "globals."] {
                if let Some(name) = path.strip_prefix(store) {
                    return Value::Data(Expr::Variable(name.to_owned()));
                }
            }
            Value::Host(path)
        }
    }
}

/// Where an expectation of the answer itself begins.
const EXPECTED: &[&str] = &["pm.response.to.be", "pm.response.to.have", "pm.response.to.not"];

/// Whether Postman or JavaScript has something of this name: all else is another script's, and may not be there.
pub fn is_known(path: &str) -> bool {
    let first = path.split('.').next().unwrap_or(path);
    KNOWN.contains(&first)
        || first.starts_with("require:")
        || first.starts_with("encodeURI")
        || first.starts_with("decodeURI")
}

const KNOWN: &[&str] = &[
    "pm",
    "postman",
    "console",
    "JSON",
    "Math",
    "Object",
    "Array",
    "String",
    "Number",
    "Boolean",
    "Date",
    "RegExp",
    "Error",
    "TypeError",
    "Promise",
    "Map",
    "Set",
    "Symbol",
    "Reflect",
    "BigInt",
    "Buffer",
    "URL",
    "URLSearchParams",
    "Uint8Array",
    "parseInt",
    "parseFloat",
    "isNaN",
    "isFinite",
    "NaN",
    "Infinity",
    "globalThis",
    "arguments",
    "this",
    "require",
    "eval",
    "setTimeout",
    "setInterval",
    "setImmediate",
    "clearTimeout",
    "clearInterval",
    "btoa",
    "atob",
    "xml2Json",
    "tests",
    "request",
    "responseBody",
    "responseCode",
    "responseHeaders",
    "responseTime",
    "responseCookies",
    "environment",
    "globals",
    "data",
    "iteration",
    "_",
    "CryptoJS",
    "tv4",
    "cheerio",
    "$",
    "escape",
    "unescape",
];

/// Methods by which an array is changed.
pub const CHANGING: &[&str] = &["copyWithin", "fill", "pop", "push", "reverse", "shift", "sort", "splice", "unshift"];

/// What a method of a value needs it to be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// A text.
    Text,
    /// A list.
    List,
    /// A text or a list.
    Either,
    /// A number.
    Number,
    /// Anything but `undefined` and `null`.
    Any,
}

/// Methods of values, with how many arguments are taken.
pub const METHODS: &[(&str, Function, Needs, usize)] = &[
    ("split", Function::Split, Needs::Text, 1),
    ("slice", Function::Slice, Needs::Either, 2),
    ("substring", Function::Substring, Needs::Text, 2),
    ("substr", Function::Substr, Needs::Text, 2),
    ("indexOf", Function::IndexOf, Needs::Either, 2),
    ("lastIndexOf", Function::LastIndexOf, Needs::Either, 1),
    ("includes", Function::Includes, Needs::Either, 1),
    // Of SugarJS, which Postman's old scripts were given.
    ("has", Function::Includes, Needs::Text, 1),
    ("startsWith", Function::StartsWith, Needs::Text, 1),
    ("endsWith", Function::EndsWith, Needs::Text, 1),
    ("toLowerCase", Function::Lower, Needs::Text, 0),
    ("toUpperCase", Function::Upper, Needs::Text, 0),
    ("trim", Function::Trim, Needs::Text, 0),
    ("toString", Function::ToText, Needs::Any, 0),
    ("toFixed", Function::ToFixed, Needs::Number, 1),
    ("join", Function::Join, Needs::List, 1),
];

/// Methods of lists that call a function for the elements; nothing for the one that only calls it.
pub const LISTS: &[(&str, Option<Function>)] = &[
    ("find", Some(Function::Find)),
    ("findLast", Some(Function::FindLast)),
    ("findIndex", Some(Function::FindIndex)),
    ("filter", Some(Function::Filter)),
    ("map", Some(Function::Map)),
    ("some", Some(Function::Some)),
    ("every", Some(Function::Every)),
    ("forEach", None),
];

/// The status that a reason phrase stands for.
pub fn phrase(text: &str) -> Option<Expr> {
    let named = |code: &u16| {
        let reason = StatusCode::from_u16(*code).ok().and_then(|status| status.canonical_reason());
        reason.is_some_and(|reason| reason.eq_ignore_ascii_case(text))
    };
    (100..600).find(named).map(|status| Expr::Number(status.to_string()))
}

/// Whether the value is the reason phrase of the status.
pub fn is_phrase(value: &Value) -> bool {
    matches!(value, Value::Host(path) if matches!(path.as_str(), "pm.response.status" | "responseCode.name"))
}

/// A comparison with the status' reason phrase, as one with the status.
pub fn phrase_test(left: &Value, right: &Value, status: Expr) -> Option<Value> {
    let text = match (left, right) {
        (phrase, Value::Data(Expr::Text(text))) | (Value::Data(Expr::Text(text)), phrase) if is_phrase(phrase) => text,
        _ => return None,
    };
    match phrase(text) {
        Some(wanted) => Some(Value::apply(Function::Same, [status, wanted])),
        None => Some(Value::Unknown(COMPUTED)),
    }
}
