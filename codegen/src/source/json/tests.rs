//! What the reader accepts, what it refuses, and where.

use super::*;
use crate::source::Sources;

/// The tree as text, with numbers and placeholders as they are written.
fn show(node: &Node) -> String {
    let list = |parts: Vec<String>| parts.join(",");
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(text) => text.to_string(),
        Value::Text(text) => format!("{text:?}"),
        Value::Placeholder(text) => format!("<{text}>"),
        Value::Array(elements) => format!("[{}]", list(elements.iter().map(show).collect())),
        Value::Object(members) => {
            let member = |member: &Member| format!("{:?}:{}", member.key, show(&member.value));
            format!("{{{}}}", list(members.iter().map(member).collect()))
        }
    }
}

#[track_caller]
fn check(grammar: Grammar, text: &str, expected: &str) {
    let mut sources = Sources::default();
    let file = sources.add("x.json", text);
    let found = match parse(file, text, grammar) {
        Ok(node) => show(&node),
        Err(error) => {
            let position = sources.position(error.span);
            format!("{}:{}: {}", position.line, position.column, error.message)
        }
    };
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn strict() {
    let check = |text, expected| check(Grammar::Strict, text, expected);
    check("null", "null");
    check(" [ true , false ] ", "[true,false]");
    check(r#"{"a":1,"a":2}"#, r#"{"a":1,"a":2}"#);
    check("-0.50e+10", "-0.50e+10");
    check("123456789012345678901234567890", "123456789012345678901234567890");
    check(r#""\u0041\n""#, "\"A\\n\"");
    check("", "1:1: expected a value, found the end of the text");
    check("{", "1:2: expected a key or `}`, found the end of the text");
    check("{\n  \"a\" 1}", "2:7: expected `:`, found `1`");
    check("[1,]", "1:3: a comma before `]`");
    check("[1 2]", "1:4: expected `,` or `]`, found `2`");
    check("01", "1:1: a number with a leading zero");
    check("1.", "1:3: expected a digit, found the end of the text");
    check("nul", "1:1: expected a value, found `n`");
    check("\"a\nb\"", "1:3: a line break inside a string");
    check("\"a\u{1}\"", "1:3: the control character U+0001 inside a string");
    check(r#""\x""#, "1:2: an escape that JSON does not know");
    check("\"abc", "1:1: a string that does not end");
    check("1 // no", "1:3: expected the end of the text, found `/`");
    check("[{{x}}]", "1:3: expected a key or `}`, found `{`");
    check("[<x>]", "1:2: expected a value, found `<`");
    check("{} ü", "1:4: expected the end of the text, found `ü`");
}

#[test]
fn raw_body() {
    let check = |text, expected| check(Grammar::RawBody, text, expected);
    check("[1, /* two */ 3, // four\n]", "[1,3]");
    check("{\"a\": {{x}}, \"b\": [{{y}}]}", "{\"a\":<{{x}}>,\"b\":[<{{y}}>]}");
    check("{\"a\": {{x}}{{y}}.5}", "{\"a\":<{{x}}{{y}}.5>}");
    check("{{whole}}", "<{{whole}}>");
    check("{\"a\": {\"b\":1}}", "{\"a\":{\"b\":1}}");
    check("[{{x]", "1:2: a variable that does not end with `}}`");
    check("[1 /* ]", "1:4: a comment that does not end");
    check("[1,,2]", "1:4: expected a value, found `,`");
    check("{\"a\": <int>, \"b\": [<a b>, <c>] }", "{\"a\":<<int>>,\"b\":[<<a b>>,<<c>>]}");
    check("{\"a\": <int> // what it is\n}", "{\"a\":<<int>>}");
    check("<int>", "1:1: expected a value, found `<`");
    check("{\"a\": <>}", "1:7: expected a value, found `<`");
    check("{\"a\": <b}", "1:7: expected a value, found `<`");
    check("{\"a\": <b>1}", "1:7: expected a value, found `<`");
    check("{\"a\": <b>c</b>}", "1:7: expected a value, found `<`");
    check("{\"a\": <b {}>}", "1:7: expected a value, found `<`");
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let mut sources = Sources::default();
    let file = sources.add("x.json", "");
    assert!(parse(file, &nested(MAX_DEPTH), Grammar::Strict).is_ok());
    let error = parse(file, &nested(MAX_DEPTH + 1), Grammar::Strict).expect_err("too deep");
    assert!(error.too_deep);
    assert_eq!(error.span.start as usize, MAX_DEPTH);
}

#[test]
fn embedded_positions_are_those_of_the_file() {
    let text = r#"{"body": "{\n  \"price\": 1x\n}"}"#;
    let mut sources = Sources::default();
    let file = sources.add("x.json", text);
    let node = parse(file, text, Grammar::Strict).expect("valid");
    let embedded = Embedded::new(&sources, node.get("body").expect("a body").span);
    let error = parse_embedded(&embedded, Grammar::Strict).expect_err("broken");
    assert_eq!(error.message, "expected `,` or `}`, found `x`");
    assert_eq!(sources.slice(error.span), "x");
}
