//! Made up inputs of the readers, of the script parser and of what runs scripts: no panic, and no input for which the time
//! grows with the square of its length.

use codegen::config::{Package, Runtime};
use codegen::diag::{Sink, render};
use codegen::source::{Sources, decode};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::fs;
use std::sync::mpsc;
use std::time::Duration;
use tests::{product, workspace};

/// Runs the line over a file, and shows what is said of it.
fn run(name: &str, bytes: &[u8]) {
    let Ok(text) = decode(bytes) else { return };
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let file = sources.add(name, text);
    let package =
        Package { name: "api".to_owned(), runtime: Runtime::Version, mock: None, metadata: Default::default() };
    codegen::generate(&[product::input(file, None)], &package, &sources, &mut sink);
    render::human(&sources, &sink.sorted(), false);
}

/// The templates of the attacks, as they are written.
fn templates() -> Vec<String> {
    let names = ["names", "urls", "headers", "bodies", "answers", "scripts", "old"];
    let path = |name: &str| workspace().join("tests/cases/attacks").join(name).with_extension("json");
    names.iter().map(|name| fs::read_to_string(path(name)).expect("a template")).collect()
}

/// A template with some pieces left out, said twice, or replaced.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    const PIECES: &[&str] =
        &["", "\"", "{", "}", "[", "]", ":", ",", "null", "\\", "\\u", "\\ud800", "1e9", "{{", "}}", "\n", "\u{0}"];
    let change = (any::<Index>(), 0..40_usize, select(PIECES), any::<bool>());
    (select(templates()), proptest::collection::vec(change, 1..6)).prop_map(|(text, changes)| {
        let mut bytes = text.into_bytes();
        for (at, length, piece, twice) in changes {
            let at = at.index(bytes.len() + 1);
            let end = (at + length).min(bytes.len());
            let gone: Vec<u8> = bytes.splice(at..end, piece.bytes()).collect();
            if twice {
                bytes.splice(at..at, [gone.clone(), gone].concat());
            }
        }
        bytes
    })
}

/// JSON of the schema's own words in any order.
fn json() -> impl Strategy<Value = String> {
    const KEYS: &[&str] = &[
        "info",
        "schema",
        "item",
        "request",
        "url",
        "raw",
        "host",
        "path",
        "query",
        "variable",
        "header",
        "key",
        "value",
        "body",
        "mode",
        "urlencoded",
        "formdata",
        "graphql",
        "auth",
        "type",
        "basic",
        "event",
        "listen",
        "script",
        "exec",
        "response",
        "code",
        "originalRequest",
        "cookie",
        "name",
        "description",
        "disabled",
        "requests",
        "order",
        "folders",
        "values",
        "protocolProfileBehavior",
        "collection",
    ];
    let text = select(&["\"\"", "\"a\"", "\"{{a}}\"", "\"raw\"", "\"{\\\"a\\\": 1}\"", "\"basic\"", "\"test\""][..]);
    let other = select(&["null", "true", "0", "-1.5e3", "{}", "[]"][..]);
    let leaf = prop_oneof![3 => text, 1 => other].prop_map(str::to_owned);
    leaf.prop_recursive(8, 96, 6, |inner| {
        let member = (select(KEYS), inner.clone()).prop_map(|(key, value)| format!("\"{key}\": {value}"));
        let object = proptest::collection::vec(member, 0..7).prop_map(|members| format!("{{{}}}", members.join(", ")));
        let list = proptest::collection::vec(inner, 0..4).prop_map(|elements| format!("[{}]", elements.join(", ")));
        prop_oneof![4 => object, 1 => list]
    })
}

/// JavaScript of the words that scripts are made of, in any order.
fn script() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "pm",
        ".",
        "environment",
        "set",
        "get",
        "(",
        ")",
        "\"a\"",
        "'b'",
        "`c${",
        "}`",
        ",",
        ";",
        "\n",
        "response",
        "json",
        "{",
        "}",
        "[",
        "]",
        "0",
        "1e309",
        "=",
        "==",
        "===",
        "!",
        "&&",
        "||",
        "?",
        ":",
        "=>",
        "function",
        "f",
        "x",
        "const",
        "let",
        "var",
        "if",
        "else",
        "for",
        "of",
        "in",
        "while",
        "return",
        "throw",
        "try",
        "catch",
        "test",
        "expect",
        "to",
        "eql",
        "sendRequest",
        "setNextRequest",
        "postman",
        "tests",
        "responseBody",
        "JSON",
        "parse",
        "stringify",
        "forEach",
        "map",
        "find",
        "length",
        "+",
        "-",
        "*",
        "/",
        "/(a+)+$/",
        "replace",
        "split",
        "new",
        "Date",
        "CryptoJS",
        "MD5",
        "btoa",
        "await",
        "async",
        "class",
        "...",
        "++",
        "undefined",
        "null",
        "this",
        "`",
        "\"",
        "//",
        "/*",
        "*/",
    ];
    proptest::collection::vec(select(WORDS), 0..60).prop_map(|words| words.join(" "))
}

