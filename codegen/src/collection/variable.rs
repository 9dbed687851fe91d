//! Variables of collections, environments and globals.

use super::Variable;
use super::cursor::{Cursor, description, is_disabled, member};
use super::text;
use crate::source::{Node, Spanned, Value};

impl Cursor<'_> {
    /// The variables in the array `list`; what has no name is none, since nothing can refer to it.
    pub(super) fn variables(&mut self, parent: &Node, list: &str) -> Vec<Variable> {
        let mut variables = Vec::new();
        for node in self.list(parent, list) {
            match &node.value {
                Value::Object(_) => variables.extend(variable(node)),
                Value::Null => {}
                _ => self.wrong(list, node, "an object with `key` and `value`"),
            }
        }
        variables
    }
}

fn variable(node: &Node) -> Option<Variable> {
    let key = member(node, "key").or_else(|| member(node, "id"))?;
    let kind = node.get("type").and_then(Node::text);
    let value = node.get("value").map(|value| Spanned::new(text::cast(value, kind), value.span));
    Some(Variable {
        key: Spanned::new(text::of(key), key.span),
        value: value.filter(|value| !value.value.is_empty()),
        secret: kind == Some("secret") || node.get("secret").is_some_and(|secret| secret.value == Value::Bool(true)),
        disabled: is_disabled(node),
        description: description(node),
    })
}
