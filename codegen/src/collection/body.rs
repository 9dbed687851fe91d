//! Bodies, by their mode.

use super::cursor::{Cursor, is_disabled, member, string};
use super::pair::PairKind;
use super::text;
use super::{Body, BodyContent, FormPart, KeyValue};
use crate::source::{Node, Span, Spanned, Value};

impl Cursor<'_> {
    /// The body of a request; nothing when Postman would send none for want of a mode.
    pub(super) fn body(&mut self, request: &Node) -> Option<Body> {
        let node = member(request, "body")?;
        let content = match &node.value {
            Value::Text(_) => BodyContent::Raw { text: raw(node), language: None },
            Value::Object(_) => self.content(node)?,
            _ => {
                self.wrong("body", node, "an object");
                return None;
            }
        };
        Some(Body { content, disabled: is_disabled(node), span: node.span })
    }

    fn content(&mut self, body: &Node) -> Option<BodyContent> {
        let mode = self.text(body, "mode").filter(|mode| !mode.value.is_empty())?;
        Some(match mode.value.to_ascii_lowercase().as_str() {
            "none" => return None,
            "raw" => BodyContent::Raw {
                text: body
                    .get("raw")
                    .filter(|raw| raw.value != Value::Null)
                    .map_or_else(|| Spanned::new(String::new(), body.span), raw),
                language: body.get("options").and_then(|options| string(options.get("raw")?, "language")),
            },
            "urlencoded" => BodyContent::UrlEncoded(self.urlencoded(body)),
            "formdata" => BodyContent::FormData(self.parts(body)),
            "file" => BodyContent::File {
                src: self.file(body),
                content: member(body, "file").and_then(|file| string(file, "content")),
            },
            "graphql" => {
                let node = self.object(body, "graphql");
                self.graphql(node, body.span)
            }
            _ => BodyContent::Unknown(mode),
        })
    }

    fn urlencoded(&mut self, body: &Node) -> Vec<KeyValue> {
        match member(body, "urlencoded") {
            Some(node) if node.text().is_some() => self.query_text(node),
            _ => {
                let elements = self.list(body, "urlencoded");
                self.pairs("urlencoded", elements, PairKind::UrlEncoded)
            }
        }
    }

    fn parts(&mut self, body: &Node) -> Vec<FormPart> {
        let elements = self.list(body, "formdata").iter();
        let parts = elements.filter_map(|node| {
            Some(FormPart {
                field: self.pair("formdata", node, PairKind::Part)?,
                file: node.get("type").and_then(Node::text) == Some("file"),
                files: files(member(node, "src")),
                file_name: string(node, "fileName"),
                content_type: string(node, "contentType"),
            })
        });
        parts.collect()
    }

    fn file(&mut self, body: &Node) -> Option<String> {
        match member(body, "file") {
            Some(Node { value: Value::Text(path), .. }) => Some(path.to_string()),
            _ => string(self.object(body, "file")?, "src"),
        }
    }

    /// The members of a GraphQL body; `missing` is the place of a query that is not there.
    pub(super) fn graphql(&self, node: Option<&Node>, missing: Span) -> BodyContent {
        let part = |key| node.and_then(|node| node.get(key));
        let query = part("query").and_then(|query| Some(Spanned::new(query.text()?.to_owned(), query.span)));
        BodyContent::GraphQl {
            query: query.unwrap_or_else(|| Spanned::new(String::new(), node.map_or(missing, |node| node.span))),
            variables: part("variables").filter(|variables| variables.text() != Some("")).map(raw),
            operation_name: part("operationName").and_then(Node::text).map(str::to_owned),
        }
    }
}

/// A string as it is; anything else as compact JSON, as Postman sends it.
fn raw(node: &Node) -> Spanned<String> {
    let text = node.text().map_or_else(|| text::json(node), str::to_owned);
    Spanned::new(text, node.span)
}

/// The files that `src` names: one path, or a list of them.
pub(super) fn files(src: Option<&Node>) -> Vec<String> {
    let Some(src) = src else { return Vec::new() };
    let paths = std::iter::once(src).chain(src.elements()).filter_map(Node::text);
    paths.filter(|path| !path.is_empty()).map(str::to_owned).collect()
}
