//! Requests: a URL as text, or an object.

use super::Request;
use super::cursor::{Cursor, description, is_nothing, member};
use super::url::no_url;
use crate::source::{Node, Spanned, Value};

impl Cursor<'_> {
    /// A request; nothing, and an error, when it is neither a URL nor an object.
    pub(super) fn request(&mut self, node: &Node) -> Option<Request> {
        match &node.value {
            Value::Text(_) => Some(Request {
                method: Spanned::new("GET".to_owned(), node.span),
                url: self.url(node),
                headers: Vec::new(),
                body: None,
                auth: None,
                description: None,
                span: node.span,
            }),
            Value::Object(_) => Some(self.request_object(node)),
            _ if is_nothing(node) => Some(self.request_object(node)),
            _ => {
                self.wrong("request", node, "an object or a URL");
                None
            }
        }
    }

    fn request_object(&mut self, node: &Node) -> Request {
        Request {
            method: self.method(node),
            url: node.get("url").map_or_else(|| no_url(node.span), |url| self.url(url)),
            headers: self.headers(node),
            body: self.body(node),
            auth: self.auth(node),
            description: description(node),
            span: node.span,
        }
    }

    /// The method without blanks around it; none, null and a blank one are `GET`.
    pub(super) fn method(&mut self, request: &Node) -> Spanned<String> {
        match member(request, "method") {
            Some(node) if node.text().is_some_and(|text| !text.trim().is_empty()) => {
                Spanned::new(node.text().unwrap_or_default().trim().to_owned(), node.span)
            }
            Some(node) if node.text().is_none() => {
                self.wrong("method", node, "a string");
                Spanned::new("GET".to_owned(), node.span)
            }
            other => Spanned::new("GET".to_owned(), other.map_or(request.span, |node| node.span)),
        }
    }
}
