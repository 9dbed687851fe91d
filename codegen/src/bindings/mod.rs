//! Decides everything that the generated Rust says: names, types, files and their order.

mod answers;
mod cluster;
mod collisions;
mod docs;
mod environment;
mod fields;
mod inputs;
mod literals;
mod model;
mod module;
mod names;
mod resolve;
mod status;
mod type_names;
mod types;

pub use cluster::json_path;
pub use model::*;
pub use names::Ident;

use crate::api::Api;
use crate::config::CollectionConfig;
use crate::diag::Sink;

/// Plans the module of a collection. What has to be decided by a rule of thumb is reported to `sink` as a warning.
pub fn plan(api: &Api, config: &CollectionConfig, sink: &mut Sink) -> Bindings {
    let root = module::plan(api, config, sink);
    let summary = format!("{}: {}", docs::code(root.name.plain()), docs::inline(&api.title));
    Bindings { root, environment: environment::plan(api), summary }
}

impl Bindings {
    /// How many requests can be sent.
    pub fn operations(&self) -> usize {
        self.root.operations()
    }
}

impl Module {
    /// How many requests are in it and in the modules in it.
    pub fn operations(&self) -> usize {
        self.clusters.len() + self.modules.iter().map(Self::operations).sum::<usize>()
    }
}
