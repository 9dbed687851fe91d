//! Authorizations: `{type, credentials}`; in a definition also a list of them.

use super::{fields, pair};
use crate::collection::cursor::{Cursor, head};
use crate::collection::text;
use crate::collection::{Auth, AuthParameter};
use crate::diag::code;
use crate::source::{Member, Node, Spanned, Value};

const KEYS: &[&str] = &["$type", "credentials", "id", "name", "rules", "type"];

/// The authorization of a collection, folder or request; nothing when it inherits.
pub(super) fn read(cursor: &mut Cursor<'_>, parent: &Node) -> Option<Auth> {
    let node = parent.get("auth").filter(|node| node.value != Value::Null)?;
    match &node.value {
        Value::Object(_) => one(cursor, node),
        Value::Array(elements) => {
            if let [_, .., last] = elements.as_slice() {
                let message = format!("{} authorizations, of which one is used", elements.len());
                let label = last.get("type").map_or(head(last), |kind| kind.span);
                fields::report(cursor, code::L0210, message, label, "the last one, as in Postman");
            }
            let last = elements.last()?;
            if fields::is_mapping(cursor, "auth", last) { one(cursor, last) } else { None }
        }
        _ => {
            fields::wrong(cursor, "auth", node, "a mapping");
            None
        }
    }
}

fn one(cursor: &mut Cursor<'_>, node: &Node) -> Option<Auth> {
    fields::check(cursor, node, "an authorization", KEYS);
    let kind = fields::full(cursor, node, "type")?;
    if kind.value == "inherit" {
        return None;
    }
    let parameters = match node.get("credentials") {
        None | Some(Node { value: Value::Null, .. }) => Vec::new(),
        Some(Node { value: Value::Object(members), .. }) => {
            let members = pair::last_of_each(members).into_iter();
            members.filter_map(|Member { key, value, .. }| parameter(cursor, key, value)).collect()
        }
        Some(Node { value: Value::Array(_), .. }) => {
            let mut parameters: Vec<AuthParameter> = Vec::new();
            for element in fields::list(cursor, node, "credentials") {
                let (Some(key), Some(value)) = (fields::full(cursor, element, "key"), element.get("value")) else {
                    continue;
                };
                parameters.retain(|earlier| earlier.key != key.value);
                parameters.extend(parameter(cursor, &key.value, value));
            }
            parameters
        }
        Some(other) => {
            fields::wrong(cursor, "credentials", other, "a mapping or a list");
            Vec::new()
        }
    };
    Some(Auth { kind, parameters })
}

/// A parameter as text: `false` is the empty one, as what is false to JavaScript, and a structure is JSON.
fn parameter(cursor: &Cursor<'_>, key: &str, node: &Node) -> Option<AuthParameter> {
    let value = match &node.value {
        Value::Null => return None,
        Value::Bool(false) => Spanned::new(String::new(), node.span),
        Value::Array(_) | Value::Object(_) => Spanned::new(text::json(node), node.span),
        _ => fields::scalar(cursor, node)?,
    };
    Some(AuthParameter { key: key.to_owned(), value })
}
