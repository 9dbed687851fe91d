//! One collection with all that its pages are made of, and how its parts find each other.

use crate::api::{Api, Group, Operation};
use crate::bindings::{Bindings, Cluster, Module};
use crate::collection::{Collection, Entry, Item};
use crate::config::Input;
use crate::diag::{Breadcrumb, Diagnostic, Sink};
use crate::source::{FileId, Grammar, Node, Sources, Span, Syntax, Value, parse, parse_yaml};
use crate::{api, bindings, read};
use std::collections::{BTreeMap, BTreeSet};

/// A collection that was taken through the line.
pub struct Subject {
    /// What Postman says.
    collection: Collection,
    /// What it means.
    pub api: Api,
    /// What Rust will say.
    pub bindings: Bindings,
    /// How many modules of the path stand for no folder.
    extra: usize,
    /// The values of secrets, which no page may hold.
    pub secrets: Vec<String>,
    /// Every file that it was read from.
    files: BTreeSet<FileId>,
    /// Those that have items in them, as trees.
    roots: Vec<Node>,
}

impl Subject {
    /// Runs the line. Credentials are covered whatever the configuration says: a page is for more eyes than code.
    ///
    /// Nothing comes back when an error was reported to `sink`.
    pub fn of(input: &Input, sources: &Sources, sink: &mut Sink) -> Option<Self> {
        let mut config = input.config.clone();
        config.keep_secrets = false;
        let (collection, environment) = read(input, sources, sink)?;
        let api = api::lower(&collection, &environment, &config, sources, sink);
        sink.checkpoint()?;
        let bindings = bindings::plan(&api, &config, sink);
        sink.checkpoint()?;
        let secret = |name: &str| {
            crate::secrets::is_credential(name)
                || api.variables.iter().any(|variable| variable.secret && variable.name == name)
        };
        let variables = collection.variables.iter().chain(&environment);
        let hidden = variables.filter(|variable| variable.secret || secret(&variable.key.value));
        let secrets = hidden.filter_map(|variable| Some(variable.value.as_ref()?.value.clone())).collect();
        let collection_files = match sources.file(input.collection).folder() {
            Some(folder) => folder.entries.iter().map(|entry| entry.file).chain([input.collection]).collect(),
            None => vec![input.collection],
        };
        let files = collection_files.into_iter().chain(input.environment).chain(input.globals).collect();
        let with_items: BTreeSet<FileId> =
            api.root.operations_below().iter().map(|operation| operation.origin.file).collect();
        let roots = with_items.into_iter().filter_map(|file| tree(sources, file)).collect();
        let extra = config.at.as_ref().map_or(0, |at| at.value.split("::").count());
        Some(Self { collection, api, bindings, extra, secrets, files, roots })
    }

    /// What stands where, by the places of the items.
    pub fn index(&self) -> Index<'_> {
        let mut index = Index::default();
        self.api.root.operations_below().into_iter().for_each(|operation| {
            index.operations.insert(operation.origin, operation);
        });
        entries(&self.collection.entries, &mut scripted(&self.collection), &mut index);
        descriptions(&self.api.root, &mut index.descriptions);
        self.roots.iter().for_each(|root| nodes(root, &mut index.nodes));
        index
    }

    /// It is said of one of its files, or of none at all.
    pub fn concerns(&self, diagnostic: &Diagnostic) -> bool {
        diagnostic.labels.first().is_none_or(|label| self.files.contains(&label.span.file))
    }

    /// Which of the names of a breadcrumb is that of the folder that became a module; nothing for one that `at` added.
    fn depth(&self, module: &Module) -> Option<usize> {
        module.path.len().checked_sub(2 + self.extra)
    }

    /// The name of the folder that became a module.
    pub fn folder_name(&self, module: &Module, index: &Index<'_>) -> String {
        let first = module.tree().into_iter().flat_map(|module| &module.clusters).next();
        let operation = first.and_then(|cluster| index.operations.get(&cluster.origin));
        let name = operation.zip(self.depth(module)).and_then(|(it, depth)| it.breadcrumb.names().get(depth).cloned());
        name.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| module.name.plain().to_owned())
    }

    /// The descriptions of the folders that became a module.
    pub fn folder_descriptions<'a>(&self, module: &Module, index: &Index<'a>) -> Vec<&'a str> {
        let Some(depth) = self.depth(module) else { return Vec::new() };
        let clusters = module.tree().into_iter().flat_map(|module| &module.clusters);
        let operations = clusters.filter_map(|cluster| index.operations.get(&cluster.origin));
        let names = operations.filter_map(|operation| operation.breadcrumb.names().get(..=depth));
        let mut found: Vec<&str> = names.filter_map(|names| index.descriptions.get(names).copied()).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The parts of a collection by the place of the item that they belong to.
#[derive(Default)]
pub struct Index<'a> {
    /// What it means.
    pub operations: BTreeMap<Span, &'a Operation>,
    /// What Postman says, with the folders around it that have scripts.
    pub items: BTreeMap<Span, (&'a Item, Vec<String>)>,
    /// Its JSON.
    pub nodes: BTreeMap<Span, &'a Node>,
    /// Of folders, by their names from the outermost one on.
    descriptions: BTreeMap<&'a [String], &'a str>,
}

impl<'a> Index<'a> {
    /// The item that became a cluster. What a script sends is an operation too, and no item.
    pub fn item(&self, cluster: &Cluster) -> Option<(&'a Item, &[String])> {
        self.items.get(&cluster.origin).map(|(item, others)| (*item, others.as_slice()))
    }

    /// What has a page, by its place and its name.
    pub fn shown(&self) -> Vec<(Span, &'a Breadcrumb)> {
        self.operations.iter().map(|(span, operation)| (*span, &operation.breadcrumb)).collect()
    }
}

/// A file as a tree, in its notation.
fn tree(sources: &Sources, file: FileId) -> Option<Node> {
    let source = sources.file(file);
    match source.syntax() {
        Syntax::Json => parse(file, source.text(), Grammar::Strict).ok(),
        Syntax::Yaml => parse_yaml(file, source.text()).ok(),
    }
}

fn scripted(collection: &Collection) -> Vec<String> {
    let name = collection.name.as_ref().map_or("the collection", |name| name.value.as_str());
    collection.scripts.first().map(|_| name.to_owned()).into_iter().collect()
}

fn entries<'a>(entries: &'a [Entry], others: &mut Vec<String>, index: &mut Index<'a>) {
    for entry in entries {
        match entry {
            Entry::Folder(folder) => {
                let length = others.len();
                others.extend(folder.scripts.first().map(|_| folder.name.value.clone()));
                self::entries(&folder.entries, others, index);
                others.truncate(length);
            }
            Entry::Item(item) => drop(index.items.insert(item.span, (item, others.clone()))),
        }
    }
}

fn descriptions<'a>(group: &'a Group, found: &mut BTreeMap<&'a [String], &'a str>) {
    if let Some(description) = &group.description {
        found.insert(group.breadcrumb.names(), description);
    }
    group.groups.iter().for_each(|group| descriptions(group, found));
}

/// Every object, by its place.
fn nodes<'a>(node: &'a Node, found: &mut BTreeMap<Span, &'a Node>) {
    if matches!(node.value, Value::Object(_)) {
        found.insert(node.span, node);
    }
    node.elements().iter().for_each(|element| nodes(element, found));
    node.members().iter().for_each(|member| nodes(&member.value, found));
}
