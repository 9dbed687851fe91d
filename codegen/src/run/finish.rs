//! Turns a generated crate into files, a comparison or a diff, and says what became of it.

use super::{Ending, Run, counted};
use crate::cli::Format;
use crate::print::Product;
use codegen::Generated;
use codegen::config::{Config, Input};
use codegen::diag::Severity;
use codegen::output::{self, Changes, Rename};
use codegen::render::tree::RelPath;
use codegen::source::Span;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

impl Run {
    /// Does with the files what was asked for; nothing comes back when that cannot be done.
    pub(super) fn finish(
        &mut self,
        ending: &Ending,
        config: &Config,
        inputs: &[Input],
        generated: &Generated,
        root: &Path,
    ) -> Option<Product> {
        let tree = &generated.tree;
        let changes = output::compare(tree, root);
        let changes = self.done(changes)?;
        let what = format!(
            "{}, {}",
            counted(config.collections.len(), "collection", "collections"),
            counted(generated.operations, "request", "requests")
        );
        let (created, updated, deleted) = (changes.create.len(), changes.update.len(), changes.delete.len());
        let how = format!("{created} created, {updated} updated, {deleted} deleted");
        let renames = output::renames(tree, root, &changes);
        let renames = self.done(renames)?;
        let mut data = data(config, generated, &changes, &renames);
        let renames = self.renamed(&renames, generated);
        let mut product = if *ending == Ending::Write {
            let applied = output::apply(tree, root, &changes);
            self.done(applied)?;
            let changed = counted(created + updated + deleted, "file", "files");
            let warnings = counted(self.count(Severity::Warning), "warning", "warnings");
            let losses = counted(self.count(Severity::Loss), "loss", "losses");
            let text = format!("{what}: {changed} changed ({how}), {warnings}, {losses}\n{renames}");
            Product { text, ..Product::default() }
        } else {
            let diff = output::diff(tree, root, &changes);
            let diff = self.done(diff)?;
            data["diff"] = Value::from(diff.as_str());
            let (text, out) = (diff + &renames, config.out.display());
            match ending {
                Ending::Check if changes.is_empty() => {
                    Product { text: format!("{what}: `{out}` is up to date\n"), ..Product::default() }
                }
                Ending::Check => {
                    let command = self.target.command(self.options.config.as_deref());
                    let note = format!("error: `{out}` is out of date ({how}); to write it, run\n\n    {command}\n\n");
                    data["next"] = Value::from(command);
                    Product { code: 3, text, note, ..Product::default() }
                }
                _ => Product { text, ..Product::default() },
            }
        };
        data["written"] = Value::from(*ending == Ending::Write);
        match (self.options.verbose, self.options.format) {
            (true, Format::Json) => data["origins"] = self.origins(generated),
            (true, _) => product.note = self.provenance(inputs, generated) + &product.note,
            (false, _) => {}
        }
        product.data = Some(data);
        Some(product)
    }

    /// One line for each rename; behind those of a collection what keeps the old names, if there is a configuration.
    fn renamed(&self, renames: &[Rename], generated: &Generated) -> String {
        let mut text = String::new();
        for part in renames.chunk_by(|a, b| a.collection == b.collection) {
            // What is in a module of another name is not listed for that, and one line keeps it all.
            let mut lines: BTreeSet<String> = BTreeSet::new();
            let modules: BTreeSet<(&str, &str)> = part.iter().filter_map(moved).collect();
            for (old, new) in modules {
                text.push_str(&format!("renamed: the module {old} -> {new}\n"));
                lines.extend(keeps_module(old, new, generated).map(|line| format!("  {line}\n")));
            }
            for rename in part.iter().filter(|rename| moved(rename).is_none() || rename.old != rename.new) {
                let Rename { breadcrumb, old, new, module, old_module, .. } = rename;
                text.push_str(&match module == old_module || moved(rename).is_some() {
                    true => format!("renamed: {breadcrumb}: {old} -> {new}\n"),
                    false => format!("moved: {breadcrumb}: {old_module}::{old} -> {module}::{new}\n"),
                });
                lines.extend(keeps(rename, &generated.keys).map(|line| format!("  {line}\n")));
            }
            let (false, Some(Rename { collection, .. }), None) = (lines.is_empty(), part.first(), &self.target.input)
            else {
                continue;
            };
            let what = if lines.len() == 1 { "the old name" } else { "the old names" };
            text.push_str(&format!(
                "to keep {what}, write below `[collections.{collection}.names]` in codegen.toml:\n"
            ));
            text.extend(lines);
        }
        text
    }

