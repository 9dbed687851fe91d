//! Headers, parameters and form fields: a mapping of plain values, or a list of mappings.

use super::fields;
use crate::collection::KeyValue;
use crate::collection::cursor::{Cursor, description, is_disabled};
use crate::source::{Member, Node, Spanned, Value};

/// What an entry of the list form may have. Exports of the app mark entries with a `$type`.
pub(super) const KEYS: &[&str] = &["$type", "description", "disabled", "key", "value"];

/// The pairs of a member.
pub(super) fn pairs(cursor: &mut Cursor<'_>, parent: &Node, key: &str) -> Vec<KeyValue> {
    match parent.get(key) {
        None | Some(Node { value: Value::Null, .. }) => Vec::new(),
        Some(Node { value: Value::Object(members), .. }) => {
            let members = last_of_each(members);
            members.into_iter().filter_map(|member| plain(cursor, member)).collect()
        }
        Some(Node { value: Value::Array(_), .. }) => {
            let elements = fields::list(cursor, parent, key);
            elements.into_iter().filter_map(|element| entry(cursor, element, "an entry", KEYS)).collect()
        }
        Some(node) => {
            fields::wrong(cursor, key, node, "a mapping or a list");
            Vec::new()
        }
    }
}

/// Of a key that a mapping has twice the last value counts; that it is there twice is said elsewhere.
pub(super) fn last_of_each(members: &[Member]) -> Vec<&Member> {
    let is_last = |(at, member): &(usize, &Member)| !members[at + 1..].iter().any(|later| later.key == member.key);
    members.iter().enumerate().filter(is_last).map(|(_, member)| member).collect()
}

fn plain(cursor: &mut Cursor<'_>, member: &Member) -> Option<KeyValue> {
    let value = value(cursor, &member.key, &member.value)?;
    let key = Spanned::new(member.key.to_string(), member.key_span);
    Some(KeyValue { key, value, disabled: false, description: None })
}

/// One element of the list form.
pub(super) fn entry(cursor: &mut Cursor<'_>, node: &Node, what: &str, known: &[&str]) -> Option<KeyValue> {
    fields::check(cursor, node, what, known);
    let key = fields::text(cursor, node, "key");
    let value = match node.get("value") {
        Some(found) => value(cursor, "value", found)?,
        None => None,
    };
    Some(KeyValue {
        key: key.unwrap_or_else(|| Spanned::new(String::new(), node.span)),
        value,
        disabled: is_disabled(node),
        description: description(node),
    })
}

/// A value as text; the outer nothing, and a row, for a structure.
fn value(cursor: &mut Cursor<'_>, key: &str, node: &Node) -> Option<Option<Spanned<String>>> {
    if matches!(node.value, Value::Array(_) | Value::Object(_)) {
        fields::wrong(cursor, key, node, "a text");
        return None;
    }
    Some(fields::scalar(cursor, node))
}
