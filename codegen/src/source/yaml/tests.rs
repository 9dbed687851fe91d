//! Tests of the YAML reader: trees, places, and what is refused.

use super::*;
use crate::source::{Embedded, Sources, Value};

/// A tree on one line: texts in quotes, numbers as written.
fn shown(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(digits) => format!("#{digits}"),
        Value::Text(text) | Value::Placeholder(text) => format!("{text:?}"),
        Value::Array(elements) => format!("[{}]", elements.iter().map(shown).collect::<Vec<_>>().join(", ")),
        Value::Object(members) => {
            let members = members.iter().map(|member| format!("{}: {}", member.key, shown(&member.value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
    }
}

/// `expected` is the tree, or `line:column: message`.
#[track_caller]
fn check(text: &str, expected: &str) {
    let mut sources = Sources::default();
    let file = sources.add("x.yaml", text);
    let found = match parse_yaml(file, text) {
        Ok(node) => shown(&node),
        Err(error) => {
            let position = sources.position(error.span);
            format!("{}:{}: {}", position.line, position.column, error.message)
        }
    };
    assert_eq!(found, expected, "{text}");
}

#[test]
fn scalars_as_they_are_written() {
    check("a: yes", r#"{a: "yes"}"#);
    check("[1.10, -0, 1e3, 007, +1, 0x1F, .5, 1_000]", r##"[#1.10, #-0, #1e3, "007", "+1", "0x1F", ".5", "1_000"]"##);
    check(
        "[2026-03-01, 12:30, ~, Null, TRUE, 'true', \"1\"]",
        r#"["2026-03-01", "12:30", null, null, true, "true", "1"]"#,
    );
    check("a:\nb: \"\"\nc: !!str 5\nd: !!str\n404: x", r##"{a: null, b: "", c: "5", d: "", 404: "x"}"##);
    check("a: |-\n\n  x\n    y\nb: >\n  p\n  q\n\n  r\n", r#"{a: "\nx\n  y", b: "p q\nr\n"}"#);
    check("a: |\r\n  x\r\n  y\r\n", r#"{a: "x\ny\n"}"#);
    check("a: &x {k: [1]}\nb: *x\nc: &e\nd: *e", "{a: {k: [#1]}, b: {k: [#1]}, c: null, d: null}");
}

#[test]
fn refused() {
    check("", "1:1: there is no value in the file");
    check("# nothing\n", "1:1: there is no value in the file");
    check("a: 1\n---\nb: 2\n", "2:1: a second document in one file");
    check("u: {{base}}", "1:5: a mapping as the key of a mapping; a text with `{{variables}}` has to stand in quotes");
    check("? [a]\n: b", "1:3: a list or a mapping as the key of a mapping");
    check("a: !include b.yaml", "1:13: the tag `!include` is not known");
    check("a: !!binary aGk=", "1:13: the tag `!!binary` is not known");
    check("a: !x {}", "1:7: the tag `!x` is not known");
    check("a: &x [*x]", "1:8: an alias inside of what it stands for");
    check("é: *x", "1:4: while parsing node, found unknown anchor");
    check("a: x: y", "1:5: mapping values are not allowed in this context");
}

/// How a text ends: its fault and the length of its message.
#[track_caller]
fn check_fault(text: &str, expected: YamlFault) {
    let file = Sources::default().add("x.yaml", text);
    assert_eq!(parse_yaml(file, text).map_err(|error| error.fault), Err(expected));
}

#[test]
fn bounded() {
    let deep = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
    check(&deep(3), "[[[#1]]]");
    check_fault(&deep(129), YamlFault::TooDeep);
    check_fault(&(0..200).map(|level| format!("{}a:\n", " ".repeat(level))).collect::<String>(), YamlFault::TooDeep);
    let (half, above) = (deep(100), deep(60));
    check_fault(&format!("a: &a {half}\nb: {}", above.replace('1', "*a")), YamlFault::TooDeep);
    let mut laughs = "l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n".to_owned();
    for level in 1..10 {
        let aliases = vec![format!("*l{}", level - 1); 9].join(", ");
        laughs.push_str(&format!("l{level}: &l{level} [{aliases}]\n"));
    }
    check_fault(&laughs, YamlFault::Aliases);
    // What is kept for aliases counts as well: here each level would hold all that is below it.
    let inner = vec!["x"; 10_000].join(", ");
    let anchors: String = (0..100).map(|level| format!("&a{level} [")).collect();
    let aliases: String = (0..100).map(|level| format!(", *a{level}")).collect();
    check_fault(&format!("[{anchors}{inner}{}{aliases}]", "]".repeat(100)), YamlFault::Aliases);
}

/// Checks that `needle` of the decoded value of `k` comes from the text `source` at `line:column`.
#[track_caller]
fn check_place(text: &str, needle: &str, place: &str, source: &str) {
    let mut sources = Sources::default();
    let file = sources.add("x.yaml", text);
    let root = parse_yaml(file, text).expect("YAML");
    let embedded = Embedded::new(&sources, root.get("k").expect("it has the key").span);
    assert_eq!(root.get("k").and_then(Node::text), Some(embedded.text()), "{text}");
    let at = embedded.text().find(needle).expect("the needle is in the decoded text");
    let span = embedded.span(at..at + needle.len());
    let position = sources.position(span);
    let found = (format!("{}:{}", position.line, position.column), sources.slice(span));
    assert_eq!(found, (place.to_owned(), source), "{text}");
}

#[test]
fn places_inside() {
    check_place("k: plain text", "text", "1:10", "text");
    check_place("k: plain\n  text é z", "text", "2:3", "text");
    check_place("k: plain\n  text é z", "z", "2:10", "z");
    check_place("k: 'it''s\n  here'", "s", "1:9", "s");
    check_place("k: 'it''s\n\n  here'", "here", "3:3", "here");
    check_place(r#"k: "a\n\u00e4\x41\ud83d\ude00z""#, "z", "1:30", "z");
    check_place(r#"k: "a\n\u00e4\x41\ud83d\ude00z""#, "A", "1:14", r"\x41");
    check_place("k: \"a\\\n   b\\\n   \\ c\"", "c", "3:6", "c");
    check_place("k: |-\n  one\n    two\n\n  three", "two", "3:5", "two");
    check_place("k: |-\n  one\n    two\n\n  three", "three", "5:3", "three");
    check_place("k: |\n\n\n  one\n  two\n", "two", "5:3", "two");
    check_place("k: |2\n    one\n   two\n", "two", "3:4", "two");
    check_place("k: |-\r\n  one\r\n  two\r\n", "two", "3:3", "two");
    check_place("k: >\n  one\n  two\n\n    more\n  three\n", "two", "3:3", "two");
    check_place("k: >\n  one\n  two\n\n    more\n  three\n", "three", "6:3", "three");
}