    /// Which file and place each thing came from, a line each.
    fn provenance(&self, inputs: &[Input], generated: &Generated) -> String {
        let mut rows = Vec::new();
        for input in inputs {
            let module = &input.config.module.value;
            let file = |file| self.sources.file(file).name().to_owned();
            // For a configuration that was read from a file this is its line.
            rows.push((module.clone(), self.place(input.config.module.span)));
            let variables = input.environment.into_iter().chain(input.globals);
            rows.extend(variables.map(|variables| (format!("{module}::Environment"), file(variables))));
            let own = format!("{module}::");
            let functions = generated.origins.iter().filter(|(path, _)| path.starts_with(&own));
            rows.extend(functions.map(|(path, origin)| (path.clone(), self.place(*origin))));
        }
        let width = rows.iter().map(|(path, _)| path.chars().count()).max().unwrap_or(0);
        rows.iter().map(|(path, place)| format!("{path:<width$}  from {place}\n")).collect()
    }

    fn origins(&self, generated: &Generated) -> Value {
        let place = |span: Span| {
            let position = self.sources.position(span);
            json!({
                "column": position.column,
                "file": self.sources.file(span.file).name(),
                "line": position.line,
            })
        };
        generated.origins.iter().map(|(path, origin)| (path.clone(), place(*origin))).collect()
    }

    fn place(&self, span: Span) -> String {
        let position = self.sources.position(span);
        format!("{}:{}:{}", self.sources.file(span.file).name(), position.line, position.column)
    }
}

/// What there is to say, for other programs.
fn data(config: &Config, generated: &Generated, changes: &Changes, renames: &[Rename]) -> Value {
    let paths = |paths: &[RelPath]| paths.iter().map(|path| Value::from(path.as_str())).collect::<Value>();
    let rename = |rename: &Rename| {
        json!({
            "collection": rename.collection,
            "keep": keeps(rename, &generated.keys).or_else(|| moved(rename).and_then(|(old, new)| keeps_module(old, new, generated))),
            "module": rename.module,
            "new": rename.new,
            "old": rename.old,
            "old_module": rename.old_module,
            "request": rename.breadcrumb,
        })
    };
    json!({
        "collections": config.collections.len(),
        "created": paths(&changes.create),
        "deleted": paths(&changes.delete),
        "out": config.out.to_string_lossy(),
        "renames": renames.iter().map(rename).collect::<Value>(),
        "requests": generated.operations,
        "unchanged": changes.same,
        "updated": paths(&changes.update),
    })
}

/// The old and the new name of its module, where that is renamed itself.
fn moved(rename: &Rename) -> Option<(&str, &str)> {
    rename.module_renamed.then_some((&rename.old_module, &rename.module))
}

/// The line of the configuration that keeps the old name of a module.
fn keeps_module(old: &str, new: &str, generated: &Generated) -> Option<String> {
    let key = generated.module_keys.get(new)?;
    Some(format!("{key} = \"{}\"", old.rsplit("::").next()?))
}

/// The line of the configuration that keeps the old name.
fn keeps(rename: &Rename, keys: &BTreeMap<String, String>) -> Option<String> {
    if rename.old == rename.new {
        return None;
    }
    let key = keys.get(&format!("{}::{}", rename.module, rename.new))?;
    Some(format!("{key} = \"{}\"", rename.old))
}
