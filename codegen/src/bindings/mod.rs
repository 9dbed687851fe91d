//! Decides everything that the generated Rust says: names, types, files and their order.

mod answers;
mod authorizations;
mod calls;
mod captures;
mod cluster;
mod collisions;
mod docs;
mod environment;
mod examples;
mod fields;
mod holders;
mod inputs;
mod literals;
mod model;
mod module;
mod names;
mod needs;
mod overrides;
mod refresh;
mod resolve;
mod shown;
mod status;
mod steps;
mod tests;
mod type_names;
mod types;

pub use calls::plan as call;
pub(crate) use docs::cleaned;
pub use docs::is_unseen;
pub use model::*;
pub use names::{Ident, package};
pub use shown::Shown;

use crate::api::Api;
use crate::config::CollectionConfig;
use crate::diag::Sink;
use crate::source::Span;
use std::collections::BTreeMap;

/// Plans the module of a collection. What has to be decided by a rule of thumb is reported to `sink` as a warning.
pub fn plan(api: &Api, config: &CollectionConfig, sink: &mut Sink) -> Bindings {
    let overrides = overrides::find(api, config, sink);
    let mut root = module::plan(api, config, &overrides, sink);
    root.refresh = refresh::plan(api, config, overrides.refresh(), &root, sink);
    let summary = format!("{}: {}", docs::code(root.name.plain()), docs::inline(&api.title));
    let needs = needs::features(&root, api);
    let tests = config.seen.as_ref().and_then(|seen| tests::plan(&root, &api.title, seen));
    let examples = config.seen.as_ref().and_then(|seen| examples::plan(&root, &api.title, seen));
    let (id, environment) = (api.id.clone(), environment::plan(api));
    Bindings { root, environment, id, summary, needs, tests, examples, keys: overrides.into_keys() }
}

impl Bindings {
    /// How many requests can be sent.
    pub fn operations(&self) -> usize {
        self.root.operations()
    }

    /// The keys that name functions in `codegen.toml`, by the path of the function; those that are there already are
    /// left out.
    pub fn keys(&self) -> impl Iterator<Item = (String, &str)> {
        self.origins().filter_map(|(path, origin)| Some((path, self.keys.get(&origin)?.as_str())))
    }

    /// The keys that name modules in `codegen.toml`, by the path of the module; those that are there already are left out.
    pub fn module_keys(&self) -> impl Iterator<Item = (String, &str)> {
        self.root.tree().into_iter().filter_map(|module| Some((joined(&module.path), module.key.as_deref()?)))
    }

    /// Postman's ids: the collection's by its module, then those of the requests by the path of their function. What
    /// several have is no id, and nothing is one that does not look like Postman's own. Without requests there is none.
    pub fn ids(&self) -> Vec<(String, &str)> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let modules = self.root.tree();
        let clusters: Vec<_> = modules
            .iter()
            .flat_map(|module| module.clusters.iter().map(move |cluster| (module, cluster)))
            .filter_map(|(module, cluster)| Some((module, cluster, cluster.id.as_deref().filter(|id| is_id(id))?)))
            .collect();
        clusters.iter().for_each(|(_, _, id)| *counts.entry(id).or_default() += 1);
        let alone = clusters.iter().filter(|(_, _, id)| counts.get(id) == Some(&1));
        let path = |module: &Module, name: &Ident| format!("{}::{}", joined(&module.path), name.plain());
        let mut ids: Vec<(String, &str)> =
            alone.map(|(module, cluster, id)| (path(module, &cluster.function.name), *id)).collect();
        ids.sort();
        if !ids.is_empty() {
            let collection = self.id.as_deref().filter(|id| is_id(id));
            ids.splice(0..0, collection.map(|id| (self.root.name.plain().to_owned(), id)));
        }
        ids
    }

    /// The items that the functions were made from, by the path of the function.
    pub fn origins(&self) -> impl Iterator<Item = (String, Span)> {
        let clusters = self.root.tree().into_iter().flat_map(|module| {
            module.clusters.iter().map(|cluster| (module.path.iter().chain([&cluster.function.name]), cluster.origin))
        });
        clusters.map(|(path, origin)| (path.map(Ident::plain).collect::<Vec<_>>().join("::"), origin))
    }
}

/// Postman's ids are UUIDs, behind the number of their owner and a dash where the API answers them.
fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

fn joined(path: &[Ident]) -> String {
    path.iter().map(Ident::plain).collect::<Vec<_>>().join("::")
}

impl RustType {
    /// The type inside of all lists, options and the like.
    pub fn innermost(&self) -> &RustType {
        match self {
            Self::Secret(inner)
            | Self::Option(inner)
            | Self::Boxed(inner)
            | Self::Vec(inner)
            | Self::Dictionary(inner) => inner.innermost(),
            other => other,
        }
    }
}

impl Module {
    /// It and all modules in it.
    pub fn tree(&self) -> Vec<&Module> {
        std::iter::once(self).chain(self.modules.iter().flat_map(Self::tree)).collect()
    }

    /// How many requests are in it and in the modules in it.
    pub fn operations(&self) -> usize {
        self.clusters.len() + self.modules.iter().map(Self::operations).sum::<usize>()
    }
}
