//! Turns JSON values into shapes and literals.

use super::format::Formats;
use super::model::Literal;
use super::shape::{Digits, Field, Fields, Kind, Shape};
use super::template;
use crate::secrets::{is_credential, shaped};
use crate::source::{Member, Node, Value};
use std::collections::BTreeSet;

/// The shape of one value of an answer.
pub fn shape(node: &Node) -> Shape {
    shape_sent(node, &|_| false)
}

/// The shape of one value of a request. What mentions a variable that `is_secret` is secret as well.
pub fn shape_sent(node: &Node, is_secret: &dyn Fn(&str) -> bool) -> Shape {
    match &node.value {
        Value::Null => Shape::null(),
        Value::Bool(_) => Shape::of(Kind::Bool),
        Value::Number(text) => Shape::of(Kind::Number(Digits::of(text))),
        Value::Text(text) => Shape::of(Kind::Text(Formats::of(text))),
        Value::Placeholder(_) => Shape::of(Kind::Any),
        Value::Array(elements) => {
            let element = elements.iter().map(|element| shape_sent(element, is_secret));
            let element = element.fold(Shape::default(), Shape::join);
            Shape::of(Kind::List(Box::new(element)))
        }
        Value::Object(_) => {
            // A key that is a credential is no field: it would be copied with its type.
            let members = effective_members(node).into_iter().filter(|member| shaped(&member.key).is_empty());
            let list = members.map(|member| field(member, is_secret)).collect();
            Shape::of(Kind::Object(Fields { list, seen: BTreeSet::from([node.span]) }))
        }
    }
}

fn field(member: &Member, is_secret: &dyn Fn(&str) -> bool) -> Field {
    Field {
        wire_name: member.key.to_string(),
        shape: shape_sent(&member.value, is_secret),
        secret: is_credential(&member.key) || mentions(&member.value, is_secret),
        present: BTreeSet::from([member.value.span]),
        absent: BTreeSet::new(),
        read: BTreeSet::new(),
    }
}

/// A text of the value, or of the list that it is, holds such a variable. Objects have fields of their own.
fn mentions(node: &Node, is_secret: &dyn Fn(&str) -> bool) -> bool {
    match &node.value {
        Value::Text(text) | Value::Placeholder(text) => template::names(text).any(is_secret),
        Value::Array(elements) => elements.iter().any(|element| mentions(element, is_secret)),
        _ => false,
    }
}

/// The value as the item sends it.
pub fn literal(node: &Node) -> Literal {
    match &node.value {
        Value::Null => Literal::Null,
        Value::Bool(value) => Literal::Bool(*value),
        Value::Number(text) => Literal::Number(text.to_string()),
        Value::Text(text) => Literal::Text(text.to_string()),
        Value::Placeholder(text) => Literal::Raw(text.to_string()),
        Value::Array(elements) => Literal::List(elements.iter().map(literal).collect()),
        Value::Object(_) => {
            let members = effective_members(node).into_iter();
            let value = |member: &Member| (member.key.to_string(), literal(&member.value));
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
