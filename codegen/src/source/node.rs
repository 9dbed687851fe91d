//! The JSON tree that keeps the place of everything.

use super::Span;

/// One JSON value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The bytes of the value, quotes and brackets included.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// What a [`Node`] holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as it is written: no digit is lost.
    Number(Box<str>),
    /// A string, decoded.
    Text(Box<str>),
    /// An unquoted `{{variable}}` (or several, with text between) where a value should stand. Only raw bodies have it.
    Placeholder(Box<str>),
    /// An array.
    Array(Vec<Node>),
    /// An object, in the order of the file, duplicate keys included.
    Object(Vec<Member>),
}

/// One key of an object with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The key, decoded.
    pub key: Box<str>,
    /// Where the key stands, quotes included.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

impl Node {
    /// The value of a key, when this is an object that has it. Of duplicates the last counts, as in JavaScript.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.members().iter().rev().find(|member| *member.key == *key).map(|member| &member.value)
    }

    /// The members of an object; nothing for any other value.
    pub fn members(&self) -> &[Member] {
        match &self.value {
            Value::Object(members) => members,
            _ => &[],
        }
    }

    /// The elements of an array; nothing for any other value.
    pub fn elements(&self) -> &[Node] {
        match &self.value {
            Value::Array(elements) => elements,
            _ => &[],
        }
    }

    /// The text of a string.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What kind of value this is, in the words of an error message.
    pub fn kind(&self) -> &'static str {
        match &self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::Text(_) => "a string",
            Value::Placeholder(text) if text.starts_with('<') => "a placeholder",
            Value::Placeholder(_) => "a variable",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        }
    }
}
