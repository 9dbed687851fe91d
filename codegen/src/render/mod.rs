//! Turns bindings into files: what stands in which file, and how it looks.

mod examples;
mod excerpts;
mod format;
mod imports;
mod manifest;
mod readme;
mod surface;
mod template;
pub mod tree;

use crate::bindings::{Bindings, Ident, Module};
use crate::emit;
pub(crate) use excerpts::{answers, call, request};
use rayon::prelude::*;
pub use readme::readme;
use serde_json::Value;
use std::collections::BTreeSet;
pub(crate) use surface::{auth as auth_text, type_text};
use template::{IDS, LIB, MANIFEST, MODULE, SURFACE};
use tree::{FileTree, RelPath};

/// What the manifest of the crate says.
#[derive(Clone, Debug)]
pub struct Manifest {
    /// The name of the package.
    pub package: String,
    /// The same as code names it.
    pub krate: Ident,
    /// The folder of the runtime, or its version in the registry.
    pub runtime: Requirement,
    /// The folder of the mock that tests and examples are run with; without one there are none.
    pub mock: Option<String>,
    /// What else it says, by cargo's own keys, where the crate is to be published.
    pub metadata: Option<Vec<(&'static str, Value)>>,
}

/// Where the crate finds a dependency.
#[derive(Clone, Debug)]
pub enum Requirement {
    /// In a folder.
    Path(String),
    /// In the registry.
    Version(String),
}

/// Lints that would complain of the collection, not of the code: a saved number is near pi, a folder lies in a folder of
/// its name, one answer is much larger than another, a list holds lists of lists.
pub const LINTS: &str =
    "clippy::approx_constant, clippy::large_enum_variant, clippy::module_inception, clippy::type_complexity";

/// The whole crate of some collections.
pub fn render(collections: &[Bindings], manifest: &Manifest) -> FileTree {
    let mut tree = FileTree::new();
    let modules: Vec<&Module> = collections.iter().flat_map(|bindings| bindings.root.tree()).collect();
    let files: Vec<(String, String)> = modules.into_par_iter().map(module).collect();
    files.into_iter().chain(collections.iter().map(environment)).for_each(|(path, text)| add(&mut tree, &path, text));
    for tests in collections.iter().filter_map(|bindings| bindings.tests.as_ref()).filter(|_| manifest.mock.is_some()) {
        // What has no `mod` line in our hands says itself that it is formatted.
        let skip = "#![cfg_attr(rustfmt, rustfmt_skip)]".to_owned();
        let items = emit::tests(tests, &manifest.krate).into_iter().map(format::item);
        let items = std::iter::once(skip).chain(items);
        let path = format!("tests/{}.rs", tests.module.plain());
        add(&mut tree, &path, file(&tests.docs, items.collect()));
    }
    for examples in collections.iter().filter_map(|it| it.examples.as_ref()).filter(|_| manifest.mock.is_some()) {
        let path = format!("examples/{}.rs", examples.module.plain());
        add(&mut tree, &path, file(&examples.docs, examples::sections(examples, &manifest.krate)));
    }
    add(&mut tree, "Cargo.toml", cargo_toml(collections, manifest));
    let names = collections.iter().map(|bindings| &bindings.root.name);
    let summaries: Vec<String> = collections.iter().map(|bindings| format!("//! * {}", bindings.summary)).collect();
    let modules: Vec<String> = names.map(|name| format!("#[rustfmt::skip]\npub mod {name};")).collect();
    add(
        &mut tree,
        "src/lib.rs",
        LIB.fill(&[
            ("collections", &summaries.join("\n")),
            ("lints", LINTS),
            ("modules", &modules.join("\n")),
            ("readme", &manifest::doctest(manifest)),
        ]),
    );
    let surface: Vec<String> = collections.iter().flat_map(surface::operations).collect();
    add(&mut tree, "SURFACE.txt", SURFACE.fill(&[("operations", surface.join("\n").trim_end())]));
    let ids: Vec<String> =
        collections.iter().flat_map(Bindings::ids).map(|(path, id)| format!("{path} {id}")).collect();
    if !ids.is_empty() {
        add(&mut tree, "IDS.txt", IDS.fill(&[("ids", &ids.join("\n"))]));
    }
    tree
}

fn cargo_toml(collections: &[Bindings], manifest: &Manifest) -> String {
    let place = match &manifest.runtime {
        // A path is for this machine, a version for all others.
        Requirement::Path(path) if manifest.metadata.is_some() => {
            format!("path = {}, version = {}", quoted(path), quoted(env!("CARGO_PKG_VERSION")))
        }
        Requirement::Path(path) => format!("path = {}", quoted(path)),
        Requirement::Version(version) => format!("version = {}", quoted(version)),
    };
    let needed: BTreeSet<&str> = collections.iter().flat_map(|bindings| &bindings.needs).copied().collect();
    let needed: Vec<String> = needed.into_iter().map(quoted).collect();
    let needed = if needed.is_empty() { String::new() } else { format!(", features = [{}]", needed.join(", ")) };
    let runtime = format!("{{ {place}, default-features = false{needed} }}");
    let modules = collections.iter().flat_map(|bindings| &bindings.root.modules);
    let features: Vec<&str> = modules.filter_map(|module| module.feature.as_deref()).collect();
    let features = match features.is_empty() {
        true => String::new(),
        false => {
            let all: Vec<String> = features.iter().map(|feature| format!("    {feature:?},\n")).collect();
            let each: Vec<String> = features.iter().map(|feature| format!("{feature} = []\n")).collect();
            format!(
                "\n# A folder at the top of a collection each.\n[features]\ndefault = [\n{}]\n{}",
                all.concat(),
                each.concat()
            )
        }
    };
    let tested = collections.iter().any(|bindings| bindings.tests.is_some() || bindings.examples.is_some());
    let mock = manifest.mock.as_ref().filter(|_| tested);
    let mock = mock.map(|path| format!("mock = {{ path = {} }}\n", quoted(path)));
    let readme = manifest::readme(manifest).map(|_| format!("postbind = {{ {place}, features = [\"blocking\"] }}\n"));
    let dev: String = [mock, readme].into_iter().flatten().collect();
    let dev = if dev.is_empty() { dev } else { format!("\n[dev-dependencies]\n{dev}") };
    MANIFEST.fill(&[
        ("name", &quoted(&manifest.package)),
        ("about", &manifest::about(manifest)),
        ("lib", manifest::lib(manifest)),
        ("runtime", &runtime),
        ("features", &features),
        ("dev", &dev),
    ])
}

/// A text as TOML spells it; the strings of JSON are strings of TOML.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The file of a module, and what stands in it.
fn module(module: &Module) -> (String, String) {
    let clusters = module.clusters.iter().flat_map(emit::cluster);
    let shared = module.shared.iter().flat_map(emit::type_def);
    let items: Vec<_> = module.authorizations.iter().map(emit::authorization).chain(clusters).chain(shared).collect();
    let is_root = module.path.len() == 1;
    let mut sections = vec![children(module, is_root)];
    sections.extend(is_root.then(|| "pub use environment::Environment;".to_owned()));
    sections.push(imports::lines(&emit::uses(&items), module.path.len() - 1));
    sections.extend(module.refresh.iter().map(emit::refresh).map(format::item));
    sections.extend(items.into_iter().map(format::item));
    let path: Vec<&str> = module.path.iter().map(|name| name.plain()).collect();
    (format!("src/{}.rs", path.join("/")), file(&module.docs, sections))
}

/// The `mod` lines of a file.
fn children(module: &Module, is_root: bool) -> String {
    let gate = |feature: &String| format!("#[cfg(feature = {feature:?})]\n");
    let child = |child: &Module| {
        let gate = child.feature.as_ref().map(gate).unwrap_or_default();
        (child.name.to_string(), format!("{gate}pub mod {};", child.name))
    };
    let environment = is_root.then(|| ("environment".to_owned(), "mod environment;".to_owned()));
    let mut lines: Vec<(String, String)> = module.modules.iter().map(child).chain(environment).collect();
    lines.sort();
    lines.into_iter().map(|(_, line)| line).collect::<Vec<_>>().join("\n")
}

/// The file of a collection's variables, and what stands in it.
fn environment(bindings: &Bindings) -> (String, String) {
    let items = emit::environment(&bindings.environment);
    let imports = imports::lines(&emit::uses(&items), 0);
    let sections = std::iter::once(imports).chain(items.into_iter().map(format::item)).collect();
    let path = format!("src/{}/environment.rs", bindings.root.name.plain());
    (path, file(&bindings.environment.module_docs, sections))
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
