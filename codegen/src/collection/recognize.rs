//! Turns the text of any file into what it is among the files that Postman exports.

use super::kind::{self, Kind};
use crate::diag::Sink;
use crate::source::{self, FileId, Grammar, Node, Sources, Syntax, Value};
use std::collections::BTreeSet;

/// What Postman exported a file as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exported {
    /// A collection, a folder or a single item.
    Collection,
    /// An environment.
    Environment,
    /// Globals.
    Globals,
}

/// A file that Postman exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognized {
    /// As what.
    pub kind: Exported,
    /// How it calls itself.
    pub name: Option<String>,
    /// The variables that a collection mentions, and those that an environment defines.
    pub variables: BTreeSet<String>,
}

/// Says what a file is; nothing when it is none of Postman's.
///
/// This is stricter than [`read`](super::read), which takes a user's word that a file is a collection: here nobody has
/// said so, and other JSON has an `item`, a `request` or `values` as well.
pub fn recognize(sources: &Sources, file: FileId) -> Option<Recognized> {
    if let Some(folder) = sources.file(file).folder() {
        let name = super::read(sources, file, &mut Sink::default())?.name.map(|name| name.value);
        let texts = folder.entries.iter().map(|entry| sources.file(entry.file).text());
        return Some(Recognized { kind: Exported::Collection, name, variables: texts.flat_map(mentioned).collect() });
    }
    if sources.file(file).syntax() == Syntax::Yaml {
        return yaml(sources, file);
    }
    let text = sources.file(file).text();
    // Most JSON files of a folder are none of ours; this tells without a tree.
    ["\"item\"", "\"request\"", "\"requests\"", "\"values\"", "getpostman.com"]
        .iter()
        .find(|key| text.contains(**key))?;
    let root = source::parse(file, text, Grammar::Strict).ok()?;
    match (kind::of_collection(&root), kind::of_environment(&root)) {
        (Kind::List(node), _) if has_schema(node) || is_list(node.get("item"), is_entry) => {
            Some(collection(node, text))
        }
        (Kind::Item(node), _) if is_entry(node) && name(node).is_some() => Some(collection(node, text)),
        (Kind::V1(node), _) if is_list(node.get("requests"), |request| request.get("url").is_some()) => {
            Some(collection(node, text))
        }
        (Kind::Other(_), Kind::List(node)) => environment(&root, node),
        _ => None,
    }
}

/// Files of schema v3 do not say what they are; those with variables are known by their names.
fn yaml(sources: &Sources, file: FileId) -> Option<Recognized> {
    let source = sources.file(file);
    let root = source::parse_yaml(file, source.text()).ok()?;
    match (kind::of_collection(&root), kind::of_environment(&root)) {
        (Kind::V3(node) | Kind::V3Request(node), _) => Some(collection(node, source.text())),
        (_, Kind::List(node)) => {
            let is_globals = source.name().to_ascii_lowercase().contains(".globals.");
            let kind = if is_globals { Exported::Globals } else { Exported::Environment };
            Some(Recognized { kind, ..environment(&root, node)? })
        }
        _ => None,
    }
}

fn collection(node: &Node, text: &str) -> Recognized {
    let name = node.get("info").and_then(name).or_else(|| name(node));
    Recognized { kind: Exported::Collection, name, variables: mentioned(text) }
}

fn environment(root: &Node, node: &Node) -> Option<Recognized> {
    let scope = node.get("_postman_variable_scope").and_then(Node::text);
    let is_variable = |entry: &Node| entry.get("key").is_some() && entry.get("value").is_some();
    if scope.is_none() && !is_list(node.get("values"), is_variable) {
        return None;
    }
    let is_globals = scope == Some("globals") || root.get("globals").is_some();
    let keys = node.get("values").map_or(&[][..], Node::elements).iter().filter_map(|entry| entry.get("key")?.text());
    Some(Recognized {
        kind: if is_globals { Exported::Globals } else { Exported::Environment },
        name: name(node),
        variables: keys.map(str::to_owned).collect(),
    })
}

fn has_schema(node: &Node) -> bool {
    let schema = node.get("info").and_then(|info| info.get("schema")).and_then(Node::text);
    schema.is_some_and(|schema| schema.contains("getpostman.com") || schema.contains("postman.com/collection"))
}

