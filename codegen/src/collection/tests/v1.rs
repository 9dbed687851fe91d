//! Schema v1: the tree that flat lists make, and what is said about what has no place in it.

use super::super::{BodyContent, Entry, read};
use super::{check, show};
use crate::diag::Sink;
use crate::source::Sources;

#[test]
fn collections() {
    check(r#"{"name": "C", "description": "d", "order": [], "requests": []}"#, r#""C" | «d»"#);
    check(r#"{"name": "C", "order": [], "folders": [], "requests": null}"#, r#""C""#);
    check(
        r#"{"collection": {"name": "C", "requests": [{"id": 1, "url": "h"}], "order": ["1"]}}"#,
        "\"C\"\n (unnamed): GET ~⟨h⟩",
    );
    check(
        r#"{"name": "C", "requests": [], "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "t"}]}, "variables": [{"key": "a", "value": "1", "description": "d"}, {"id": "b", "secret": true}], "events": [{"script": {"exec": ["x"]}}]}"#,
        r#""C" | auth bearer token="t" | $a="1" «d» | $secret b | Test "x""#,
    );
    check(r#"{"requests": [], "auth": null, "events": null, "variable": [{"key": "a"}]}"#, "$a");
    check(
        r#"{"name": 5, "requests": {"a": 1}, "order": "x", "folders": 7, "folders_order": 8}"#,
        r#"
        "5"
        E0202 1:25 `requests`: expected an array, found an object
        E0202 1:44 `order`: expected an array, found a string
        E0202 1:60 `folders`: expected an array, found a number
        E0202 1:80 `folders_order`: expected an array, found a number"#,
    );
}

#[test]
fn folders_before_requests() {
    check(
        r#"{"order": ["c", "a"],
            "folders_order": ["G", "F"],
            "folders": [{"id": "F", "name": "F", "description": "f", "order": ["b"], "folders_order": ["H"],
                         "auth": {"type": "noauth"}, "events": [{"listen": "prerequest", "script": {"exec": "p"}}]},
                        {"id": "G", "name": "G"},
                        {"id": "H", "name": "H", "order": ["d", "b"]}],
            "requests": [{"id": "a", "name": "a", "url": "h/a", "description": "A", "collectionId": "1", "folder": null},
                         {"id": "b", "name": "b", "url": "h/b"},
                         {"id": "c", "name": "c", "url": "h/c"},
                         {"id": "d", "name": "d", "url": "h/d"}]}"#,
        r#"
        [G]
        [F] | «f» | auth noauth | PreRequest "p"
        [F / H]
        F / H / d: GET ~⟨h⟩/d
        F / H / b: GET ~⟨h⟩/b
        F / b: GET ~⟨h⟩/b
        c: GET ~⟨h⟩/c
        a: GET ~⟨h⟩/a | «A»"#,
    );
}

#[test]
fn folders_without_an_order() {
    check(
        r#"{"requests": [{"id": "a", "name": "a", "url": "h"}],
            "folders": [{"id": "F", "name": "F", "order": ["a"]}, {"id": "G", "name": "G", "folders_order": ["F"]}, {"name": "I", "order": ["a"]}]}"#,
        "
        [G]
        [G / F]
        G / F / a: GET ~⟨h⟩
        [I]
        I / a: GET ~⟨h⟩",
    );
    check(
        r#"{"requests": [], "folders_order": [], "folders": [{"id": "F", "name": "F"}]}"#,
        "L0204 1:51 no `folders_order` leads to the folder @ F",
    );
}

#[test]
fn ids_of_nobody() {
    check(
        r#"{"order": ["x", "a", null], "folders_order": ["F", "Y"],
            "folders": [{"id": "F", "name": "F", "order": ["a", "z"], "folders_order": ["W"]}],
            "requests": [{"id": "a", "name": "a", "url": "h"}]}"#,
        "
        [F]
        F / a: GET ~⟨h⟩
        a: GET ~⟨h⟩
        L0204 1:12 `order` names a request that is not in the file
        L0204 1:52 `folders_order` names a folder that is not in the file
        L0204 2:65 `order` names a request that is not in the file @ F
        L0204 2:89 `folders_order` names a folder that is not in the file @ F",
    );
    check(
        r#"{"order": [{"id": "a"}], "folders_order": [true], "requests": []}"#,
        "
        E0202 1:12 `order`: expected an id, found an object
        E0202 1:44 `folders_order`: expected an id, found a boolean",
    );
}

#[test]
fn requests_without_a_place() {
    check(
        r#"{"order": ["b"], "requests": [{"id": "a", "name": "a"}, {"id": "b", "name": "b", "url": "h"}, {"name": "c"}, null, "x"]}"#,
        "
        b: GET ~⟨h⟩
        L0204 1:31 no `order` leads to the request @ a
        L0204 1:95 the request has no `id` @ c
        L0204 1:110 the request is null @ (unnamed)
        E0202 1:116 `requests`: expected a request, found a string",
    );
}

