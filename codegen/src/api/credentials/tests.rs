//! What becomes of credentials, wherever they stand.

use super::*;
use crate::collection;
use crate::diag::code;

/// Covers a collection. What comes out is the URLs, headers, bodies and names as they become, then what was said.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let mut sources = Sources::default();
    let mut sink = Sink::default();
    let file = sources.add("x.json", text);
    let collection = collection::read(&sources, file, &mut sink).expect("a collection");
    let mut covered = cover(&collection, &[], false, &sources, &mut sink);
    let mut texts = Vec::new();
    let credentials = &covered.credentials;
    walk::walk(&mut covered.collection, &mut [], &mut |text| {
        if credentials.covers.contains_key(&text.span) {
            texts.push(text.text.clone());
        }
    });
    for diagnostic in sink.sorted().into_iter().filter(|diagnostic| diagnostic.code == code::W0313) {
        texts.push(sources.slice(diagnostic.labels[0].span).to_owned());
    }
    assert_eq!(texts, expected, "{text}");
}

/// An item with this request, and what more stands beside it.
fn item(request: &str, more: &str) -> String {
    format!(r#"{{"item": [{{"name": "I", "request": {request}}}]{more}}}"#)
}

const JWT: &str = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl";
const STRIPE: &str = "sk_live_51Hk2LqXz9vTnWb";

#[test]
fn places() {
    check(&item(r#""https://ann:hunter2@h.test""#, ""), &["{{userinfo_password}}", "hunter2"]);
    check(
        &item(r#"{"url": {"auth": {"user": "ann", "password": "hunter2"}, "host": ["h"]}}"#, ""),
        &["{{userinfo_password}}", "\"hunter2\""],
    );
    check(&item(r#"{"url": "h", "header": [{"key": "Cookie", "value": "a=b"}]}"#, ""), &["{{Cookie}}", "\"a=b\""]);
    check(&item(&format!(r#""h/v1/{STRIPE}/x""#), ""), &["{{stripe_key}}", STRIPE]);
    check(&item(&format!(r#""h?key={STRIPE}""#), ""), &["{{key}}", STRIPE]);
    check(&item(&format!(r#""h?{STRIPE}""#), ""), &["{{stripe_key}}", STRIPE]);
    check(
        &item(r#"{"url": {"host": "h", "path": ":token", "variable": [{"key": "token", "value": "hunter2"}]}}"#, ""),
        &["{{token}}", "\"hunter2\""],
    );
    check(
        &item(&format!(r#"{{"url": "h", "description": "Send {JWT}.", "header": "X-User: {JWT}"}}"#), ""),
        &["Send ***.", "{{X-User}}", JWT, JWT],
    );
    check(&item(&format!(r#""{{{{{STRIPE}}}}}/x""#), ""), &["{{stripe_key}}", &format!("{{{{{STRIPE}}}}}")]);
}

#[test]
fn bodies() {
    let body = |raw: &str, language: &str| {
        let raw = serde_json::Value::from(raw);
        let options = format!(r#"{{"raw": {{"language": "{language}"}}}}"#);
        item(&format!(r#"{{"url": "h", "body": {{"mode": "raw", "raw": {raw}, "options": {options}}}}}"#), "")
    };
    check(&body("<password>hunter2</password>", "xml"), &["<password>{{password}}</password>", "hunter2"]);
    check(&body("{ 'password': 'hunter2' }", "json"), &["{ 'password': '{{password}}' }", "hunter2"]);
    check(
        &body(r#"{"{{k}}": {"password": "hunter2"}}"#, "json"),
        &[r#"{"{{k}}": {"password": "{{password}}"}}"#, "hunter2"],
    );
    // Covered where they are read again.
    check(&body(r#"{"password": "hunter2", "n": 1}"#, "json"), &[r#"\"hunter2\""#]);
    check(&body(r#"{"password": 123456, "pin": 1}"#, "json"), &["123456"]);
    check(&body(r#"{"secret": {"value": "hunter2"}, "token": ["a", "<b>"]}"#, "json"), &[r#"\"hunter2\""#, r#"\"a\""#]);
    check(&body(r#"{"type": "password", "value": "hunter2"}"#, "json"), &[r#"\"hunter2\""#]);
    check(
        &item(
            r#"{"url": "h", "body": {"mode": "graphql", "graphql": {"query": "{ a(token: \"t1\") }", "variables": "{\"password\": \"p1\"}"}}}"#,
            "",
        ),
        &["{ a(token: \"{{token}}\") }", "t1", r#"\"p1\""#],
    );
}

#[test]
fn variables_and_names() {
    let variable = |key: &str, value: &str| format!(r#", "variable": [{{"key": "{key}", "value": "{value}"}}]"#);
    check(
        &item(r#""h""#, &variable("url", "https://h?access_token=hunter2")),
        &["https://h?access_token={{access_token}}", "hunter2"],
    );
    check(&item(r#""h""#, &variable("url", "https://a:hunter2@h")), &["https://a:{{userinfo_password}}@h", "hunter2"]);
    // Left out as a whole later on.
    check(&item(r#""h""#, &variable("password", "hunter2")), &[]);
    check(&item(r#""h""#, &variable("x", STRIPE)), &[]);
    let name = format!(r#"{{"item": [{{"name": "Get {STRIPE}", "request": "h"}}]}}"#);
    check(&name, &["Get ***", STRIPE]);
    // Schema v1 may list a request twice.
    check(
        r#"{"name": "C", "order": ["a"], "folders": [{"id": "F", "name": "F", "order": ["a"]}], "requests": [{"id": "a", "name": "a", "url": "h?token=t1"}]}"#,
        &["{{token}}", "{{token}}", "t1", "t1"],
    );
}

#[test]
fn a_value_is_found_again() {
    check(
        &item(
            r#"{"url": "h/Zz91-kd82-ab73/x", "description": "as Zz91-kd82-ab73", "header": "X-Token: Zz91-kd82-ab73"}"#,
            "",
        ),
        &["as ***", "{{X-Token}}", "{{X-Token}}", "Zz91-kd82-ab73", "Zz91-kd82-ab73", "Zz91-kd82-ab73"],
    );
}

#[test]
fn what_is_none() {
    for url in ["h?token=<token>", "h?token={{x}}", "h?token=", "h?token=YOUR_TOKEN", "h?token=xxxx", "h?token=***"] {
        check(&item(&format!("\"{url}\""), ""), &[]);
    }
    for header in ["Authorization: Bearer {{x}}", "X-Trace: 5f3a9c1b7e2d4a605f3a9c1b7e2d4a60", "Authorization: Bearer"]
    {
        check(&item(&format!(r#"{{"url": "h", "header": "{header}"}}"#), ""), &[]);
    }
}

#[test]
fn pieces_beside_variables() {
    check(&item(r#""h?token=hunter2{{x}}""#, ""), &["{{token}}{{x}}", "hunter2"]);
    check(&item(r#""h?token={{x}}hunter2""#, ""), &["{{x}}{{token}}", "hunter2"]);
}

#[test]
fn names_of_variables() {
    /// The made-up names by value, whatever the order of the items.
    #[track_caller]
    fn check(items: &[&str], more: &str, expected: &[(&str, &str)]) {
        for backwards in [false, true] {
            let mut items: Vec<&str> = items.to_vec();
            if backwards {
                items.reverse();
            }
            let text = format!(r#"{{"item": [{}]{more}}}"#, items.join(", "));
            let (mut sources, mut sink) = (Sources::default(), Sink::default());
            let file = sources.add("x.json", text.as_str());
            let collection = collection::read(&sources, file, &mut sink).expect("a collection");
            cover(&collection, &[], false, &sources, &mut sink);
            let said = sink.sorted().into_iter().map(|diagnostic| {
                let name = diagnostic.message.split('`').nth(1).expect("the name").to_owned();
                (sources.slice(diagnostic.labels[0].span).to_owned(), name)
            });
            let said: BTreeSet<(String, String)> = said.collect();
            let expected: BTreeSet<(String, String)> =
                expected.iter().map(|(value, name)| ((*value).to_owned(), (*name).to_owned())).collect();
            assert_eq!(said, expected, "{text}");
        }
    }
    let a = r#"{"name": "A", "request": "h?token=t1"}"#;
    let b = r#"{"name": "B", "request": "h?token=t1"}"#;
    let c = r#"{"name": "C", "request": "h?token=t2"}"#;
    check(&[a, b], "", &[("t1", "token")]);
    check(&[a, b, c], "", &[("t1", "token A"), ("t2", "token C")]);
    check(&[a, r#"{"name": "U", "request": "h/{{token}}"}"#], "", &[("t1", "saved token")]);
    check(&[a], r#", "variable": [{"key": "token"}]"#, &[("t1", "saved token")]);
    check(&[a], r#", "variable": [{"key": "Token"}, {"key": "savedToken"}]"#, &[("t1", "saved saved token")]);
    let sets = r#", "event": [{"listen": "test", "script": {"exec": ["pm.environment.set('token', 1)"]}}]"#;
    check(&[a], sets, &[("t1", "saved token")]);
    let both = r#"{"name": "A", "request": {"url": "h?token=t1", "header": [{"key": "token", "value": "t2"}]}}"#;
    check(&[both], "", &[("t1", "token A query"), ("\"t2\"", "token A header")]);
    let twice = r#"{"name": "A", "request": "h?token=t2&token=t1"}"#;
    check(&[twice], "", &[("t1", "token A query"), ("t2", "token A query 2")]);
    let same = r#"{"name": "A", "request": "h?token=t2"}"#;
    check(&[a, same], "", &[("t1", "token A query"), ("t2", "token A query 2")]);
}
