//! Requests: HTTP ones, and GraphQL ones of their own kind.

use super::{auth, body, fields, pair, url};
use crate::collection::cursor::{Cursor, description};
use crate::collection::{Body, KeyValue, Request};
use crate::diag::{Diagnostic, code};
use crate::source::{Node, Spanned};

/// What an HTTP request may have, with `type` and `$schema` of older files.
pub(super) const HTTP: &[&str] = &[
    "$kind",
    "$schema",
    "auth",
    "body",
    "description",
    "examples",
    "header",
    "headers",
    "id",
    "method",
    "name",
    "order",
    "pathVariables",
    "queryParams",
    "scripts",
    "settings",
    "type",
    "url",
];

/// What a GraphQL request may have. Its `schema` only helps to write the query.
pub(super) const GRAPHQL: &[&str] = &[
    "$kind",
    "$schema",
    "auth",
    "description",
    "examples",
    "headers",
    "id",
    "name",
    "operationName",
    "order",
    "query",
    "schema",
    "scripts",
    "settings",
    "url",
    "variables",
];

/// An HTTP request.
pub(super) fn http(cursor: &mut Cursor<'_>, node: &Node) -> Request {
    let method = fields::full(cursor, node, "method");
    let method = method.map(|method| Spanned::new(method.value.trim().to_owned(), method.span));
    Request {
        method: method.unwrap_or_else(|| Spanned::new("GET".to_owned(), node.span)),
        url: url::read(cursor, node),
        headers: headers(cursor, node),
        body: body::read(cursor, node),
        auth: auth::read(cursor, node),
        description: description(node),
        span: node.span,
    }
}

/// A GraphQL request: what an HTTP request with a GraphQL body is.
pub(super) fn graphql(cursor: &mut Cursor<'_>, node: &Node) -> Request {
    let content = body::graphql(cursor, node);
    Request {
        method: Spanned::new("POST".to_owned(), node.span),
        url: url::read(cursor, node),
        headers: headers(cursor, node),
        body: Some(Body { content, disabled: false, span: node.span }),
        auth: auth::read(cursor, node),
        description: description(node),
        span: node.span,
    }
}

/// Headers; v2 calls them `header`, and files that were written by hand do so, too.
pub(super) fn headers(cursor: &mut Cursor<'_>, node: &Node) -> Vec<KeyValue> {
    let mut headers = pair::pairs(cursor, node, "headers");
    if let Some(member) = node.members().iter().rev().find(|member| &*member.key == "header") {
        let diagnostic = Diagnostic::new(code::W0211, "`header` is read as `headers`");
        let diagnostic = diagnostic.label(member.key_span, "Postman's own runner leaves it out");
        cursor.sink.report(diagnostic.help("write `headers`").at(&cursor.breadcrumb));
        headers.extend(pair::pairs(cursor, node, "header"));
    }
    for header in &mut headers {
        let place = header.key.span;
        header.value.get_or_insert_with(|| Spanned::new(String::new(), place));
    }
    headers
}
