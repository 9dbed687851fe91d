//! Turns JSON values into shapes and literals.

use super::credentials::Credentials;
use super::model::Literal;
use super::shape::{Digits, Field, Fields, Kind, Shape};
use crate::source::{Member, Node, Value};
use std::collections::BTreeSet;

/// The shape of one value.
pub fn shape(node: &Node) -> Shape {
    match &node.value {
        Value::Null => Shape::null(),
        Value::Bool(_) => Shape::of(Kind::Bool),
        Value::Number(text) => Shape::of(Kind::Number(Digits::of(text))),
        Value::Text(_) => Shape::of(Kind::Text),
        Value::Placeholder(_) => Shape::of(Kind::Any),
        Value::Array(elements) => {
            let element = elements.iter().map(shape).fold(Shape::default(), Shape::join);
            Shape::of(Kind::List(Box::new(element)))
        }
        Value::Object(_) => {
            let list = effective_members(node).into_iter().map(field).collect();
            Shape::of(Kind::Object(Fields { list, seen: BTreeSet::from([node.span]) }))
        }
    }
}

fn field(member: &Member) -> Field {
    Field {
        wire_name: member.key.to_string(),
        shape: shape(&member.value),
        present: BTreeSet::from([member.value.span]),
        absent: BTreeSet::new(),
    }
}

/// The value as the item sends it, credentials covered.
pub fn literal(node: &Node, credentials: &Credentials) -> Literal {
    match &node.value {
        Value::Null => Literal::Null,
        Value::Bool(value) => Literal::Bool(*value),
        Value::Number(text) => Literal::Number(text.to_string()),
        Value::Text(text) => Literal::Text(credentials.token(node.span).unwrap_or_else(|| text.to_string())),
        Value::Placeholder(text) => Literal::Raw(text.to_string()),
        Value::Array(elements) => Literal::List(elements.iter().map(|element| literal(element, credentials)).collect()),
        Value::Object(_) => {
            let members = effective_members(node).into_iter();
            let value = |member: &Member| (member.key.to_string(), literal(&member.value, credentials));
            Literal::Object(members.map(value).collect())
        }
    }
}

/// Of duplicate keys the last counts, at the place of the first, as in JavaScript.
fn effective_members(node: &Node) -> Vec<&Member> {
    let mut members: Vec<&Member> = Vec::new();
    for member in node.members() {
        match members.iter_mut().find(|known| known.key == member.key) {
            Some(known) => *known = member,
            None => members.push(member),
        }
    }
    members
}
