//! Saved examples. Nothing of them goes on the wire.

use super::{fields, request};
use crate::collection::cursor::{Cursor, string};
use crate::collection::{Request, SavedResponse};
use crate::diag::{Severity, Sink};
use crate::source::{Node, Spanned};

const KEYS: &[&str] =
    &["$kind", "$schema", "description", "id", "name", "order", "originalRequest", "request", "response"];
const RESPONSE: &[&str] = &["body", "headers", "statusCode", "statusText"];

/// An example; `stem` is its name where it says none.
pub(super) fn read(cursor: &mut Cursor<'_>, node: &Node, stem: Spanned<String>) -> SavedResponse {
    fields::check(cursor, node, "an example", KEYS);
    let name = fields::text(cursor, node, "name").unwrap_or(stem);
    let response = fields::mapping(cursor, node, "response");
    if let Some(response) = response {
        fields::check(cursor, response, "the answer of an example", RESPONSE);
    }
    let body = response.and_then(|response| fields::mapping(cursor, response, "body"));
    if let Some(body) = body {
        fields::check(cursor, body, "the body of an example", &["content", "type"]);
    }
    let status = response.and_then(|response| fields::text(cursor, response, "statusCode"));
    SavedResponse {
        name,
        id: string(node, "id"),
        code: status.and_then(|status| status.value.trim().parse().ok()),
        headers: response.map(|response| request::headers(cursor, response)).unwrap_or_default(),
        body: body.and_then(|body| fields::text(cursor, body, "content")),
        language: body.and_then(|body| string(body, "type")),
        original_request: original(cursor, node).map(Box::new),
        span: node.span,
    }
}

/// The request that was answered. Its own problems are silent: those of the item's request are said already.
fn original(cursor: &Cursor<'_>, example: &Node) -> Option<Request> {
    let node = ["request", "originalRequest"].iter().find_map(|key| example.get(key))?;
    let mut sink = Sink::default();
    let mut silent = Cursor { sources: cursor.sources, sink: &mut sink, breadcrumb: cursor.breadcrumb.clone() };
    let request = request::http(&mut silent, node);
    // Postman writes this for an example that was saved without a request.
    let is_none = node.get("url").and_then(Node::text) == Some("");
    (!is_none && sink.count(Severity::Error) == 0).then_some(request)
}
