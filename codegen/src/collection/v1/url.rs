//! URLs: a text, beside it the query and the path variables.

use super::is_off;
use crate::collection::cursor::Cursor;
use crate::collection::pair::PairKind;
use crate::collection::url::{no_url, path_variable};
use crate::collection::{KeyValue, PathVariable, Url};
use crate::source::{Node, Spanned, Value};

/// The URL of a request. The query of the text counts only without `queryParams`.
pub(super) fn read(cursor: &mut Cursor<'_>, request: &Node) -> Url {
    let mut url = request.get("url").map_or_else(|| no_url(request.span), |url| cursor.url(url));
    let query = query(cursor, request);
    if !query.is_empty() {
        url.query = query;
        url.from_text = false;
    }
    let variables = path_variables(cursor, request);
    if !variables.is_empty() {
        url.variables = variables;
    }
    url
}

fn query(cursor: &mut Cursor<'_>, request: &Node) -> Vec<KeyValue> {
    let mut query = Vec::new();
    for node in cursor.list(request, "queryParams") {
        let Some(mut pair) = cursor.pair("queryParams", node, PairKind::Query) else { continue };
        pair.disabled |= is_off(node);
        match (node.get("equals").map(is_truthy), node.get("value")) {
            (Some(true), Some(value @ Node { value: Value::Null, .. })) => {
                pair.value = Some(Spanned::new(String::new(), value.span));
            }
            (Some(false), _) => pair.value = pair.value.filter(|value| !value.value.is_empty()),
            _ => {}
        }
        query.push(pair);
    }
    query
}

/// Those of the list, then those of the object that the list does not have.
fn path_variables(cursor: &mut Cursor<'_>, request: &Node) -> Vec<PathVariable> {
    let mut variables = Vec::new();
    for node in cursor.list(request, "pathVariableData") {
        match &node.value {
            Value::Object(_) => variables.extend(path_variable(node)),
            Value::Null => {}
            _ => cursor.wrong("pathVariableData", node, "an object with `key` and `value`"),
        }
    }
    let members = cursor.object(request, "pathVariables").map(Node::members).unwrap_or_default();
    for member in members {
        if !variables.iter().any(|known| known.name == *member.key) {
            let value = member.value.text().map(|text| Spanned::new(text.to_owned(), member.value.span));
            variables.push(PathVariable { name: member.key.to_string(), value, description: None });
        }
    }
    variables
}

fn is_truthy(node: &Node) -> bool {
    !matches!(&node.value, Value::Null | Value::Bool(false)) && node.text() != Some("")
}
