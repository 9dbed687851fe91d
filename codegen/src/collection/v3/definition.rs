//! What a `definition.yaml` says of a collection or of a folder in it.

use super::{auth, fields, script};
use crate::collection::cursor::{Cursor, description, is_disabled, string};
use crate::collection::{Collection, Entry, Folder, Variable};
use crate::diag::code;
use crate::source::{Member, Node, Span, Spanned, Value};

const KEYS: &[&str] =
    &["$kind", "$schema", "auth", "description", "id", "items", "name", "order", "scripts", "type", "variables"];
const VARIABLE: &[&str] = &["$type", "description", "disabled", "enabled", "key", "secret", "type", "value"];

/// The collection with these entries.
pub(super) fn collection(
    cursor: &mut Cursor<'_>,
    node: &Node,
    name: Option<Spanned<String>>,
    entries: Vec<Entry>,
    span: Span,
) -> Collection {
    check(cursor, node, "a collection");
    Collection {
        name,
        id: string(node, "id"),
        description: description(node),
        entries,
        auth: auth::read(cursor, node),
        variables: variables(cursor, node, "variables"),
        scripts: script::read(cursor, node),
        settings: Vec::new(),
        span,
    }
}

/// The folder with these entries; its breadcrumb is where the cursor stands.
pub(super) fn folder(cursor: &mut Cursor<'_>, node: &Node, name: Spanned<String>, entries: Vec<Entry>) -> Folder {
    check(cursor, node, "a folder");
    if let Some(variables) = node.members().iter().find(|member| &*member.key == "variables") {
        let message = "variables of a folder, which Postman's own runner does not resolve".to_owned();
        fields::report(cursor, code::L0208, message, variables.key_span, "left out, as in Postman");
    }
    Folder {
        name,
        breadcrumb: cursor.breadcrumb.clone(),
        description: description(node),
        entries,
        auth: auth::read(cursor, node),
        scripts: script::read(cursor, node),
        settings: Vec::new(),
    }
}

/// Both are of one kind.
fn check(cursor: &mut Cursor<'_>, node: &Node, what: &str) {
    fields::check(cursor, node, what, KEYS);
    if let Some(kind) = node.get("$kind").filter(|kind| !matches!(kind.text(), Some("collection" | "folder"))) {
        fields::wrong(cursor, "$kind", kind, "`collection`");
    }
}

/// Variables: a mapping of values, or a list of mappings. What has no name is none.
pub(in crate::collection) fn variables(cursor: &mut Cursor<'_>, parent: &Node, key: &str) -> Vec<Variable> {
    if let Some(Node { value: Value::Object(members), .. }) = parent.get(key) {
        return members.iter().filter_map(|member| plain(cursor, member)).collect();
    }
    let elements = fields::list(cursor, parent, key);
    elements.into_iter().filter_map(|node| variable(cursor, node)).collect()
}

fn plain(cursor: &mut Cursor<'_>, member: &Member) -> Option<Variable> {
    let value = value(cursor, &member.value)?;
    let key = Spanned::new(member.key.to_string(), member.key_span);
    Some(Variable { key, value, secret: false, disabled: false, description: None })
}

fn variable(cursor: &mut Cursor<'_>, node: &Node) -> Option<Variable> {
    fields::check(cursor, node, "a variable", VARIABLE);
    let key = fields::full(cursor, node, "key")?;
    let value = match node.get("value") {
        Some(found) => value(cursor, found)?,
        None => None,
    };
    let is_true = |key: &str| node.get(key).is_some_and(|node| node.value == Value::Bool(true));
    let secret = is_true("secret") || node.get("type").and_then(Node::text) == Some("secret");
    Some(Variable { key, value, secret, disabled: is_disabled(node), description: description(node) })
}

/// A value as text; nothing when it is empty, and the outer nothing, with a row, for a structure.
fn value(cursor: &mut Cursor<'_>, node: &Node) -> Option<Option<Spanned<String>>> {
    if matches!(node.value, Value::Array(_) | Value::Object(_)) {
        fields::wrong(cursor, "value", node, "a text");
        return None;
    }
    Some(fields::scalar(cursor, node).filter(|value| !value.value.is_empty()))
}
