//! Groups headers, query parameters and form fields by key: each input is listed once.

use super::Context;
use crate::api::model::{FilePart, Parameter, Place, Presence};
use crate::api::template::{is_template, map_literals};
use crate::collection::{FormPart, Item, KeyValue};
use crate::diag::{Diagnostic, code};
use crate::secrets::is_credential;

/// Headers that say how the message is written, not what is asked for: they never change between calls.
const DESCRIBING: &[&str] = &[
    "accept",
    "accept-charset",
    "accept-encoding",
    "cache-control",
    "connection",
    "content-encoding",
    "content-type",
    "pragma",
    "user-agent",
];

/// Headers that the transport computes from what is really sent.
const COMPUTED: &[&str] = &["content-length", "transfer-encoding"];

/// One input before grouping.
struct Entry<'a> {
    place: Place,
    field: &'a KeyValue,
    /// One template for each time that it is sent, as the wire wants it.
    saved: Vec<Option<String>>,
}

/// The query parameters of an item.
pub fn query(context: &Context<'_>, item: &Item) -> Vec<Parameter> {
    let url = &item.request.url;
    let entries = url.query.iter().map(|field| {
        let value = field.value.as_ref().map(|value| value.value.clone());
        let value = value.map(|value| if url.from_text { value } else { escaped(&value) });
        Entry { place: Place::Query, field, saved: vec![value] }
    });
    let entries = entries.collect();
    group(context, entries)
}

/// In the parts of a URL object `&` and `#` are data (SEMANTICS 3.4).
fn escaped(value: &str) -> String {
    map_literals(value, |text| text.replace('&', "%26").replace('#', "%23"))
}

/// The headers of an item: those that are inputs, and those that are constants.
pub fn headers(context: &mut Context<'_>, item: &Item) -> (Vec<Parameter>, Vec<(String, String)>) {
    let mut constants = Vec::new();
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for field in item.request.headers.iter().filter(|field| !field.key.value.is_empty()) {
        let name = field.key.value.to_ascii_lowercase();
        let value = field.value.as_ref().map_or_else(String::new, |value| value.value.clone());
        if COMPUTED.contains(&name.as_str()) {
            let message = format!("the header `{}` is computed from what is sent", field.key.value);
            let diagnostic = Diagnostic::new(code::L0311, message).label(field.key.span, "left out");
            context.sink.report(diagnostic.at(&item.breadcrumb));
        } else if !field.disabled && (name == "authorization" || DESCRIBING.contains(&&*name) && !is_template(&value)) {
            // Of one name in several spellings only the last is sent (SEMANTICS 4).
            let other_spelling = |known: &str| known != field.key.value && known.eq_ignore_ascii_case(&name);
            constants.retain(|(known, _): &(String, String)| !other_spelling(known));
            constants.push((field.key.value.clone(), value));
        } else {
            let other_spelling = |known: &Entry<'_>| {
                known.field.key.value != field.key.value && known.field.key.value.eq_ignore_ascii_case(&field.key.value)
            };
            entries.retain(|known| !other_spelling(known) || known.field.disabled || field.disabled);
            entries.push(Entry { place: Place::Header, field, saved: vec![Some(value)] });
        }
    }
    (group(context, entries), constants)
}

/// The fields of an urlencoded form.
pub fn form(context: &Context<'_>, fields: &[KeyValue]) -> Vec<Parameter> {
    let entries = fields.iter().map(|field| {
        let value = field.value.as_ref().map_or_else(String::new, |value| value.value.clone());
        Entry { place: Place::Form, field, saved: vec![Some(value)] }
    });
    let entries = entries.collect();
    group(context, entries)
}

/// The parts of a multipart form.
pub fn parts(context: &Context<'_>, parts: &[FormPart]) -> Vec<Parameter> {
    let entries = parts.iter().map(|part| {
        if part.file {
            let content = part.field.value.as_ref().map(|value| value.value.clone()).filter(|value| !value.is_empty());
            let inline = part.files.is_empty() && content.is_some();
            let saved = match part.files.as_slice() {
                [] => vec![content],
                files => files.iter().cloned().map(Some).collect(),
            };
            let (media_type, name) = (part.content_type.clone(), part.file_name.clone());
            return Entry { place: Place::File(FilePart { media_type, name, inline }), field: &part.field, saved };
        }
        let value = part.field.value.as_ref().map_or_else(String::new, |value| value.value.clone());
        Entry { place: Place::Part(part.content_type.clone()), field: &part.field, saved: vec![Some(value)] }
    });
    let entries = entries.collect();
    group(context, entries)
}

/// Entries of one key and place become one parameter, at the place of the first.
fn group(context: &Context<'_>, entries: Vec<Entry<'_>>) -> Vec<Parameter> {
    let mut parameters: Vec<Parameter> = Vec::new();
    for (at, entry) in entries.into_iter().enumerate() {
        let key = &entry.field.key;
        let saved = if entry.field.disabled { Vec::new() } else { entry.saved };
        let secret = is_credential(&key.value) || saved.iter().flatten().any(|text| context.mentions_secret(text));
        let same = |known: &&mut Parameter| known.place == entry.place && known.wire_name == key.value;
        if let Some(known) = parameters.iter_mut().find(same) {
            known.presence = Presence::Repeated;
            // Those that are switched off keep their place only as long as none is switched on.
            if known.saved.is_empty() && !saved.is_empty() {
                known.order.clear();
            }
            known.order.extend(saved.iter().map(|_| at));
            known.saved.extend(saved);
            known.secret |= secret;
            known.description =
                known.description.take().or_else(|| entry.field.description.as_ref().map(|text| text.value.clone()));
            continue;
        }
        let presence = match (entry.field.disabled, saved.len()) {
            (true, _) => Presence::Optional,
            (false, 1) => Presence::Once,
            (false, _) => Presence::Repeated,
        };
        let description = entry.field.description.as_ref().map(|text| text.value.clone());
        let (place, wire_name) = (entry.place, key.value.clone());
        let order = vec![at; saved.len().max(1)];
        parameters.push(Parameter { place, wire_name, presence, saved, order, secret, description });
    }
    parameters
}
