//! Turns a collection into the README of a crate of its own: written once, and the author's from then on.

use super::format;
use super::template::README;
use crate::bindings::{Bindings, package};
use crate::emit;

/// The README of a package with one collection in it. Its example is a call of the collection.
pub fn readme(bindings: &Bindings, name: &str, version: &str) -> String {
    let items = bindings.shown().map(|call| emit::shown(&call, &package(name))).unwrap_or_default();
    let items: Vec<String> = items.into_iter().map(|item| format::item(item).trim_end().to_owned()).collect();
    // A collection without requests has nothing to call.
    let example = if items.is_empty() { "fn main() {}".to_owned() } else { items.join("\n\n") };
    README.fill(&[
        ("name", name),
        ("about", &bindings.root.docs.join("\n")),
        ("example", &example),
        ("version", version),
        ("runtime", env!("CARGO_PKG_VERSION")),
    ])
}
