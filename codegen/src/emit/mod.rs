//! Spells what was decided: definitions become tokens, one item at a time.

mod answers;
mod calls;
mod environment;
mod examples;
mod exprs;
mod functions;
mod refresh;
mod scripts;
mod shown;
mod tests;
mod types;
mod uses;

pub use calls::call;
pub use environment::environment;
pub use examples::examples;
pub use functions::authorization;
pub use refresh::refresh;
pub use shown::shown;
pub use tests::tests;
pub use types::request;
pub use uses::{Uses, uses};

use crate::bindings::{Cluster, Ident, TypeDef};
use proc_macro2::{Span, TokenStream};
use quote::quote;

/// The items of one cluster, in the order in which a reviewer reads them.
pub fn cluster(cluster: &Cluster) -> Vec<TokenStream> {
    let mut items = vec![
        functions::function(cluster),
        functions::item(&cluster.item),
        types::request(&cluster.request),
        functions::saved(cluster),
    ];
    items.extend(cluster.types.iter().flat_map(type_def));
    items
}

/// The items of one type.
pub fn type_def(def: &TypeDef) -> Vec<TokenStream> {
    match def {
        TypeDef::Struct(def) => vec![types::structure(def)],
        TypeDef::Alias(def) => vec![types::alias(def)],
        TypeDef::Cases(def) => answers::cases(def),
    }
}

fn ident(ident: &Ident) -> proc_macro2::Ident {
    if ident.is_raw() {
        proc_macro2::Ident::new_raw(ident.plain(), Span::call_site())
    } else {
        proc_macro2::Ident::new(ident.plain(), Span::call_site())
    }
}

fn docs(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}
