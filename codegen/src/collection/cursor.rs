//! The reading vocabulary: members of a node that may be missing, and errors for those that cannot be meant.

use super::text;
use crate::diag::{Breadcrumb, Diagnostic, Sink, code};
use crate::source::{Embedded, Node, Sources, Span, Spanned, Value};

/// Where the reader is, and where it says what is wrong.
pub(super) struct Cursor<'a> {
    /// For texts that are read further: URLs and header lists.
    pub(super) sources: &'a Sources,
    /// Takes the diagnostics.
    pub(super) sink: &'a mut Sink,
    /// The folder or item that is being read.
    pub(super) breadcrumb: Breadcrumb,
}

impl<'a> Cursor<'a> {
    /// Starts at the root of a file.
    pub(super) fn new(sources: &'a Sources, sink: &'a mut Sink) -> Self {
        Self { sources, sink, breadcrumb: Breadcrumb::default() }
    }

    /// Says that a value is of a kind that nothing can be made of.
    pub(super) fn wrong(&mut self, key: &str, node: &Node, expected: &str) {
        let message = format!("`{key}`: expected {expected}, found {}", node.kind());
        let diagnostic = Diagnostic::new(code::E0202, message).label(head(node), format!("expected {expected}"));
        self.sink.report(diagnostic.at(&self.breadcrumb));
    }

    /// The elements of an array, or none.
    pub(super) fn list<'n>(&mut self, parent: &'n Node, key: &str) -> &'n [Node] {
        match member(parent, key) {
            None => &[],
            Some(Node { value: Value::Array(elements), .. }) => elements,
            Some(node) => {
                self.wrong(key, node, "an array");
                &[]
            }
        }
    }

    /// An object, when there is one.
    pub(super) fn object<'n>(&mut self, parent: &'n Node, key: &str) -> Option<&'n Node> {
        let node = member(parent, key)?;
        if matches!(node.value, Value::Object(_)) {
            return Some(node);
        }
        self.wrong(key, node, "an object");
        None
    }

    /// A string or another scalar as text, when there is one. The empty string is one.
    pub(super) fn text(&mut self, parent: &Node, key: &str) -> Option<Spanned<String>> {
        let node = parent.get(key)?;
        match node.value {
            Value::Null => None,
            Value::Array(_) | Value::Object(_) => {
                if !is_nothing(node) {
                    self.wrong(key, node, "a string");
                }
                None
            }
            _ => Some(Spanned::new(text::of(node), node.span)),
        }
    }

    /// The `name` of a thing; empty when it has none.
    pub(super) fn name(&mut self, parent: &Node) -> Spanned<String> {
        self.text(parent, "name").unwrap_or_else(|| Spanned::new(String::new(), head(parent)))
    }

    /// The text of a string literal, with the way back to each place in it.
    pub(super) fn embedded(&self, literal: &Node) -> Embedded {
        Embedded::new(self.sources, literal.span)
    }
}

/// A member that says something: not null, `""`, `[]` or `{}`, which exporters write for one another.
pub(super) fn member<'n>(parent: &'n Node, key: &str) -> Option<&'n Node> {
    parent.get(key).filter(|node| !is_nothing(node))
}

/// Null, or empty: `""`, `[]` or `{}`.
pub(super) fn is_nothing(node: &Node) -> bool {
    match &node.value {
        Value::Null => true,
        Value::Text(text) => text.is_empty(),
        Value::Array(elements) => elements.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}

/// The string of a member, when it is one and not empty; any other kind counts as absent.
pub(super) fn string(parent: &Node, key: &str) -> Option<String> {
    let text = parent.get(key)?.text()?;
    (!text.is_empty()).then(|| text.to_owned())
}

/// Markdown: `description` as a string or as an object with `content`.
pub(super) fn description(parent: &Node) -> Option<Spanned<String>> {
    let node = parent.get("description")?;
    let node = if node.text().is_some() { node } else { node.get("content")? };
    let text = node.text()?;
    (!text.trim().is_empty()).then(|| Spanned::new(text.to_owned(), node.span))
}

/// Only `true` switches off.
pub(super) fn is_disabled(node: &Node) -> bool {
    node.get("disabled").is_some_and(|disabled| disabled.value == Value::Bool(true))
}

/// The place to point at: a whole scalar, but only the bracket of what may be pages long.
pub(super) fn head(node: &Node) -> Span {
    match node.value {
        Value::Array(_) | Value::Object(_) => Span { end: node.span.start + 1, ..node.span },
        _ => node.span,
    }
}
