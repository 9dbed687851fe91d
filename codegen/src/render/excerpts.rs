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

/// The request struct, and every type of the file that it consists of.
pub fn request(module: &Module, cluster: &Cluster) -> Vec<String> {
    let fields = cluster.request.fields.iter().filter_map(|field| named(&field.field.ty));
    let own = format::item(emit::request(&cluster.request)).trim_end().to_owned();
    std::iter::once(own).chain(definitions(module, cluster, fields.collect())).collect()
}

/// Every type that the answers consist of, successes first, then refusals; nothing where all are types of the runtime.
pub fn answers(module: &Module, cluster: &Cluster) -> Vec<String> {
    let refusals = cluster.types.iter().filter(|def| matches!(def, TypeDef::Cases(cases) if cases.open));
    let answer = named(&cluster.function.answer);
    definitions(module, cluster, answer.into_iter().chain(refusals.map(TypeDef::name)).collect())
}

/// The definitions of these types of the file, and of all that they name.
fn definitions<'a>(module: &'a Module, cluster: &'a Cluster, mut wanted: Vec<&'a Ident>) -> Vec<String> {
    let known: Vec<&TypeDef> = cluster.types.iter().chain(&module.shared).collect();
    let mut seen = BTreeSet::new();
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
    types.into_iter().filter_map(named).collect()
}

fn named(ty: &RustType) -> Option<&Ident> {
    if let RustType::Named(name) = ty.innermost() { Some(name) } else { None }
}
