//! Shuffles and removes items, and sees whether anything changes that should not.

mod folders;

use crate::generate::Entry;
use codegen::diag::Sink;
use codegen::source::{FileId, Grammar, Sources, parse};
use std::collections::BTreeMap;
use std::sync::Mutex;
use tests::product::{Product, clusters, input, items, produce};
use tests::shuffle::{Order, Random, minified, shuffle};

/// What shuffling and removing items changed in one collection.
#[derive(Clone, Debug, Default)]
pub struct Stability {
    /// Rewritings that gave other output, by name.
    pub differs: Vec<String>,
    /// How many items were taken out.
    pub removals: usize,
    /// What was renamed although it did not collide with the item that was taken out.
    pub renamed: Vec<String>,
}

/// Runs all collections; `removals` items are taken out, spread over all of them.
pub fn run(entries: &mut [Entry], jobs: usize, removals: usize) {
    let total: usize = entries.iter().map(|entry| entry.requests).sum();
    let step = (total / removals.max(1)).max(1);
    let mut before = 0;
    let mut work: Vec<(&mut Entry, Vec<usize>)> = Vec::new();
    for entry in entries.iter_mut() {
        let chosen = (0..entry.requests).filter(|index| (before + index) % step == 0).collect();
        before += entry.requests;
        work.push((entry, chosen));
    }
    let queue = Mutex::new(work.into_iter());
    std::thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            scope.spawn(|| {
                while let Some((entry, chosen)) = queue.lock().expect("no thread panics with it").next() {
                    let Some(product) = &entry.product else { continue };
                    entry.stability = one(product, &chosen);
                }
            });
        }
    });
}

fn one(product: &Product, chosen: &[usize]) -> Stability {
    if let Some(folder) = product.sources.file(product.input.collection).folder() {
        return folders::one(product, folder, chosen);
    }
    let text = product.sources.file(product.input.collection).text();
    let mut stability = Stability { removals: chosen.len(), ..Default::default() };
    if let Ok(node) = parse(product.input.collection, text, Grammar::Strict) {
        let shuffled = |order: Order| {
            let mut node = node.clone();
            shuffle(&mut node, order, &mut Random::new(7));
            minified(&node)
        };
        let variants = [
            ("second run", text.to_owned()),
            ("CRLF", text.replace("\r\n", "\n").replace('\n', "\r\n")),
            ("keys in another order", shuffled(Order::Keys)),
            ("items in another order", shuffled(Order::Items)),
            ("examples in another order", shuffled(Order::Examples)),
        ];
        let differing = variants.into_iter().filter_map(|(name, variant)| difference(product, name, variant));
        stability.differs = differing.collect();
    }
    for index in chosen {
        stability.renamed.extend(removal(product, text, *index));
    }
    stability
}

/// The first file that a rewritten collection changes.
fn difference(product: &Product, name: &str, text: String) -> Option<String> {
    differs(product, name, again(product, text))
}

/// The first file in which two products of one collection differ.
fn differs(product: &Product, name: &str, other: Option<Product>) -> Option<String> {
    let Some(other) = other else { return Some(format!("{name}: not read")) };
    let files: BTreeMap<_, _> = other.tree.iter().collect();
    let changed = product.tree.iter().find(|(path, text)| files.get(path) != Some(text));
    if files.len() != product.tree.len() {
        return Some(format!("{name}: {} files instead of {}", files.len(), product.tree.len()));
    }
    changed.map(|(path, text)| {
        let line = files.get(path).and_then(|other| text.lines().zip(other.lines()).find(|(a, b)| a != b));
        format!("{name}: {path}: {line:?}")
    })
}

fn again(product: &Product, text: String) -> Option<Product> {
    let mut sources = Sources::default();
    let collection = sources.add("collection.json", text);
    produced(product, sources, collection)
}

/// The product of another text of the same collection.
fn produced(product: &Product, mut sources: Sources, collection: FileId) -> Option<Product> {
    let mut sink = Sink::default();
    let environment = product.input.environment.map(|file| {
        let file = product.sources.file(file);
        sources.add(file.name(), file.text())
    });
    let mut input = input(collection, environment);
    input.config.formats = product.input.config.formats;
    produce(input, sources, true, &mut sink).0
}

/// Takes out one item, and names everything that is called otherwise without having collided with it.
fn removal(product: &Product, text: &str, index: usize) -> Vec<String> {
    let removed = items(&product.collection)[index].span;
    renamed(product, index, again(product, without(text, removed.start as usize, removed.end as usize)))
}

/// What is called otherwise in the product without one item.
fn renamed(product: &Product, index: usize, other: Option<Product>) -> Vec<String> {
    let all = items(&product.collection);
    let removed = all[index];
    let Some(other) = other else { return Vec::new() };
    let before = names(product);
    let after = names(&other);
    if after.len() + 1 != before.len() {
        // Not an item of an `item` array, as in schema v1: taking it out takes more than its text.
        return Vec::new();
    }
    let fold =
        |name: &str| name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    // Names that are cut for length meet when they begin alike.
    let beginning = |name: &str| (name.len() > 60).then(|| fold(name).chars().take(32).collect::<String>());
    let rest = all.iter().enumerate().filter(|(at, _)| *at != index).zip(&after);
    let renamed = rest.filter(|((at, item), after)| {
        let (name, gone) = (&item.name.value, &removed.name.value);
        let cut = beginning(name).is_some_and(|start| beginning(gone) == Some(start));
        let rival = fold(name) == fold(gone) || cut;
        before[*at] != **after && !rival
    });
    renamed
        .map(|((at, item), after)| {
            format!("{} without {}: {:?} -> {after:?}", item.breadcrumb, removed.breadcrumb, before[at])
        })
        .collect()
}

/// The path of each item's function, in the order of the items.
fn names(product: &Product) -> Vec<Option<String>> {
    let clusters = clusters(&product.bindings);
    let by_span: BTreeMap<_, _> = clusters
        .iter()
        .map(|(module, cluster)| (cluster.origin, format!("{module}::{}", cluster.function.name)))
        .collect();
    items(&product.collection).iter().map(|item| by_span.get(&item.span).cloned()).collect()
}

/// The text without an element of an array, and without the comma that went with it.
fn without(text: &str, start: usize, end: usize) -> String {
    let (before, after) = (text[..start].trim_end(), text[end..].trim_start());
    match (after.strip_prefix(','), before.strip_suffix(',')) {
        (Some(after), _) => format!("{before}{after}"),
        (None, Some(before)) => format!("{before}{after}"),
        (None, None) => format!("{before}{after}"),
    }
}
