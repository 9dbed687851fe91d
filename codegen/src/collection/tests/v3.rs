//! Schema v3: the tree that a folder makes, and what is said about what has no place in it.

use super::super::{Collection, read};
use super::{check_environment, compare, show};
use crate::diag::Sink;
use crate::source::{Entry, EntryKind, Folder, Sources};
use std::collections::BTreeSet;

/// Reads a folder of files, each behind a line `=== PATH`, and compares all that came of it.
#[track_caller]
pub(super) fn check(files: &str, expected: &str) {
    let (collection, said) = read_folder(files, None);
    compare(&[collection, said].concat(), expected);
}

/// The lines of what was read, and those of what was said; `only` is the request file that was named.
fn read_folder(files: &str, only: Option<&str>) -> (Vec<String>, Vec<String>) {
    let mut sources = Sources::default();
    let root = sources.add("C", "");
    let files = files.split("=== ").skip(1).map(|file| file.split_once('\n').expect("a path and a text"));
    let files: Vec<(&str, &str)> = files.map(|(path, text)| (path.trim(), text)).collect();
    let mut paths = BTreeSet::new();
    for (path, _) in &files {
        paths.extend(path.match_indices('/').map(|(slash, _)| &path[..slash]));
    }
    let folders = paths.into_iter().map(|path| (path, ""));
    let mut entries = Vec::new();
    let mut found: Vec<(&str, &str)> = files.iter().copied().chain(folders).collect();
    found.sort_unstable();
    for (path, text) in found {
        let (text, kind) = match text.trim() {
            "LINK" => ("", EntryKind::Link),
            "LOCKED" => ("", EntryKind::Unreadable("permission denied".to_owned())),
            _ if files.iter().any(|(other, _)| *other == path) => (text, EntryKind::File),
            _ => ("", EntryKind::Folder),
        };
        entries.push(Entry { path: path.to_owned(), file: sources.add(format!("C/{path}"), text), kind });
    }
    sources.set_folder(root, Folder { entries, only: only.map(str::to_owned) });
    let mut sink = Sink::default();
    let collection = read(&sources, root, &mut sink);
    let shown = |collection: &Collection| show::collection(collection, &sources);
    (collection.as_ref().map(shown).unwrap_or_default(), show::diagnostics(&sink, &sources))
}

#[test]
fn folders_and_requests_in_one_order() {
    check(
        "=== b.request.yaml
url: h/b
order: 2000
=== a.request.yaml
url: h/a
=== Z.request.yaml
url: h/Z
=== n.request.yaml
url: h/n
order: -1.5
=== F/.resources/definition.yaml
order: 1000
description: f
auth: [{id: '', type: noauth, name: No Auth}]
=== F/x.request.yml
$kind: http-request
name: X
id: 1234
=== G/H/y.request.yaml
url: h/y
=== .resources/definition.yaml
$kind: collection
name: Pets
description: |-
  All
  pets
variables: {base: h, port: 8080}
auth: {type: bearer, credentials: {token: '{{t}}'}}
scripts: [{type: 'http:beforeRequest', code: a, language: text/javascript}]
",
        r#"
        "Pets" | «All
        pets» | auth bearer token="{{t}}" | $base="h" | $port="8080" | PreRequest a
        n: GET ~⟨h⟩/n
        [G]
        [G / H]
        G / H / y: GET ~⟨h⟩/y
        Z: GET ~⟨h⟩/Z
        a: GET ~⟨h⟩/a
        [F] | «f» | auth noauth
        F / X: GET ⟨⟩
        b: GET ~⟨h⟩/b"#,
    );
}

#[test]
fn names() {
    check("=== Get pet.request.yaml\nurl: h\n", "\"C\"\nGet pet: GET ~⟨h⟩");
    check("=== x.request.yaml\nname: ''\nurl: h\n", "\"C\"\n(unnamed): GET ~⟨h⟩");
    check("=== x.request.yaml\nname: 007\nurl: h\n", "\"C\"\n007: GET ~⟨h⟩");
}

#[test]
fn files_that_are_left_out() {
    check(
        "=== a.request.yaml
url: {{base}}/a
=== b.request.yaml
- url
=== c.request.yaml
url: h
=== d.request.yaml
$kind: grpc-request
=== .resources/d.resources/messages/m.message.yaml
content: a
=== e.request.yaml
$kind: http-example
=== f.request.yaml
=== x.environment.yaml
values: []
",
        r#"
        "C"
        c: GET ~⟨h⟩
        L0206 a.request.yaml:1:7 `a.request.yaml` is no YAML that is read: a mapping as the key of a mapping; a text with `{{variables}}` has to stand in quotes
        L0206 b.request.yaml:1:1 `b.request.yaml` has to hold a mapping, and holds a list
        L0209 d.request.yaml:1:8 the request is left out: `grpc-request` is sent by another protocol @ d
        L0206 e.request.yaml:1:8 `http-example` is no kind of request @ e
        L0206 f.request.yaml:1:1 `f.request.yaml` is no YAML that is read: there is no value in the file
        L0206 x.environment.yaml:1:1 `x.environment.yaml` is no part of the collection"#,
    );
}

