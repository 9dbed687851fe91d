//! Bodies: `{type, content}`.

use super::{fields, pair};
use crate::collection::body::files;
use crate::collection::cursor::{Cursor, string};
use crate::collection::{Body, BodyContent, FormPart};
use crate::source::{Node, Spanned, Value};

/// What a text body may be.
const TEXTS: &[&str] = &["json", "text", "xml", "html", "javascript"];
const PART: &[&str] = &["$type", "contentType", "description", "disabled", "fileName", "key", "src", "type", "value"];
const GRAPHQL: &[&str] = &["operationName", "query", "variables"];

/// The body of a request; nothing when there is none.
pub(super) fn read(cursor: &mut Cursor<'_>, request: &Node) -> Option<Body> {
    let node = fields::mapping(cursor, request, "body")?;
    fields::check(cursor, node, "a body", &["content", "type"]);
    let kind = fields::full(cursor, node, "type")?;
    let content = match kind.value.as_str() {
        "none" => return None,
        text if TEXTS.contains(&text) => {
            let none = || Spanned::new(String::new(), node.span);
            BodyContent::Raw {
                text: fields::text(cursor, node, "content").unwrap_or_else(none),
                // Postman writes `text` for bodies that never said what they are: there, a header says it.
                language: Some(kind.value).filter(|kind| kind != "text"),
            }
        }
        "urlencoded" => BodyContent::UrlEncoded(pair::pairs(cursor, node, "content")),
        "formdata" => BodyContent::FormData(parts(cursor, node)),
        "file" => {
            let content = fields::mapping(cursor, node, "content");
            if let Some(content) = content {
                fields::check(cursor, content, "the content of a body of type `file`", &["src"]);
            }
            let src = content.and_then(|content| fields::full(cursor, content, "src"));
            BodyContent::File { src: src.map(|src| src.value), content: None }
        }
        "graphql" => {
            let content = fields::mapping(cursor, node, "content");
            if let Some(content) = content {
                fields::check(cursor, content, "the content of a body of type `graphql`", GRAPHQL);
            }
            graphql(cursor, content.unwrap_or(node))
        }
        _ => BodyContent::Unknown(kind),
    };
    Some(Body { content, disabled: false, span: node.span })
}

/// A GraphQL operation, which stands in a mapping with other things or alone.
pub(super) fn graphql(cursor: &mut Cursor<'_>, node: &Node) -> BodyContent {
    BodyContent::GraphQl {
        query: fields::text(cursor, node, "query").unwrap_or_else(|| Spanned::new(String::new(), node.span)),
        variables: fields::text(cursor, node, "variables").filter(|variables| !variables.value.is_empty()),
        operation_name: fields::text(cursor, node, "operationName").map(|name| name.value),
    }
}

fn parts(cursor: &mut Cursor<'_>, body: &Node) -> Vec<FormPart> {
    let elements = fields::list(cursor, body, "content");
    let parts = elements.into_iter().filter_map(|node| {
        let file = match node.get("type").map(|kind| (kind, kind.text())) {
            Some((_, Some("file"))) => true,
            None | Some((_, Some("text" | "default"))) => false,
            Some((kind, _)) => {
                fields::wrong(cursor, "type", kind, "`text` or `file`");
                false
            }
        };
        Some(FormPart {
            field: pair::entry(cursor, node, "a part of a form", PART)?,
            file,
            files: files(node.get("src").filter(|src| src.value != Value::Null)),
            file_name: string(node, "fileName"),
            content_type: string(node, "contentType"),
        })
    });
    parts.collect()
}
