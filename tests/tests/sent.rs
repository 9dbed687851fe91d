//! Requests that scripts send: what their answers store and assert, the same in a JavaScript engine and in the generated item.
#![cfg(feature = "oracle")]

use codegen::api::script::{self, Sent};
use std::collections::BTreeMap;
use tests::answers::Answer;
use tests::captures::Compiled;
use tests::checks::Checks;
use tests::oracle::{self, Outcome};

const OWN: &str = r#"{"id": "own", "list": [1]}"#;

fn answer(status: u16, body: &str) -> Answer {
    let headers = vec![("Content-Type".to_owned(), "application/json".to_owned())];
    let variables = BTreeMap::from([("known".to_owned(), "k".to_owned()), ("a".to_owned(), "before".to_owned())]);
    Answer { status, headers, body: body.to_owned(), variables }
}

/// Of the answer to the last request that the script sends: the variables that are stored, and the tests that fail.
#[track_caller]
fn check(script: &str, status: u16, body: &str, stored: &[(&str, &str)], failing: &[&str]) {
    let reading = script::read(script);
    let Some(Sent { span, reading, .. }) = reading.sent.last() else { panic!("{script}\n{:?}", reading.unsent) };
    assert_eq!((&reading.unread, &reading.unchecked), (&Vec::new(), &Vec::new()), "{script}");
    let input = answer(status, body);
    let run = oracle::run_sent(script, span, &[answer(200, OWN)], &input).expect("a script that comes to the call");
    let stored: BTreeMap<&str, &str> = stored.iter().copied().collect();
    let engine = run.variables.iter().filter_map(|(name, outcome)| match outcome {
        Outcome::Set(text) => Some((name.as_str(), text.as_str())),
        _ => None,
    });
    assert_eq!(engine.collect::<BTreeMap<_, _>>(), stored, "the engine: {script}");
    let failed = run.tests.iter().filter(|(_, passed)| !passed).map(|(name, _)| name.as_str());
    assert_eq!(failed.collect::<Vec<_>>(), failing, "the engine: {script}");
    if (200..300).contains(&status) {
        let captured = Compiled::new(reading).run(&input);
        let captured = captured.iter().filter_map(|(name, value)| Some((name.as_str(), value.as_deref()?)));
        let changed = captured.filter(|(name, value)| input.variables.get(*name).map(String::as_str) != Some(*value));
        assert_eq!(changed.collect::<BTreeMap<_, _>>(), stored, "the captures: {script}");
    }
    let checks = Checks::new(script, reading);
    let broken = checks.run(&input).into_iter().filter(|(_, holds)| !holds);
    assert_eq!(broken.filter_map(|(name, _)| name).collect::<Vec<_>>(), failing, "the checks: {script}");
}

#[test]
fn what_the_answer_stores() {
    let body = r#"{"id": "other", "list": [{"k": 1}, {"k": 2}]}"#;
    for (script, stored) in [
        ("pm.sendRequest('u', (e, r) => pm.environment.set('a', r.json().id))", &[("a", "other")][..]),
        ("pm.sendRequest('u', (e, r) => { if (e) return; pm.globals.set('a', r.code) })", &[("a", "200")]),
        (
            "pm.sendRequest('u', (e, r) => { if (r.responseSize !== 0) pm.environment.set('a', r.responseSize) })",
            &[("a", "45")],
        ),
        (
            "setTimeout(() => pm.sendRequest('u', (e, r) => pm.environment.set('a', r.headers.get('content-type'))), 10)",
            &[("a", "application/json")],
        ),
        (
            "const own = pm.response.json(); if (own.id) pm.sendRequest('u', (e, r) => r.json().list.forEach(x => pm.environment.set('a', x.k)))",
            &[("a", "2")],
        ),
        (
            "const k = pm.environment.get('known'); pm.sendRequest('u', (e, r) => pm.environment.set('a', k + r.json().id))",
            &[("a", "kother")],
        ),
    ] {
        check(script, 200, body, stored, &[]);
    }
}

#[test]
fn what_the_answer_is_asserted_to_be() {
    let test = |inner: &str| format!("pm.sendRequest('u', (e, r) => {{ pm.test('t', () => {{ {inner} }}) }})");
    for (inner, status, passes) in [
        ("r.to.have.status(201)", 201, true),
        ("r.to.have.status(201)", 404, false),
        ("pm.expect(r).to.have.status(404)", 404, true),
        ("pm.expect(r.code).to.be.oneOf([200, 201])", 500, false),
        ("r.to.be.json; pm.expect(r.json().id).to.eql('other')", 200, true),
        ("pm.expect(r.json().id).to.eql(pm.environment.get('known'))", 200, false),
        ("pm.expect(r.json()).to.have.property('id')", 400, true),
        ("if (r.code !== 200) throw new Error('no answer')", 503, false),
    ] {
        check(&test(inner), status, r#"{"id": "other"}"#, &[], if passes { &[] } else { &["t"] });
    }
}
