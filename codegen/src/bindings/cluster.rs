//! Turns one operation into its cluster: function, static, request struct and answers.

use super::answers::{self, Answers, Place};
use super::captures;
use super::docs;
use super::inputs::{self, Inputs};
use super::model::{AuthDef, BehaviorValue, Cluster, FnDef, ItemDef, RequestDef};
use super::names::{Ident, Scope, shouty, snake};
use super::steps;
use super::types::TypePlan;
use crate::api::expr::{Expr, notation};
use crate::api::{AuthUse, Behavior, Operation};

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
            behavior: behavior(&operation.behavior),
            captures: operation.captures.iter().map(captures::plan).collect(),
            checks: operation.checks.iter().map(|check| (check.message.clone(), notation(&check.holds))).collect(),
            steps: operation.steps.iter().map(|script| script.iter().map(steps::plan).collect()).collect(),
        },
        request: RequestDef {
            name: request.clone(),
            docs: vec![format!("What [`{}()`] sends.", function.plain())],
            fields,
        },
        types: enums,
        origin: operation.origin,
        id: operation.id.clone(),
        answers: infos,
        tried: operation.tried.iter().map(|tried| (tried.example.clone(), tried.except.clone())).collect(),
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
    lines.extend(steps::docs(operation));
    for capture in &operation.captures {
        lines.push(String::new());
        let (removes, text) = captures::words(&capture.value);
        let (variable, value) = (docs::code(&capture.variable), docs::code(text.trim_start()));
        lines.push(match &capture.value {
            _ if removes && text.is_empty() => format!("Removes {variable}."),
            _ if removes => format!("Removes {variable}: {value}."),
            Expr::Json(_) => format!("Sets {variable} from {value} of the answer."),
            Expr::Header(name) => format!("Sets {variable} from the header {} of the answer.", docs::code(name)),
            Expr::Apply(..) => format!("Sets {variable} from the answer: {value}."),
            _ => format!("Sets {variable} to {value}."),
        });
    }
    if lines.first().is_some_and(String::is_empty) {
        lines.drain(..2);
    }
    lines
}

fn auth(auth: &AuthUse) -> AuthDef {
    match auth {
        AuthUse::None => AuthDef::None,
        AuthUse::Basic { username, password } => AuthDef::Basic(username.clone(), password.clone()),
        AuthUse::Bearer { token } => AuthDef::Bearer(token.clone()),
        AuthUse::OAuth2 { token, prefix, in_query } => {
            AuthDef::OAuth2 { token: token.clone(), prefix: prefix.clone(), in_query: *in_query }
        }
        AuthUse::Signed { scheme, parameters } => AuthDef::Signed {
            kind: scheme,
            scheme: shouty(&snake(scheme)),
            parameters: parameters.clone(),
            table: None,
        },
        AuthUse::ApiKey { key, value, in_query } => {
            AuthDef::ApiKey { key: key.clone(), value: value.clone(), in_query: *in_query }
        }
    }
}

/// The settings that are not Postman's own.
fn behavior(behavior: &Behavior) -> Vec<(Ident, BehaviorValue)> {
    let default = Behavior::default();
    let flags = [
        ("follow_redirects", behavior.follow_redirects, default.follow_redirects),
        ("follow_original_method", behavior.follow_original_method, default.follow_original_method),
        ("follow_authorization", behavior.follow_authorization, default.follow_authorization),
        ("remove_referer", behavior.remove_referer, default.remove_referer),
        ("send_cookies", behavior.send_cookies, default.send_cookies),
        ("encode_url", behavior.encode_url, default.encode_url),
        ("prune_body", behavior.prune_body, default.prune_body),
    ];
    let flags = flags.into_iter().filter(|(_, set, default)| set != default);
    let mut values: Vec<_> = flags.map(|(field, set, _)| (snake(field), BehaviorValue::Flag(set))).collect();
    if behavior.max_redirects != default.max_redirects {
        values.push((snake("max_redirects"), BehaviorValue::Number(behavior.max_redirects)));
    }
    if behavior.silent_headers != default.silent_headers {
        values.push((snake("silent_headers"), BehaviorValue::Texts(behavior.silent_headers.clone())));
    }
    values
}