#[test]
fn ids_of_several() {
    // Once at the root, but in a folder as often as it is named.
    check(
        r#"{"order": ["a", "a"], "folders": [{"id": "F", "name": "F", "order": ["a", "a"]}],
            "requests": [{"id": "a", "name": "old", "url": "g"}, {"id": "a", "name": "a", "url": "h"}]}"#,
        "
        [F]
        F / a: GET ~⟨h⟩
        F / a: GET ~⟨h⟩
        a: GET ~⟨h⟩
        L0204 2:26+2:66 a later request has the same `id`: this one is left out @ old",
    );
    check(
        r#"{"folders_order": ["F", "F"], "requests": [{"id": "a", "name": "a", "url": "h"}, {"id": "b", "name": "b", "url": "h"}],
            "folders": [{"id": "F", "name": "E", "description": "e", "order": ["a"]}, {"id": "F", "name": "F", "order": ["b"]}]}"#,
        "
        [F]
        F / a: GET ~⟨h⟩
        F / b: GET ~⟨h⟩
        L0204 2:25+2:87 a later folder has the same `id`: of this one only the content is carried over @ E",
    );
}

#[test]
fn cycles() {
    check(
        r#"{"requests": [], "folders": [{"id": "A", "name": "A", "folders_order": ["B"]}, {"id": "B", "name": "B", "folders_order": ["A"]}, {"id": "C", "name": "C", "folders_order": ["C"]}]}"#,
        "
        L0204 1:30 no `folders_order` leads to the folder @ A
        L0204 1:80 no `folders_order` leads to the folder @ B
        L0204 1:130 no `folders_order` leads to the folder @ C",
    );
    check(
        r#"{"requests": [], "folders": [{"id": "R", "name": "R", "folders_order": ["A", "B"]}, {"id": "A", "name": "A", "folders_order": ["B", "A"]}, {"id": "B", "name": "B", "folders_order": ["A"]}]}"#,
        "
        [R]
        [R / A]
        [R / A / B]
        L0204 1:78+1:140 the folder is in the tree already @ R
        L0204 1:133+1:85 the folder is in the tree already @ R / A
        L0204 1:183+1:85 the folder is in the tree already @ R / A / B",
    );
}

#[test]
fn depth() {
    let folder = |at: usize| format!(r#"{{"id": "{at}", "name": "{at}", "folders_order": ["{}"]}}"#, at + 1);
    let folders: Vec<String> = (0..9999).map(folder).collect();
    let json = format!(r#"{{"requests": [], "folders_order": ["0"], "folders": [{}]}}"#, folders.join(", "));
    let mut sources = Sources::default();
    let file = sources.add("x.json", json);
    let mut sink = Sink::default();
    read(&sources, file, &mut sink);
    let errors = show::diagnostics(&sink, &sources);
    let errors: Vec<&str> = errors.iter().filter_map(|it| it.strip_prefix("E0104 ")?.split(" @").next()).collect();
    assert_eq!(errors, ["1:3409 folders nest deeper than 64"]);
}

#[test]
fn duplicate_keys() {
    check(
        r#"{"order": ["a"], "requests": [{"id": "a", "name": "a", "url": "g", "url": "h", "graphqlModeData": {"variables": {"k": 1, "k": 2}}, "dataMode": null}]}"#,
        "
        a: GET ~⟨h⟩
        W0105 1:68+1:56 `url` occurs twice in one object @ a",
    );
}

#[test]
fn spans() {
    let json = r#"{"order": ["a"], "requests": [{"id": "a", "name": "n", "method": "PUT", "url": "h/\u00fc?a=1",
        "headers": "//A: \"q\"\r\nB: 2", "dataMode": "raw", "rawModeData": "{\"k\": 1}", "tests": "t\nu",
        "currentHelper": "bearerAuth", "helperAttributes": "{\"token\": \"t\\u0041\"}",
        "responses": [{"text": "{}", "request": "{\"url\": \"g\\/\\u00fc\", \"method\": \"GET\"}"}]}]}"#;
    let mut sources = Sources::default();
    let file = sources.add("x.json", json);
    let collection = read(&sources, file, &mut Sink::default());
    let entry = collection.and_then(|collection| collection.entries.into_iter().next());
    let Some(Entry::Item(item)) = entry else { panic!("one item") };
    let (request, response) = (&item.request, &item.responses[0]);
    let Some(BodyContent::Raw { text, .. }) = request.body.as_ref().map(|body| &body.content) else { panic!("a body") };
    let auth = request.auth.as_ref().expect("an authorization");
    let original = response.original_request.as_ref().expect("a request");
    let spans = [
        item.name.span,
        request.method.span,
        request.url.path[0].span,
        request.url.query[0].key.span,
        request.headers[0].key.span,
        request.headers[0].value.as_ref().expect("a value").span,
        request.headers[1].key.span,
        text.span,
        item.scripts[0].lines[0],
        auth.kind.span,
        auth.parameters[0].value.span,
        response.body.as_ref().expect("a body").span,
        original.span,
        original.method.span,
        original.url.path[0].span,
    ];
    let found: Vec<&str> = spans.into_iter().map(|span| sources.slice(span)).collect();
    let expected = [
        r#""n""#,
        r#""PUT""#,
        r"\u00fc",
        "a",
        "A",
        r#"\"q\""#,
        "B",
        r#""{\"k\": 1}""#,
        r#""t\nu""#,
        r#""bearerAuth""#,
        r#"\"t\\u0041\""#,
        r#""{}""#,
        r#"{\"url\": \"g\\/\\u00fc\", \"method\": \"GET\"}"#,
        r#"\"GET\""#,
        r"\\u00fc",
    ];
    assert_eq!(found, expected);
}
