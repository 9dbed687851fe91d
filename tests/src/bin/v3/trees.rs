//! Generates and compiles the real folders of schema v3.

use crate::unpack::slugs;
use codegen::diag::{Severity, Sink};
use codegen::source::{LoadError, Sources, collections_in, load_collection};
use std::path::{Path, PathBuf};
use tests::crates::Crates;
use tests::product::{Product, input, produce};

/// What became of one tree.
pub struct Compiled {
    slug: String,
    collections: usize,
    requests: usize,
    losses: usize,
    /// What stands in the way, a line each.
    faults: Vec<String>,
}

/// Generates the collections of all trees, and compiles them.
pub fn run(folder: &Path, only: &[String]) -> Result<Vec<Compiled>, String> {
    let crates = Crates::prepare("v3");
    let mut all = Vec::new();
    let mut names = Vec::new();
    for slug in slugs(folder, only)? {
        let mut compiled = Compiled { slug: slug.clone(), collections: 0, requests: 0, losses: 0, faults: Vec::new() };
        for (number, path) in collections(&folder.join(&slug).join("v3")).into_iter().enumerate() {
            let name = format!("{slug}-{number}");
            compiled.collections += 1;
            match generate(&path, &mut compiled) {
                Some(product) => {
                    crates.write(&name, &product.tree, "");
                    names.push((all.len(), name));
                }
                None => compiled.faults.push(format!("{}: nothing is generated", path.display())),
            }
        }
        all.push(compiled);
    }
    crates.write_workspace(names.iter().map(|(_, name)| name.as_str()));
    for (at, name) in &names {
        let output = crates.cargo("clippy", &["--", "-D", "warnings"], name);
        if !output.status.success() {
            all[*at].faults.push(String::from_utf8_lossy(&output.stderr).into_owned());
        }
    }
    Ok(all)
}

/// Prints a line for each tree; answers how many are broken.
pub fn report(all: &[Compiled]) -> usize {
    for Compiled { slug, collections, requests, losses, faults } in all {
        let verdict = if faults.is_empty() { "compiled without a warning" } else { "BROKEN" };
        println!("tree {slug:<30} {collections} collections {requests:>4} requests {losses:>4} losses  {verdict}");
        faults.iter().for_each(|fault| println!("    {fault}"));
    }
    let broken = all.iter().filter(|one| !one.faults.is_empty()).count();
    println!("trees: {}, {broken} broken", all.len());
    broken
}

/// The collections in a folder that holds one, or several.
fn collections(folder: &Path) -> Vec<PathBuf> {
    match collections_in(folder) {
        several if !several.is_empty() => several.iter().map(|path| folder.join(path)).collect(),
        _ => {
            let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
            let mut inside: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
            inside.sort();
            inside.iter().flat_map(|path| several_in(path)).collect()
        }
    }
}

fn several_in(path: &Path) -> Vec<PathBuf> {
    let several = collections_in(path);
    if several.is_empty() { vec![path.to_owned()] } else { several.iter().map(|inner| path.join(inner)).collect() }
}

fn generate(path: &Path, compiled: &mut Compiled) -> Option<Product> {
    let mut sources = Sources::default();
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let file = match load_collection(&mut sources, path, &name) {
        Ok(file) => file,
        Err(LoadError::Several(paths)) => {
            compiled.faults.push(format!("several: {paths:?}"));
            return None;
        }
        Err(error) => {
            compiled.faults.push(format!("{error:?}"));
            return None;
        }
    };
    let mut sink = Sink::default();
    let (product, requests) = produce(input(file, None), sources, false, &mut sink);
    compiled.requests += requests;
    let said = sink.sorted();
    compiled.losses += said.iter().filter(|diagnostic| diagnostic.severity() == Severity::Loss).count();
    let errors = said.into_iter().filter(|diagnostic| diagnostic.severity() == Severity::Error);
    compiled.faults.extend(errors.map(|error| error.message.clone()));
    product
}
