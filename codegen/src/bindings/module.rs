//! Turns folders into modules, and the requests of each into clusters.

use super::cluster;
use super::collisions;
use super::docs;
use super::model::{Module, TypeDef};
use super::names::{self, Ident, Scope, pascal, snake};
use super::resolve;
use super::type_names;
use super::types::TypePlan;
use crate::api::{Api, Group, Operation};
use crate::config::CollectionConfig;
use crate::diag::Sink;
use std::collections::BTreeMap;

/// Plans the module of a collection.
pub fn plan(api: &Api, config: &CollectionConfig, sink: &mut Sink) -> Module {
    let name = snake(&config.module.value);
    let mut outer: Vec<Ident> = vec![name];
    if let Some(at) = &config.at {
        outer.extend(at.value.split("::").map(snake));
    }
    let title = docs::inline(&api.title);
    let only = api.root.operations.first().filter(|_| api.bare && api.root.groups.is_empty());
    let headline = match only {
        Some(operation) => format!("{title}: {}", docs::inline(&operation.name)),
        None => title.clone(),
    };
    let mut lines = vec![headline];
    append(&mut lines, api.description.as_deref());
    let mut module = group(&[&api.root], &outer, lines, sink);
    // The modules that `at` adds hold nothing but the next one.
    while outer.len() > 1 {
        outer.pop();
        let name = outer.last().cloned().unwrap_or_else(|| snake(&config.module.value));
        let docs = vec![title.clone()];
        module =
            Module { name, path: outer.clone(), docs, modules: vec![module], clusters: Vec::new(), shared: Vec::new() };
    }
    module
}

fn append(lines: &mut Vec<String>, description: Option<&str>) {
    let more = docs::markdown(description.unwrap_or_default());
    if !more.is_empty() {
        lines.push(String::new());
        lines.extend(more);
    }
}

/// One module for all folders of one name: Rust has one module of a name, and nothing of them may be lost.
fn group(groups: &[&Group], path: &[Ident], docs: Vec<String>, sink: &mut Sink) -> Module {
    let mut children: BTreeMap<Ident, Vec<&Group>> = BTreeMap::new();
    for child in groups.iter().flat_map(|group| &group.groups) {
        children.entry(module_name(&child.name, path.len() == 1)).or_default().push(child);
    }
    let modules = children.into_iter().map(|(name, mut children)| {
        children.sort_by(|a, b| (&a.name, &a.description).cmp(&(&b.name, &b.description)));
        let mut lines =
            vec![children.first().map_or_else(String::new, |child| docs::inline(&child.breadcrumb.to_string()))];
        children.iter().for_each(|child| append(&mut lines, child.description.as_deref()));
        let path: Vec<Ident> = path.iter().cloned().chain([name]).collect();
        group(&children, &path, lines, sink)
    });
    let modules: Vec<Module> = modules.filter(|module| module.operations() > 0).collect();
    let operations: Vec<&Operation> = groups.iter().flat_map(|group| &group.operations).collect();
    let (clusters, shared) = clusters(&operations, sink);
    let name = path.last().cloned().unwrap_or_else(|| snake(""));
    Module { name, path: path.to_vec(), docs, modules, clusters, shared }
}

/// The collection's module has `environment` in it already.
fn module_name(folder: &str, top: bool) -> Ident {
    let name = names::module(folder);
    if top && name.plain() == "environment" { snake("environment folder") } else { name }
}

fn clusters(operations: &[&Operation], sink: &mut Sink) -> (Vec<super::Cluster>, Vec<TypeDef>) {
    let names = collisions::name(operations, sink);
    let mut named: Vec<(Ident, &Operation)> = names.into_iter().zip(operations.iter().copied()).collect();
    named.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut scope = Scope::of_types();
    let requests: Vec<Ident> = named
        .iter()
        .map(|(function, _)| scope.claim(&[pascal(&[function.plain()]), pascal(&[function.plain(), "Request"])]))
        .collect();
    let mut plan = TypePlan::default();
    let mut clusters = Vec::new();
    for (number, ((function, operation), request)) in named.iter().zip(&requests).enumerate() {
        clusters.push(cluster::plan(operation, function, request, number, &mut plan, &mut scope));
    }
    let objects = type_names::name(plan.objects(), &mut scope);
    resolve::resolve(&plan, &objects, clusters)
}
