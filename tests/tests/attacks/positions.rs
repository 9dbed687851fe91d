//! Turns a collection into the same one with another text at one of the places where a text can stand.
//!
//! Every string is such a place, and so are the keys and strings of JSON that is held in one, each `§` (the text as it
//! is) and each `¤` (the text as a string of JavaScript or JSON writes it).

use serde_json::{Map, Value};

/// What stands where nothing is attacked.
const WORD: &str = "word";

/// Every place of a template, in order.
pub fn positions(template: &Value) -> Vec<String> {
    let mut walk = Walk { text: &|_| None, seen: Vec::new() };
    walk.value(&mut template.clone(), "");
    walk.seen
}

/// The template with the texts that come at the places of these numbers.
pub fn filled(template: &Value, text: &dyn Fn(usize) -> Option<&'static str>) -> Value {
    let mut filled = template.clone();
    Walk { text, seen: Vec::new() }.value(&mut filled, "");
    filled
}

struct Walk<'a> {
    text: &'a dyn Fn(usize) -> Option<&'static str>,
    seen: Vec<String>,
}

impl Walk<'_> {
    /// What comes to the next place.
    fn here(&mut self, path: &str, how: &str) -> Option<&'static str> {
        self.seen.push(format!("{path}{how}"));
        (self.text)(self.seen.len() - 1)
    }

    fn value(&mut self, value: &mut Value, path: &str) {
        match value {
            Value::Object(members) => self.object(members, path),
            Value::Array(elements) => {
                for (index, element) in elements.iter_mut().enumerate() {
                    self.value(element, &format!("{path}[{index}]"));
                }
            }
            Value::String(text) => self.string(text, path),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn object(&mut self, members: &mut Map<String, Value>, path: &str) {
        for (key, mut value) in std::mem::take(members) {
            let inner = format!("{path}.{key}");
            // Other keys are those of the schema.
            let other = if key == WORD { self.here(&inner, " as a key") } else { None };
            let key = other.map_or(key, str::to_owned);
            self.value(&mut value, &inner);
            members.insert(key, value);
        }
    }

    fn string(&mut self, text: &mut String, path: &str) {
        if let Ok(mut held @ (Value::Object(_) | Value::Array(_))) = serde_json::from_str(text) {
            self.value(&mut held, &format!("{path} / "));
            *text = held.to_string();
        } else if text.contains(['§', '¤']) {
            *text = self.marked(text, path);
        } else {
            let (whole, within) = (self.here(path, ""), self.here(path, " within"));
            match (whole, within) {
                (Some(whole), _) => whole.clone_into(text),
                (None, Some(within)) => *text = format!("{text}{within}{text}"),
                (None, None) => {}
            }
        }
    }

    fn marked(&mut self, text: &str, path: &str) -> String {
        let mut marked = String::new();
        for (number, character) in text.chars().enumerate() {
            let attack = match character {
                '§' | '¤' => self.here(path, &format!(" at {number}")).unwrap_or(WORD),
                other => {
                    marked.push(other);
                    continue;
                }
            };
            let escaped = Value::from(attack).to_string();
            marked.push_str(if character == '¤' { &escaped[1..escaped.len() - 1] } else { attack });
        }
        marked
    }
}
