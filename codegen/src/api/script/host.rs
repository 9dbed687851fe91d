//! The objects and functions that Postman gives to a script, as data.

use super::guard::Codes;
use super::value::{Store, Value};

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
    /// Runs the functions that are given, and survives what they throw.
    Run,
    /// Stores a variable.
    Write(Store),
    /// Removes one variable or all of them.
    Remove,
    /// Throws unless the status is the given one.
    ExpectStatus,
    /// True if the given value is there (and of a form that can be indexed).
    IsPresent,
    /// Changes the first of the given values.
    Mutate,
    /// Gives a value that does not come from the answer, with what is said of it.
    Give(&'static str),
}

const VARIABLE: &str = "the value is taken from another variable";
const XML: &str = "the value is taken from XML";

const CALLS: &[(&str, Action)] = &[
    ("pm.response.json", Action::Answer),
    ("pm.response.text", Action::Text),
    ("JSON.parse", Action::Parse),
    ("pm.response.headers.get", Action::Header),
    ("pm.response.headers.has", Action::HasHeader),
    ("postman.getResponseHeader", Action::Header),
    ("pm.test", Action::Run),
    ("postman.setEnvironmentVariable", Action::Write(Store::Environment)),
    ("postman.setGlobalVariable", Action::Write(Store::Globals)),
    ("postman.clearEnvironmentVariable", Action::Remove),
    ("postman.clearGlobalVariable", Action::Remove),
    ("postman.clearEnvironmentVariables", Action::Remove),
    ("postman.clearGlobalVariables", Action::Remove),
    ("postman.getEnvironmentVariable", Action::Give(VARIABLE)),
    ("postman.getGlobalVariable", Action::Give(VARIABLE)),
    ("pm.response.to.have.status", Action::ExpectStatus),
    ("Array.isArray", Action::IsPresent),
    ("Object.assign", Action::Mutate),
    ("Object.defineProperty", Action::Mutate),
    ("Reflect.deleteProperty", Action::Mutate),
    ("_.assign", Action::Mutate),
    ("_.extend", Action::Mutate),
    ("_.merge", Action::Mutate),
    ("_.set", Action::Mutate),
    ("_.unset", Action::Mutate),
    ("xml2Json", Action::Give(XML)),
    ("pm.cookies.get", Action::Give("the value is a cookie")),
    ("postman.getResponseCookie", Action::Give("the value is a cookie")),
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
        "unset" | "clear" => Some(Action::Remove),
        "get" | "has" | "replaceIn" | "toObject" => Some(Action::Give(VARIABLE)),
        _ => None,
    }
}

/// Whether a name can be that of a function that stores or removes a variable.
pub fn may_write(name: &str) -> bool {
    let writes = |action| matches!(action, Action::Write(_) | Action::Remove);
    let last = |path: &str| path.rsplit('.').next() == Some(name);
    method(Store::Any, name).is_some_and(writes) || CALLS.iter().any(|(path, action)| last(path) && writes(*action))
}

/// The value at a dotted path of the host.
pub fn value(path: String) -> Value {
    match path.as_str() {
        "undefined" => Value::Nothing,
        "responseBody" => Value::Body,
        "pm.response.code" | "responseCode.code" => Value::Status,
        "pm.response.status" | "responseCode.name" => Value::Phrase,
        "pm.environment" => Value::Store(Store::Environment),
        "pm.collectionVariables" => Value::Store(Store::Collection),
        "pm.globals" => Value::Store(Store::Globals),
        "pm.variables" => Value::Store(Store::Variables),
        _ => match path.strip_prefix("responseHeaders.") {
            Some(name) => Value::Header(name.to_string()),
            None => Value::Host(path),
        },
    }
}

/// Methods by which an array of the answer is changed.
pub const CHANGING: &[&str] = &["copyWithin", "fill", "pop", "push", "reverse", "shift", "sort", "splice", "unshift"];

/// Methods that call the function they are given for every element.
pub const LOOPING: &[&str] =
    &["each", "every", "filter", "find", "findIndex", "flatMap", "forEach", "forIn", "forOwn", "map", "reduce", "some"];

const PHRASES: &[(&str, i64)] = &[
    ("OK", 200),
    ("Created", 201),
    ("Accepted", 202),
    ("No Content", 204),
    ("Partial Content", 206),
    ("Multi-Status", 207),
    ("Bad Request", 400),
    ("Unauthorized", 401),
    ("Forbidden", 403),
    ("Not Found", 404),
    ("Conflict", 409),
    ("Unprocessable Entity", 422),
    ("Too Many Requests", 429),
    ("Internal Server Error", 500),
];

/// The status that a reason phrase stands for.
pub fn phrase(text: &str) -> Option<Codes> {
    let row = PHRASES.iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
    row.map(|(_, status)| Codes::matching(|code| code == *status))
}
