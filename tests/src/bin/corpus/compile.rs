//! Writes the crate of a collection with the program that replays its examples, and lets cargo check and lint it.

use crate::generate::Entry;
use codegen::source::EntryKind;
use std::time::Instant;
use tests::crates::Crates;

/// What cargo said of one crate.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    /// It compiles.
    pub ok: bool,
    /// Warnings of rustc, and its errors.
    pub messages: Vec<String>,
    /// Warnings of clippy.
    pub lints: Vec<String>,
    /// How long cargo took.
    pub seconds: f64,
}

/// Writes one crate, and the program that replays its examples.
pub fn write(crates: &Crates, entry: &Entry) {
    let Some(product) = &entry.product else { return };
    let source = crate::replay::source(entry);
    let mut more = String::new();
    if source.is_some() {
        // The section of a crate with tests is the last one of its manifest.
        let has_section = product.tree.iter().any(|(_, text)| text.contains("\n[dev-dependencies]\n"));
        more += if has_section { "" } else { "\n[dev-dependencies]\n" };
        more += "serde_json = \"1\"\n\n[[test]]\nname = \"replay\"\nharness = false\n";
    }
    crates.write(&entry.slug, &product.tree, &more);
    let outer = ["tests/api.rs", "examples/api.rs"];
    let outer: Vec<_> = product.tree.iter().filter(|(path, _)| outer.contains(&path.as_str())).collect();
    for (path, text) in &outer {
        let text = text.replace("generated::", &format!("{}::", entry.slug.replace('-', "_")));
        crates.write_file(&entry.slug, path.as_str(), &text);
    }
    if !outer.is_empty() {
        let collection = product.sources.file(product.input.collection);
        match collection.folder() {
            None => crates.write_file(&entry.slug, "collection.json", collection.text()),
            Some(folder) => {
                for file in folder.entries.iter().filter(|file| matches!(file.kind, EntryKind::File)) {
                    let path = format!("collection.json/{}", file.path);
                    crates.write_file(&entry.slug, &path, product.sources.file(file.file).text());
                }
            }
        }
    }
    if let Some(source) = source {
        crates.write_file(&entry.slug, "tests/replay.rs", &source);
    }
}

/// Checks and lints one crate; clippy's pass is rustc's with lints added.
pub fn compile(crates: &Crates, entry: &Entry) -> Compiled {
    if entry.product.is_none() {
        return Compiled::default();
    }
    let started = Instant::now();
    let arguments = ["--lib", "--examples", "--message-format=json"];
    let output = crates.cargo("clippy", &arguments, &entry.slug);
    let mut compiled =
        Compiled { ok: output.status.success(), seconds: started.elapsed().as_secs_f64(), ..Default::default() };
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(message) = serde_json::from_str::<serde_json::Value>(line) else { continue };
        // The runtime is checked in its own workspace.
        let names = [entry.slug.replace('-', "_"), "api".to_owned()];
        let own = names.iter().any(|name| message["target"]["name"] == *name);
        if message["reason"] != "compiler-message" || !own {
            continue;
        }
        let code = message["message"]["code"]["code"].as_str().unwrap_or("");
        let text = message["message"]["rendered"].as_str().unwrap_or("").to_owned();
        match code.starts_with("clippy::") {
            true => compiled.lints.push(text),
            // The summary line that rustc prints last has no code and no place.
            false if message["message"]["spans"].as_array().is_some_and(Vec::is_empty) => {}
            false => compiled.messages.push(text),
        }
    }
    if !compiled.ok && compiled.messages.is_empty() {
        compiled.messages.push(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    compiled
}
