//! Values as text, as JavaScript writes them.

use crate::source::{Node, Value};
use std::collections::BTreeMap;
use std::fmt::Write;

/// `String(value)`: what Postman makes of a value that should have been a string.
pub(super) fn of(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(digits) => number(to_number(digits)),
        Value::Text(text) | Value::Placeholder(text) => text.to_string(),
        Value::Array(elements) => elements.iter().map(of_element).collect::<Vec<_>>().join(","),
        Value::Object(_) => "[object Object]".to_owned(),
    }
}

/// An element where an array is joined: null is nothing there.
pub(super) fn of_element(node: &Node) -> String {
    if node.value == Value::Null { String::new() } else { of(node) }
}

/// The value of a variable or an authorization parameter, cast as its `type` says.
pub(super) fn cast(node: &Node, kind: Option<&str>) -> String {
    match kind.map(str::to_ascii_lowercase).as_deref() {
        Some("number") => number(match &node.value {
            Value::Null | Value::Bool(false) => 0.0,
            Value::Bool(true) => 1.0,
            _ => to_number(&of(node)),
        }),
        Some("boolean") => is_truthy(node).to_string(),
        _ => of(node),
    }
}

/// `JSON.stringify(value)`, compact.
pub(super) fn json(node: &Node) -> String {
    let mut out = String::new();
    write_json(node, &mut out);
    out
}

fn is_truthy(node: &Node) -> bool {
    match &node.value {
        Value::Null => false,
        Value::Bool(value) => *value,
        Value::Number(digits) => to_number(digits) != 0.0,
        Value::Text(text) | Value::Placeholder(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}

/// `Number(text)`.
fn to_number(text: &str) -> f64 {
    let text = text.trim();
    let whole = |digits: &str, radix| u64::from_str_radix(digits, radix).map_or(f64::NAN, |value| value as f64);
    match text.get(..2) {
        _ if text.is_empty() => 0.0,
        Some("0x" | "0X") => whole(&text[2..], 16),
        Some("0o" | "0O") => whole(&text[2..], 8),
        Some("0b" | "0B") => whole(&text[2..], 2),
        _ => match text.strip_prefix(['+', '-']).unwrap_or(text) {
            "Infinity" if text.starts_with('-') => f64::NEG_INFINITY,
            "Infinity" => f64::INFINITY,
            digits if digits.starts_with(|first: char| first.is_ascii_digit() || first == '.') => {
                text.parse().unwrap_or(f64::NAN)
            }
            _ => f64::NAN,
        },
    }
}

/// `String(number)`: plain digits from 1e-6 up to 1e21, an exponent with its sign beyond.
fn number(value: f64) -> String {
    let scientific = format!("{value:e}");
    match scientific.split_once('e') {
        _ if value.is_infinite() => (if value > 0.0 { "Infinity" } else { "-Infinity" }).to_owned(),
        _ if value == 0.0 => "0".to_owned(),
        Some((digits, exponent)) => match exponent.parse::<i32>() {
            Ok(power) if !(-6..21).contains(&power) => format!("{digits}e{power:+}"),
            _ => value.to_string(),
        },
        None => value.to_string(),
    }
}

fn write_json(node: &Node, out: &mut String) {
    match &node.value {
        Value::Text(text) => write_json_string(text, out),
        Value::Array(elements) => {
            out.push('[');
            for (index, element) in elements.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                write_json(element, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            // As in a JavaScript object: numbers in order come first, and of duplicates the last value counts.
            let mut values: BTreeMap<&str, &Node> =
                members.iter().map(|member| (&*member.key, &member.value)).collect();
            let mut keys: Vec<&str> = members.iter().map(|member| &*member.key).collect();
            keys.sort_by_key(|key| array_index(key).unwrap_or(u32::MAX));
            out.push('{');
            let mut separator = "";
            for key in keys {
                let Some(value) = values.remove(key) else { continue };
                out.push_str(separator);
                separator = ",";
                write_json_string(key, out);
                out.push(':');
                write_json(value, out);
            }
            out.push('}');
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Placeholder(_) => out.push_str(&of(node)),
    }
}

/// `7` and `0`, but not `07`: a key that JavaScript orders as a number.
fn array_index(key: &str) -> Option<u32> {
    let index: u32 = key.parse().ok()?;
    (index < u32::MAX && index.to_string() == key).then_some(index)
}

fn write_json_string(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Writing to a string does not fail.
            '\0'..'\u{20}' => _ = write!(out, "\\u{:04x}", character as u32),
            _ => out.push(character),
        }
    }
    out.push('"');
}
