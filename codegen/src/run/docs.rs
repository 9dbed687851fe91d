//! Writes the reference site, and says what became of it.

use super::{Run, counted};
use crate::print::Product;
use codegen::config::{Config, Input};
use codegen::diag::Severity;
use codegen::output::{self, Changes};
use codegen::render::tree::RelPath;
use codegen::site::site;
use serde_json::{Value, json};
use std::path::Path;

/// The folder of the site, beside that of the crate.
const FOLDER: &str = "docs";

impl Run {
    /// Writes the site into `out`; by default into a folder beside that of the crate. `folder` is where the paths of the
    /// configuration begin.
    pub(super) fn docs(
        &mut self,
        out: Option<&Path>,
        config: &Config,
        inputs: &[Input],
        folder: &Path,
    ) -> Option<Product> {
        let site = site(inputs, &config.package, &self.sources, &mut self.sink)?;
        if let Some(denied) = self.denied() {
            return Some(denied);
        }
        // What is said on the command line begins at the current folder.
        let root = out.map_or_else(|| folder.join(config.out.with_file_name(FOLDER)), Path::to_owned);
        let changes = output::compare(&site.tree, &root);
        let changes = self.done(changes)?;
        let applied = output::apply(&site.tree, &root, &changes);
        self.done(applied)?;
        let (created, updated, deleted) = (changes.create.len(), changes.update.len(), changes.delete.len());
        let text = format!(
            "{}, {}: {} changed ({created} created, {updated} updated, {deleted} deleted), {}; begin at {}\n",
            counted(config.collections.len(), "collection", "collections"),
            counted(site.requests, "request", "requests"),
            counted(created + updated + deleted, "file", "files"),
            counted(self.count(Severity::Loss), "loss", "losses"),
            root.join("index.html").display(),
        );
        Some(Product { text, data: Some(data(&root, site.requests, &changes)), ..Product::default() })
    }
}

/// What there is to say, for other programs.
fn data(root: &Path, requests: usize, changes: &Changes) -> Value {
    let paths = |paths: &[RelPath]| paths.iter().map(|path| Value::from(path.as_str())).collect::<Value>();
    json!({
        "created": paths(&changes.create),
        "deleted": paths(&changes.delete),
        "out": root.to_string_lossy(),
        "requests": requests,
        "unchanged": changes.same,
        "updated": paths(&changes.update),
    })
}
