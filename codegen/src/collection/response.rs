//! Saved examples. Nothing of them goes on the wire, so what cannot be read is left out.

use super::cursor::{Cursor, string};
use super::text;
use super::{Request, SavedResponse};
use crate::diag::{Severity, Sink};
use crate::source::{Node, Spanned, Value};

impl Cursor<'_> {
    /// The examples of an item; none when `response` is no array.
    pub(super) fn responses(&mut self, item: &Node) -> Vec<SavedResponse> {
        let elements = item.get("response").map(Node::elements).unwrap_or_default().iter();
        elements.filter(|node| matches!(node.value, Value::Object(_))).map(|node| self.response(node)).collect()
    }

    fn response(&mut self, node: &Node) -> SavedResponse {
        SavedResponse {
            name: self.name(node),
            id: string(node, "id").or_else(|| string(node, "_postman_id")),
            code: node.get("code").and_then(status),
            headers: self.headers(node),
            body: body(node, "body"),
            language: string(node, "_postman_previewlanguage"),
            original_request: self.original_request(node).map(Box::new),
            span: node.span,
        }
    }

    /// The request that was answered. Its own problems are silent: those of the item's request are said already.
    fn original_request(&self, response: &Node) -> Option<Request> {
        let node = response.get("originalRequest").filter(|node| node.value != Value::Null)?;
        let mut sink = Sink::default();
        let mut cursor = Cursor { sources: self.sources, sink: &mut sink, breadcrumb: self.breadcrumb.clone() };
        let request = cursor.request(node);
        request.filter(|_| sink.count(Severity::Error) == 0)
    }
}

/// The body of an example as text; JSON where it is none.
pub(super) fn body(response: &Node, key: &str) -> Option<Spanned<String>> {
    let body = response.get(key).filter(|body| body.value != Value::Null)?;
    let text = body.text().map_or_else(|| text::json(body), str::to_owned);
    Some(Spanned::new(text, body.span))
}

/// A status code as a number or as digits.
pub(super) fn status(node: &Node) -> Option<u16> {
    match &node.value {
        Value::Number(digits) | Value::Text(digits) => digits.trim().parse().ok(),
        _ => None,
    }
}
