//! Turns parts of bindings into the Rust text that the reference site shows of them.

use super::{format, imports};
use crate::bindings::{CallDef, Cluster, Ident, Module, RustType, TypeDef};
use crate::emit;
use std::collections::BTreeSet;

/// The call of a request, with its imports. Examples of the crate `krate` hold the same text.
pub fn call(def: &CallDef, krate: &Ident) -> String {
    let tokens = emit::call(def);
    let uses = emit::uses(std::slice::from_ref(&tokens));
    let mut lines = imports::of_call(def, krate, &uses);
    lines.push(String::new());
    lines.push(format::item(tokens).trim_end().to_owned());
    lines.join("\n")
}

/// The request struct.
pub fn request(cluster: &Cluster) -> String {
    format::item(emit::request(&cluster.request)).trim_end().to_owned()
}

/// Every type that the answers consist of, successes first, then refusals; nothing where all are types of the runtime.
pub fn answers(module: &Module, cluster: &Cluster) -> Vec<String> {
    let known: Vec<&TypeDef> = cluster.types.iter().chain(&module.shared).collect();
    let mut wanted: Vec<&Ident> = Vec::new();
    let mut seen = BTreeSet::new();
    if let RustType::Named(name) = cluster.function.answer.innermost() {
        wanted.push(name);
    }
    let refusals = cluster.types.iter().filter(|def| matches!(def, TypeDef::Cases(cases) if cases.open));
    wanted.extend(refusals.map(TypeDef::name));
    let mut texts = Vec::new();
    let mut at = 0;
    while let Some(name) = wanted.get(at).copied() {
        at += 1;
        let Some(def) = known.iter().find(|def| def.name() == name).filter(|_| seen.insert(name)) else { continue };
        // How it is read, which stands behind the definition, is the generator's own affair.
        texts.extend(emit::type_def(def).into_iter().take(1).map(|item| format::item(item).trim_end().to_owned()));
        wanted.extend(named_in(def));
    }
    texts
}

/// The types of the file that a definition names, in its order.
fn named_in(def: &TypeDef) -> Vec<&Ident> {
    let types: Vec<&RustType> = match def {
        TypeDef::Struct(def) => def.fields.iter().map(|field| &field.ty).collect(),
        TypeDef::Cases(def) => def.arms.iter().filter_map(|arm| arm.holds.as_ref()).collect(),
        TypeDef::Alias(def) => vec![&def.target],
    };
    let names = types.into_iter().map(RustType::innermost);
    names.filter_map(|ty| if let RustType::Named(name) = ty { Some(name) } else { None }).collect()
}
