//! Credentials in JSON bodies: visits the texts in them, and covers them.

use super::Covers;
use super::walk::{Kind, value_of};
use crate::api::template::is_template;
use crate::secrets::{is_credential, replaced, shaped};
use crate::source::{Member, Node, Span, Value};

/// Members that hold the credential itself, in an object with the name of one.
const INNER: &[&str] = &["content", "data", "key", "plain", "plaintext", "raw", "text", "value"];

/// Members that name what a `value` beside them is.
const NAMES: &[&str] = &["key", "name", "type"];

/// Fewer digits are no credential but a count.
const LEAST_DIGITS: usize = 4;

type Add<'a> = &'a mut dyn FnMut(&str, Span, Kind);

/// Visits every text of a body that is typed. Of one that is not only the keys: it is read as text.
pub fn visit(node: &Node, typed: bool, add: Add<'_>) {
    keys(node, add);
    if typed {
        value(node, &Kind::Value(String::new()), add);
    }
}

/// No key of it is a variable, or will become one since it is a credential.
pub fn is_typed(node: &Node) -> bool {
    let plain =
        |member: &Member| !is_template(&member.key) && shaped(&member.key).is_empty() && is_typed(&member.value);
    node.elements().iter().all(is_typed) && node.members().iter().all(plain)
}

fn keys(node: &Node, add: Add<'_>) {
    node.elements().iter().for_each(|element| keys(element, add));
    for member in node.members() {
        if !shaped(&member.key).is_empty() {
            add(&member.key, member.key_span, Kind::Key);
        }
        keys(&member.value, add);
    }
}

fn value(node: &Node, kind: &Kind, add: Add<'_>) {
    match &node.value {
        Value::Text(text) | Value::Placeholder(text) => add(text, node.span, kind.clone()),
        Value::Number(digits) if matches!(kind, Kind::Credential(_)) && digits.len() >= LEAST_DIGITS => {
            add(digits, node.span, kind.clone());
        }
        Value::Array(elements) => elements.iter().for_each(|element| value(element, kind, add)),
        Value::Object(members) => {
            let named = members.iter().filter(|member| NAMES.contains(&&*member.key));
            let named = named.filter_map(|member| member.value.text()).find(|name| is_credential(name));
            for member in members {
                let own = match (kind, named) {
                    (Kind::Credential(name), _) if INNER.contains(&&*member.key) => Kind::Credential(name.clone()),
                    (_, Some(name)) if &*member.key == "value" => Kind::Credential(name.to_owned()),
                    _ => value_of(&member.key),
                };
                value(&member.value, &own, add);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The same JSON with its credentials covered. A number becomes an unquoted variable.
pub fn clean(node: Node, covers: &Covers) -> Node {
    let span = node.span;
    let covered = |span: Span, text: &str| -> Option<Box<str>> {
        let parts = covers.get(&span)?;
        Some(replaced(text, parts.iter().map(|(range, with)| (range.clone(), with.as_str()))).into())
    };
    let value = match node.value {
        Value::Text(text) => Value::Text(covered(span, &text).unwrap_or(text)),
        Value::Placeholder(text) => Value::Placeholder(covered(span, &text).unwrap_or(text)),
        Value::Number(digits) => match covered(span, &digits) {
            Some(variable) => Value::Placeholder(variable),
            None => Value::Number(digits),
        },
        Value::Array(elements) => Value::Array(elements.into_iter().map(|element| clean(element, covers)).collect()),
        Value::Object(members) => {
            let member = |member: Member| Member {
                key: covered(member.key_span, &member.key).unwrap_or(member.key),
                key_span: member.key_span,
                value: clean(member.value, covers),
            };
            Value::Object(members.into_iter().map(member).collect())
        }
        value @ (Value::Null | Value::Bool(_)) => value,
    };
    Node { span, value }
}
