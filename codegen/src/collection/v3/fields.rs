//! The reading vocabulary of schema v3: what a mapping may have, and rows of the loss report for the rest.

use crate::collection::cursor::{Cursor, head};
use crate::diag::{Code, Diagnostic, code};
use crate::source::{Node, Span, Spanned, Value};

/// Names every key of a mapping that the schema does not have there.
pub(super) fn check(cursor: &mut Cursor<'_>, node: &Node, what: &str, known: &[&str]) {
    for member in node.members().iter().filter(|member| !known.contains(&&*member.key)) {
        let near = similar::get_close_matches(&*member.key, known, 1, 0.7);
        let message = format!("{what} has no key `{}`", member.key);
        let diagnostic = Diagnostic::new(code::L0207, message).label(member.key_span, "left out, as in Postman");
        let diagnostic = match near.first() {
            Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
            None => diagnostic,
        };
        cursor.sink.report(diagnostic.at(&cursor.breadcrumb));
    }
}

/// Says that a value is of a kind that nothing can be made of.
pub(super) fn wrong(cursor: &mut Cursor<'_>, key: &str, node: &Node, expected: &str) {
    let message = format!("`{key}`: expected {expected}, found {}", kind(node));
    report(cursor, code::L0208, message, head(node), format!("expected {expected}"));
}

/// Adds a diagnostic at a place of the folder or item that is being read.
pub(super) fn report(cursor: &mut Cursor<'_>, code: Code, message: String, span: Span, label: impl Into<String>) {
    cursor.sink.report(Diagnostic::new(code, message).label(span, label).at(&cursor.breadcrumb));
}

/// A scalar as it is written; nothing for null. Values are texts in this schema, and numbers and booleans are tolerated.
pub(super) fn scalar(cursor: &Cursor<'_>, node: &Node) -> Option<Spanned<String>> {
    let text = match &node.value {
        Value::Text(text) | Value::Placeholder(text) => text.to_string(),
        Value::Number(_) | Value::Bool(_) => cursor.sources.slice(node.span).to_owned(),
        Value::Null | Value::Array(_) | Value::Object(_) => return None,
    };
    Some(Spanned::new(text, node.span))
}

/// The text of a member; nothing when it is missing or null, and a row when it is a structure.
pub(super) fn text(cursor: &mut Cursor<'_>, parent: &Node, key: &str) -> Option<Spanned<String>> {
    let node = parent.get(key)?;
    let text = scalar(cursor, node);
    if text.is_none() && node.value != Value::Null {
        wrong(cursor, key, node, "a text");
    }
    text
}

/// The text of a member that is not blank.
pub(super) fn full(cursor: &mut Cursor<'_>, parent: &Node, key: &str) -> Option<Spanned<String>> {
    text(cursor, parent, key).filter(|text| !text.value.trim().is_empty())
}

/// A mapping, when there is one.
pub(super) fn mapping<'n>(cursor: &mut Cursor<'_>, parent: &'n Node, key: &str) -> Option<&'n Node> {
    let node = parent.get(key).filter(|node| node.value != Value::Null)?;
    if matches!(node.value, Value::Object(_)) {
        return Some(node);
    }
    wrong(cursor, key, node, "a mapping");
    None
}

/// The elements of a list that are mappings; a row for every other one.
pub(super) fn list<'n>(cursor: &mut Cursor<'_>, parent: &'n Node, key: &str) -> Vec<&'n Node> {
    match parent.get(key) {
        None | Some(Node { value: Value::Null, .. }) => Vec::new(),
        Some(Node { value: Value::Array(elements), .. }) => {
            elements.iter().filter(|element| is_mapping(cursor, key, element)).collect()
        }
        Some(node) => {
            wrong(cursor, key, node, "a list");
            Vec::new()
        }
    }
}

/// Whether an element is a mapping; null is nothing, and anything else a row.
pub(super) fn is_mapping(cursor: &mut Cursor<'_>, key: &str, element: &Node) -> bool {
    match element.value {
        Value::Object(_) => true,
        Value::Null => false,
        _ => {
            wrong(cursor, key, element, "a mapping");
            false
        }
    }
}

/// What kind of value this is, in the words of YAML.
pub(super) fn kind(node: &Node) -> &'static str {
    match node.value {
        Value::Array(_) => "a list",
        Value::Object(_) => "a mapping",
        Value::Text(_) => "a text",
        _ => node.kind(),
    }
}
