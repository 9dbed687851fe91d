//! Turns what the configuration says of the package into lines of its `Cargo.toml`, and the test of its README.

use super::Manifest;
use serde_json::{Value, json};

/// What a crate says of itself that says nothing else.
const DESCRIPTION: &str = "Typed bindings of Postman collections.";

/// The lines of `[package]` behind the name. Without a licence it cannot be published.
pub fn about(manifest: &Manifest) -> String {
    let Some(metadata) = &manifest.metadata else {
        return format!("description = {DESCRIPTION:?}\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false");
    };
    let given = |key: &str| metadata.iter().find(|(known, _)| *known == key).map(|(_, value)| value.clone());
    let mut lines = vec![
        ("version", given("version").unwrap_or_else(|| "0.1.0".into())),
        ("edition", "2024".into()),
        ("rust-version", env!("CARGO_PKG_RUST_VERSION").into()),
        ("description", given("description").unwrap_or_else(|| DESCRIPTION.into())),
    ];
    let rest = metadata.iter().filter(|(key, _)| !["version", "description"].contains(key));
    lines.extend(rest.map(|(key, value)| (*key, value.clone())));
    // Neither the collection, which may hold credentials, nor what needs it goes into the package.
    let mut packed = vec!["/src".to_owned(), "/LICENSE*".to_owned(), "/SURFACE.txt".to_owned()];
    packed.extend(readme(manifest).map(|path| format!("/{path}")));
    lines.push(("include", json!(packed)));
    if given("license").is_none() {
        lines.push(("publish", Value::Bool(false)));
    }
    let lines: Vec<String> = lines.iter().map(|(key, value)| format!("{key} = {}", spelled(value))).collect();
    lines.join("\n")
}

/// A text, a truth value or a list as TOML spells it, which is as JSON does.
fn spelled(value: &Value) -> String {
    match value {
        Value::Array(values) => format!("[{}]", values.iter().map(spelled).collect::<Vec<_>>().join(", ")),
        value => value.to_string().replace('\u{7f}', "\\u007f"),
    }
}

/// Examples in docs are text, and nothing to test; only those of a README are compiled.
pub fn lib(manifest: &Manifest) -> &'static str {
    if readme(manifest).is_some() { "" } else { "\n[lib]\ndoctest = false\n" }
}

/// What makes `cargo test` compile the README's example.
pub fn doctest(manifest: &Manifest) -> String {
    let Some(path) = readme(manifest) else { return String::new() };
    let path = format!("../{path}");
    format!("\n#[cfg(doctest)]\n#[doc = include_str!({path:?})]\nstruct Readme;\n")
}

/// The README, where the manifest names one.
pub fn readme(manifest: &Manifest) -> Option<&str> {
    let mut metadata = manifest.metadata.iter().flatten();
    metadata.find(|(key, _)| *key == "readme").and_then(|(_, value)| value.as_str())
}
