//! Runs a test script in a real JavaScript engine and says which variables it sets and which of its tests pass.

use crate::answers::Answer;
use rquickjs::context::EvalOptions;
use rquickjs::{Context, Function, Runtime};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::ops::Range;
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

/// A request that a script runs before.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The name of the item.
    pub name: String,
    /// The method.
    pub method: String,
    /// Names and templates.
    pub headers: Vec<(String, String)>,
    /// Names and templates; nothing for a key alone.
    pub query: Vec<(String, Option<String>)>,
}

/// What a script made of a request.
#[derive(Clone, Debug, Default)]
pub struct Touched {
    /// What became of the variables.
    pub variables: BTreeMap<String, Outcome>,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The names of the query parameters.
    pub query: Vec<String>,
}

/// What the script does for this answer; nothing if it is not JavaScript or does not end.
pub fn run(script: &str, input: &Answer) -> Option<Run> {
    let [outcome, tested] = evaluated(script, &answer(input)?, &["__outcome()", "__tested()"])?.try_into().ok()?;
    ran(&outcome, &tested)
}

fn answer(input: &Answer) -> Option<Value> {
    Some(json!({
        "status": input.status,
        "reason": http::StatusCode::from_u16(input.status).ok()?.canonical_reason().unwrap_or_default(),
        "headers": input.headers,
        "body": input.body,
        "variables": input.variables,
    }))
}

fn ran(outcome: &Value, tested: &Value) -> Option<Run> {
    let thrown = match tested["thrown"].as_str() {
        Some("assertion") => Some(Thrown::Assertion),
        Some(_) => Some(Thrown::Error),
        None => None,
    };
    let tests = serde_json::from_value(tested["tests"].clone()).ok()?;
    Some(Run { variables: outcomes(outcome), tests, thrown })
}

/// What the function that a script gives to one of its calls of `pm.sendRequest` does for the answer; nothing where the
/// script does not come to that call for any of these answers to its own request.
pub fn run_sent(script: &str, call: &Range<usize>, own: &[Answer], input: &Answer) -> Option<Run> {
    let called = script.get(call.clone())?.strip_prefix("pm.sendRequest")?;
    let script = format!("{}pm.__followed{called}{}", &script[..call.start], &script[call.end..]);
    own.iter().find_map(|own| {
        let mut given = answer(input)?;
        given["own"] = answer(own)?;
        let [outcome, tested, sends] =
            evaluated(&script, &given, &["__outcome()", "__tested()", "__sends()"])?.try_into().ok()?;
        (sends == 1).then(|| ran(&outcome, &tested))?
    })
}

/// What a pre-request script does with these variables; nothing if it is not JavaScript or does not end.
pub fn run_before(script: &str, request: &Request, variables: &BTreeMap<String, String>) -> Option<Touched> {
    let given = json!({
        "before": true,
        "status": 200,
        "body": "",
        "name": request.name,
        "method": request.method,
        "headers": request.headers,
        "query": request.query,
        "variables": variables,
    });
    let [outcome, touched] = evaluated(script, &given, &["__outcome()", "__touched()"])?.try_into().ok()?;
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let pairs = |name: &str| {
        let pairs = touched[name].as_array().into_iter().flatten();
        pairs.map(|pair| (text(&pair[0]), text(&pair[1]))).collect::<Vec<_>>()
    };
    let query = pairs("query").into_iter().map(|(name, _)| name).collect();
    Some(Touched { variables: outcomes(&outcome), headers: pairs("headers"), query })
}

fn outcomes(outcome: &Value) -> BTreeMap<String, Outcome> {
    let each = outcome.as_object().into_iter().flatten().map(|(name, of)| {
        let outcome = match of["kind"].as_str() {
            Some("set") => Outcome::Set(of["text"].as_str().unwrap_or_default().to_owned()),
            Some("unset") => Outcome::Unset,
            _ => Outcome::Nothing,
        };
        (name.clone(), outcome)
    });
    each.collect()
}

/// The hash of bytes, all in hexadecimal: CryptoJS as the engine's host gives it to scripts.
fn hash(name: String, message: String, key: String) -> String {
    use hmac::{Hmac, KeyInit, Mac};
    use md5::Digest;
    let bytes = |hex: &str| -> Vec<u8> {
        let digit = |place: usize| u8::from_str_radix(hex.get(place..place + 2).unwrap_or("00"), 16).unwrap_or(0);
        (0..hex.len() / 2).map(|byte| digit(2 * byte)).collect()
    };
    fn keyed<M: Mac + KeyInit>(key: &[u8], message: &[u8]) -> Vec<u8> {
        let mac = <M as KeyInit>::new_from_slice(key).expect("a key of any length");
        mac.chain_update(message).finalize().into_bytes().to_vec()
    }
    let (message, key) = (bytes(&message), bytes(&key));
    let hash = match name.as_str() {
        "MD5" => md5::Md5::digest(&message).to_vec(),
        "SHA1" => sha1::Sha1::digest(&message).to_vec(),
        "SHA256" => sha2::Sha256::digest(&message).to_vec(),
        "SHA512" => sha2::Sha512::digest(&message).to_vec(),
        "HmacSHA1" => keyed::<Hmac<sha1::Sha1>>(&key, &message),
        "HmacSHA256" => keyed::<Hmac<sha2::Sha256>>(&key, &message),
        _ => keyed::<Hmac<sha2::Sha512>>(&key, &message),
    };
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Runs a script, and evaluates these questions after it, each of which gives JSON.
fn evaluated(script: &str, given: &Value, questions: &[&str]) -> Option<Vec<Value>> {
    let runtime = Runtime::new().ok()?;
    let started = Instant::now();
    runtime.set_interrupt_handler(Some(Box::new(move || started.elapsed() > TIME)));
    let context = Context::full(&runtime).ok()?;
    context.with(|context| {
        context.globals().set("__input", given.to_string()).ok()?;
        context.globals().set("__hash", Function::new(context.clone(), hash).ok()?).ok()?;
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
    let answers = questions.iter().map(|question| {
        let text = context.with(|context| context.eval::<String, _>(*question).ok())?;
        serde_json::from_str(&text).ok()
    });
    answers.collect()
}
