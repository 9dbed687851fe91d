//! Bodies: a mode, and content in one of three places.

use super::is_off;
use crate::collection::body::files;
use crate::collection::cursor::{Cursor, is_nothing, member, string};
use crate::collection::pair::PairKind;
use crate::collection::{Body, BodyContent, FormPart, KeyValue};
use crate::source::{Node, Span, Spanned, Value};

/// The body of a request; nothing when it has neither a mode nor content, or when the mode is null.
pub(super) fn read(cursor: &mut Cursor<'_>, request: &Node) -> Option<Body> {
    let mode = request.get("dataMode");
    if mode.is_some_and(|mode| mode.value == Value::Null) {
        return None;
    }
    let source = Source::of(request);
    let named = mode.and_then(Node::text).filter(|mode| MODES.contains(mode));
    if named.is_none() && !source.has_content {
        return None;
    }
    let missing = mode.unwrap_or(request).span;
    let (content, node) = match named.unwrap_or_else(|| source.likely_mode()) {
        "params" => (BodyContent::FormData(parts(cursor, source.list)), source.list),
        "urlencoded" => (BodyContent::UrlEncoded(fields(cursor, source.list)), source.list),
        "binary" => {
            source.check_text(cursor);
            (BodyContent::File { src: source.text.and_then(Node::text).map(str::to_owned), content: None }, source.text)
        }
        "graphql" => (cursor.graphql(source.graphql, missing), source.graphql),
        _ => {
            source.check_text(cursor);
            let node = source.text.or(source.plain);
            let language = request.get("dataOptions").and_then(|options| string(options.get("raw")?, "language"));
            (BodyContent::Raw { text: text(node, missing), language }, node)
        }
    };
    let disabled = member(request, "dataDisabled").is_some_and(|disabled| disabled.value != Value::Bool(false));
    Some(Body { content, disabled, span: node.map_or(missing, |node| node.span) })
}

const MODES: &[&str] = &["raw", "params", "urlencoded", "binary", "graphql"];

/// Where content can stand, by what it is good for.
struct Source<'n> {
    has_content: bool,
    /// A text in `rawModeData` that is not empty.
    text: Option<&'n Node>,
    /// Any other text: `data`, or an empty `rawModeData`.
    plain: Option<&'n Node>,
    /// The fields of a form.
    list: Option<&'n Node>,
    graphql: Option<&'n Node>,
    raw: Option<&'n Node>,
}

impl<'n> Source<'n> {
    fn of(request: &'n Node) -> Self {
        let full = |key| member(request, key).filter(|node| !matches!(node.value, Value::Bool(_) | Value::Number(_)));
        let (data, raw, graphql) = (full("data"), full("rawModeData"), full("graphqlModeData"));
        let single = match raw {
            Some(Node { value: Value::Array(elements), .. }) if elements.len() == 1 => elements.first(),
            other => other,
        };
        let plain = [request.get("data"), request.get("rawModeData")].into_iter().flatten();
        let in_data = request.get("dataOptions").is_some_and(|options| options.get("graphql").is_some());
        // An empty array, too, keeps `rawModeData` out.
        let array = request.get("data").filter(|data| matches!(data.value, Value::Array(_)));
        Self {
            has_content: data.is_some() || raw.is_some() || graphql.is_some(),
            text: single.filter(|node| node.text().is_some_and(|text| !text.is_empty())),
            plain: plain.into_iter().find(|node| node.text().is_some()),
            list: array.or(data).or(raw),
            graphql: graphql.or(data.filter(|_| in_data)),
            raw,
        }
    }

    /// The mode of a request that does not say it.
    fn likely_mode(&self) -> &'static str {
        match self.list {
            _ if self.text.is_some() => "raw",
            Some(Node { value: Value::Array(_), .. }) => "params",
            _ if self.graphql.is_some() => "graphql",
            _ => "raw",
        }
    }

    /// Says when there is something where a text should be.
    fn check_text(&self, cursor: &mut Cursor<'_>) {
        if let Some(raw) = self.raw.filter(|_| self.text.is_none() && self.plain.is_none()) {
            cursor.wrong("rawModeData", raw, "a string");
        }
    }
}

fn text(node: Option<&Node>, missing: Span) -> Spanned<String> {
    match node {
        Some(node) => Spanned::new(node.text().unwrap_or_default().to_owned(), node.span),
        None => Spanned::new(String::new(), Span { end: missing.start, ..missing }),
    }
}

fn fields(cursor: &mut Cursor<'_>, list: Option<&Node>) -> Vec<KeyValue> {
    let nodes = form(cursor, list).into_iter();
    nodes.filter_map(|node| field(cursor, node, PairKind::UrlEncoded)).collect()
}

fn parts(cursor: &mut Cursor<'_>, list: Option<&Node>) -> Vec<FormPart> {
    let nodes = form(cursor, list).into_iter();
    let parts = nodes.filter_map(|node| {
        Some(FormPart {
            field: field(cursor, node, PairKind::Part)?,
            file: node.get("type").and_then(Node::text) == Some("file"),
            files: files(member(node, "src").or(value_as_src(node))),
            file_name: string(node, "fileName"),
            content_type: string(node, "contentType"),
        })
    });
    parts.collect()
}

/// The fields that have a key: Postman drops the others.
fn form<'n>(cursor: &mut Cursor<'_>, list: Option<&'n Node>) -> Vec<&'n Node> {
    let mut fields = Vec::new();
    match list {
        Some(Node { value: Value::Array(elements), .. }) => {
            for node in elements {
                match node.value {
                    Value::Object(_) if node.get("key").is_some_and(|key| key.value != Value::Null) => {
                        fields.push(node)
                    }
                    Value::Object(_) | Value::Null => {}
                    _ => cursor.wrong("data", node, "an object with `key` and `value`"),
                }
            }
        }
        Some(node) if !is_nothing(node) => cursor.wrong("data", node, "an array"),
        _ => {}
    }
    fields
}

fn field(cursor: &mut Cursor<'_>, node: &Node, kind: PairKind) -> Option<KeyValue> {
    let mut field = cursor.pair("data", node, kind)?;
    field.disabled |= is_off(node);
    if value_as_src(node).is_some() {
        field.value = None;
    }
    Some(field)
}

/// The value of a file field, which is its path when there is no `src`.
fn value_as_src(node: &Node) -> Option<&Node> {
    let is_file = node.get("type").and_then(Node::text) == Some("file");
    node.get("value").filter(|value| is_file && member(node, "src").is_none() && value.text() != Some(""))
}
