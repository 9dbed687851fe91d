//! What is listed of small collections, and what covers it.

use super::*;
use crate::config;

/// Audits a collection; `expected` is the text, then what is covered.
#[track_caller]
fn check(collection: &str, expected: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("c.json"), collection).expect("a file");
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let file = sources.add("codegen.toml", "collections.c.input = 'c.json'");
    let config = config::read(&sources, file, &mut sink).expect("a configuration");
    let inputs = config::load_inputs(&config, folder.path(), &mut sources, &mut sink).expect("inputs");
    let rows = audit(&inputs, &sources, &mut sink);
    let stars = covered(&inputs, &sources);
    let shown = format!("{}{}", text(&rows, &sources), stars.file(inputs[0].collection).text());
    assert_eq!(shown, expected);
}

#[test]
fn lists() {
    check(
        r#"{"item": [{"name": "I", "request": "h"}]}"#,
        "no credential is written in the input\n{\"item\": [{\"name\": \"I\", \"request\": \"h\"}]}",
    );
    check(
        r#"{"item": [{"name": "I", "request": "h?api_key=hunter2é"}]}"#,
        "c.json:1:47: api_key in item[0].request: it becomes the variable `api_key`\n1 credential\n\
         {\"item\": [{\"name\": \"I\", \"request\": \"h?api_key=*********\"}]}",
    );
}

#[test]
fn json_stays_json() {
    let check = |text: &str, expected: &str| assert_eq!(covered::starred(text, &(0..text.len()).collect()), expected);
    check(r#"{"a": "b\"c", "d": 12}"#, r#"{"*": "*\"*", "*": 00}"#);
    check(r#""a\u00e9b""#, r#""*\u0000*""#);
    check("\"\u{e9}", "\"**");
}

#[test]
fn yaml_stays_yaml() {
    let check = |text: &str, expected: &str| assert_eq!(covered::crossed(text, &(0..text.len()).collect()), expected);
    check("a: \"b\\u00e9c\\nd\"", "x: \"x\\u00e9x\\nx\"");
    check("- 'it''s \u{e9}'", "- 'xx''x xx'");
}
