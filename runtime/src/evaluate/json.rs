//! JSON into JavaScript values, and back as `JSON.stringify` writes it.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::value::Val;
use crate::js;

/// Values within values; what is deeper counts as not there, so that no answer can exhaust the stack.
const DEPTH: usize = 200;

/// The value of a text, if it is JSON.
pub(crate) fn parse(text: &str) -> Option<Val> {
    serde_json::from_str::<&RawValue>(text).ok().map(value)
}

/// The value of a piece of JSON. Texts and digits are taken as they are.
pub(crate) fn value(raw: &RawValue) -> Val {
    convert(raw, DEPTH)
}

fn convert(raw: &RawValue, depth: usize) -> Val {
    let text = raw.get();
    match text.as_bytes().first() {
        Some(b'"') => serde_json::from_str::<String>(text).map_or(Val::Undefined, |text| Val::Text(text.into())),
        Some(b'n') => Val::Null,
        Some(b't') => Val::Bool(true),
        Some(b'f') => Val::Bool(false),
        Some(b'[') if depth > 0 => {
            let parts = serde_json::from_str::<Vec<&RawValue>>(text).unwrap_or_default();
            Val::list(parts.into_iter().map(|part| convert(part, depth - 1)).collect())
        }
        Some(b'{') if depth > 0 => {
            let members = serde_json::from_str::<Members>(text).map_or(Vec::new(), |members| members.0);
            Val::Object(Rc::new(members.into_iter().map(|(key, part)| (key, convert(part, depth - 1))).collect()))
        }
        Some(b'[' | b'{') | None => Val::Undefined,
        Some(_) => {
            let integer = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') && text != "-0";
            Val::Number(text.parse().unwrap_or(f64::NAN), integer.then(|| text.into()))
        }
    }
}

/// The members of an object in JavaScript's order: those that are indices first, and of equal ones the last.
struct Members<'a>(Vec<(Rc<str>, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visit;
        impl<'de> Visitor<'de> for Visit {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members: Vec<(Rc<str>, &'de RawValue)> = Vec::new();
                let mut places: BTreeMap<Rc<str>, usize> = BTreeMap::new();
                while let Some((key, value)) = map.next_entry::<String, &'de RawValue>()? {
                    let key: Rc<str> = key.into();
                    match places.get(&key) {
                        Some(place) => members[*place].1 = value,
                        None => {
                            places.insert(key.clone(), members.len());
                            members.push((key, value));
                        }
                    }
                }
                let index = |key: &str| key.parse::<u32>().ok().filter(|index| index.to_string() == key);
                members.sort_by_key(|(key, _)| index(key).map_or((1, 0), |index| (0, index)));
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Visit)
    }
}

/// `JSON.stringify(value)`; nothing for `undefined`.
pub(crate) fn stringify(value: &Val) -> Option<String> {
    let mut out = String::new();
    write(value, &mut out).then_some(out)
}

fn write(value: &Val, out: &mut String) -> bool {
    match value {
        Val::Undefined | Val::Kept | Val::Unset => return false,
        Val::Null => out.push_str("null"),
        Val::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Val::Number(_, Some(digits)) => out.push_str(digits),
        Val::Number(value, None) if value.is_finite() => out.push_str(&js::number(*value)),
        Val::Number(..) => out.push_str("null"),
        Val::Text(text) => quote(text, out),
        Val::List(list) => {
            out.push('[');
            for (place, value) in list.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                if !write(value, out) {
                    out.push_str("null");
                }
            }
            out.push(']');
        }
        Val::Object(members) => {
            out.push('{');
            let mut first = true;
            for (key, value) in members.iter() {
                let before = out.len();
                if !first {
                    out.push(',');
                }
                quote(key, out);
                out.push(':');
                match write(value, out) {
                    true => first = false,
                    false => out.truncate(before),
                }
            }
            out.push('}');
        }
    }
    true
}

fn quote(text: &str, out: &mut String) {
    // serde_json escapes what JavaScript escapes, in the same spelling.
    match serde_json::to_string(text) {
        Ok(quoted) => out.push_str(&quoted),
        Err(_) => out.push_str("\"\""),
    }
}
