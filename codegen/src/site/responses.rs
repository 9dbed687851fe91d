//! Turns the saved examples of an item into what its page shows of them: by status, with headers and body.

use super::masked::Masked;
use super::text;
use crate::collection::{Item, SavedResponse};
use http::StatusCode;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One group a status; those without one come last.
pub fn groups(item: &Item, masked: Masked<'_>) -> Vec<Value> {
    let mut by_status: BTreeMap<u32, Vec<&SavedResponse>> = BTreeMap::new();
    for response in &item.responses {
        by_status.entry(response.code.map_or(u32::MAX, u32::from)).or_default().push(response);
    }
    let groups = by_status.into_iter().map(|(status, mut examples)| {
        examples.sort_by_cached_key(|example| {
            (example.name.value.clone(), example.body.as_ref().map(|body| body.value.clone()))
        });
        let code = u16::try_from(status).ok();
        let examples: Vec<Value> = examples.into_iter().map(|example| self::example(example, masked)).collect();
        json!({ "status": title(code), "class": class(code), "examples": examples })
    });
    groups.collect()
}

fn example(example: &SavedResponse, masked: Masked<'_>) -> Value {
    let headers = example.headers.iter().filter(|header| !header.disabled).map(|header| {
        let value = header.value.as_ref().map(|value| value.value.as_str()).unwrap_or_default();
        let value = masked.value(&header.key.value, value);
        json!({ "name": text::line(&masked.masks.text(&header.key.value)), "value": text::block(&value) })
    });
    let headers: Vec<Value> = headers.collect();
    let body =
        example.body.as_ref().filter(|body| !body.value.is_empty()).map(|body| text::block(&masked.body(body.span)));
    let name = text::line(&masked.masks.text(&example.name.value));
    json!({
        "name": if name.is_empty() { "Without a name".to_owned() } else { name },
        "headers": text::whole(headers),
        "body": body.iter().collect::<Vec<_>>(),
        "empty": if body.is_none() { vec!["No body was saved."] } else { Vec::new() },
    })
}

fn title(status: Option<u16>) -> String {
    let Some(status) = status else { return "Without a status".to_owned() };
    let phrase = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
    format!("{status} {}", phrase.unwrap_or_default()).trim_end().to_owned()
}

fn class(status: Option<u16>) -> &'static str {
    match status {
        Some(200..300) => "good",
        Some(_) => "bad",
        None => "none",
    }
}
