//! JSON as a value: the order of members and the spelling of numbers do not count, every digit does.

use codegen::source::{Grammar, Node, Sources, Value, parse};
use std::collections::BTreeMap;

/// One text for all texts that are the same JSON value, on lines of their own so that a failure can be read.
///
/// `serde_json::Value` would not do: it rounds what is past 64 bits.
pub fn canonical(json: &str) -> String {
    let mut sources = Sources::default();
    let file = sources.add("json", json);
    let node = parse(file, json, Grammar::Strict).unwrap_or_else(|error| panic!("{}: {json}", error.message));
    let mut out = String::new();
    write(&node, "\n", &mut out);
    out
}

fn write(node: &Node, line: &str, out: &mut String) {
    let inner = format!("{line}  ");
    match &node.value {
        Value::Null => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Number(text) => out.push_str(&decimal(text)),
        Value::Text(text) => out.push_str(&format!("{text:?}")),
        Value::Array(elements) => {
            out.push('[');
            for element in elements {
                out.push_str(&inner);
                write(element, &inner, out);
            }
            out.push_str(line);
            out.push(']');
        }
        Value::Object(members) => {
            let sorted: BTreeMap<&str, &Node> = members.iter().map(|member| (&*member.key, &member.value)).collect();
            assert_eq!(sorted.len(), members.len(), "equal keys have no one meaning");
            out.push('{');
            for (key, value) in sorted {
                out.push_str(&format!("{inner}{key:?}: "));
                write(value, &inner, out);
            }
            out.push_str(line);
            out.push('}');
        }
        Value::Placeholder(text) => panic!("{text} is no JSON"),
    }
}

/// Digits without zeros at either end, and the power of ten that they are multiplied by: `12.50` is `125e-1`.
fn decimal(text: &str) -> String {
    let (sign, text) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent: i64 = exponent.parse().expect("an exponent of this world");
    let digits = format!("{whole}{fraction}");
    let short = digits.trim_end_matches('0');
    let power = exponent - fraction.len() as i64 + (digits.len() - short.len()) as i64;
    match short.trim_start_matches('0') {
        "" => "0".to_owned(),
        short => format!("{sign}{short}e{power}"),
    }
}

#[test]
fn equal_and_not() {
    #[track_caller]
    fn check(left: &str, right: &str, equal: bool) {
        assert_eq!(canonical(left) == canonical(right), equal, "{left} and {right}");
    }
    check("12.50", "12.5", true);
    check("1e2", "100", true);
    check("0.10E+1", "1", true);
    check("-0.0", "0", true);
    check("-1", "1", false);
    check("18446744073709551616", "18446744073709551617", false);
    check("18446744073709551616", "18446744073709551616.0", true);
    check("0.1", "0.10000000000000001", false);
    check(r#"{"a": 1, "b": [null, true]}"#, r#"{"b":[null,true],"a":1}"#, true);
    check(r#"{"a": null}"#, "{}", false);
    check("[1, 2]", "[2, 1]", false);
    check(r#""1""#, "1", false);
    check(r#""\u00e9\n""#, "\"é\\n\"", true);
}
