//! Makes a program of a recorded collection that sends what every item saved, and runs it.

use crate::deliberate;
use crate::recording::Recording;
use codegen::diag::{Sink, render};
use codegen::source::{Sources, load_collection};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use tests::crates::Crates;
use tests::product::{Product, calls as calls_of, input, numbered, produce};

const SENDER: &str = include_str!("../../../wire/sender.rs");
const WAYS: &str = include_str!("../../../wire/ways.rs");
const RECORDER: &str = include_str!("../../recorder.rs");
/// How the built-in transports are made to connect to one server, whatever the URL.
const OVER_HYPER: &str = include_str!("../../../../runtime/tests/common/over_hyper.rs");
const OVER_UREQ: &str = include_str!("../../../../runtime/tests/common/over_ureq.rs");
/// What the program needs beside the crate.
const MANIFEST: &str = r#"
[dev-dependencies]
base64 = "0.23"
hyper-util = { version = "0.1", features = ["tokio"] }
postbind = { path = "RUNTIME", features = ["blocking", "hyper"] }
serde_json = "1"
tokio = { version = "1", default-features = false, features = ["net", "rt", "time"] }
tower-service = "0.3"
ureq = { version = "3", default-features = false }

[[test]]
name = "send"
path = "send/main.rs"
harness = false
"#;

/// A collection that is ready to be sent.
pub struct Prepared {
    /// The name of its crate.
    pub slug: String,
    /// How many items have an operation.
    operations: usize,
    /// Items without an operation, with what to say of them.
    left_out: Vec<usize>,
    /// The rule of each item that differs from Postman on purpose.
    pub deliberate: BTreeMap<usize, &'static str>,
}

impl Prepared {
    /// There is anything to compile.
    pub fn sends(&self) -> bool {
        self.operations > 0
    }
}

/// Generates the crate and the program.
pub fn prepare(crates: &Crates, recording: &Recording) -> Result<Prepared, String> {
    let product = generate(recording)?;
    let (mut calls, mut left_out) = (Vec::new(), Vec::new());
    let mut by_place = calls_of(&product, "generated");
    for (index, place) in numbered(&product).into_iter().enumerate() {
        match by_place.remove(&place) {
            Some((_, call)) => calls.push(format!("    ({index}, {call}),")),
            None => left_out.push(index),
        }
    }
    let deliberate = deliberate::rules(&product, &recording.folder);
    let prepared = Prepared { slug: recording.slug.clone(), operations: calls.len(), left_out, deliberate };
    if prepared.sends() {
        crates.write(&recording.slug, &product.tree, MANIFEST.replace("RUNTIME", &runtime()).as_str());
        crates.write_file(&recording.slug, "send/recorder.rs", RECORDER);
        crates.write_file(&recording.slug, "send/ways.rs", WAYS);
        crates.write_file(&recording.slug, "send/over_hyper.rs", OVER_HYPER);
        crates.write_file(&recording.slug, "send/over_ureq.rs", OVER_UREQ);
        crates.write_file(&recording.slug, "send/main.rs", &main(&recording.slug, &product, &calls));
    }
    Ok(prepared)
}

/// The program: the sender with the collection's environment and calls.
fn main(slug: &str, product: &Product, calls: &[String]) -> String {
    // The same chance and the same time by all ways.
    let environment = match &product.bindings.environment.dynamic {
        Some(name) => format!(
            "Environment {{ {name}: postbind::Dynamic::seeded(7).at(std::time::SystemTime::now()), ..Environment::default() }}"
        ),
        None => "Environment::default()".to_owned(),
    };
    format!(
        "{SENDER}\nuse {krate} as generated;\nuse generated::api::Environment;\n\n\
         fn environment() -> Environment {{\n    {environment}\n}}\n\n\
         static CALLS: &[(usize, Call)] = &[\n{calls}\n];\n",
        krate = slug.replace('-', "_"),
        calls = calls.join("\n"),
    )
}

fn runtime() -> String {
    tests::workspace().join("runtime").to_string_lossy().into_owned()
}

fn generate(recording: &Recording) -> Result<Product, String> {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let mut file = |path: &Path| {
        let name = path.to_string_lossy();
        load_collection(&mut sources, path, &name).map_err(|error| format!("{name} cannot be read: {error:?}"))
    };
    let collection = file(&recording.input)?;
    let environment = recording.environment.as_deref().map(&mut file).transpose()?;
    let globals = recording.variables.as_deref().map(filled).transpose()?;
    let globals = globals.map(|globals| sources.add("globals", globals.to_string()));
    let mut input = input(collection, environment);
    input.globals = globals;
    // Literal credentials are part of what is compared.
    input.config.keep_secrets = true;
    let said = sources.clone();
    let (product, _) = produce(input, sources, false, &mut sink);
    product.ok_or_else(|| format!("{}: {}", recording.slug, render::human(&said, &sink.sorted(), false)))
}

/// The variables that the recorder filled in, as a globals file.
fn filled(path: &Path) -> Result<Value, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let document: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let filled = document["filled"].as_object().into_iter().flatten();
    let values: Vec<Value> = filled.map(|(key, value)| json!({ "key": key, "value": value })).collect();
    Ok(json!({ "name": "Globals", "_postman_variable_scope": "globals", "values": values }))
}

/// Sends everything: a JSON line an item, in order.
pub fn run(crates: &Crates, recording: &Recording, prepared: &Prepared) -> Result<String, String> {
    let mut lines = BTreeMap::new();
    for index in &prepared.left_out {
        lines.insert(*index as u64, json!({ "index": index, "error": "the generator left the item out" }).to_string());
    }
    if prepared.sends() {
        let folder = std::path::absolute(&recording.folder).map_err(|error| error.to_string())?;
        let folder = folder.to_string_lossy();
        let output = crates.cargo("test", &["--test", "send", "--", &folder], &prepared.slug);
        if !output.status.success() {
            return Err(format!("{}: {}", recording.slug, String::from_utf8_lossy(&output.stderr)));
        }
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let value: Value = serde_json::from_str(line).map_err(|error| format!("{line}: {error}"))?;
            lines.insert(value["index"].as_u64().unwrap_or_default(), line.to_owned());
        }
    }
    Ok(lines.into_values().map(|line| line + "\n").collect())
}
