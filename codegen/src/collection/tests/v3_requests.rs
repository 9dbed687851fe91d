//! Schema v3: what a request file says, in each spelling.

use super::v3::check as check_folder;

/// Checks what one request file comes to; `expected` goes on behind the name.
#[track_caller]
fn check(request: &str, expected: &str) {
    check_folder(&format!("=== a.request.yaml\n{request}\n"), &format!("\"C\"\na: {}", expected.trim()));
}

#[test]
fn methods_and_urls() {
    check("url: h", "GET ~⟨h⟩");
    check("url: h\nmethod: ' query '", "query ~⟨h⟩");
    check("url: https://u:p@{{host}}:80/a/:id/#x", "GET ~https://u:p@⟨{{host}}⟩:80/a/:id/");
    check("url: ''", "GET ~⟨⟩");
    check("url: null", "GET ⟨⟩");
    check("url: [h]", "GET ⟨⟩\nL0208 a.request.yaml:1:6 `url`: expected a text, found a list @ a");
}

#[test]
fn parameters() {
    check("url: h?a=1&b&a=2", r#"GET ~⟨h⟩ ?a="1" ?b ?a="2""#);
    // The list wins; what only the text has comes first, and what is switched off in the list is gone from the text.
    check(
        "url: 'h?only=1&a=1&off=2&a=3#x'
queryParams:
  - {key: a, value: '1', description: d}
  - {key: off, value: '2', disabled: true}
  - {key: bare}
  - {key: none, value: null}",
        r#"GET ⟨h⟩ ?only="1" ?a="1" «d» ?-off="2" ?bare ?none"#,
    );
    check(
        "url: h?\nqueryParams: {a: 1.10, b: yes, c: null, d: 2026-01-01}",
        r#"GET ⟨h⟩ ?a="1.10" ?b="yes" ?c ?d="2026-01-01""#,
    );
    check("url: 'h?a%20b=1'\nqueryParams: {'a b': '1'}", r#"GET ⟨h⟩ ?a b="1""#);
    check("url: h/:id\npathVariables: {id: 42}", r#"GET ~⟨h⟩/:id | :id="42""#);
    check(
        "url: h/:id\npathVariables: [{key: id, value: '4', description: d}, {key: off, value: '5', disabled: true}]",
        r#"GET ~⟨h⟩/:id | :id="4" «d» | :off"#,
    );
}

#[test]
fn headers() {
    check(
        "url: h\nheaders: {A: '1', B: 2.50, C: null, D: true}",
        r#"GET ~⟨h⟩ | h A="1" | h B="2.50" | h C="" | h D="true""#,
    );
    check(
        "url: h\nheaders: [{key: A, value: '1', disabled: true}, {key: A, value: '2', $type: x}, null, 5]",
        r#"GET ~⟨h⟩ | h -A="1" | h A="2"
        L0208 a.request.yaml:2:87 `headers`: expected a mapping, found a number @ a"#,
    );
    check(
        "url: h\nheaders: [{key: A, valeu: '1'}]",
        "GET ~⟨h⟩ | h A=\"\"\nL0207 a.request.yaml:2:20 an entry has no key `valeu` @ a",
    );
    check(
        "url: h\nheader: {A: '1'}",
        "GET ~⟨h⟩ | h A=\"1\"\nW0211 a.request.yaml:2:1 `header` is read as `headers` @ a",
    );
    check(
        "url: h\nheaders: {A: 1, A: 2}",
        "GET ~⟨h⟩ | h A=\"2\"\nW0105 a.request.yaml:2:17+a.request.yaml:2:11 `A` occurs twice in one object @ a",
    );
    check(
        "url: h\nheaders: x",
        "GET ~⟨h⟩\nL0208 a.request.yaml:2:10 `headers`: expected a mapping or a list, found a text @ a",
    );
}

#[test]
fn bodies() {
    check("url: h\nbody: {type: json, content: '{}'}", r#"GET ~⟨h⟩ | raw Some("json") "{}""#);
    check("url: h\nbody:\n  type: text\n  content: |-\n    a\n      b", "GET ~⟨h⟩ | raw None \"a\\n  b\"");
    check("url: h\nbody: {type: none}", "GET ~⟨h⟩");
    check("url: h\nbody: {type: raw, content: a}", "GET ~⟨h⟩ | unknown \"raw\"");
    check("url: h\nbody: {type: urlencoded, content: {a: 1, b: ''}}", r#"GET ~⟨h⟩ | form a="1" b="""#);
    check(
        "url: h\nbody: {type: urlencoded, content: [{key: a, value: x, disabled: true}]}",
        r#"GET ~⟨h⟩ | form -a="x""#,
    );
    check(
        "url: h\nbody: {type: formdata, content: [{type: text, key: a, value: x, contentType: t/x}, {type: file, key: f, src: [a, b]}, {type: file, key: g, src: ''}]}",
        r#"GET ~⟨h⟩ | parts a="x" (t/x) f files["a", "b"] g files[]"#,
    );
    check("url: h\nbody: {type: file, content: {src: a.bin}}", r#"GET ~⟨h⟩ | file Some("a.bin")"#);
    check("url: h\nbody: {type: file, content: {}}", "GET ~⟨h⟩ | file None");
    check(
        "url: h\nbody: {type: graphql, content: {query: '{a}', variables: '{}', operationName: Q}}",
        r#"GET ~⟨h⟩ | graphql "{a}" variables="{}" Some("Q")"#,
    );
    check(
        "url: h\nbody: {type: json, content: {a: 1}}",
        "GET ~⟨h⟩ | raw Some(\"json\") \"\"\nL0208 a.request.yaml:2:29 `content`: expected a text, found a mapping @ a",
    );
}

#[test]
fn authorizations() {
    check(
        "url: h\nauth: {type: basic, credentials: {username: u, password: 1.0}}",
        r#"GET ~⟨h⟩ | auth basic username="u" password="1.0""#,
    );
    check("url: h\nauth: {type: bearer, credentials: [{key: token, value: t}]}", r#"GET ~⟨h⟩ | auth bearer token="t""#);
    check(
        "url: h\nauth: {type: oauth2, credentials: {useBrowser: false, x: null, tokenRequestParams: [{key: a, enabled: true}]}}",
        r#"GET ~⟨h⟩ | auth oauth2 useBrowser="" tokenRequestParams="[{\"key\":\"a\",\"enabled\":true}]""#,
    );
    check("url: h\nauth: {type: inherit}", "GET ~⟨h⟩");
    check("url: h\nauth: null", "GET ~⟨h⟩");
    check(
        "url: h\nauth: [{type: basic}, {type: bearer, credentials: {token: t}}]",
        "GET ~⟨h⟩ | auth bearer token=\"t\"\nL0210 a.request.yaml:2:30 2 authorizations, of which one is used @ a",
    );
}

#[test]
fn scripts() {
    check(
        "url: h\nscripts: [{type: beforeRequest, code: a}, {type: afterResponse, code: b, language: text/javascript, packages: {}}, {type: afterResponse, code: ' '}]",
        "GET ~⟨h⟩ | PreRequest a | Test b",
    );
    check(
        "url: h\nscripts: [{type: onMessage, code: a}, {code: b}, {type: afterResponse, code: c, language: python}, {type: afterResponse, src: x.js}]",
        "GET ~⟨h⟩
        L0208 a.request.yaml:2:18 a script of type `onMessage` runs for no request that is generated @ a
        L0208 a.request.yaml:2:46 a script without a `type`, which says when it runs @ a
        L0208 a.request.yaml:2:91 a script in `python`; only JavaScript is read @ a
        L0207 a.request.yaml:2:122 a script has no key `src` @ a",
    );
}

#[test]
fn graphql_requests() {
    check(
        "$kind: graphql-request\nurl: h/graphql\nquery: '{a}'\nvariables: '{\"b\": 1}'\nschema: {source: none}\nheaders: {A: '1'}",
        r#"POST ~⟨h⟩/graphql | h A="1" | graphql "{a}" variables="{\"b\": 1}" None"#,
    );
}

#[test]
fn unknown_keys() {
    check(
        "url: h\nheadres: {}\nevent: []\norder: first",
        "GET ~⟨h⟩
        L0207 a.request.yaml:2:1 a request has no key `headres` @ a
        L0207 a.request.yaml:3:1 a request has no key `event` @ a
        L0208 a.request.yaml:4:8 `order`: expected a number, found a text @ a",
    );
}