#[test]
fn files_that_are_not_safe() {
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    check(
        &format!(
            "=== a.request.yaml
LINK
=== b.request.yaml
LOCKED
=== c.request.yaml
url: {deep}
=== Sub
LINK
=== x.request.yaml
url: h
=== X.request.yaml
url: h
=== .resources/definition.yaml
name: C
=== .resources/definition.yml
name: D
"
        ),
        r#"
        "C"
        X: GET ~⟨h⟩
        x: GET ~⟨h⟩
        E0109 .resources/definition.yml:1:1+.resources/definition.yaml:1:1 `.resources/definition.yaml` and `.resources/definition.yml` are in one place
        E0108 Sub:1:1 `Sub` is a link, which is not followed
        E0108 a.request.yaml:1:1 `a.request.yaml` is a link, which is not followed
        E0108 b.request.yaml:1:1 `b.request.yaml` cannot be read: permission denied
        E0104 c.request.yaml:1:133 `c.request.yaml` is no YAML that is read: lists and mappings nest deeper than 128
        E0109 x.request.yaml:1:1+X.request.yaml:1:1 `X.request.yaml` and `x.request.yaml` are in one place"#,
    );
}

#[test]
fn examples() {
    check(
        "=== F/a.request.yaml
url: h
examples: ./.resources/a.resources/examples
=== F/.resources/a.resources/examples/200 OK.example.yaml
$kind: http-example
request: {url: 'h?q=1', method: POST, queryParams: {q: '1'}}
response:
  statusCode: 200
  statusText: OK
  headers: {Content-Type: application/json}
  body: {type: json, content: '{}'}
order: 2
=== F/.resources/a.resources/examples/first.example.yaml
$kind: http-example
name: First
request: {url: '', method: GET}
response: {statusCode: '404', body: {type: text, content: ''}}
order: 1
=== F/.resources/a.resources/examples/x.example.yaml
$kind: http-request
=== b.request.yaml
url: h
=== .resources/b.resources/examples/only.example.yaml
response: {statusCode: 1e2, cookies: []}
=== c.request.yaml
url: h
examples: ../outside
=== d.request.yaml
url: h
examples: [{name: In, response: {statusCode: 201, body: {type: json, content: '1'}}}]
",
        r#"
        "C"
        [F]
        F / a: GET ~⟨h⟩ | ("First" Some(404), text, "") | ("200 OK" Some(200), json, h Content-Type="application/json", "{}", of POST ⟨h⟩ ?q="1")
        b: GET ~⟨h⟩ | ("only" None)
        c: GET ~⟨h⟩
        d: GET ~⟨h⟩ | ("In" Some(201), json, "1")
        L0207 .resources/b.resources/examples/only.example.yaml:1:29 the answer of an example has no key `cookies` @ b
        L0206 F/.resources/a.resources/examples/x.example.yaml:1:8 `http-request` is no kind of example @ F / a
        E0108 c.request.yaml:2:11 `../outside` leads out of the folder of the collection @ c"#,
    );
}

#[test]
fn references() {
    check(
        "=== collection.yaml
$schema: https://schema.postman.com/json/draft-2020-12/collection/v3.0.0/
type: collection
name: Old
items:
  - ref: ./z.request.yaml
  - ref: ./F/folder.yaml
  - ref: ./z.request.yaml
  - ref: ../../etc/passwd
  - ref: ./none.request.yaml
  - name: In
    url: h/in
=== z.request.yaml
type: http
name: Z
url: h/z
examples: [{name: E, response: {statusCode: 200}}]
=== left.request.yaml
url: h
=== F/folder.yaml
type: folder
items: [{ref: ./a.request.yaml}, {ref: ../F/folder.yaml}]
=== F/a.request.yaml
url: h/a
",
        r#"
        "Old"
        Z: GET ~⟨h⟩/z | ("E" Some(200))
        [F]
        F / a: GET ~⟨h⟩/a
        In: GET ~⟨h⟩/in
        L0208 F/folder.yaml:2:40 `F/folder.yaml` is named twice @ F
        L0208 collection.yaml:7:10 `z.request.yaml` is named twice
        E0108 collection.yaml:8:10 `../../etc/passwd` leads out of the folder of the collection
        L0206 collection.yaml:9:10 there is no file `none.request.yaml`
        L0206 left.request.yaml:1:1 `left.request.yaml` is no part of the collection"#,
    );
}

