//! Requests: methods, URLs, headers, bodies.

use super::super::{Entry, read};
use super::check;
use crate::diag::Sink;
use crate::source::Sources;

/// Reads `{"request": …}`; the first line of `expected` follows its breadcrumb.
#[track_caller]
fn request(request: &str, expected: &str) {
    check(&format!(r#"{{"request": {request}}}"#), &format!("(unnamed): {expected}"));
}

#[track_caller]
fn url(url: &str, expected: &str) {
    request(&format!(r#"{{"url": {url}}}"#), &format!("GET {expected}"));
}

#[track_caller]
fn body(body: &str, expected: &str) {
    let separator = if expected.is_empty() || expected.starts_with('\n') { "" } else { " | " };
    request(&format!(r#"{{"url": "h", "body": {body}}}"#), &format!("GET ~⟨h⟩{separator}{expected}"));
}

#[test]
fn methods() {
    request(r#"{"method": "post", "url": "h", "description": "d"}"#, "post ~⟨h⟩ | «d»");
    request(r#"{"method": " PUT ", "url": "h", "description": {"content": ""}}"#, "PUT ~⟨h⟩");
    request(r#"{"method": null}"#, "GET ⟨⟩");
    request(r#"{"method": ""}"#, "GET ⟨⟩");
    request("{}", "GET ⟨⟩");
    request(r#"{"method": 5}"#, "GET ⟨⟩\n E0202 1:24 `method`: expected a string, found a number @ (unnamed)");
    request(r#"{"host": "no URL", "path": "no URL"}"#, "GET ⟨⟩");
}

#[test]
fn url_objects() {
    url(
        r#"{"raw": "https://raw.test/zzz?z=1", "protocol": "https", "host": ["h", "test"], "path": ["a"], "query": [{"key": "b", "value": "c"}]}"#,
        r#"https://⟨h.test⟩/a ?b="c""#,
    );
    url(r#"{"raw": "https://raw.test/a?b=c"}"#, "⟨⟩");
    url(
        r#"{"protocol": "http://", "host": "{{base.url}}", "port": 8080, "path": "/a/{{x/y}}//b/"}"#,
        "http://⟨{{base.url}}⟩:8080/a/{{x/y}}//b/",
    );
    url(r#"{"protocol": "", "host": [], "port": "", "path": "", "query": null, "variable": null}"#, "⟨⟩:");
    url(
        r#"{"host": [127, 0, null, 1], "path": ["a/b", 5, null, {"type": "string", "value": "x"}, ""]}"#,
        "⟨127.0..1⟩/a/b/5//[object Object]/",
    );
    url(r#"{"auth": {"user": "u@", "password": "p"}, "host": "h"}"#, "u@:p@⟨h⟩");
    url(r#"{"auth": {}, "host": "h", "path": "/"}"#, "⟨h⟩/");
    url(
        r#"{"host": 5, "path": 5, "query": 5, "variable": 5, "protocol": {"a": 1}}"#,
        "⟨⟩
        E0202 1:30 `host`: expected an array or a string, found a number @ (unnamed)
        E0202 1:41 `path`: expected an array or a string, found a number @ (unnamed)
        E0202 1:53 `query`: expected an array, an object or a string, found a number @ (unnamed)
        E0202 1:68 `variable`: expected an array, found a number @ (unnamed)
        E0202 1:83 `protocol`: expected a string, found an object @ (unnamed)",
    );
    url("5", "⟨⟩\n E0202 1:21 `url`: expected an object or a string, found a number @ (unnamed)");
    url("[]", "⟨⟩");
}

#[test]
fn queries() {
    let query = |query: &str, expected| url(&format!(r#"{{"host": "h", "query": {query}}}"#), expected);
    query(
        r#"[{"key": "a", "value": null}, {"key": "b", "value": ""}, {"key": "c"}, null, {"key": "d", "value": 5}]"#,
        r#"⟨h⟩ ?a ?b="" ?c ?d"#,
    );
    query(
        r#"[{"key": null, "value": "x"}, {"value": "y"}, {"key": "a", "disabled": true, "description": "d"}, "k=v"]"#,
        r#"⟨h⟩ ?="x" ?="y" ?-a «d» ?k="v""#,
    );
    query(r#""a=1&&b={{x&y=z}}&c&d==""#, r#"⟨h⟩ ?a="1" ? ?b="{{x&y=z}}" ?c ?d="=""#);
    query(r#"{"a": "1", "b": 2}"#, r#"⟨h⟩ ?a="1" ?b"#);
    query("[5]", "⟨h⟩\n E0202 1:45 `query`: expected an object with `key` and `value`, found a number @ (unnamed)");
}

#[test]
fn path_variables() {
    let variable = |variable: &str, expected| url(&format!(r#"{{"host": "h", "variable": {variable}}}"#), expected);
    variable(
        r#"[{"key": "a", "value": "1", "description": "d"}, {"id": "b", "value": ""}, {"key": "", "id": "c"}]"#,
        r#"⟨h⟩ | :a="1" «d» | :b="" | :c"#,
    );
    variable(
        r#"[{"key": "a", "value": 7}, {"key": "b", "value": null}, {"key": "c", "value": true}, {}, null]"#,
        "⟨h⟩ | :a | :b | :c",
    );
    variable(
        r#"[{"key": "a", "value": 7, "type": "string"}, {"key": "b", "value": "7", "type": "number"}]"#,
        r#"⟨h⟩ | :a="7" | :b"#,
    );
}

#[test]
fn url_texts() {
    url(r#""https://u:p@x@h.test:8443/a/:id/?q=1&r#f?g""#, r#"~https://u:p@x@⟨h.test⟩:8443/a/:id/ ?q="1" ?r"#);
    url(r#""  {{base}}/a ?b""#, "~⟨{{base}}⟩/a  ?b");
    url(r#""h""#, "~⟨h⟩");
    url(r#""h/""#, "~⟨h⟩/");
    url(r#""""#, "~⟨⟩");
    url(r#""h?""#, "~⟨h⟩ ?");
    url(r#""h?a=1&&b=2&""#, r#"~⟨h⟩ ?a="1" ? ?b="2" ?"#);
    url(r#""http:\\\\h\\a\\b?c\\d""#, r"~http://⟨h⟩/a/b ?c\d");
    url(r#""http:////h//a""#, "~http://⟨h⟩//a");
    url(r#""[::1]:80/a""#, "~⟨[::1]⟩:80/a");
    url(r#""[::1]/a""#, "~⟨[::1]⟩/a");
    url(r#""h:/a""#, "~⟨h⟩/a");
    url(r#""{{a:b/c?d#e@f}}:{{p}}/{{{x}}}/{{y?}}z""#, "~⟨{{a:b/c?d#e@f}}⟩:{{p}}/{{{x}}}/{{y?}}z");
    url(r#""{{open/a?b""#, "~⟨{{open⟩/a ?b");
    url(r#""://h""#, "~⟨h⟩");
    url(r#""/a?x=ü&ü=1""#, r#"~⟨⟩/a ?x="ü" ?ü="1""#);
}

#[test]
fn headers() {
    let header = |header: &str, expected| request(&format!(r#"{{"url": "h", "header": {header}}}"#), expected);
    header("null", "GET ~⟨h⟩");
    header("{}", "GET ~⟨h⟩");
    header(
        r#"[{"key": "A", "value": "1", "disabled": true}, {"key": "B"}, {"key": "C", "value": null}]"#,
        r#"GET ~⟨h⟩ | h -A="1" | h B | h C="null""#,
    );
    header(
        r#"[{"key": "A", "value": 5.0}, {"key": null, "value": true}, {"value": "x"}, null]"#,
        r#"GET ~⟨h⟩ | h A="5" | h ="true" | h ="x""#,
    );
    header(
        r#"["A: b : c ", {"key": 7, "value": "", "description": {"content": "d"}}]"#,
        r#"GET ~⟨h⟩ | h A="b : c" | h 7="" «d»"#,
    );
    header(r#""A: 1\r\nB:2\nX-C : 3\nnone\n:x\n D: 4\nE:""#, r#"GET ~⟨h⟩ | h A="1" | h B="2" | h E="""#);
    header(
        r#"{"A": "b"}"#,
        "GET ~⟨h⟩\n E0202 1:36 `header`: expected an array or a string, found an object @ (unnamed)",
    );
    header(
        "[5]",
        "GET ~⟨h⟩\n E0202 1:37 `header`: expected an object with `key` and `value`, found a number @ (unnamed)",
    );
}

#[test]
fn raw_bodies() {
    body("null", "");
    body("{}", "");
    body(r#"{"mode": "none"}"#, "");
    body(r#"{"raw": "x"}"#, "");
    body(r#""x""#, r#"raw None "x""#);
    body(r#"{"mode": "raw", "raw": "{}", "options": {"raw": {"language": "json"}}}"#, r#"raw Some("json") "{}""#);
    body(r#"{"mode": "raw", "disabled": true}"#, r#"-raw None """#);
    body(
        r#"{"mode": "raw", "raw": {"b": [1.0, true, null], "1": "\u0001\"\n", "0": {}}}"#,
        r#"raw None "{\"0\":{},\"1\":\"\\u0001\\\"\\n\",\"b\":[1,true,null]}""#,
    );
    body(r#"{"mode": "weird", "weird": 1}"#, r#"unknown "weird""#);
    body(r#"{"mode": "file", "file": {"src": "a.bin"}}"#, r#"file Some("a.bin")"#);
    body(r#"{"mode": "file", "file": "a.bin"}"#, r#"file Some("a.bin")"#);
    body(r#"{"mode": "file", "file": {"src": null}}"#, "file None");
    body(r#"{"mode": "file"}"#, "file None");
    body("5", "\n E0202 1:34 `body`: expected an object, found a number @ (unnamed)");
}

#[test]
fn forms() {
    body(
        r#"{"mode": "urlencoded", "urlencoded": [{"key": "a", "value": 5}, {"key": "b", "value": null}, {"key": null, "value": "x"}, {"key": "c", "disabled": true}]}"#,
        r#"form a="5" b null="x" -c"#,
    );
    body(r#"{"mode": "urlencoded", "urlencoded": "a=1&b=x%20y&c"}"#, r#"form a="1" b="x%20y" c"#);
    body(r#"{"mode": "urlencoded"}"#, "form ");
    body(
        r#"{"mode": "urlencoded", "urlencoded": {"a": 1}}"#,
        "form
        E0202 1:71 `urlencoded`: expected an array, found an object @ (unnamed)",
    );
    body(
        r#"{"mode": "formdata", "formdata": [{"key": "a", "value": {"x": 1}, "contentType": "application/json"}, {"key": "f", "type": "file", "src": ["a", "b", null]}, {"key": "g", "type": "file", "src": "c"}, {"key": "h", "type": "file", "src": ""}, {"key": "i", "value": null}]}"#,
        r#"parts a="{\"x\":1}" (application/json) f files["a", "b"] g files["c"] h files[] i"#,
    );
    body(
        r#"{"mode": "formdata", "formdata": ["x"]}"#,
        "parts
        E0202 1:68 `formdata`: expected an object with `key` and `value`, found a string @ (unnamed)",
    );
}

#[test]
fn graphql() {
    body(
        r#"{"mode": "graphql", "graphql": {"query": "{x}", "variables": "{ }", "operationName": "Q"}}"#,
        r#"graphql "{x}" variables="{ }" Some("Q")"#,
    );
    body(
        r#"{"mode": "graphql", "graphql": {"query": "{x}", "variables": "", "operationName": null}}"#,
        r#"graphql "{x}" variables None"#,
    );
    body(
        r#"{"mode": "graphql", "graphql": {"query": "{x}", "variables": {"a": 1}}}"#,
        r#"graphql "{x}" variables="{\"a\":1}" None"#,
    );
    body(r#"{"mode": "graphql", "graphql": {}}"#, r#"graphql "" variables None"#);
}

/// Every piece of a URL text is found again in the file, escapes or not.
#[test]
fn places() {
    let json = r#"{"name": "n", "request": {"method": "GET", "url": "http:\/\/h\u002ex\/\u00fc?a\u003d=1", "header": "A:\t\"q\" \nB:2"}}"#;
    let mut sources = Sources::default();
    let file = sources.add("x.json", json);
    let collection = read(&sources, file, &mut Sink::default());
    let entry = collection.and_then(|collection| collection.entries.into_iter().next());
    let Some(Entry::Item(item)) = entry else { panic!("one item") };
    let (url, headers) = (&item.request.url, &item.request.headers);
    let value = |pair: &super::KeyValue| pair.value.as_ref().map(|value| value.span);
    let spans = [
        Some(item.name.span),
        Some(item.request.method.span),
        Some(url.host.span),
        url.path.first().map(|segment| segment.span),
        url.query.first().map(|pair| pair.key.span),
        headers.first().and_then(value),
        headers.last().and_then(value),
    ];
    let found: Vec<&str> = spans.into_iter().flatten().map(|span| sources.slice(span)).collect();
    assert_eq!(found, [r#""n""#, r#""GET""#, r"h\u002ex", r"\u00fc", "a", r#"\"q\""#, "2"]);
}
