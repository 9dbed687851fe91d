//! Says whether the body of a request is a saved one, in which variables are open.

use crate::json;
use crate::multipart;
use crate::pattern::Pattern;
use crate::target::plain;
use bytes::Bytes;
use codegen::collection::{Body, BodyContent, FormPart, KeyValue};
use http::Request;
use http::header::CONTENT_TYPE;
use percent_encoding::percent_decode_str;
use serde_json::Value;

/// Why a body is not the saved one.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Difference {
    /// None was saved.
    Missing,
    /// All of it.
    Whole,
    /// This place of a JSON body, or this field of a form.
    At(String),
}

/// Where the body of `request` is not the saved one; nothing when it is.
///
/// JSON is compared as values, a form by its fields in any order, anything else as text. Of files nothing but the name of
/// the field is saved, so any file will do.
pub(crate) fn difference(saved: Option<&Body>, request: &Request<Bytes>) -> Option<Difference> {
    let asked = request.body();
    let Some(saved) = saved else { return (!asked.is_empty()).then_some(Difference::Missing) };
    match &saved.content {
        BodyContent::Raw { text, .. } => raw(&text.value, asked),
        BodyContent::UrlEncoded(fields) => {
            let text = String::from_utf8_lossy(asked);
            let decoded = |text: &str| plain(percent_decode_str(text).collect());
            let pieces = text.split('&').filter(|piece| !piece.is_empty());
            let pairs = pieces.map(|piece| piece.split_once('=').unwrap_or((piece, "")));
            form(&texts(fields.iter()), pairs.map(|(key, value)| (decoded(key), Some(decoded(value)))).collect())
        }
        BodyContent::FormData(parts) => {
            let kind = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
            match multipart::fields(kind, asked) {
                Some(fields) => form(&multipart_texts(parts), fields),
                None => Some(Difference::Whole),
            }
        }
        BodyContent::File { .. } => asked.is_empty().then_some(Difference::Whole),
        BodyContent::GraphQl { query, variables, .. } => {
            graphql(&query.value, variables.as_ref().map_or("", |variables| &variables.value), asked)
        }
        BodyContent::Unknown(_) => (!asked.is_empty()).then_some(Difference::Missing),
    }
}

fn raw(saved: &str, asked: &[u8]) -> Option<Difference> {
    if let (Some(saved), Ok(asked)) = (json::saved(saved), serde_json::from_slice(asked)) {
        return json::difference(&saved, &asked).map(place);
    }
    let asked = String::from_utf8_lossy(asked).replace("\r\n", "\n");
    let saved = saved.replace("\r\n", "\n");
    let same = saved.trim() == asked.trim() || Pattern::verbatim(saved.trim()).fits(asked.trim().as_bytes());
    (!same).then_some(if saved.is_empty() { Difference::Missing } else { Difference::Whole })
}

fn place(place: String) -> Difference {
    if place.is_empty() { Difference::Whole } else { Difference::At(place) }
}

/// The document counts word by word: editors lay it out anew.
fn graphql(query: &str, variables: &str, asked: &[u8]) -> Option<Difference> {
    let Ok(asked) = serde_json::from_slice::<Value>(asked) else { return Some(Difference::Whole) };
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let document = words(asked["query"].as_str().unwrap_or_default());
    if !Pattern::verbatim(&words(query)).fits(document.as_bytes()) {
        return Some(Difference::At("query".to_owned()));
    }
    let nothing = || Value::Object(serde_json::Map::new());
    let saved = json::saved(variables).filter(|value| !value.is_null()).unwrap_or_else(nothing);
    let asked = asked.get("variables").filter(|value| !value.is_null()).cloned().unwrap_or_else(nothing);
    let at = |rest: String| Difference::At(["variables", &rest].join(if rest.is_empty() { "" } else { "." }));
    json::difference(&saved, &asked).map(at)
}

/// A field that was saved: its name, and its text unless it is a file.
type Saved = (String, Option<String>);

fn texts<'f>(fields: impl Iterator<Item = &'f KeyValue>) -> Vec<Saved> {
    fields.filter(|field| !field.disabled).map(|field| (field.key.value.clone(), Some(text(field)))).collect()
}

fn multipart_texts(parts: &[FormPart]) -> Vec<Saved> {
    let parts = parts.iter().filter(|part| !part.field.disabled);
    parts.map(|part| (part.field.key.value.clone(), (!part.file).then(|| text(&part.field)))).collect()
}

fn text(field: &KeyValue) -> String {
    field.value.as_ref().map_or_else(String::new, |value| value.value.clone())
}

/// Takes one asked field for each saved one; what is left on either side differs.
fn form(saved: &[Saved], mut asked: Vec<(Vec<u8>, Option<Vec<u8>>)>) -> Option<Difference> {
    for (name, text) in saved {
        let (key, value) = (Pattern::verbatim(name), text.as_deref().map(Pattern::verbatim));
        let same = |(asked_key, asked_value): &(Vec<u8>, Option<Vec<u8>>)| {
            key.fits(asked_key)
                && match (&value, asked_value) {
                    (Some(value), Some(asked)) => value.fits(asked),
                    (None, None) => true,
                    _ => false,
                }
        };
        match asked.iter().position(same) {
            Some(at) => drop(asked.remove(at)),
            None => return Some(Difference::At(name.clone())),
        }
    }
    asked.first().map(|(name, _)| Difference::At(String::from_utf8_lossy(name).into_owned()))
}
