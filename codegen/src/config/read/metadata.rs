//! Reads what the manifest of the crate says to cargo and to a registry: the table `manifest`.

use super::Reader;
use serde_json::Value;
use toml::de::{DeTable, DeValue};

/// Keys whose value is a text, in the order in which a manifest has them.
const TEXTS: &[&str] = &["version", "description", "license", "readme", "repository", "homepage", "documentation"];

/// Keys whose value is a list of texts.
const LISTS: &[&str] = &["authors", "keywords", "categories"];

impl Reader {
    /// The table, by cargo's own keys.
    pub(super) fn metadata(&mut self, table: &DeTable<'_>) -> Option<Vec<(&'static str, Value)>> {
        let value = table.get("manifest")?;
        let DeValue::Table(manifest) = value.get_ref() else {
            self.wrong_kind("manifest", "a table", value);
            return None;
        };
        let known: Vec<&str> = TEXTS.iter().chain(LISTS).copied().collect();
        self.unknown_keys(manifest, "a manifest", &known);
        let texts = TEXTS.iter().filter_map(|key| Some((*key, Value::from(self.text(manifest, key)?.value))));
        let mut metadata: Vec<(&'static str, Value)> = texts.collect();
        metadata.extend(LISTS.iter().filter_map(|key| Some((*key, self.list(manifest, key)?))));
        Some(metadata)
    }

    fn list(&mut self, table: &DeTable<'_>, key: &str) -> Option<Value> {
        let value = table.get(key)?;
        let text = |value: &toml::Spanned<DeValue<'_>>| match value.get_ref() {
            DeValue::String(text) => Some(Value::from(text.as_ref())),
            _ => None,
        };
        let texts = match value.get_ref() {
            DeValue::Array(values) => values.iter().map(text).collect::<Option<Value>>(),
            _ => None,
        };
        if texts.is_none() {
            self.wrong_kind(key, "a list of strings", value);
        }
        texts
    }
}
