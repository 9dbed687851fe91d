//! Turns a collection into the values of its own page, and all of them into those of the start page.

use super::item::Shared;
use super::{losses, markdown, place, text, tree};
use crate::api::{Api, Variable};
use crate::bindings::VariableDef;
use serde_json::{Value, json};

/// The values of the start page.
pub fn start(shared: &[Shared<'_>]) -> Value {
    let collections: Vec<Value> = shared
        .iter()
        .map(|shared| {
            let root = &shared.subject.bindings.root;
            json!({
                "name": text::line(&shared.subject.api.title),
                "href": place::of_collection(root),
                "anchor": root.name.plain(),
                "count": root.operations(),
                "tree": tree::values(shared, root, ""),
            })
        })
        .collect();
    json!({ "title": "API reference", "root": "", "crumbs": [], "collections": collections })
}

/// The values of the page of a collection.
pub fn values(shared: &Shared<'_>) -> Value {
    let subject = shared.subject;
    let root = &subject.bindings.root;
    let page = place::of_collection(root);
    let name = text::line(&subject.api.title);
    let variables = &subject.bindings.environment.variables;
    let rows: Vec<Value> = variables.iter().filter_map(|def| variable(def, &subject.api)).collect();
    let said = losses::of_none(&shared.index.shown(), &shared.diagnostics, shared.masked.masks);
    json!({
        "title": name,
        "root": place::up(&page),
        "crumbs": [[{ "name": "Collections", "href": format!("{}{}", place::up(&page), place::START) }]],
        "name": name,
        "module": format!("{}::{}", shared.krate, root.name),
        "count": root.operations(),
        "description": text::some(markdown::html(subject.api.description.as_deref().unwrap_or_default())),
        "tree": tree::values(shared, root, &format!("{}/", root.name.plain())),
        "variables": text::whole(rows),
        "said": text::whole(said),
    })
}

/// A field of the environment.
fn variable(def: &VariableDef, api: &Api) -> Option<Value> {
    let variable: &Variable = api.variables.iter().find(|variable| variable.name == def.key)?;
    let value = variable.value.as_deref().filter(|_| !variable.secret).map(text::line);
    Some(json!({
        "field": def.name.to_string(),
        "name": text::line(&def.key),
        "kind": if def.secret { "Secret<Variable>" } else { "Variable" },
        "value": value.into_iter().collect::<Vec<_>>(),
        "read": users("Read by", variable.read_by.len()),
        "set": users("Set by", variable.set_by.len()),
        "description": text::some(markdown::html(variable.description.as_deref().unwrap_or_default())),
    }))
}

fn users(verb: &str, count: usize) -> Vec<String> {
    match count {
        0 => Vec::new(),
        1 => vec![format!("{verb} 1 request")],
        count => vec![format!("{verb} {count} requests")],
    }
}
