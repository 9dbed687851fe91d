//! Turns the inputs of a request into the rows of a table: field, place, type, what is sent, description.

use super::{markdown, text};
use crate::api::{AuthUse, Operation, Parameter, Place, Presence, RequestBody};
use crate::bindings::{Cluster, RequestField};
use crate::render::type_text;
use serde_json::{Value, json};

/// One row a field of the request struct, in its order.
pub fn rows(operation: &Operation, cluster: &Cluster) -> Vec<Value> {
    let parameters = operation.parameters.iter().chain(operation.body.fields());
    let (named, body) = cluster.request.fields.split_at(parameters.clone().count().min(cluster.request.fields.len()));
    let inputs = parameters.zip(named).map(|(parameter, field)| input(parameter, field));
    inputs.chain(body.iter().map(|field| self::body(operation, field))).collect()
}

fn input(parameter: &Parameter, field: &RequestField) -> Value {
    let sent: Vec<String> =
        parameter.saved.iter().map(|saved| text::line(saved.as_deref().unwrap_or_default())).collect();
    let note = match parameter.presence {
        Presence::Optional => "Switched off in Postman",
        Presence::Filled => "Left out where its variable has no value",
        Presence::Repeated => "May repeat",
        Presence::Once => "",
    };
    json!({
        "field": field.field.name.to_string(),
        "name": text::some(text::line(&parameter.wire_name)),
        "place": place(&parameter.place),
        "type": type_text(&field.field.ty),
        "sent": sent.into_iter().filter(|sent| !sent.is_empty()).collect::<Vec<_>>(),
        "notes": text::some(note),
        "description": text::some(markdown::html(parameter.description.as_deref().unwrap_or_default())),
    })
}

fn body(operation: &Operation, field: &RequestField) -> Value {
    let sent = match &operation.body {
        RequestBody::Text { saved, .. } => saved.lines().next().unwrap_or_default(),
        RequestBody::File { src, .. } => src.as_deref().unwrap_or_default(),
        _ => "",
    };
    json!({
        "field": field.field.name.to_string(),
        "name": [],
        "place": "body",
        "type": type_text(&field.field.ty),
        "sent": text::some(text::line(sent)),
        "notes": [],
        "description": [],
    })
}

fn place(place: &Place) -> &'static str {
    match place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Form => "form",
        Place::Part(_) => "part",
        Place::File(_) => "file",
    }
}

/// How the request proves who sends it: a sentence, with code in backticks.
pub fn authorization(auth: &AuthUse, constants: &[(String, String)]) -> Vec<Value> {
    let own = constants.iter().any(|(name, _)| name.eq_ignore_ascii_case("authorization"));
    let of = |template: &str| match text::line(template) {
        blank if blank.is_empty() => ".".to_owned(),
        template => format!(": `{template}`."),
    };
    let sentence = match auth {
        AuthUse::None if own => "By a header of its own.".to_owned(),
        AuthUse::None => "None.".to_owned(),
        AuthUse::Basic { username, password } => {
            format!("Basic, a user name and a password{}", of(&format!("{username}:{password}")))
        }
        AuthUse::Bearer { token } => format!("A bearer token{}", of(token)),
        AuthUse::OAuth2 { token, in_query, .. } => {
            format!("An OAuth 2 access token in the {}{}", part(*in_query), of(token))
        }
        AuthUse::Signed { scheme, .. } => format!("The request is signed: {scheme}."),
        AuthUse::ApiKey { key, value, in_query } => {
            format!("A key in the {}{}", part(*in_query), of(&format!("{key}: {value}")))
        }
    };
    text::spans(&sentence)
}

fn part(in_query: bool) -> &'static str {
    if in_query { "query" } else { "header" }
}
