//! What is known of a part of a body, and the bodies that are made of it.

use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What is known of a part of the body.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    pub(super) members: BTreeMap<String, Part>,
    pub(super) element: Option<Box<Part>>,
    /// Texts, numbers and the like that it is compared with.
    pub(super) values: Vec<Value>,
    pub(super) number: bool,
}

impl Part {
    pub(super) fn member<'a>(&'a mut self, key: &str) -> &'a mut Part {
        self.members.entry(key.to_owned()).or_default()
    }

    /// A value for this part; another choice takes other values where there are several.
    pub(super) fn value(&self, choice: usize, depth: usize) -> Value {
        let indices: Option<Vec<usize>> = self.members.keys().map(|key| key.parse().ok()).collect();
        match (indices, &self.element) {
            (Some(indices), element) if !indices.is_empty() || element.is_some() => {
                let lengths = self.values.iter().filter_map(|value| value["length of the list"].as_u64());
                let exact = lengths.max().map(|length| length as usize + choice);
                let wanted = indices.iter().max().map_or(0, |most| most + 1);
                let several = if element.is_some() { 3 + choice } else { 1 };
                let length = wanted.max(exact.unwrap_or(several));
                let list = (0..length).map(|index| match (self.members.get(&index.to_string()), element) {
                    (Some(part), _) => part.value(choice, depth + 1),
                    (None, Some(element)) => element.value(choice + index, depth + 1),
                    (None, None) => json!({ "filler": index }),
                });
                Value::Array(list.collect())
            }
            _ if !self.members.is_empty() => {
                let members = self.members.iter().filter(|(key, _)| *key != "length");
                Value::Object(members.map(|(key, part)| (key.clone(), part.value(choice, depth + 1))).collect())
            }
            _ => {
                let values = self.values.iter().filter(|value| value.get("length of the list").is_none());
                let values: Vec<&Value> = values.collect();
                match values.get(choice % (values.len() + 1)) {
                    Some(value) => (*value).clone(),
                    None if self.number => json!(7 + choice),
                    None if values.is_empty() => json!(format!("a/b.c-{depth}-{choice}")),
                    None => values[0].clone(),
                }
            }
        }
    }

    /// A body with one part of it changed, for each part that the script reads and each change.
    pub(super) fn variations(&self, body: &Value) -> Vec<Value> {
        let mut places = vec![String::new()];
        self.places("", &mut places);
        let mut found = Vec::new();
        let others = [
            None,
            Some(json!(null)),
            Some(json!(0)),
            Some(json!("")),
            Some(json!("other")),
            Some(json!(1.50)),
            Some(json!(true)),
            Some(json!({})),
            Some(json!([])),
            Some(json!([{"id": 1}, null])),
        ];
        for other in others {
            for place in &places {
                let mut changed = body.clone();
                match (&other, place.rsplit_once('/')) {
                    (None, Some((parent, key))) => match changed.pointer_mut(parent) {
                        Some(Value::Object(members)) => {
                            members.remove(&key.replace("~1", "/").replace("~0", "~"));
                        }
                        Some(Value::Array(list)) => {
                            list.truncate(key.parse().unwrap_or_default());
                        }
                        _ => continue,
                    },
                    (None, None) => continue,
                    (Some(value), _) => match changed.pointer_mut(place) {
                        Some(part) => *part = value.clone(),
                        None => continue,
                    },
                }
                found.push(changed);
            }
        }
        found
    }

    pub(super) fn places(&self, prefix: &str, found: &mut Vec<String>) {
        for (key, part) in &self.members {
            let place = format!("{prefix}/{}", key.replace('~', "~0").replace('/', "~1"));
            found.push(place.clone());
            part.places(&place, found);
        }
        if let Some(element) = &self.element {
            for index in 0..2 {
                let place = format!("{prefix}/{index}");
                found.push(place.clone());
                element.places(&place, found);
            }
        }
    }
}
