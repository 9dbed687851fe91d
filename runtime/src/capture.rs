//! Stores values of an answer in the environment, as the item's test script does.

use std::collections::BTreeMap;
use std::time::Duration;

use http::{HeaderMap, StatusCode};
use serde_json::value::RawValue;

use crate::evaluate::value::Val;
use crate::evaluate::{Answer, json};
use crate::item::Item;
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

    /// Whether the answer had a value for it, which is now stored, or the script removes the variable, which is now
    /// unset. Otherwise the variable is as it was.
    pub fn found(&self) -> bool {
        self.found
    }
}

/// Runs the captures of an item. All of them see the environment as it was before; a value that is missing or `null`
/// changes nothing.
pub(crate) fn run(
    item: &'static Item,
    status: StatusCode,
    headers: &HeaderMap,
    body: &[u8],
    variables: &mut dyn Variables,
) -> Vec<Captured> {
    if item.captures.is_empty() {
        return Vec::new();
    }
    // A body that is no JSON has no properties; the typed decode will say that it is none.
    let answer = Answer::new(body, status, headers, Duration::ZERO, &*variables);
    let values: Vec<Val> = item.captures.iter().map(|capture| answer.value(capture.from)).collect();
    let captures = item.captures.iter().zip(values).map(|(capture, value)| {
        let found = match (variables.get_mut(capture.variable), &value) {
            (Some(variable), Val::Unset) => {
                variable.unset();
                true
            }
            (Some(variable), value) => stored(value).map(|text| variable.set_data(text)).is_some(),
            (None, _) => false,
        };
        Captured { variable: capture.variable, found }
    });
    captures.collect()
}

/// A value as Postman stores it: a string as it is, a number or boolean in JavaScript notation, all else as JSON.
pub(crate) fn stored(value: &Val) -> Option<String> {
    match value {
        nothing if nothing.is_nothing() => None,
        Val::List(_) | Val::Object(_) => json::stringify(value),
        value => Some(value.to_text().as_ref().to_owned()),
    }
}

/// Follows a property path. Values stay text, so that the order of members and the digits of numbers are kept.
pub(crate) fn lookup<'a>(value: &'a RawValue, path: &[impl AsRef<str>]) -> Option<&'a RawValue> {
    path.iter().map(AsRef::as_ref).try_fold(value, |value, step: &str| {
        let text = value.get();
        if text.starts_with('{') {
            // As in JavaScript the last of equal members counts.
            serde_json::from_str::<BTreeMap<String, &RawValue>>(text).ok()?.remove(step)
        } else if text.starts_with('[') {
            let index = step.parse::<usize>().ok().filter(|index| index.to_string() == step)?;
            serde_json::from_str::<Vec<&RawValue>>(text).ok()?.get(index).copied()
        } else {
            None
        }
    })
}

/// The text of a header's value.
pub(crate) fn latin1(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::value::RawValue;

    use super::{json, lookup, stored};

    #[test]
    fn values() {
        #[track_caller]
        fn check(json: &str, path: &[&str], expected: Option<&str>) {
            let json: &RawValue = serde_json::from_str(json).unwrap();
            assert_eq!(lookup(json, path).map(json::value).as_ref().and_then(stored).as_deref(), expected);
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
