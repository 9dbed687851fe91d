//! Finds the features of the runtime that a collection needs: for the types of its answers, and for what its requests do.

use super::model::{Module, RustType, TypeDef};
use crate::api::dynamic::needs_words;
use crate::api::expr::{Expr, Function};
use crate::api::{Api, AuthUse, is_template, template_names};
use std::collections::BTreeSet;

/// The types that stand behind a feature of the runtime.
const FEATURES: &[(&[RustType], &str)] =
    &[(&[RustType::Timestamp, RustType::Date], "jiff"), (&[RustType::Uuid], "uuid")];

/// The features, sorted.
pub fn features(root: &Module, api: &Api) -> Vec<&'static str> {
    let operations = api.root.operations_below();
    let mut features: BTreeSet<&str> = types(root).into_iter().collect();
    features.extend(operations.iter().flat_map(|operation| schemes(&operation.auth)));
    if api.dynamic_names().into_iter().any(needs_words) {
        features.insert("faker");
    }
    let matches = |expr: &Expr| expr.parts().iter().any(|part| matches!(part, Expr::Apply(Function::Match, _)));
    if operations.iter().flat_map(|operation| operation.values()).any(matches) {
        features.insert("regex");
    }
    if operations.iter().any(|operation| has_odd_host(&operation.url, api)) {
        features.insert("idna");
    }
    if super::steps::hashes(api) {
        features.insert("crypto");
    }
    features.into_iter().collect()
}

/// The host is not ASCII, or a number that is no IPv4 address in full: itself, or in the value of a variable.
fn has_odd_host(url: &str, api: &Api) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split('/').next().unwrap_or_default();
    let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
    let value = |name: &str| api.variables.iter().find(|variable| variable.name == name)?.value.as_deref();
    let is_number = !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let in_full = host.split('.').count() == 4 && host.split('.').all(|part| part.parse::<u8>().is_ok());
    is_number && !in_full || !host.is_ascii() || template_names(host).filter_map(value).any(|value| !value.is_ascii())
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
