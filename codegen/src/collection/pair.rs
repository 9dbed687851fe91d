//! Keys with values: headers, query parameters and form fields, each with its own idea of what a value is.

use super::KeyValue;
use super::cursor::{Cursor, description, is_disabled, member};
use super::text;
use crate::source::{Embedded, Node, Spanned, Value};
use std::ops::Range;

/// Where a pair belongs. Postman turns values into text differently at each place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PairKind {
    /// Everything is text, null too.
    Header,
    /// Only a string is a value.
    Query,
    /// A field of an urlencoded form: scalars are text, and so is a null key.
    UrlEncoded,
    /// A part of a multipart body: anything but a string is JSON.
    Part,
}

impl PairKind {
    fn value(self, node: &Node) -> Option<Spanned<String>> {
        let value = match (self, &node.value) {
            (_, Value::Text(text)) => text.to_string(),
            (Self::Header, _) => text::of(node),
            (Self::UrlEncoded, Value::Bool(_) | Value::Number(_)) => text::of(node),
            (Self::Query | Self::UrlEncoded, _) | (Self::Part, Value::Null) => return None,
            (Self::Part, _) => text::json(node),
        };
        Some(Spanned::new(value, node.span))
    }
}

impl Cursor<'_> {
    /// The headers of a request or an answer.
    pub(super) fn headers(&mut self, parent: &Node) -> Vec<KeyValue> {
        self.header_list(parent, "header")
    }

    /// Headers: an array, or one string of lines.
    pub(super) fn header_list(&mut self, parent: &Node, key: &str) -> Vec<KeyValue> {
        match member(parent, key) {
            None => Vec::new(),
            Some(node) if node.text().is_some() => header_lines(&self.embedded(node)),
            Some(Node { value: Value::Array(elements), .. }) => self.pairs(key, elements, PairKind::Header),
            Some(node) => {
                self.wrong(key, node, "an array or a string");
                Vec::new()
            }
        }
    }

    /// The elements of an array of pairs; null ones are skipped, as in Postman.
    pub(super) fn pairs(&mut self, key: &str, elements: &[Node], kind: PairKind) -> Vec<KeyValue> {
        elements.iter().filter_map(|node| self.pair(key, node, kind)).collect()
    }

    /// One pair; nothing for null, and an error for what has no key.
    pub(super) fn pair(&mut self, key: &str, node: &Node, kind: PairKind) -> Option<KeyValue> {
        match (&node.value, kind) {
            (Value::Null, _) => None,
            (Value::Object(_), _) => Some(KeyValue {
                key: self.key(node, kind),
                value: node.get("value").and_then(|value| kind.value(value)),
                disabled: is_disabled(node),
                description: description(node),
            }),
            (Value::Text(_), PairKind::Header) => Some(single_header(&self.embedded(node))),
            (Value::Text(_), PairKind::Query | PairKind::UrlEncoded) => {
                let embedded = self.embedded(node);
                Some(split_pair(&embedded, embedded.text(), 0..embedded.text().len()))
            }
            _ => {
                self.wrong(key, node, "an object with `key` and `value`");
                None
            }
        }
    }

    fn key(&mut self, pair: &Node, kind: PairKind) -> Spanned<String> {
        match pair.get("key") {
            Some(node) if kind == PairKind::UrlEncoded && node.value == Value::Null => {
                Spanned::new("null".to_owned(), node.span)
            }
            node => self
                .text(pair, "key")
                .unwrap_or_else(|| Spanned::new(String::new(), node.map_or(pair.span, |node| node.span))),
        }
    }
}

/// A text split at `&`, then each piece at its first `=`; `mask` hides the variables of the same text.
pub(super) fn split_pairs(embedded: &Embedded, mask: &str, range: Range<usize>) -> Vec<KeyValue> {
    let mut start = range.start;
    let pieces = mask[range].split('&').map(|piece| {
        let piece = start..start + piece.len();
        start = piece.end + 1;
        split_pair(embedded, mask, piece)
    });
    pieces.collect()
}

fn split_pair(embedded: &Embedded, mask: &str, range: Range<usize>) -> KeyValue {
    let equals = mask[range.clone()].find('=').map(|at| range.start + at);
    let value = equals.map(|at| piece(embedded, at + 1..range.end));
    plain(piece(embedded, range.start..equals.unwrap_or(range.end)), value)
}

/// Lines that begin with a name and a colon; Postman drops the others.
fn header_lines(embedded: &Embedded) -> Vec<KeyValue> {
    let mut start = 0;
    let lines = embedded.text().split(['\n', '\r']).filter_map(|line| {
        let at = start;
        start += line.len() + 1;
        let colon = line.find(':')?;
        let name = &line[..colon];
        (!name.is_empty() && !name.contains(char::is_whitespace))
            .then(|| plain(piece(embedded, at..at + colon), Some(trimmed(embedded, at + colon + 1..at + line.len()))))
    });
    lines.collect()
}

fn single_header(embedded: &Embedded) -> KeyValue {
    let text = embedded.text();
    let colon = text.find(':').unwrap_or(text.len());
    let value = trimmed(embedded, (colon + 1).min(text.len())..text.len());
    plain(trimmed(embedded, 0..colon), Some(value))
}

fn plain(key: Spanned<String>, value: Option<Spanned<String>>) -> KeyValue {
    KeyValue { key, value, disabled: false, description: None }
}

/// A part of a text with its place.
pub(super) fn piece(embedded: &Embedded, range: Range<usize>) -> Spanned<String> {
    Spanned::new(embedded.text()[range.clone()].to_owned(), embedded.span(range))
}

/// A part of a text without the blanks around it.
pub(super) fn trimmed(embedded: &Embedded, range: Range<usize>) -> Spanned<String> {
    let text = &embedded.text()[range.clone()];
    let start = range.start + (text.len() - text.trim_start().len());
    piece(embedded, start..start + text.trim().len())
}
