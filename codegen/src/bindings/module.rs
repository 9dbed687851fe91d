//! Turns folders into modules, and the requests of each into clusters.

use super::authorizations;
use super::cluster;
use super::collisions;
use super::docs;
use super::model::{Module, TypeDef};
use super::names::{self, Ident, Scope, pascal, qualified, snake};
use super::overrides::{self, Given, Overrides};
use super::resolve;
use super::type_names;
use super::types::TypePlan;
use crate::api::{Api, Group, Operation};
use crate::config::CollectionConfig;
use crate::diag::Sink;
use std::collections::{BTreeMap, BTreeSet};

/// From this many requests on it is worth while to compile only the folders that are used.
const MANY: usize = 100;

/// What was asked for that every folder has to know.
#[derive(Clone, Copy)]
struct Asked<'a> {
    overrides: &'a Overrides,
    formats: bool,
}

/// Plans the module of a collection.
pub fn plan(api: &Api, config: &CollectionConfig, overrides: &Overrides, sink: &mut Sink) -> Module {
    let name = snake(&config.module.value);
    let mut outer: Vec<Ident> = vec![name];
    if let Some(at) = &config.at {
        outer.extend(at.value.split("::").map(snake));
    }
    let title = match docs::inline(&api.title) {
        blank if blank.is_empty() => docs::code(&config.module.value),
        title => title,
    };
    let only = api.root.operations.first().filter(|_| api.bare && api.root.groups.is_empty());
    let headline = match only {
        Some(operation) => format!("{title}: {}", docs::inline(&operation.name)),
        None => title.clone(),
    };
    let mut lines = vec![headline];
    append(&mut lines, api.description.as_deref());
    let asked = Asked { overrides, formats: config.formats };
    let mut module = group(&[&api.root], &outer, lines, asked, sink);
    if config.features.unwrap_or(module.operations() >= MANY) {
        for child in &mut module.modules {
            child.feature = Some(format!("{}-{}", module.name.plain(), child.name.plain()));
        }
    }
    // The modules that `at` adds hold nothing but the next one.
    while outer.len() > 1 {
        outer.pop();
        let name = outer.last().cloned().unwrap_or_else(|| snake(&config.module.value));
        let docs = vec![title.clone()];
        module = Module {
            name,
            path: outer.clone(),
            key: None,
            docs,
            feature: None,
            modules: vec![module],
            clusters: Vec::new(),
            shared: Vec::new(),
            authorizations: Vec::new(),
            refresh: None,
        };
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
fn group(groups: &[&Group], path: &[Ident], docs: Vec<String>, asked: Asked<'_>, sink: &mut Sink) -> Module {
    let children: Vec<&Group> = groups.iter().flat_map(|group| &group.groups).collect();
    let children = by_module(&children, path.len() == 1, asked.overrides, sink);
    let modules = children.into_iter().map(|(name, mut children)| {
        children.sort_by(|a, b| (&a.name, &a.description).cmp(&(&b.name, &b.description)));
        let mut lines =
            vec![children.first().map_or_else(String::new, |child| docs::inline(&child.breadcrumb.to_string()))];
        children.iter().for_each(|child| append(&mut lines, child.description.as_deref()));
        let path: Vec<Ident> = path.iter().cloned().chain([name]).collect();
        group(&children, &path, lines, asked, sink)
    });
    let modules: Vec<Module> = modules.filter(|module| module.operations() > 0).collect();
    let operations: Vec<&Operation> = groups.iter().flat_map(|group| &group.operations).collect();
    let (mut clusters, shared) = clusters(&operations, asked, sink);
    let authorizations = authorizations::share(&mut clusters);
    let name = path.last().cloned().unwrap_or_else(|| snake(""));
    let folder = groups.first().filter(|group| !group.breadcrumb.names().is_empty());
    let key = folder.and_then(|folder| asked.overrides.folder_key(&folder.breadcrumb));
    let path = path.to_vec();
    Module { name, path, key, docs, feature: None, modules, clusters, shared, authorizations, refresh: None }
}

/// The folders of each module. A name that was given is that folder's alone: who meets it gives way.
fn by_module<'a>(
    folders: &[&'a Group],
    top: bool,
    overrides: &Overrides,
    sink: &mut Sink,
) -> BTreeMap<Ident, Vec<&'a Group>> {
    let mut given: BTreeMap<&Ident, (&Given, Ident)> = BTreeMap::new();
    for folder in folders {
        let Some(name) = overrides.module(&folder.breadcrumb) else { continue };
        // Folders that would be one module anyway may be renamed together.
        let own = module_name(&folder.name, top);
        match given.get(&name.name) {
            Some((first, other)) if *other != own => {
                overrides::report_twice("folders", &name.name, first.written, name.written, sink);
            }
            _ => drop(given.insert(&name.name, (name, own))),
        }
    }
    let taken: BTreeSet<&Ident> = given.into_keys().collect();
    let mut modules: BTreeMap<Ident, Vec<&Group>> = BTreeMap::new();
    for folder in folders {
        let name = match overrides.module(&folder.breadcrumb) {
            Some(given) => given.name.clone(),
            None => {
                let mut name = module_name(&folder.name, top);
                while taken.contains(&name) {
                    name = qualified(&name, &["folder".to_owned()]);
                }
                name
            }
        };
        modules.entry(name).or_default().push(folder);
    }
    modules
}

/// The collection's module has `environment` in it already.
pub fn module_name(folder: &str, top: bool) -> Ident {
    let name = names::module(folder);
    if top && name.plain() == "environment" { snake("environment folder") } else { name }
}

fn clusters(operations: &[&Operation], asked: Asked<'_>, sink: &mut Sink) -> (Vec<super::Cluster>, Vec<TypeDef>) {
    let overrides = asked.overrides;
    let names = collisions::name(operations, overrides, sink);
    let mut named: Vec<(Ident, &Operation)> = names.into_iter().zip(operations.iter().copied()).collect();
    named.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut scope = Scope::of_types();
    let mut requests = BTreeMap::new();
    for given in [true, false] {
        let turn = named.iter().filter(|(_, operation)| overrides.function(operation).is_some() == given);
        for (function, _) in turn {
            let names = [pascal(&[function.plain()]), pascal(&[function.plain(), "Request"])];
            requests.insert(function, scope.claim(&names));
        }
    }
    let mut plan = TypePlan::new(asked.formats);
    let mut clusters = Vec::new();
    for (number, (function, operation)) in named.iter().enumerate() {
        clusters.push(cluster::plan(operation, function, &requests[function], number, &mut plan, &mut scope));
    }
    let objects = type_names::name(plan.objects(), &mut scope);
    resolve::resolve(&plan, &objects, clusters)
}
