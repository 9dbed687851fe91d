//! Turns one request into the values of its page.

use super::masked::Masked;
use super::shell::Shell;
use super::subject::{Index, Subject};
use super::{curl, inputs, losses, markdown, place, responses, scripts, text};
use crate::bindings::{self, Cluster, Ident, Module};
use crate::diag::Diagnostic;
use crate::render;
use serde_json::{Value, json};

/// What the pages of one collection share.
pub struct Shared<'a> {
    /// The collection.
    pub subject: &'a Subject,
    /// Its parts.
    pub index: Index<'a>,
    /// Its variables as a shell has them.
    pub shell: Shell<'a>,
    /// How its texts are shown.
    pub masked: Masked<'a>,
    /// All that is said of it.
    pub diagnostics: Vec<&'a Diagnostic>,
    /// The crate that is generated.
    pub krate: &'a Ident,
}

/// The name of an item, whatever it is called.
pub fn name(cluster: &Cluster, own: &str) -> String {
    let name = text::line(own);
    if name.is_empty() { cluster.function.name.plain().to_owned() } else { name }
}

/// The values of the page of a request, which lies at `page`; nothing where there is none.
pub fn values(shared: &Shared<'_>, module: &Module, cluster: &Cluster, page: &str) -> Option<Value> {
    let Shared { subject, index, shell, masked, diagnostics, krate } = shared;
    let operation = index.operations.get(&cluster.origin)?;
    let item = index.item(cluster);
    let root = &subject.bindings.root;
    let name = name(cluster, &operation.name);
    let curl = curl::curl(operation, shell);
    let call = bindings::call(&root.name, module, cluster);
    let answers = render::answers(module, cluster);
    let rows = inputs::rows(operation, cluster);
    let path: Vec<String> =
        std::iter::once(*krate).chain(&module.path).chain([&cluster.function.name]).map(ToString::to_string).collect();
    let said = losses::of_one((operation.origin, &operation.breadcrumb), diagnostics, masked.masks);
    let scripts = scripts::section(item, operation, cluster, *masked);
    let json = item.and_then(|_| index.nodes.get(&cluster.origin)).map(|node| text::block(&masked.item(node)));
    let responses = item.map(|(item, _)| responses::groups(item, *masked)).unwrap_or_default();
    let sections = [
        ("rust", "Rust", true),
        ("inputs", "Inputs", true),
        ("curl", "curl", true),
        ("responses", "Saved responses", true),
        ("scripts", "Scripts", scripts.is_some()),
        ("losses", "Losses and decisions", !said.is_empty()),
        ("json", "JSON", json.is_some()),
    ];
    let sections =
        sections.into_iter().filter(|(.., there)| *there).map(|(id, name, _)| json!({ "id": id, "name": name }));
    Some(json!({
        "title": format!("{name} · {}", text::line(&subject.api.title)),
        "root": place::up(page),
        "crumbs": [crumbs(shared, module, page)],
        "name": name,
        "method": text::line(&operation.method),
        "url": text::line(&operation.url),
        "description": text::some(markdown::html(operation.description.as_deref().unwrap_or_default())),
        "path": path.join("::"),
        "feature": module_feature(root, module),
        "call": render::call(&call, krate),
        "request": render::request(module, cluster).join("\n\n"),
        "answers": text::some(answers.join("\n\n")),
        "curl": curl.text,
        "curl_notes": curl.notes,
        "inputs": text::whole(rows.clone()),
        "no_inputs": if rows.is_empty() { vec!["The request has no inputs."] } else { Vec::new() },
        "authorization": inputs::authorization(&operation.auth, &operation.constants),
                "no_responses": if responses.is_empty() { vec!["No response is saved."] } else { Vec::new() },
        "responses": responses,
        "sections": sections.collect::<Vec<_>>(),
        "scripts": scripts.into_iter().collect::<Vec<_>>(),
        "said": text::whole(said),
        "json": json.into_iter().collect::<Vec<_>>(),
    }))
}

/// The way back: the start page, the collection, the folders.
fn crumbs(shared: &Shared<'_>, module: &Module, page: &str) -> Vec<Value> {
    let root = &shared.subject.bindings.root;
    let up = place::up(page);
    let collection = format!("{up}{}", place::of_collection(root));
    let mut crumbs = vec![
        json!({ "name": "Collections", "href": format!("{up}{}", place::START) }),
        json!({ "name": text::line(&shared.subject.api.title), "href": collection }),
    ];
    for folder in above(root, module) {
        let name = text::line(&shared.subject.folder_name(folder, &shared.index));
        crumbs.push(json!({ "name": name, "href": format!("{collection}#{}", place::anchor(folder)) }));
    }
    crumbs
}

/// The modules that a module lies in, and itself, but for the collection's own.
fn above<'a>(root: &'a Module, module: &Module) -> Vec<&'a Module> {
    let mut found = Vec::new();
    let mut here = root;
    for name in module.path.iter().skip(1) {
        let Some(next) = here.modules.iter().find(|child| child.name == *name) else { break };
        found.push(next);
        here = next;
    }
    found
}

/// The feature of the crate that a request is compiled with.
fn module_feature(root: &Module, module: &Module) -> Vec<String> {
    above(root, module).into_iter().find_map(|module| module.feature.clone()).into_iter().collect()
}
