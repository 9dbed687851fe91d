//! Runs a test script in a real JavaScript engine and says which variables it sets and which of its tests pass.

use crate::answers::Answer;
use rquickjs::context::EvalOptions;
use rquickjs::{Context, Function, Runtime};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

const HOST: &str = include_str!("oracle/host.js");
/// A script that runs longer is stopped.
const TIME: Duration = Duration::from_millis(800);

/// What became of a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was set to this text.
    Set(String),
    /// It was set to `undefined` or `null`.
    Nothing,
    /// It was removed.
    Unset,
}

/// What a script did.
#[derive(Clone, Debug)]
pub struct Run {
    /// The variables that it writes.
    pub variables: BTreeMap<String, Outcome>,
    /// Its tests in the order of their run, and the members of `tests`; each with whether it passed.
    pub tests: Vec<(String, bool)>,
    /// What ended it, if anything did.
    pub thrown: Option<Thrown>,
}

/// What ended a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thrown {
    /// An assertion outside of all tests.
    Assertion,
    /// Anything else.
    Error,
}

/// What the script does for this answer; nothing if it is not JavaScript or does not end.
pub fn run(script: &str, input: &Answer) -> Option<Run> {
    let runtime = Runtime::new().ok()?;
    let started = Instant::now();
    runtime.set_interrupt_handler(Some(Box::new(move || started.elapsed() > TIME)));
    let context = Context::full(&runtime).ok()?;
    let given = json!({
        "status": input.status,
        "reason": http::StatusCode::from_u16(input.status).ok()?.canonical_reason().unwrap_or_default(),
        "headers": input.headers,
        "body": input.body,
        "variables": input.variables,
    });
    context.with(|context| {
        context.globals().set("__input", given.to_string()).ok()?;
        context.eval::<(), _>(HOST).ok()?;
        // As Postman runs it: the body of an asynchronous function. A failure ends the script, no more.
        let body = format!("(async function () {{\n{script}\n}})");
        let mut options = EvalOptions::default();
        options.strict = false;
        let function: Function<'_> = context.eval_with_options(body, options).ok()?;
        context.globals().set("__main", function).ok()?;
        context.eval::<(), _>("__run()").ok()
    })?;
    while runtime.execute_pending_job().unwrap_or(true) && started.elapsed() < TIME {}
    if started.elapsed() >= TIME {
        return None;
    }
    let text = context.with(|context| context.eval::<String, _>("__outcome()").ok())?;
    let outcome: Value = serde_json::from_str(&text).ok()?;
    let each = outcome["variables"].as_object()?.iter().map(|(name, of)| {
        let outcome = match of["kind"].as_str() {
            Some("set") => Outcome::Set(of["text"].as_str().unwrap_or_default().to_owned()),
            Some("unset") => Outcome::Unset,
            _ => Outcome::Nothing,
        };
        (name.clone(), outcome)
    });
    let thrown = match outcome["thrown"].as_str() {
        Some("assertion") => Some(Thrown::Assertion),
        Some(_) => Some(Thrown::Error),
        None => None,
    };
    let tests = serde_json::from_value(outcome["tests"].clone()).ok()?;
    Some(Run { variables: each.collect(), tests, thrown })
}
