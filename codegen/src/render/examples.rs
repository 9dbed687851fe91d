//! Turns the example of a collection into its file: each call is the text that its page shows.

use super::{excerpts, format};
use crate::bindings::{ExampleDef, ExamplesDef, Ident};
use crate::emit;

/// What has no `mod` line in our hands says itself that it is formatted. Calls without a saved answer are not made.
const ATTRIBUTES: &str = "#![cfg_attr(rustfmt, rustfmt_skip)]\n#![allow(dead_code)]";

/// The sections of the file.
pub fn sections(def: &ExamplesDef, krate: &Ident) -> Vec<String> {
    let program = emit::examples(def, krate).into_iter().map(format::item);
    let calls = def.examples.iter().map(|example| module(example, krate));
    std::iter::once(ATTRIBUTES.to_owned()).chain(program).chain(calls).collect()
}

fn module(example: &ExampleDef, krate: &Ident) -> String {
    let gate = example.feature.as_ref().map(|feature| format!("#[cfg(feature = {feature:?})]\n")).unwrap_or_default();
    let call = excerpts::call(&example.call, krate);
    let lines = call.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") });
    format!("{gate}mod {} {{\n{}}}", example.name, lines.collect::<String>())
}
