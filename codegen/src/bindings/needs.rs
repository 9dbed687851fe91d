//! Finds the features of the runtime that the types of a collection's answers need.

use super::model::{Module, RustType, TypeDef};
use crate::api::dynamic::needs_words;
use crate::api::{Api, AuthUse, is_template};
use std::collections::BTreeSet;

/// The types that stand behind a feature of the runtime.
const FEATURES: &[(&[RustType], &str)] =
    &[(&[RustType::Timestamp, RustType::Date], "jiff"), (&[RustType::Uuid], "uuid")];

/// The features, sorted.
pub fn features(root: &Module, api: &Api) -> Vec<&'static str> {
    let operations = api.root.operations_below();
    let mut features: BTreeSet<&str> = types(root).into_iter().collect();
    features.extend(operations.iter().flat_map(|operation| schemes(&operation.auth)));
    if operations.iter().flat_map(|operation| operation.dynamic_names()).any(needs_words) {
        features.insert("faker");
    }
    features.into_iter().collect()
}

/// Each scheme that signs is a feature, and so are its algorithms with a private key. A variable may name any.
fn schemes(auth: &AuthUse) -> Vec<&'static str> {
    let AuthUse::Signed { scheme, parameters } = auth else { return Vec::new() };
    let algorithm = |name: &str, private: &[&str]| {
        let value = parameters.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value.as_str());
        is_template(value) || private.iter().any(|prefix| value.starts_with(prefix))
    };
    match *scheme {
        "oauth1" if algorithm("signatureMethod", &["RSA"]) => vec!["oauth1", "oauth1-rsa"],
        "jwt" if algorithm("algorithm", &["RS", "ES", "PS"]) => vec!["jwt", "jwt-rsa"],
        scheme => vec![scheme],
    }
}

/// What types need.
fn types(root: &Module) -> Vec<&'static str> {
    let modules = root.tree();
    let clusters = || modules.iter().flat_map(|module| &module.clusters);
    let types = clusters().flat_map(|cluster| &cluster.types).chain(modules.iter().flat_map(|module| &module.shared));
    let fields = types.flat_map(|def| match def {
        TypeDef::Struct(def) => def.fields.as_slice(),
        TypeDef::Cases(_) | TypeDef::Alias(_) => &[],
    });
    let whole = clusters().flat_map(|cluster| &cluster.answers).filter_map(|answer| answer.json.as_ref());
    let used: Vec<&RustType> = fields.map(|field| &field.ty).chain(whole).map(RustType::innermost).collect();
    let needed = FEATURES.iter().filter(|(types, _)| used.iter().any(|ty| types.contains(ty)));
    needed.map(|(_, feature)| *feature).collect()
}
