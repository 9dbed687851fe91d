//! What the variables of an example become.
#![allow(clippy::unwrap_used)]

mod support;

use mock::Mock;
use std::time::{Duration, SystemTime};
use support::{collection, request};

/// A mock whose only example has this text as its body and in a header.
fn mock(text: &str) -> Mock {
    let text = serde_json::Value::from(text);
    Mock::new(collection(&format!(
        r#"{{"info": {{"name": "x"}},
        "variable": [{{"key": "city", "value": "Lund"}}, {{"key": "place", "value": "{{{{city}}}} {{{{id}}}}"}},
            {{"key": "off", "value": "1", "disabled": true}}, {{"key": "loop", "value": "-{{{{loop}}}}"}}],
        "item": [{{"name": "x", "request": {{"url": "{{{{baseUrl}}}}/users/{{{{id}}}}/:part/v{{{{minor}}}}"}},
            "response": [{{"body": {text}, "header": [{{"key": "x-text", "value": {text}}}]}}]}}]}}"#
    )))
}

/// The body, which the header repeats.
fn answer(mock: &Mock, line: &str) -> String {
    let response = mock.respond(&request(line, &[]));
    let body = std::str::from_utf8(response.body()).unwrap();
    assert_eq!(response.headers()["x-text"].as_bytes(), body.as_bytes());
    body.to_owned()
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(answer(&mock(text), "GET /base/users/{{city}}/a%20b/v2/"), expected, "{text}");
}

#[test]
fn values() {
    check("nothing", "nothing");
    check("{{part}}, {{part}}", "a b, a b");
    // What the client sent is data.
    check("{{id}}", "{{city}}");
    check("{{place}}", "Lund {{city}}");
    check("{\"a\": {\"city\": \"{{city}}\"}}", "{\"a\": {\"city\": \"Lund\"}}");
    // Postman takes whole segments only, and leaves what has no value.
    check(
        "{{minor}} {{off}} {{unknown}} {{$unknown}} {{}} {{ }}",
        "{{minor}} {{off}} {{unknown}} {{$unknown}} {{}} {{ }}",
    );
    check("{{loop}}", "-{{loop}}");
}

#[test]
fn made_up_values() {
    let day = SystemTime::UNIX_EPOCH + Duration::from_secs(86_400);
    let ask = |mock: &Mock| answer(mock, "GET /users/1/a/v2");
    assert_eq!(ask(&mock("{{$timestamp}} {{$isoTimestamp}}").at(day)), "86400 1970-01-02T00:00:00.000Z");
    let of_seed = |seed| {
        let mock = mock("{{$randomInt}}-{{$randomBankAccount}}").seed(seed);
        [(); 3].map(|()| mock.respond(&request("GET /users/1/a/v2", &[])).into_body())
    };
    assert_eq!(of_seed(7), of_seed(7));
    assert_ne!(of_seed(7), of_seed(8));
    let [first, second, third] = of_seed(7);
    assert!(first != second && second != third && first != third);
}

#[test]
fn the_pure_function_has_no_clock() {
    let text = r#"{"name": "x", "request": "h/x", "response": [{"body": "{{$timestamp}} {{$guid}}"}]}"#;
    let answer = || mock::respond(&collection(text), &request("GET /x", &[])).into_body();
    assert_eq!(answer(), answer());
    assert_eq!(&answer()[..2], b"0 ");
}
