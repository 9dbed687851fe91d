//! Finds the values of credentials in JSON text whose objects say `"key": "password", "value": "…"`, as Postman does.

use super::{Hit, is_credential};
use std::ops::Range;

/// Members that name what a `value` beside them is.
const NAMES: &[&str] = &["key", "name", "id"];

/// Names of authorization parameters that are credentials and do not sound like it.
const AUTH: &[&str] = &["value"];

/// The values beside a name of a credential. The text may begin and end anywhere.
pub fn values(text: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    for object in objects(text) {
        let names = object.iter().filter(|(key, _)| NAMES.contains(key)).map(|(_, value)| &text[value.clone()]);
        let secret = names.clone().find(|name| is_credential(name) || AUTH.contains(name));
        if let Some(name) = secret {
            let values = object.iter().filter(|(key, _)| *key == "value");
            hits.extend(values.map(|(_, range)| Hit { range: range.clone(), name: name.to_owned() }));
        }
    }
    hits
}

/// The members of each object that hold a text: those with no brace between them.
fn objects(text: &str) -> Vec<Vec<(&str, Range<usize>)>> {
    let mut objects: Vec<Vec<(&str, Range<usize>)>> = Vec::new();
    let mut end = 0;
    for (key, value) in members(text) {
        let between = text.get(end..key.start).unwrap_or_default();
        let member = (&text[key], value.clone());
        match objects.last_mut().filter(|_| !between.contains(['{', '}'])) {
            Some(object) => object.push(member),
            None => objects.push(vec![member]),
        }
        end = value.end;
    }
    objects
}

/// Every `"key": "text"`. A quote that a colon follows ends a key, wherever the text begins.
fn members(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let quotes: Vec<usize> = text.match_indices('"').map(|(at, _)| at).filter(|at| !is_escaped(text, *at)).collect();
    let mut members = Vec::new();
    for window in quotes.windows(4) {
        let [open, close, begin, end] = [window[0], window[1], window[2], window[3]];
        if text[close + 1..begin].trim() == ":" {
            members.push((open + 1..close, begin + 1..end));
        }
    }
    members
}

fn is_escaped(text: &str, at: usize) -> bool {
    text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}
