//! Authorizations: parameters as a list (v2.1) or as an object (v2.0).

use super::cursor::{Cursor, member};
use super::text;
use super::{Auth, AuthParameter};
use crate::source::{Node, Spanned, Value};

impl Cursor<'_> {
    /// The authorization of a collection, folder or request; nothing when it inherits, as `auth` without a type does.
    pub(super) fn auth(&mut self, parent: &Node) -> Option<Auth> {
        let node = self.object(parent, "auth")?;
        let kind = member(node, "type")?;
        let name = kind.text()?;
        let parameters = match member(node, name) {
            None => Vec::new(),
            Some(Node { value: Value::Array(elements), .. }) => {
                let parameters = elements.iter().filter_map(|element| {
                    let kind = element.get("type").and_then(Node::text);
                    Some((element.get("key")?.text()?, element.get("value"), kind))
                });
                last_of_each(parameters)
            }
            Some(Node { value: Value::Object(members), .. }) => {
                last_of_each(members.iter().map(|member| (&*member.key, Some(&member.value), None)))
            }
            Some(other) => {
                self.wrong(name, other, "an array or an object");
                Vec::new()
            }
        };
        Some(Auth { kind: Spanned::new(name.to_owned(), kind.span), parameters })
    }
}

/// Reads (key, value, type). Without a value, or with null, a parameter is as good as absent.
fn last_of_each<'n>(
    parameters: impl Iterator<Item = (&'n str, Option<&'n Node>, Option<&'n str>)>,
) -> Vec<AuthParameter> {
    let mut read: Vec<AuthParameter> = Vec::new();
    for (key, value, kind) in parameters {
        read.retain(|earlier| earlier.key != key);
        if let Some(value) = value.filter(|value| value.value != Value::Null) {
            let text = Spanned::new(parameter(value, kind), value.span);
            read.push(AuthParameter { key: key.to_owned(), value: text });
        }
    }
    read
}

/// A parameter as text. What is false to JavaScript and no string is the empty text, which is false too; a structure is
/// JSON, unless it was declared to be a string.
fn parameter(value: &Node, kind: Option<&str>) -> String {
    let text = text::cast(value, kind);
    let declared_text = kind == Some("string");
    match &value.value {
        Value::Text(_) => text,
        Value::Bool(_) | Value::Number(_) if !declared_text && (text == "false" || text == "0") => String::new(),
        Value::Array(_) | Value::Object(_) if !declared_text => text::json(value),
        _ => text,
    }
}
