//! What a saved example becomes: status, headers, body.
#![allow(clippy::unwrap_used)]

mod support;

use bytes::Bytes;
use http::Response;
use support::{collection, request};

/// The answer from the only example, without its braces, of the only item.
fn answer(method: &str, example: &str) -> Response<Bytes> {
    let item = format!(r#"{{"name":"x","request":{{"method":"GET","url":"h/x"}},"response":[{{{example}}}]}}"#);
    mock::respond(&collection(&item), &request(&format!("{method} /x"), &[]))
}

/// `status|headers|body` of an answer.
fn shown(response: &Response<Bytes>) -> String {
    let headers = response.headers().iter();
    let headers: Vec<_> =
        headers.map(|(name, value)| format!("{name}: {}", String::from_utf8_lossy(value.as_bytes()))).collect();
    format!("{}|{}|{}", response.status().as_u16(), headers.join(", "), String::from_utf8_lossy(response.body()))
}

#[track_caller]
fn check(example: &str, expected: &str) {
    assert_eq!(shown(&answer("GET", example)), expected, "{example}");
}

#[test]
fn statuses_and_bodies() {
    check(r#""code": 201, "body": "a""#, "201||a");
    check(r#""body": "a""#, "200||a");
    check(r#""code": 200, "body": null"#, "200||");
    check(r#""code": 200"#, "200||");
    check(r#""code": 200, "body": "é\u0000""#, "200||é\0");
    check(r#""code": 204, "body": "a""#, "204||");
    check(r#""code": 304, "body": "a""#, "304||");
    check(r#""code": 599, "body": "a""#, "599||a");
}

#[test]
fn headers() {
    check(r#""header": [{"key": "X-A", "value": "1"}, {"key": "x-a", "value": "2"}]"#, "200|x-a: 1, x-a: 2|");
    check(r#""header": [{"key": "X-A", "value": "1", "disabled": true}]"#, "200||");
    check(r#""header": [{"key": "X-A", "value": "é"}, {"key": "X-B", "value": ""}]"#, "200|x-a: é, x-b: |");
    check(r#""header": [{"key": "X-A", "value": "1\r\nX-B: 2"}]"#, "200|x-a: 1  X-B: 2|");
    check(r#""header": [{"key": "no name", "value": "1"}, {"key": "", "value": "1"}]"#, "200||");
    for name in ["Content-Length", "Transfer-Encoding", "Content-Encoding", "Connection", "Date", "Keep-Alive"] {
        check(&format!(r#""header": [{{"key": "{name}", "value": "1"}}]"#), "200||");
    }
}

#[test]
fn content_types() {
    let check = |language: &str, expected| {
        check(&format!(r#""_postman_previewlanguage": "{language}", "body": "a""#), expected)
    };
    check("json", "200|content-type: application/json|a");
    check("xml", "200|content-type: application/xml|a");
    check("html", "200|content-type: text/html|a");
    check("text", "200|content-type: text/plain|a");
    check("Text", "200|content-type: text/plain|a");
    check("plain", "200|content-type: text/plain|a");
    check("raw", "200||a");
    check("", "200||a");
}

#[test]
fn a_saved_content_type_stands() {
    let saved =
        r#""_postman_previewlanguage": "json", "body": "a", "header": [{"key": "content-type", "value": "text/csv"}]"#;
    check(saved, "200|content-type: text/csv|a");
    check(r#""_postman_previewlanguage": "json", "body": """#, "200||");
}

#[test]
fn head_has_the_headers_of_get() {
    let response = answer("HEAD", r#""code": 404, "_postman_previewlanguage": "json", "body": "{}""#);
    assert_eq!(shown(&response), "404|content-type: application/json, content-length: 2|");
}

/// The answer to a request with these headers, from an example that allows one origin and was gzip.
#[track_caller]
fn check_asked(line: &str, headers: &[&str], expected: &str) {
    let text = r#"{"name": "x", "request": "h/x", "response": [{"body": "hello", "header": [
        {"key": "Content-Encoding", "value": "GZIP"}, {"key": "Content-Encoding", "value": "br", "disabled": true}]}]}"#;
    let shown = shown(&mock::respond(&collection(text), &request(line, headers)));
    assert_eq!(shown.replace(&gzip_hello(), "<gzip>"), expected, "{line} {headers:?}");
}

/// As [`shown`] writes it.
fn gzip_hello() -> String {
    let bytes = b"\x1f\x8b\x08\0\0\0\0\0\0\xff\x01\x05\0\xfa\xffhello\x86\xa6\x10\x36\x05\0\0\0";
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn encodings() {
    check_asked("GET /x", &[], "200||hello");
    for accepted in ["gzip", "GZIP", "br, gzip;q=0.5", "*", "x-gzip", "gzip; q=1, *;q=0"] {
        check_asked("GET /x", &[&format!("accept-encoding: {accepted}")], "200|content-encoding: gzip|<gzip>");
    }
    for refused in ["", "br", "gzip;q=0", "gzip;q=0.0, *", "*;q=0", "identity"] {
        check_asked("GET /x", &[&format!("accept-encoding: {refused}")], "200||hello");
    }
    check_asked("HEAD /x", &["accept-encoding: gzip"], "200|content-encoding: gzip, content-length: 28|");
}

#[test]
fn other_origins() {
    let origin = "origin: https://page.test";
    let any = "access-control-allow-origin: *, access-control-expose-headers: *";
    check_asked("GET /x", &[origin], &format!("200|{any}|hello"));
    let methods = "access-control-request-method: PATCH";
    let asked = format!("204|access-control-allow-methods: PATCH, {any}|");
    check_asked("OPTIONS /anywhere", &[origin, methods], &asked);
    let asked = format!("204|access-control-allow-methods: PATCH, access-control-allow-headers: x-key, {any}|");
    check_asked("OPTIONS /x", &[origin, methods, "access-control-request-headers: x-key"], &asked);
    let saved = r#"{"name": "x", "request": {"method": "OPTIONS", "url": "h/x"}, "response": [{"body": "own", "header": [
        {"key": "Access-Control-Allow-Origin", "value": "https://other.test"}]}]}"#;
    let response = mock::respond(&collection(saved), &request("OPTIONS /x", &[origin, methods]));
    assert_eq!(shown(&response), "200|access-control-allow-origin: https://other.test|own");
}

#[test]
fn options_without_a_question_is_a_request() {
    let response = answer("OPTIONS", r#""body": "a""#);
    assert_eq!(response.status(), 404);
}

#[test]
fn a_status_that_cannot_be_answered() {
    for (code, digits) in [("100", "100"), ("0", "0"), ("1000", "1000")] {
        let response = answer("GET", &format!(r#""name": "Odd", "code": {code}, "body": "a""#));
        let body: serde_json::Value = serde_json::from_slice(response.body()).unwrap();
        assert_eq!(response.status(), 501);
        let message = format!("{digits}, the status of the example \"Odd\" of x, cannot be answered");
        assert_eq!(body, serde_json::json!({"error": {"name": "mockExampleUnsendable", "message": message}}));
    }
}
