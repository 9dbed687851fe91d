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
    let (inputs, stars) = covered(&inputs, &sources);
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
fn what_is_no_json_is_covered() {
    let check = |text: &str, bytes: std::ops::Range<usize>, expected: &str| {
        assert_eq!(starred_for_test(text, bytes), expected);
    };
    check(r#"{"a": "b\"c", "d": 12}"#, 0..22, r#"{"*": "*\"*", "*": 00}"#);
    check(r#""ab\"#, 0..9, r#""**\"#);
}

fn starred_for_test(text: &str, bytes: std::ops::Range<usize>) -> String {
    super::covered::starred(text, &bytes.collect())
}
