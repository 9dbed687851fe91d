//! Turns a JSON value into a short line that holds no credential.

use crate::diag::mask::Masks;
use crate::secrets::{MASK, is_credential};
use crate::source::{Member, Node, Sources, Span, Value};

/// The longest excerpt, in characters.
const LONGEST: usize = 60;

/// Members that name what a `value` beside them is.
const NAMES: &[&str] = &["key", "name", "id"];

/// Makes values short and safe to print.
#[derive(Clone, Copy)]
pub struct Excerpts<'a> {
    /// The files.
    pub sources: &'a Sources,
    /// The credentials that are known.
    pub masks: &'a Masks,
}

impl Excerpts<'_> {
    /// The value on one line. `secret` says that it belongs to the name of a credential.
    pub fn value(&self, node: &Node, secret: bool) -> String {
        let mut line = String::new();
        self.write(node, secret, &mut line);
        short(&line)
    }

    /// A text as it is, on one line.
    pub fn text(&self, text: &str, secret: bool) -> String {
        let text = if secret { MASK.to_owned() } else { self.masks.text(text) };
        short(&text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The place is that of a credential, or looks like it.
    pub fn is_covered(&self, span: Span) -> bool {
        let range = span.start as usize..span.end as usize;
        !self.masks.around(self.sources, span.file, &range).is_empty()
    }

    fn write(&self, node: &Node, secret: bool, line: &mut String) {
        // What is behind the cut need not be written.
        if line.len() > LONGEST * 4 {
            return;
        }
        match &node.value {
            Value::Null => line.push_str("null"),
            Value::Bool(value) => line.push_str(if *value { "true" } else { "false" }),
            Value::Array(elements) => {
                line.push('[');
                for (index, element) in elements.iter().enumerate() {
                    line.push_str(if index > 0 { ", " } else { "" });
                    self.write(element, secret, line);
                }
                line.push(']');
            }
            Value::Object(members) => {
                line.push('{');
                for (index, member) in members.iter().enumerate() {
                    line.push_str(if index > 0 { ", " } else { "" });
                    self.quoted(&member.key, line);
                    line.push_str(": ");
                    self.write(&member.value, secret || is_secret(members, &member.key), line);
                }
                line.push('}');
            }
            Value::Number(_) | Value::Text(_) | Value::Placeholder(_) if secret || self.is_covered(node.span) => {
                line.push_str(MASK);
            }
            Value::Number(text) | Value::Placeholder(text) => line.push_str(text),
            Value::Text(text) => self.quoted(text, line),
        }
    }

    /// A JSON string of the beginning of a text. Credentials are covered before anything is cut, since a part of one
    /// does not look like one.
    fn quoted(&self, text: &str, line: &mut String) {
        let text: String = self.masks.text(text).chars().take(LONGEST + 1).collect();
        line.push_str(&serde_json::Value::from(text).to_string());
    }
}

/// The name of a member, or one beside it, says that its value is a credential.
pub fn is_secret(members: &[Member], key: &str) -> bool {
    let named = |member: &Member| NAMES.contains(&&*member.key) && member.value.text().is_some_and(is_credential);
    is_credential(key) || (key == "value" && members.iter().any(named))
}

fn short(line: &str) -> String {
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line.to_owned(),
    }
}
