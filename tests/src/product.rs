//! Takes one collection through the line and keeps every half of it, for the gates to count and to replay.

use codegen::bindings::{Bindings, Cluster, Module};
use codegen::collection::{Collection, Entry, Item, Variable};
use codegen::config::{CollectionConfig, Input, Package, Runtime};
use codegen::diag::Sink;
use codegen::render::tree::FileTree;
use codegen::source::{FileId, Grammar, Node, RESOURCES, Role, Sources, Span, Spanned, Value, parse};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What the line made of a collection.
pub struct Product {
    /// All files.
    pub sources: Sources,
    /// What was asked for.
    pub input: Input,
    /// What Postman says.
    pub collection: Collection,
    /// The variables of the environment file.
    pub environment: Vec<Variable>,
    /// What Rust says.
    pub bindings: Bindings,
    /// The crate.
    pub tree: FileTree,
}

/// What stands in for a `codegen.toml`.
pub fn input(collection: FileId, environment: Option<FileId>) -> Input {
    let text = |text: &str| Spanned::new(text.to_owned(), Span::file_start(collection));
    let config = CollectionConfig {
        module: text("api"),
        input: text("collection.json"),
        seen: Some("collection.json".to_owned()),
        environment: None,
        globals: None,
        at: None,
        title: None,
        features: None,
        formats: false,
        names: Vec::new(),
        refresh: None,
        keep_secrets: false,
    };
    Input { config, collection, environment, globals: None }
}

/// The line, with its halves kept; and how many items the input has. A crate that is to be `tested` has its own tests.
pub fn produce(input: Input, sources: Sources, tested: bool, sink: &mut Sink) -> (Option<Product>, usize) {
    let Some((collection, environment)) = codegen::read(&input, &sources, sink) else { return (None, 0) };
    let requests = items(&collection).len();
    let Some(bindings) = codegen::plan(&collection, &environment, &input, &sources, sink) else {
        return (None, requests);
    };
    let package = Package {
        name: "generated".to_owned(),
        runtime: Runtime::Path("RUNTIME".to_owned()),
        mock: tested.then(|| "MOCK".to_owned()),
        metadata: None,
    };
    let tree = codegen::render::render(std::slice::from_ref(&bindings), &(&package).into());
    (Some(Product { sources, input, collection, environment, bindings, tree }), requests)
}

/// All items, in order.
pub fn items(collection: &Collection) -> Vec<&Item> {
    fn walk<'a>(entries: &'a [Entry], found: &mut Vec<&'a Item>) {
        for entry in entries {
            match entry {
                Entry::Folder(folder) => walk(&folder.entries, found),
                Entry::Item(item) => found.push(item),
            }
        }
    }
    let mut found = Vec::new();
    walk(&collection.entries, &mut found);
    found
}

/// The clusters of all modules with the path of each.
pub fn clusters(bindings: &Bindings) -> Vec<(String, &Cluster)> {
    fn walk<'a>(module: &'a Module, found: &mut Vec<(String, &'a Cluster)>) {
        let path: Vec<String> = module.path.iter().map(ToString::to_string).collect();
        found.extend(module.clusters.iter().map(|cluster| (path.join("::"), cluster)));
        module.modules.iter().for_each(|module| walk(module, found));
    }
    let mut found = Vec::new();
    walk(&bindings.root, &mut found);
    found
}

/// The collection of a gate's folder that is called `slug`: `slug.json`, the folder `slug` of schema v3, or `v3` in there.
pub fn found(folder: &Path, slug: &str) -> Option<PathBuf> {
    let file = folder.join(format!("{slug}.json"));
    let is_v3 = |path: &PathBuf| {
        let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
        let mut names = entries.filter_map(|entry| entry.file_name().into_string().ok());
        names.any(|name| name == RESOURCES || matches!(Role::of(&name), Role::Request(_) | Role::Collection))
    };
    let folders = [folder.join(slug).join("v3"), folder.join(slug)];
    if file.is_file() { Some(file) } else { folders.into_iter().find(is_v3) }
}

/// The places of all items as Postman numbers them: entries without a request count too.
pub fn numbered(product: &Product) -> Vec<Span> {
    fn walk(entries: &Node, found: &mut Vec<Span>) {
        for entry in entries.elements() {
            match entry.get("item").filter(|inner| inner.value != Value::Null) {
                Some(inner) => walk(inner, found),
                None => found.push(entry.span),
            }
        }
    }
    let file = product.input.collection;
    if product.sources.file(file).folder().is_some() {
        return items(&product.collection).into_iter().map(|item| item.span).collect();
    }
    let root = parse(file, product.sources.file(file).text(), Grammar::Strict).ok();
    let mut found = Vec::new();
    let root = root.as_ref().map(|root| root.get("collection").unwrap_or(root));
    if let Some(entries) = root.and_then(|root| root.get("item")) {
        walk(entries, &mut found);
    }
    found
}

/// A call of each item with what the item itself saved, as Rust code, by the item's place: its breadcrumb, and the closure
/// that makes an operation of an environment.
pub fn calls(product: &Product, krate: &str) -> BTreeMap<Span, (String, String)> {
    let call = |(module, cluster): (String, &Cluster)| {
        let (function, request) = (&cluster.function.name, &cluster.request.name);
        let module = format!("{krate}::{module}");
        let call =
            format!("|environment| Ok({module}::{function}(&{module}::{request}::saved(environment)?).discard())");
        (cluster.origin, (cluster.item.breadcrumb.clone(), call))
    };
    clusters(&product.bindings).into_iter().map(call).collect()
}
