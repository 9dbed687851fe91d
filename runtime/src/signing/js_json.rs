//! Turns JSON text into the text that JavaScript's `JSON.stringify(JSON.parse(text))` makes of it.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::js;

/// A value that keeps the order of its keys as JavaScript does.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    Array(Vec<Self>),
    Object(Object),
}

/// The properties of an object (ECMA-262, OrdinaryOwnPropertyKeys): array indices ascending, then the others as added.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Object(Vec<(String, Json)>);

impl Object {
    pub(super) fn get(&self, key: &str) -> Option<&Json> {
        self.0.iter().find(|(own, _)| own == key).map(|(_, value)| value)
    }

    /// Sets a property. One that is there keeps its place.
    pub(super) fn set(&mut self, key: impl Into<String>, value: Json) {
        let key = key.into();
        if let Some((_, own)) = self.0.iter_mut().find(|(own, _)| *own == key) {
            *own = value;
            return;
        }
        let at = match index(&key) {
            Some(new) => self.0.iter().take_while(|(own, _)| index(own).is_some_and(|own| own < new)).count(),
            None => self.0.len(),
        };
        self.0.insert(at, (key, value));
    }
}

/// The array index that a key is.
fn index(key: &str) -> Option<u32> {
    let index: u32 = key.parse().ok().filter(|index| *index < u32::MAX)?;
    (index.to_string() == key).then_some(index)
}

impl Json {
    /// `JSON.parse`
    pub(super) fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// Whether JavaScript's `if` takes it.
    pub(super) fn is_truthy(&self) -> bool {
        match self {
            Self::Null => false,
            Self::Bool(value) => *value,
            Self::Number(value) => *value != 0.0,
            Self::Text(text) => !text.is_empty(),
            Self::Array(_) | Self::Object(_) => true,
        }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(value) if value.is_finite() => f.write_str(&js::number(*value)),
            Self::Number(_) => f.write_str("null"),
            Self::Text(text) => quote(text, f),
            Self::Array(values) => {
                f.write_str("[")?;
                for (at, value) in values.iter().enumerate() {
                    write!(f, "{}{value}", if at > 0 { "," } else { "" })?;
                }
                f.write_str("]")
            }
            Self::Object(Object(pairs)) => {
                f.write_str("{")?;
                for (at, (key, value)) in pairs.iter().enumerate() {
                    f.write_str(if at > 0 { "," } else { "" })?;
                    quote(key, f)?;
                    write!(f, ":{value}")?;
                }
                f.write_str("}")
            }
        }
    }
}

/// serde_json escapes the same characters in the same way.
fn quote(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(&serde_json::to_string(text).map_err(|_| fmt::Error)?)
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Read)
    }
}

struct Read;

impl<'de> Visitor<'de> for Read {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    // JavaScript has no integers: above 2^53 they are rounded.
    #[allow(clippy::cast_precision_loss)]
    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    #[allow(clippy::cast_precision_loss)]
    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Json, A::Error> {
        let mut array = Vec::new();
        while let Some(value) = values.next_element()? {
            array.push(value);
        }
        Ok(Json::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Json, A::Error> {
        let mut object = Object::default();
        while let Some((key, value)) = pairs.next_entry::<String, Json>()? {
            object.set(key, value);
        }
        Ok(Json::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn as_javascript_writes_it() {
        #[track_caller]
        fn check(text: &str, expected: Option<&str>) {
            assert_eq!(Json::parse(text).map(|json| json.to_string()).as_deref(), expected);
        }
        check(r#" { "b" : 1.0, "a" : [ true , null ] } "#, Some(r#"{"b":1,"a":[true,null]}"#));
        check(r#"{"b":1,"10":2,"9":3,"b":4,"01":5,"9":6}"#, Some(r#"{"9":6,"10":2,"b":4,"01":5}"#));
        check("[-0, 1e21, 12345678901234567890, 0.10]", Some("[0,1e+21,12345678901234567000,0.1]"));
        check(r#""\u00e9\/\u0007\n\u007f""#, Some("\"é/\\u0007\\n\u{7f}\""));
        check("{", None);
        check("", None);
        check(&"[".repeat(100_000), None);
    }
}
