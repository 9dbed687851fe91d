//! What pre-request scripts do before a call is built, with a clock that stands still and chance that is pinned.
#![allow(clippy::unwrap_used, missing_docs, dead_code)]

mod common;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};

use common::{answer, text};
use postbind::{
    BlockingTransport, Bytes, Client, Dynamic, Item, Limits, Operation, Saved, ScriptStep, Secret, TransportError,
    Untyped, Variable, Variables, http,
};

/// Any variables; those with `secret` in their names are.
#[derive(Clone)]
struct Environment(BTreeMap<&'static str, Variable>, Dynamic);

impl Environment {
    fn new(variables: &[(&'static str, &str)]) -> Self {
        let mut known: BTreeMap<&'static str, Variable> =
            ["at", "id", "copy", "mode", "old", "secretSum"].map(|name| (name, Variable::UNSET)).into();
        known.extend(variables.iter().map(|(name, text)| (*name, Variable::from(*text))));
        Self(known, Dynamic::seeded(7).at(UNIX_EPOCH + Duration::from_millis(1_700_000_000_123)))
    }

    fn of(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.as_str()
    }
}

impl Variables for Environment {
    fn get(&self, name: &str) -> Option<&Variable> {
        self.0.get(name)
    }
    fn get_mut(&mut self, name: &str) -> Option<&mut Variable> {
        self.0.get_mut(name)
    }
    fn is_secret(&self, name: &str) -> bool {
        name.contains("secret")
    }
    fn dynamic(&self) -> &Dynamic {
        &self.1
    }
}

/// Two scripts: a folder's and the item's own.
static ITEM: Item = Item {
    name: "Folder / Item",
    method: "POST",
    url: "https://h.test/{{id}}",
    headers: &[("X-Static", "{{copy}}"), ("X-Debug", "1"), ("X-Kept", "2")],
    steps: &[
        &[ScriptStep::Set("at", "isoTime(now())"), ScriptStep::SetLocal("local", "'{{id}}!'")],
        &[
            ScriptStep::Set("id", "draw('$guid', 1)"),
            ScriptStep::Set("copy", "concat(draw('$guid', 1), '@', variable('at'))"),
            ScriptStep::Set("mode", "variable('mode') ? kept : 'first'"),
            ScriptStep::Set("old", "unset"),
            ScriptStep::Set("secretSum", "btoa(variable('secret'))"),
            ScriptStep::RemoveHeader("x-debug", "unset"),
            ScriptStep::RemoveHeader("X-Kept", "kept"),
            ScriptStep::AddHeader("X-Sum", "btoa(variable('secret'))"),
            ScriptStep::AddHeader("X-None", "variable('missing')"),
            ScriptStep::UpsertHeader("X-Static", "'now {{mode}}'"),
        ],
    ],
    ..Item::PLAIN
};

fn call(environment: &Environment) -> Operation<Untyped> {
    let saved = Saved::new(&ITEM, environment);
    let body =
        BTreeMap::from([("a", saved.text("<{{copy}}>").unwrap()), ("b", "{{old}} {{other}} \"{{mode}}\"".into())]);
    ITEM.parts()
        .query("q", &saved.param("{{local}}").unwrap())
        .header("X-Field", &saved.text("{{mode}}/{{given}}").unwrap())
        .header("X-Secret", &Secret::new(saved.text("{{secretSum}}").unwrap()))
        .body_json(&body)
        .untyped()
}

#[test]
fn a_call_is_built_of_what_the_scripts_leave() {
    let environment = Environment::new(&[("given", "G"), ("secret", "s3cr3t"), ("old", "o"), ("mode", "")]);
    // A field keeps the names of the variables that are not there yet.
    let saved = Saved::new(&ITEM, &environment);
    assert_eq!(saved.text("{{mode}}/{{given}}").unwrap(), "{{mode}}/G");

    // A script takes `old` away before the field that names it is filled.
    let error = call(&environment).to_request(&environment).unwrap_err();
    let postbind::Error::Unresolved(unresolved) = error else { panic!("another error: {error}") };
    assert_eq!(unresolved.variable(), "old");
}

struct Keep(Arc<Mutex<Vec<String>>>);

impl BlockingTransport for Keep {
    fn send(&self, request: http::Request<Bytes>, _: &Limits) -> Result<http::Response<Bytes>, TransportError> {
        self.0.lock().unwrap().push(text(&request));
        Ok(answer(200, ""))
    }
}

/// The same call with the fields of the item alone.
fn short(environment: &Environment) -> Operation<Untyped> {
    let saved = Saved::new(&ITEM, environment);
    let body = BTreeMap::from([("a", saved.text("<{{copy}}>").unwrap()), ("b", "{{other}} \"{{mode}}\"".into())]);
    ITEM.parts()
        .query("q", &saved.param("{{local}}").unwrap())
        .header("X-Secret", &Secret::new(saved.text("{{secretSum}}").unwrap()))
        .body_json(&body)
        .untyped()
}

#[test]
fn what_is_stored_stays_when_the_call_is_sent() {
    let environment = Environment::new(&[("secret", "s3cr3t"), ("old", "o"), ("local", "mine")]);
    let sent = Arc::default();
    let client = Client::new(environment).blocking_transport(Keep(Arc::clone(&sent)));
    let first = short(&client.environment());
    first.send_blocking(&client).unwrap();
    let after = client.environment();
    let id = after.of("id").unwrap().to_owned();
    let at = "2023-11-14T22:13:20.123Z";
    assert_eq!(after.of("copy"), Some(format!("{id}@{at}").as_str()));
    assert_eq!((after.of("at"), after.of("mode"), after.of("old")), (Some(at), Some("first"), None));
    // What is stored for the call alone leaves no trace.
    assert_eq!(after.of("local"), Some("mine"));
    let request = sent.lock().unwrap()[0].clone();
    let lines: Vec<&str> = request.lines().collect();
    assert_eq!(lines[0], format!("POST https://h.test/{id}?q={id}!"));
    let mut headers: Vec<&str> = lines[1..].iter().copied().take_while(|line| !line.is_empty()).collect();
    headers.sort_unstable();
    let kept: Vec<&str> = headers.iter().copied().filter(|line| line.starts_with("x-")).collect();
    assert_eq!(kept, ["x-kept: 2", "x-secret: czNjcjN0", "x-static: now first", "x-sum: czNjcjN0"]);
    // Only variables of the scripts are put into a field, and as data.
    assert_eq!(lines.last(), Some(&format!(r#"{{"a":"<{id}@{at}>","b":"{{{{other}}}} \"first\""}}"#).as_str()));

    short(&client.environment()).send_blocking(&client).unwrap();
    let other = client.environment();
    assert_ne!(other.of("id"), Some(id.as_str()));
    assert_eq!(other.of("mode"), Some("first"));
}

#[test]
fn the_same_seed_and_clock_give_the_same_request() {
    let request = || {
        let environment = Environment::new(&[("secret", "s3cr3t")]);
        text(&short(&environment).to_request(&environment).unwrap())
    };
    assert_eq!(request(), request());
}

#[test]
fn a_shown_call_hides_what_is_made_of_a_secret() {
    let environment = Environment::new(&[("secret", "s3cr3t")]);
    let shown = short(&environment).to_curl(&environment).unwrap().to_string();
    let headers = shown.split(" --header ").filter(|part| part.to_lowercase().starts_with("'x-s")).map(str::trim);
    assert_eq!(headers.collect::<Vec<_>>(), ["'x-secret: ***'", "'x-sum: ***'", "'x-static: now first'"], "{shown}");
}

/// An unquoted variable of a JSON body.
#[test]
fn a_value_without_quotes() {
    static PARTS: Item = Item {
        url: "https://h.test/",
        method: "POST",
        steps: &[&[ScriptStep::SetLocal("parts", "stringify([1, variable('x')])")]],
        ..Item::PLAIN
    };
    let sent = |x: &str| {
        let environment = Environment::new(&[("x", x)]);
        let parts = Saved::new(&PARTS, &environment).json("{{parts}}").unwrap();
        let body = BTreeMap::from([("parts", parts)]);
        let request = PARTS.parts().body_json(&body).untyped().to_request(&environment).unwrap();
        String::from_utf8(request.body().to_vec()).unwrap()
    };
    assert_eq!(sent("two"), r#"{"parts":[1,"two"]}"#);
    assert_eq!(sent("\"}"), r#"{"parts":[1,"\"}"]}"#);
}
