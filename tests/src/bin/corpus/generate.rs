//! Turns each file of the corpus into a crate in memory, with everything that the later steps count.

use codegen::collection::Item;
use codegen::diag::{Severity, Sink};
use codegen::source::{Sources, Span, load, load_collection};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;
use tests::product::{Product, clusters, found, input, items, produce};

/// One collection of the corpus on its way through the gate.
pub struct Entry {
    /// The file's name without `.json`, or that of the folder.
    pub slug: String,
    /// What was generated; nothing when the input was refused with a diagnostic, or the generator panicked.
    pub product: Option<Product>,
    /// The text of a panic.
    pub panic: Option<String>,
    /// How often each code was said.
    pub codes: BTreeMap<String, usize>,
    /// Errors with a place, as lines.
    pub errors: Vec<String>,
    /// Items of the input, when it could be read.
    pub requests: usize,
    /// Items that are neither generated nor named in the loss report.
    pub unaccounted: Vec<String>,
    /// Time for reading and generating.
    pub generate_ms: f64,
    /// What cargo said.
    pub compile: crate::compile::Compiled,
    /// What became of the saved examples.
    pub replay: crate::replay::Replayed,
    /// What its own tests said.
    pub tested: crate::tried::Tested,
    /// What leaving out examples showed.
    pub crossed: crate::cross::Crossed,
    /// What shuffling and removing items changed.
    pub stability: crate::stability::Stability,
    /// What made the types of its answers.
    pub typed: crate::typed::Typed,
    /// What its test scripts came to.
    pub scripts: crate::scripts::Judged,
}

/// The slugs of a folder, sorted.
pub fn slugs(folder: &Path, only: &[String]) -> std::io::Result<Vec<String>> {
    let mut slugs = Vec::new();
    for file in std::fs::read_dir(folder)? {
        let name = file?.file_name().to_string_lossy().into_owned();
        let slug = match name.strip_suffix(".json") {
            Some(slug) => Some(slug).filter(|slug| !slug.ends_with(".environment")),
            None => found(folder, &name).map(|_| name.as_str()),
        };
        let slug = slug.filter(|slug| only.is_empty() || only.iter().any(|wanted| wanted == slug));
        slugs.extend(slug.map(str::to_owned));
    }
    slugs.sort();
    slugs.dedup();
    Ok(slugs)
}

/// Generates all, on several threads; the result is in the order of the slugs.
pub fn all(folder: &Path, slugs: &[String], jobs: usize, formats: bool) -> Vec<Entry> {
    let queue = Mutex::new(slugs.iter().enumerate());
    let done = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            scope.spawn(|| {
                while let Some((index, slug)) = queue.lock().expect("no thread panics with it").next() {
                    let entry = one(folder, slug, formats);
                    done.lock().expect("no thread panics with it").push((index, entry));
                }
            });
        }
    });
    let mut done = done.into_inner().expect("no thread panics with it");
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, entry)| entry).collect()
}

fn one(folder: &Path, slug: &str, formats: bool) -> Entry {
    let mut entry = Entry {
        slug: slug.to_owned(),
        product: None,
        panic: None,
        codes: BTreeMap::new(),
        errors: Vec::new(),
        requests: 0,
        unaccounted: Vec::new(),
        generate_ms: 0.0,
        compile: Default::default(),
        replay: Default::default(),
        tested: Default::default(),
        crossed: Default::default(),
        stability: Default::default(),
        typed: Default::default(),
        scripts: Default::default(),
    };
    let collection = found(folder, slug).expect("the slug is that of a collection");
    let environment = folder.join(format!("{slug}.environment.json"));
    let started = Instant::now();
    match std::panic::catch_unwind(|| from_files(&collection, &environment, formats)) {
        Ok((product, requests, sources, sink)) => {
            entry.generate_ms = started.elapsed().as_secs_f64() * 1000.0;
            entry.requests = requests;
            for diagnostic in sink.sorted() {
                *entry.codes.entry(diagnostic.code.id().to_owned()).or_default() += 1;
                if diagnostic.severity() == Severity::Error {
                    entry.errors.push(codegen::diag::render::short(&sources, &[diagnostic]));
                }
            }
            entry.unaccounted = product.as_ref().map(|product| unaccounted(product, &sink)).unwrap_or_default();
            entry.product = product;
        }
        Err(payload) => {
            let text = payload.downcast_ref::<String>().map(String::as_str);
            entry.panic = Some(text.or(payload.downcast_ref::<&str>().copied()).unwrap_or("a panic").to_owned());
        }
    }
    entry
}

fn from_files(collection: &Path, environment: &Path, formats: bool) -> (Option<Product>, usize, Sources, Sink) {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let name = collection.to_string_lossy();
    let file = load_collection(&mut sources, collection, &name).expect("a readable collection of the corpus");
    let environment = environment.exists().then(|| {
        load(&mut sources, environment, &environment.to_string_lossy()).expect("a readable file of the corpus")
    });
    let mut input = input(file, environment);
    input.config.formats = formats;
    let (product, requests) = produce(input, sources.clone(), true, &mut sink);
    (product, requests, sources, sink)
}

/// The codes that say that a request is left out.
const LEFT_OUT: &[&str] = &["L0301", "L0302"];

fn unaccounted(product: &Product, sink: &Sink) -> Vec<String> {
    let generated: Vec<Span> = clusters(&product.bindings).iter().map(|(_, cluster)| cluster.origin).collect();
    let rows = sink.sorted();
    let named =
        |item: &Item| rows.iter().any(|row| LEFT_OUT.contains(&row.code.id()) && row.breadcrumb == item.breadcrumb);
    let items = items(&product.collection).into_iter();
    items
        .filter(|item| !generated.contains(&item.span) && !named(item))
        .map(|item| item.breadcrumb.to_string())
        .collect()
}
