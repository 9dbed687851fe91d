//! Tells what a file is before anything is read from it.

use super::cursor::{head, is_nothing};
use crate::diag::code::{E0201, E0203};
use crate::diag::{Code, Diagnostic};
use crate::source::{Node, Span, Value};

/// What a file turned out to be.
pub(super) enum Kind<'n> {
    /// A list of things to read: a collection, a folder or an environment, without its wrapper.
    List(&'n Node),
    /// A single item.
    Item(&'n Node),
    /// A collection of schema v1, without its wrapper.
    V1(&'n Node),
    /// A collection of schema v3 in one document.
    V3(&'n Node),
    /// A request of schema v3.
    V3Request(&'n Node),
    /// Something else, and how to say it.
    Other(Diagnostic),
}

/// What a file is that should be a collection.
pub(super) fn of_collection(root: &Node) -> Kind<'_> {
    let has = |key| root.get(key).is_some_and(|node| node.value != Value::Null);
    match &root.value {
        Value::Object(_) if is_v3(root) => Kind::V3(root),
        Value::Object(_) if root.get("$kind").and_then(Node::text).is_some_and(|kind| kind.ends_with("-request")) => {
            Kind::V3Request(root)
        }
        Value::Object(_) if has("item") => Kind::List(root),
        Value::Object(_) if has("request") => Kind::Item(root),
        Value::Object(_) if has("requests") || has("folders") && has("order") => Kind::V1(root),
        Value::Object(_) => match (part_of_v1(root), root.get("collection")) {
            (Some(part), _) => part,
            (None, Some(inner)) if inner.get("collection").is_none() && !is_nothing(inner) => of_collection(inner),
            (None, _) => without_entries(root),
        },
        Value::Array(_) => other(
            E0201,
            "a collection is an object, and this is an array".to_owned(),
            head(root),
            Some("name a file with one collection, folder or item; a list of several takes one file for each"),
        ),
        _ => other(E0201, format!("a collection is an object, and this is {}", root.kind()), head(root), None),
    }
}

/// A collection of schema v3: it says its kind, and names its schema or has `items`.
fn is_v3(root: &Node) -> bool {
    let kind = root.get("$kind").or_else(|| root.get("type")).and_then(Node::text);
    let schema = root.get("$schema").and_then(Node::text).is_some_and(|schema| schema.contains("/v3."));
    kind == Some("collection") && (schema || root.get("items").is_some_and(|items| !items.elements().is_empty()))
}

/// What a file is that should be an environment or globals.
pub(super) fn of_environment(root: &Node) -> Kind<'_> {
    let inner = ["environment", "globals"].iter().find_map(|key| root.get(key));
    let node = inner.filter(|inner| !inner.members().is_empty()).unwrap_or(root);
    if node.get("values").is_some() || node.get("_postman_variable_scope").is_some() {
        return Kind::List(node);
    }
    let help = "name an environment or globals file that Postman exported: an object with `values`";
    match &root.value {
        Value::Object(_) if !matches!(of_collection(root), Kind::Other(_)) => {
            other(E0201, "this is a collection, no environment".to_owned(), head(root), Some(help))
        }
        Value::Object(_) => other(E0201, "the file has no `values`".to_owned(), head(root), Some(help)),
        _ => other(E0201, format!("an environment is an object, and this is {}", root.kind()), head(root), Some(help)),
    }
}

/// An object with neither entries nor a request: an empty collection, or one of the files that people mix up with it.
fn without_entries(root: &Node) -> Kind<'_> {
    let key = |name: &str| root.members().iter().rev().find(|member| *member.key == *name).map(|m| m.key_span);
    for (name, what) in [("openapi", "an OpenAPI"), ("swagger", "a Swagger"), ("asyncapi", "an AsyncAPI")] {
        if let Some(span) = key(name) {
            let help = "import the document into Postman and export the collection that it makes";
            return other(E0201, format!("this is {what} document, no collection"), span, Some(help));
        }
    }
    if root.get("info").is_some_and(|info| !is_nothing(info)) {
        return Kind::List(root);
    }
    if let Some(span) = key("values") {
        let help = "give the file as `environment`, and the collection as `input`";
        return other(E0201, "this is an environment, no collection".to_owned(), span, Some(help));
    }
    other(E0201, "the file has neither `info` nor `item` nor `request`".to_owned(), head(root), None)
}

/// A folder or a request of schema v1, without the collection that its ids are those of.
fn part_of_v1(root: &Node) -> Option<Kind<'_>> {
    let span = |name: &str| root.members().iter().find(|member| *member.key == *name).map(|member| member.key_span);
    let is_request =
        ["dataMode", "collectionId", "headerData", "rawModeData"].iter().any(|key| root.get(key).is_some());
    let (what, span) = match (span("order"), span("url")) {
        (Some(order), _) => ("folder", order),
        (None, Some(url)) if is_request => ("request", url),
        _ => return None,
    };
    let message = format!("this is a single {what} of schema v1, which is read in its collection only");
    let help = "name the file of the whole collection, or export this as Collection v2.1";
    Some(other(E0203, message, span, Some(help)))
}

fn other<'n>(code: Code, message: String, span: Span, help: Option<&str>) -> Kind<'n> {
    let diagnostic = Diagnostic::new(code, message).label(span, "");
    Kind::Other(match help {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    })
}
