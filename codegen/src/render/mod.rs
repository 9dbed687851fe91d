//! Turns bindings into files: what stands in which file, and how it looks.

mod format;
mod imports;
mod surface;
mod template;
pub mod tree;

use crate::bindings::{Bindings, Module};
use crate::config::{Package, Runtime};
use crate::emit;
use template::{LIB, MANIFEST, MODULE, SURFACE};
use tree::{FileTree, RelPath};

/// The whole crate of some collections.
pub fn render(collections: &[Bindings], package: &Package) -> FileTree {
    let mut tree = FileTree::new();
    for bindings in collections {
        module(&mut tree, bindings, &bindings.root);
        environment(&mut tree, bindings);
    }
    add(&mut tree, "Cargo.toml", manifest(package));
    let names = collections.iter().map(|bindings| &bindings.root.name);
    let summaries: Vec<String> = collections.iter().map(|bindings| format!("//! * {}", bindings.summary)).collect();
    let modules: Vec<String> = names.map(|name| format!("#[rustfmt::skip]\npub mod {name};")).collect();
    add(&mut tree, "src/lib.rs", LIB.fill(&[("collections", &summaries.join("\n")), ("modules", &modules.join("\n"))]));
    let surface: Vec<String> = collections.iter().flat_map(surface::operations).collect();
    add(&mut tree, "SURFACE.txt", SURFACE.fill(&[("operations", &surface.join("\n"))]));
    tree
}

fn manifest(package: &Package) -> String {
    let runtime = match &package.runtime {
        Runtime::Path(path) => format!("{{ path = {path:?}, default-features = false }}"),
        Runtime::Version => format!("{{ version = {:?}, default-features = false }}", env!("CARGO_PKG_VERSION")),
    };
    MANIFEST.fill(&[("name", &format!("{:?}", package.name)), ("runtime", &runtime)])
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
