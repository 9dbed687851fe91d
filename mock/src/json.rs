//! Finds the first place where a JSON text differs from a saved one, in which variables are open.

use crate::pattern::{Openness, Pattern};
use serde_json::Value;

/// A saved text as JSON. A variable need not stand in quotes there: `{"id": {{id}}}`.
pub(crate) fn saved(text: &str) -> Option<Value> {
    serde_json::from_str(&quoted(text)).ok()
}

/// Puts the variables that stand outside of strings into quotes.
fn quoted(text: &str) -> String {
    let (mut out, mut rest, mut in_string) = (String::with_capacity(text.len()), text, false);
    while let Some(next) = rest.chars().next() {
        let variable = rest.strip_prefix("{{").filter(|_| !in_string).and_then(|inner| inner.find("}}"));
        let taken = match variable {
            Some(end) => end + 4,
            None if in_string && next == '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            None => next.len_utf8(),
        };
        let piece = &rest[..taken];
        match variable {
            Some(_) => out.push_str(&Value::from(piece).to_string()),
            None => out.push_str(piece),
        }
        in_string ^= piece == "\"";
        rest = &rest[taken..];
    }
    out
}

/// The first place that differs, as `books[0].title`; an empty one is the whole.
pub(crate) fn difference(saved: &Value, asked: &Value) -> Option<String> {
    match (saved, asked) {
        (Value::Object(saved), Value::Object(asked)) => {
            let of_saved = saved.iter().find_map(|(key, value)| match asked.get(key) {
                Some(other) => difference(value, other).map(|rest| member(key, &rest)),
                None => Some(key.clone()),
            });
            of_saved.or_else(|| asked.keys().find(|key| !saved.contains_key(*key)).cloned())
        }
        (Value::Array(saved), Value::Array(asked)) => {
            let pairs = saved.iter().zip(asked).enumerate();
            let mut differing =
                pairs.filter_map(|(index, (saved, asked))| Some((index, difference(saved, asked)?))).map(element);
            let shorter = saved.len().min(asked.len());
            differing.next().or_else(|| (saved.len() != asked.len()).then(|| format!("[{shorter}]")))
        }
        (Value::String(text), other) => (!fits(text, other)).then(String::new),
        _ => (saved != asked).then(String::new),
    }
}

fn member(key: &str, rest: &str) -> String {
    let dot = if rest.is_empty() || rest.starts_with('[') { "" } else { "." };
    format!("{key}{dot}{rest}")
}

fn element((index, rest): (usize, String)) -> String {
    member(&format!("[{index}]"), &rest)
}

/// A variable alone is any value, since it may stand without quotes; one beside text is part of a text.
fn fits(saved: &str, asked: &Value) -> bool {
    let pattern = Pattern::verbatim(saved);
    match asked {
        Value::String(text) => pattern.fits(text.as_bytes()),
        _ => pattern.openness() == Openness::Open,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    #[track_caller]
    fn check(saved: &str, asked: &str, expected: Option<&str>) {
        let (saved_value, asked_value) = (super::saved(saved).unwrap(), serde_json::from_str(asked).unwrap());
        assert_eq!(super::difference(&saved_value, &asked_value).as_deref(), expected, "{saved} against {asked}");
    }

    #[test]
    fn places() {
        check(r#"{"a": 1, "b": [true, null]}"#, r#"{"b":[true,null],"a":1}"#, None);
        check(r#"{"a": 1}"#, r#"{"a": 2}"#, Some("a"));
        check(r#"{"a": 1}"#, r#"{"a": "1"}"#, Some("a"));
        check(r#"{"a": 1}"#, "{}", Some("a"));
        check("{}", r#"{"a": 1}"#, Some("a"));
        check(r#"{"a": [{"b": {"c": 1}}]}"#, r#"{"a": [{"b": {"c": 2}}]}"#, Some("a[0].b.c"));
        check("[1, 2]", "[1]", Some("[1]"));
        check("[[1]]", "[[2]]", Some("[0][0]"));
        check("1", "2", Some(""));
    }

    #[test]
    fn variables() {
        check(r#"{"a": {{a}}}"#, r#"{"a": 7}"#, None);
        check(r#"{"a": {{a}}}"#, r#"{"a": {"b": []}}"#, None);
        check(r#"{"a": "{{a}}"}"#, r#"{"a": "x"}"#, None);
        check(r#"{"a": "x-{{a}}"}"#, r#"{"a": "x-1"}"#, None);
        check(r#"{"a": "x-{{a}}"}"#, r#"{"a": "y-1"}"#, Some("a"));
        check(r#"{"a": "x-{{a}}"}"#, r#"{"a": 1}"#, Some("a"));
        check(r#"{"a": "\"{{a}}"}"#, r#"{"a": "\"1"}"#, None);
        check(r#"{"a": {"b": {}}}"#, r#"{"a": {"b": {}}}"#, None);
    }
}
