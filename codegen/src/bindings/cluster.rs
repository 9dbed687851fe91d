//! Turns one operation into its cluster: function, static, request struct and answers.

use super::answers::{self, Answers, Place};
use super::docs;
use super::inputs::{self, Inputs};
use super::model::{AuthDef, CaptureDef, CaptureFrom, Cluster, FnDef, ItemDef, RequestDef};
use super::names::{Ident, Scope, shouty};
use super::types::TypePlan;
use crate::api::{AuthUse, Capture, CaptureSource, Operation};

/// Plans the cluster of an operation. JSON objects stay numbers of `types` until all clusters of the file are planned.
pub fn plan(
    operation: &Operation,
    function: &Ident,
    request: &Ident,
    cluster: usize,
    types: &mut TypePlan,
    scope: &mut Scope,
) -> Cluster {
    let constant = shouty(function);
    let Inputs { fields, joins } = inputs::plan(operation, request, cluster, types);
    let place = Place { function, item: request, constant: &constant, cluster };
    let Answers { end, ty, types: enums, infos } = answers::plan(operation, &place, types, scope);
    Cluster {
        function: FnDef { name: function.clone(), docs: function_docs(operation), joins, end, answer: ty },
        item: ItemDef {
            name: constant,
            breadcrumb: operation.breadcrumb.to_string(),
            method: operation.method.clone(),
            url: operation.url.clone(),
            headers: operation.constants.clone(),
            auth: auth(&operation.auth),
            captures: operation.captures.iter().map(capture).collect(),
        },
        request: RequestDef {
            name: request.clone(),
            docs: vec![format!("What [`{}()`] sends.", function.plain())],
            fields,
        },
        types: enums,
        origin: operation.origin,
        answers: infos,
    }
}

fn function_docs(operation: &Operation) -> Vec<String> {
    let mut lines = vec![docs::inline(&operation.name), String::new()];
    lines.push(docs::code(&format!("{} {}", operation.method, operation.url)));
    let description = docs::markdown(operation.description.as_deref().unwrap_or_default());
    if !description.is_empty() {
        lines.push(String::new());
        lines.extend(description);
    }
    for capture in &operation.captures {
        let from = match &capture.from {
            CaptureSource::Json(path) => docs::code(&json_path(path)),
            CaptureSource::Header(name) => format!("the header {}", docs::code(name)),
        };
        lines.push(String::new());
        lines.push(format!("Sets {} from {from} of the answer.", docs::code(&capture.variable)));
    }
    if lines.first().is_some_and(String::is_empty) {
        lines.drain(..2);
    }
    lines
}

/// `$.data[0]["user-id"]`
pub fn json_path(path: &[String]) -> String {
    path.iter().fold("$".to_owned(), |text, step| match step.parse::<u32>() {
        Ok(index) => format!("{text}[{index}]"),
        Err(_) if step.chars().all(|character| character.is_alphanumeric() || character == '_') => {
            format!("{text}.{step}")
        }
        Err(_) => format!("{text}[{step:?}]"),
    })
}

fn auth(auth: &AuthUse) -> AuthDef {
    match auth {
        AuthUse::None => AuthDef::None,
        AuthUse::Basic { username, password } => AuthDef::Basic(username.clone(), password.clone()),
        AuthUse::Bearer { token } => AuthDef::Bearer(token.clone()),
        AuthUse::ApiKey { key, value, in_query } => {
            AuthDef::ApiKey { key: key.clone(), value: value.clone(), in_query: *in_query }
        }
    }
}

fn capture(capture: &Capture) -> CaptureDef {
    let from = match &capture.from {
        CaptureSource::Json(path) => CaptureFrom::Json(path.clone()),
        CaptureSource::Header(name) => CaptureFrom::Header(name.clone()),
    };
    CaptureDef { variable: capture.variable.clone(), from }
}
