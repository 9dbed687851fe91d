//! Saved examples, each with the request that it answered: an object, JSON in a text, or an id.

use super::index::{Index, id, ids};
use super::relocate::relocate;
use super::request;
use crate::collection::cursor::{Cursor, member, string};
use crate::collection::response::{body, status};
use crate::collection::{Request, SavedResponse};
use crate::diag::{Severity, Sink};
use crate::source::{Grammar, Node, Sources, Value, parse};

/// The examples of a request: in `responses_order`, then those that it does not name.
pub(super) fn read_all(cursor: &mut Cursor<'_>, request: &Node, index: &Index<'_>) -> Vec<SavedResponse> {
    let nodes = request.get("responses").map(Node::elements).unwrap_or_default().iter();
    let mut nodes: Vec<&Node> = nodes.filter(|node| matches!(node.value, Value::Object(_))).collect();
    let order = ids(cursor, request, "responses_order");
    let place = |node: &&Node| order.iter().position(|named| Some(&named.value) == id(node).as_ref());
    nodes.sort_by_key(|node| place(node).unwrap_or(order.len()));
    nodes.into_iter().map(|node| response(cursor, node, index)).collect()
}

fn response(cursor: &mut Cursor<'_>, node: &Node, index: &Index<'_>) -> SavedResponse {
    let code = node.get("responseCode").and_then(|code| code.get("code"));
    SavedResponse {
        name: cursor.name(node),
        id: id(node),
        code: code.and_then(status).filter(|code| *code != 0),
        headers: cursor.header_list(node, "headers"),
        body: body(node, "text"),
        language: string(node, "language"),
        original_request: original_request(cursor, node, index).map(Box::new),
        span: node.span,
    }
}

/// Its own problems are silent, as they are in v2.
fn original_request(cursor: &Cursor<'_>, response: &Node, index: &Index<'_>) -> Option<Request> {
    let node = member(response, "requestObject").or_else(|| member(response, "request"))?;
    match &node.value {
        Value::Object(_) => quietly(cursor, cursor.sources, node),
        Value::Text(text) => match index.request_of.get(&**text) {
            Some(request) => quietly(cursor, cursor.sources, request),
            None => from_text(cursor, node, response, index),
        },
        _ => None,
    }
}

/// A request in a text is read as a file of its own, whose places then become those in the text.
fn from_text(cursor: &Cursor<'_>, literal: &Node, response: &Node, index: &Index<'_>) -> Option<Request> {
    let outer = cursor.embedded(literal);
    let mut sources = Sources::default();
    let file = sources.add("", outer.text());
    match parse(file, outer.text(), Grammar::Strict) {
        Ok(node @ Node { value: Value::Object(_), .. }) => {
            let mut request = quietly(cursor, &sources, &node)?;
            relocate(&mut request, &|span| outer.span(span.start as usize..span.end as usize));
            Some(request)
        }
        // An id that nobody has, perhaps beside one that somebody has.
        _ => quietly(cursor, cursor.sources, index.request_of.get(member(response, "request")?.text()?)?),
    }
}

fn quietly(cursor: &Cursor<'_>, sources: &Sources, node: &Node) -> Option<Request> {
    let mut sink = Sink::default();
    let mut inner = Cursor { sources, sink: &mut sink, breadcrumb: cursor.breadcrumb.clone() };
    let request = request::read(&mut inner, node);
    (sink.count(Severity::Error) == 0).then_some(request)
}
