//! What the user asked for: which collections, where to, under which names.

mod inputs;
mod read;
pub mod reserved;

pub use inputs::load_inputs;
pub use read::{is_module, read};

use crate::source::{FileId, Spanned};
use serde_json::Value;
use std::path::PathBuf;

/// A whole `codegen.toml`, or what the command line says in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The folder of the crate that is written, relative to the folder of the configuration.
    pub out: PathBuf,
    /// How the crate introduces itself to cargo.
    pub package: Package,
    /// The collections, sorted by module.
    pub collections: Vec<CollectionConfig>,
}

/// The manifest of the crate that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Where it finds the runtime.
    pub runtime: Runtime,
    /// The folder of the package `mock`, as the crate sees it: with it the crate gets tests and examples.
    pub mock: Option<String>,
    /// What else the manifest says of the crate: texts and lists by cargo's own keys. With it the crate is one that can be
    /// published, if it has a licence.
    pub metadata: Option<Vec<(&'static str, Value)>>,
}

/// Where the crate that is written finds `postbind`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Runtime {
    /// In a folder; the path is relative to the folder of the crate and uses `/`.
    Path(String),
    /// In the registry, in the version of this generator.
    Version,
}

/// One collection to generate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollectionConfig {
    /// The module that it becomes: the key of its table.
    pub module: Spanned<String>,
    /// The file of the collection, folder or item, or the folder of a collection of schema v3, relative to the folder of the
    /// configuration.
    pub input: Spanned<String>,
    /// The same as the crate sees it, where a relative path leads there.
    pub seen: Option<String>,
    /// The file of the environment whose values become the defaults.
    pub environment: Option<Spanned<String>>,
    /// The file of the globals, whose values stand behind those of the collection.
    pub globals: Option<Spanned<String>>,
    /// The module path, joined by `::`, for the entries at the root: what a bare item lacks.
    pub at: Option<Spanned<String>>,
    /// How the docs call the collection; by default as the collection calls itself.
    pub title: Option<String>,
    /// Whether each folder at the top is a feature of the crate; by default where there are many requests.
    pub features: Option<bool>,
    /// Names for functions and modules in place of those that the generator finds, in the order of the file.
    pub names: Vec<NameOverride>,
    /// The request that renews what others prove themselves with, by its breadcrumb.
    pub refresh: Option<Spanned<String>>,
    /// UUIDs, points in time and dates in answers get types of their own, where every example is written as they would be.
    pub formats: bool,
    /// Literal credentials are copied into the generated code: for trusted tests only.
    pub keep_secrets: bool,
}

impl CollectionConfig {
    /// The files that it names, relative to the folder of the configuration.
    pub fn files(&self) -> impl Iterator<Item = &Spanned<String>> {
        [Some(&self.input), self.environment.as_ref(), self.globals.as_ref()].into_iter().flatten()
    }
}

/// A name for a request or a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameOverride {
    /// Which one: its breadcrumb, perhaps with the method before it.
    pub breadcrumb: Spanned<String>,
    /// The name of the function or the module.
    pub name: Spanned<String>,
}

/// One collection with the files that it is read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// What the user asked for.
    pub config: CollectionConfig,
    /// The collection: a file, or a folder that is one source.
    pub collection: FileId,
    /// The environment.
    pub environment: Option<FileId>,
    /// The globals.
    pub globals: Option<FileId>,
}