#[test]
fn references_without_end() {
    let mut files = "=== collection.yaml\ntype: collection\nname: C\nitems: [{ref: ./0.yaml}]\n".to_owned();
    for number in 0..100 {
        files.push_str(&format!("=== {number}.yaml\ntype: folder\nname: f\nitems: [{{ref: ./{}.yaml}}]\n", number + 1));
    }
    let (_, said) = read_folder(&files, None);
    let deep: Vec<&String> = said.iter().filter(|line| line.starts_with("E0104")).collect();
    assert_eq!(deep.len(), 1, "{said:?}");
}

#[test]
fn one_request() {
    let files = "=== .resources/definition.yaml
variables: [{key: base, value: h}]
auth: {type: bearer, credentials: {token: t}}
scripts: [{type: 'http:afterResponse', code: a}]
=== F/.resources/definition.yaml
auth: {type: noauth}
scripts: [{type: 'http:afterResponse', code: b}]
=== F/a.request.yaml
url: h
=== F/other.request.yaml
url: {{broken}}
";
    let (found, said) = read_folder(files, Some("F/a.request.yaml"));
    compare(&found, "auth noauth | $base=\"h\" | Test a | Test b\na: GET ~⟨h⟩");
    assert_eq!(said, Vec::<String>::new());
}

/// Reads one file of the name, and compares what came of it.
#[track_caller]
fn check_file(name: &str, text: &str, expected: &str) {
    let mut sources = Sources::default();
    let file = sources.add(name, text);
    let mut sink = Sink::default();
    let collection = read(&sources, file, &mut sink);
    let mut found = collection.map(|collection| show::collection(&collection, &sources)).unwrap_or_default();
    found.extend(show::diagnostics(&sink, &sources));
    compare(&found, expected);
}

#[test]
fn one_document() {
    let yaml = "$kind: collection
name: Whole
items:
  - $kind: collection
    name: F
    variables: [{key: a, value: 1}]
    items:
      - {$kind: http-request, name: A, url: h/a, examples: [{name: E, response: {statusCode: 200}}]}
  - {$kind: mqtt-request, name: M}
";
    let expected = r#"
        "Whole"
        [F]
        F / A: GET ~⟨h⟩/a | ("E" Some(200))
        L0208 6:5 variables of a folder, which Postman's own runner does not resolve @ F
        L0209 9:13 the request is left out: `mqtt-request` is sent by another protocol @ M"#;
    check_file("x.yaml", yaml, expected);
    let json = r#"{"$kind": "collection", "$schema": "https://schema.postman.com/json/draft-2020-12/collection/v3.0.0/",
        "name": "Whole", "items": [{"$kind": "http-request", "name": "A", "url": "h", "order": 7}]}"#;
    check_file("x.json", json, "\"Whole\"\nA: GET ~⟨h⟩");
    check_file("A.yaml", "$kind: http-request\nname: A\nurl: h\n", "A: GET ~⟨h⟩");
    check_file("x.yaml", "a: 1\na: b: c", "E0106 2:5 mapping values are not allowed in this context");
    check_file("x.yml", "a: [1", "E0106 1:4 unclosed bracket '['");
    check_file("x.yaml", "a: 1\n", "E0201 1:1 the file has neither `info` nor `item` nor `request`");
}

#[test]
fn environments() {
    let mut sources = Sources::default();
    let text = "name: Local
values:
  - {key: version, value: 1.10, enabled: true}
  - {key: date, value: 2026-03-01}
  - {key: key, value: 's', type: secret}
  - {key: none, value: null}
  - {key: wrong, value: [1]}
color: 180
";
    let file = sources.add("local.environment.yaml", text);
    let mut sink = Sink::default();
    let variables = super::super::read_environment(&sources, file, &mut sink).unwrap_or_default();
    let mut found: Vec<String> = variables.iter().map(show::variable).collect();
    found.extend(show::diagnostics(&sink, &sources));
    compare(
        &found,
        r#"
        $version="1.10"
        $date="2026-03-01"
        $secret key="s"
        $none
        L0208 7:25 `value`: expected a text, found a list"#,
    );
    check_environment(r#"{"values": [{"key": "a", "value": 1.10}]}"#, r#"$a="1.1""#);
}