/// A list with at least one entry, all of which are of the kind.
fn is_list(node: Option<&Node>, of: impl Fn(&Node) -> bool) -> bool {
    let elements = node.map_or(&[][..], Node::elements);
    !elements.is_empty() && elements.iter().all(of)
}

fn is_entry(node: &Node) -> bool {
    let request = node.get("request").map(|request| &request.value);
    matches!(request, Some(Value::Object(_) | Value::Text(_))) || node.get("item").is_some()
}

fn name(node: &Node) -> Option<String> {
    node.get("name").and_then(Node::text).filter(|name| !name.trim().is_empty()).map(str::to_owned)
}

/// The names between `{{` and `}}`, wherever they stand. Escapes of JSON stay: such names are rare, and a missed one
/// only makes an environment look less fitting.
fn mentioned(text: &str) -> BTreeSet<String> {
    let after = text.split("{{").skip(1).filter_map(|rest| rest.split_once("}}"));
    after.map(|(name, _)| name.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(Exported, Option<&str>, &[&str])>) {
        let mut sources = Sources::default();
        let file = sources.add("x.json", text);
        let expected = expected.map(|(kind, name, variables)| Recognized {
            kind,
            name: name.map(str::to_owned),
            variables: variables.iter().map(|name| (*name).to_owned()).collect(),
        });
        assert_eq!(recognize(&sources, file), expected, "{text}");
    }

    #[test]
    fn collections() {
        let schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
        let empty = format!(r#"{{"info": {{"name": "Pets", "schema": "{schema}"}}, "item": []}}"#);
        check(&empty, Some((Exported::Collection, Some("Pets"), &[])));
        check(&format!(r#"{{"collection": {empty}}}"#), Some((Exported::Collection, Some("Pets"), &[])));
        check(
            r#"{"name": "Folder", "item": [{"name": "Get", "request": "{{url}}/{{ id }}/{{url}}"}]}"#,
            Some((Exported::Collection, Some("Folder"), &["id", "url"])),
        );
        check(r#"{"name": "Get", "request": {"url": "x"}}"#, Some((Exported::Collection, Some("Get"), &[])));
        check(
            r#"{"name": "Old", "order": [], "requests": [{"url": "x"}]}"#,
            Some((Exported::Collection, Some("Old"), &[])),
        );
    }

    #[test]
    fn environments() {
        let values = r#"[{"key": "b", "value": "1"}, {"key": "a", "value": ""}]"#;
        check(
            &format!(r#"{{"name": "Local", "values": {values}}}"#),
            Some((Exported::Environment, Some("Local"), &["a", "b"])),
        );
        check(
            &format!(r#"{{"_postman_variable_scope": "globals", "values": {values}}}"#),
            Some((Exported::Globals, None, &["a", "b"])),
        );
        check(r#"{"_postman_variable_scope": "environment", "values": []}"#, Some((Exported::Environment, None, &[])));
    }

    #[test]
    fn yaml_files() {
        let check = |name: &str, text: &str, expected: Option<(Exported, Option<&str>, usize)>| {
            let mut sources = Sources::default();
            let file = sources.add(name, text);
            let found = recognize(&sources, file);
            let found = found.as_ref().map(|it| (it.kind, it.name.as_deref(), it.variables.len()));
            assert_eq!(found, expected, "{name}");
        };
        let values = "name: Local\nvalues:\n  - key: a\n    value: 1\n";
        check("x.environment.yaml", values, Some((Exported::Environment, Some("Local"), 1)));
        check("workspace.globals.yaml", values, Some((Exported::Globals, Some("Local"), 1)));
        let request = "$kind: http-request\nname: Get\nurl: '{{a}}/{{b}}'\n";
        check("Get.request.yaml", request, Some((Exported::Collection, Some("Get"), 2)));
        check("x.yaml", "values: [1, 2]", None);
        check("x.yaml", "a: {{b}}", None);
    }

    #[test]
    fn others() {
        for text in [
            "",
            "[]",
            "{\"item\": [",
            r#"{"item": "a"}"#,
            r#"{"item": []}"#,
            r#"{"item": [{"sku": 1}]}"#,
            r#"{"request": {"url": "x"}}"#,
            r#"{"name": "x", "request": 3}"#,
            r#"{"values": [1, 2]}"#,
            r#"{"info": {"title": "x"}, "openapi": "3.0.0", "values": []}"#,
            r#"{"log": {"entries": [{"request": {}}]}}"#,
        ] {
            check(text, None);
        }
    }
}
