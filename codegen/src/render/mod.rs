//! Turns bindings into files: what stands in which file, and how it looks.

mod format;
mod imports;
mod surface;
mod template;
pub mod tree;

use crate::bindings::{Bindings, Module};
use crate::emit;
use template::{LIB, MANIFEST, MODULE, SURFACE};
use tree::{FileTree, RelPath};

/// What the manifest of the crate says.
#[derive(Clone, Debug)]
pub struct Manifest {
    /// The name of the package.
    pub package: String,
    /// The folder of the runtime, or its version in the registry.
    pub runtime: Requirement,
}

/// Where the crate finds a dependency.
#[derive(Clone, Debug)]
pub enum Requirement {
    /// In a folder.
    Path(String),
    /// In the registry.
    Version(String),
}

/// The whole crate of some collections.
pub fn render(collections: &[Bindings], manifest: &Manifest) -> FileTree {
    let mut tree = FileTree::new();
    for bindings in collections {
        module(&mut tree, bindings, &bindings.root);
        environment(&mut tree, bindings);
    }
    add(&mut tree, "Cargo.toml", cargo_toml(manifest));
    let names = collections.iter().map(|bindings| &bindings.root.name);
    let summaries: Vec<String> = collections.iter().map(|bindings| format!("//! * {}", bindings.summary)).collect();
    let modules: Vec<String> = names.map(|name| format!("#[rustfmt::skip]\npub mod {name};")).collect();
    add(&mut tree, "src/lib.rs", LIB.fill(&[("collections", &summaries.join("\n")), ("modules", &modules.join("\n"))]));
    let surface: Vec<String> = collections.iter().flat_map(surface::operations).collect();
    add(&mut tree, "SURFACE.txt", SURFACE.fill(&[("operations", surface.join("\n").trim_end())]));
    tree
}

fn cargo_toml(manifest: &Manifest) -> String {
    let runtime = match &manifest.runtime {
        Requirement::Path(path) => format!("{{ path = {path:?}, default-features = false }}"),
        Requirement::Version(version) => format!("{{ version = {version:?}, default-features = false }}"),
    };
    MANIFEST.fill(&[("name", &format!("{:?}", manifest.package)), ("runtime", &runtime)])
}

fn module(tree: &mut FileTree, bindings: &Bindings, module: &Module) {
    let clusters = module.clusters.iter().flat_map(emit::cluster);
    let items: Vec<_> = clusters.chain(module.shared.iter().flat_map(emit::type_def)).collect();
    let is_root = module.path.len() == 1;
    let mut children: Vec<String> = module.modules.iter().map(|child| format!("pub mod {};", child.name)).collect();
    if is_root {
        children.push("mod environment;".to_owned());
        children.sort_by_key(|line| line.trim_start_matches("pub ").to_owned());
    }
    let mut sections = vec![children.join("\n")];
    sections.extend(is_root.then(|| "pub use environment::Environment;".to_owned()));
    sections.push(imports::lines(&emit::uses(&items), module.path.len() - 1));
    sections.extend(items.into_iter().map(format::item));
    let path: Vec<&str> = module.path.iter().map(|name| name.plain()).collect();
    add(tree, &format!("src/{}.rs", path.join("/")), file(&module.docs, sections));
    module.modules.iter().for_each(|child| self::module(tree, bindings, child));
}

fn environment(tree: &mut FileTree, bindings: &Bindings) {
    let items = emit::environment(&bindings.environment);
    let imports = imports::lines(&emit::uses(&items), 0);
    let sections = std::iter::once(imports).chain(items.into_iter().map(format::item)).collect();
    let path = format!("src/{}/environment.rs", bindings.root.name.plain());
    add(tree, &path, file(&bindings.environment.module_docs, sections));
}

/// A Rust file: docs, banner, and its sections with a blank line between.
fn file(docs: &[String], sections: Vec<String>) -> String {
    let docs: Vec<String> = docs.iter().map(|line| format!("//! {line}").trim_end().to_owned()).collect();
    let sections: Vec<&str> =
        sections.iter().map(|section| section.trim_end()).filter(|text| !text.is_empty()).collect();
    MODULE.fill(&[("docs", &docs.join("\n")), ("items", &sections.join("\n\n"))])
}

/// All names come from `bindings/names.rs`, so they are good file names; and no two modules of one folder have one name.
fn add(tree: &mut FileTree, path: &str, text: String) {
    let added = RelPath::new(path).and_then(|path| tree.insert(path, text));
    added.unwrap_or_else(|error| unreachable!("{path} was planned: {error}"));
}