/// A collection with a script before and behind its request.
fn scripted(script: &str) -> String {
    let exec = serde_json::Value::from(script);
    let event = |listen: &str| format!("{{\"listen\": \"{listen}\", \"script\": {{\"exec\": {exec}}}}}");
    format!(
        "{{\"item\": [{{\"name\": \"a\", \"event\": [{}, {}], \"request\": \"h.test/{{{{a}}}}\"}}]}}",
        event("test"),
        event("prerequest")
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        run("collection.json", &bytes);
        run("collection.yaml", &bytes);
    }

    #[test]
    fn broken_collections(bytes in mutated()) {
        run("collection.json", &bytes);
        // JSON is YAML, as long as it is whole.
        run("collection.yaml", &bytes);
    }

    #[test]
    fn made_up_collections(text in json()) {
        run("collection.json", text.as_bytes());
        run("collection.json", format!("{{\"info\": {{\"name\": \"a\"}}, \"item\": [{{\"request\": {text}}}]}}").as_bytes());
    }

    #[test]
    fn json_in_strings(text in json(), broken in any::<Index>()) {
        let cut = &text[..text.floor_char_boundary(broken.index(text.len() + 1))];
        for body in [&text, cut] {
            let body = serde_json::Value::from(body);
            let raw = format!("{{\"mode\": \"raw\", \"raw\": {body}, \"options\": {{\"raw\": {{\"language\": \"json\"}}}}}}");
            let request = format!("{{\"url\": \"h\", \"method\": \"POST\", \"body\": {raw}}}");
            let item = format!("{{\"name\": \"a\", \"request\": {request}, \"response\": [{{\"code\": 200, \"body\": {body}}}]}}");
            run("collection.json", format!("{{\"item\": [{item}]}}").as_bytes());
        }
    }

    #[test]
    fn made_up_scripts(text in script()) {
        run("collection.json", scripted(&text).as_bytes());
    }
}

/// So long is a text that is made of one piece again and again.
const LONG: usize = 32 * 1024;

/// A guard, not a measure: what is read once takes a fraction of a second, and what is read again at each of its pieces
/// minutes.
const HANG: Duration = Duration::from_secs(60);

/// What is no JavaScript and still takes a script longer than it should: 20 seconds for 8,000 bytes. To be bounded.
const SLOW: &[&str] = &["&a="];

/// Runs the line with a long text at a place of a collection.
#[track_caller]
fn long(name: &str, collection: impl Fn(&str) -> String) {
    const PIECES: &[&str] = &[
        "a",
        "\n",
        "\"",
        "\\",
        "`",
        "[",
        "](",
        "<a href=",
        "{{",
        "{{a}}",
        ":",
        "/",
        "&a=",
        "> ",
        "(",
        "{",
        "password=",
        "eyJ",
        "://",
    ];
    for piece in PIECES.iter().filter(|piece| !(name == "scripts" && SLOW.contains(piece))) {
        let text = collection(&serde_json::Value::from(piece.repeat(LONG / piece.len())).to_string());
        let (done, ended) = mpsc::channel();
        std::thread::spawn(move || {
            run("collection.json", text.as_bytes());
            done.send(())
        });
        let ended = ended.recv_timeout(HANG);
        assert!(ended.is_ok(), "{name}: {LONG} bytes of {piece:?}: {ended:?}");
    }
}

#[test]
fn long_names() {
    long("names", |text| format!("{{\"item\": [{{\"name\": {text}, \"request\": \"h\"}}]}}"));
}

#[test]
fn long_descriptions() {
    long("descriptions", |text| {
        format!("{{\"item\": [{{\"name\": \"a\", \"request\": {{\"url\": \"h\", \"description\": {text}}}}}]}}")
    });
}

#[test]
fn long_urls() {
    long("urls", |text| format!("{{\"item\": [{{\"name\": \"a\", \"request\": {text}}}]}}"));
}

#[test]
fn long_headers() {
    long("headers", |text| {
        format!("{{\"item\": [{{\"name\": \"a\", \"request\": {{\"url\": \"h\", \"header\": {text}}}}}]}}")
    });
}

#[test]
fn long_bodies() {
    long("bodies", |text| {
        format!(
            "{{\"item\": [{{\"name\": \"a\", \"request\": {{\"url\": \"h\", \"method\": \"POST\", \"body\": {{\"mode\": \"raw\", \"raw\": {text}, \"options\": {{\"raw\": {{\"language\": \"json\"}}}}}}}}}}]}}"
        )
    });
}

#[test]
fn long_scripts() {
    long("scripts", |text| {
        format!(
            "{{\"item\": [{{\"name\": \"a\", \"event\": [{{\"listen\": \"test\", \"script\": {{\"exec\": {text}}}}}], \"request\": \"h\"}}]}}"
        )
    });
}

#[test]
fn long_variables() {
    long("variables", |text| {
        format!(
            "{{\"item\": [], \"variable\": [{{\"key\": \"password\", \"value\": {text}}}, {{\"key\": {text}, \"value\": {text}}}]}}"
        )
    });
}
