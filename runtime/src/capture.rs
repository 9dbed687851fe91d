//! Stores values of an answer in the environment, as the item's test script does.

use std::collections::BTreeMap;

use http::HeaderMap;
use serde_json::value::RawValue;

use crate::item::{Item, Source};
use crate::js;
use crate::variable::Variables;

/// What became of one capture of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Captured {
    variable: &'static str,
    found: bool,
}

impl Captured {
    /// The variable's name.
    pub fn variable(&self) -> &'static str {
        self.variable
    }

    /// Whether the answer had a value for it, which is now stored. Otherwise the variable is as it was.
    pub fn found(&self) -> bool {
        self.found
    }
}

/// Runs the captures of an item. A value that is missing or `null` changes nothing.
pub(crate) fn run(
    item: &'static Item,
    headers: &HeaderMap,
    body: &[u8],
    variables: &mut dyn Variables,
) -> Vec<Captured> {
    if item.captures.is_empty() {
        return Vec::new();
    }
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    // A body that is no JSON has no properties; the typed decode will say that it is none.
    let json = serde_json::from_slice::<&RawValue>(body).ok();
    let captures = item.captures.iter().map(|capture| {
        let value = match capture.from {
            Source::Json(path) => json.and_then(|json| lookup(json, path)).and_then(text),
            Source::Header(name) => headers.get(name).map(|value| latin1(value.as_bytes())),
        };
        let stored =
            value.and_then(|value| variables.get_mut(capture.variable).map(|variable| variable.set_data(value)));
        Captured { variable: capture.variable, found: stored.is_some() }
    });
    captures.collect()
}

/// Follows a property path. Values stay text, so that the order of members and the digits of numbers are kept.
fn lookup<'a>(value: &'a RawValue, path: &[&str]) -> Option<&'a RawValue> {
    path.iter().try_fold(value, |value, step| {
        let text = value.get();
        if text.starts_with('{') {
            // As in JavaScript the last of equal members counts.
            serde_json::from_str::<BTreeMap<String, &RawValue>>(text).ok()?.remove(*step)
        } else if text.starts_with('[') {
            let index = step.parse::<usize>().ok().filter(|index| index.to_string() == **step)?;
            serde_json::from_str::<Vec<&RawValue>>(text).ok()?.get(index).copied()
        } else {
            None
        }
    })
}

/// A JSON value as Postman stores it: a string as it is, a number or boolean in JavaScript notation, all else as JSON.
///
/// An integer keeps its digits also where JavaScript would round it: an id that is off by some is of no use.
fn text(value: &RawValue) -> Option<String> {
    let text = value.get();
    match text.as_bytes().first()? {
        b'n' => None,
        b'"' => serde_json::from_str(text).ok(),
        b'{' | b'[' => Some(compact(text)),
        b't' | b'f' => Some(text.to_owned()),
        _ if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') && text != "-0" => Some(text.to_owned()),
        _ => Some(js::number(text.parse().ok()?)),
    }
}

/// JSON without the white space between its tokens, as `JSON.stringify` writes it.
fn compact(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut inside = false;
    let mut escaped = false;
    for c in json.chars() {
        if inside || !c.is_ascii_whitespace() {
            out.push(c);
        }
        match c {
            '"' if !escaped => inside = !inside,
            _ => {}
        }
        escaped = inside && c == '\\' && !escaped;
    }
    out
}

fn latin1(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::value::RawValue;

    use super::{lookup, text};

    #[test]
    fn values() {
        #[track_caller]
        fn check(json: &str, path: &[&str], expected: Option<&str>) {
            let json: &RawValue = serde_json::from_str(json).unwrap();
            assert_eq!(lookup(json, path).and_then(text).as_deref(), expected);
        }
        check(r#"{"a": "x\"\u00e9"}"#, &["a"], Some("x\"é"));
        check(r#"{"a": [{"b": 1.0}]}"#, &["a", "0", "b"], Some("1"));
        check(r#"[1]"#, &["00"], None);
        check(r#"[1]"#, &["1"], None);
        check(r#"{"0": 12345678901234567890123}"#, &["0"], Some("12345678901234567890123"));
        check("1e21", &[], Some("1e+21"));
        check("-0", &[], Some("0"));
        check("true", &[], Some("true"));
        check("null", &[], None);
        check(r#"{"a": null}"#, &["a"], None);
        check(r#"{"a": 1}"#, &["b"], None);
        check(r#"{"a": 1}"#, &["a", "b"], None);
        check(r#"{"a": 1, "a": 2}"#, &["a"], Some("2"));
        check(r#"{ "z" : [ 1, "a \" b" ], "a\\" : { } }"#, &[], Some(r#"{"z":[1,"a \" b"],"a\\":{}}"#));
    }
}
