//! Spells what stands around the calls of an example: where the collection is, and the program that makes them.

use super::ident;
use crate::bindings::{ExampleDef, ExamplesDef, Ident};
use proc_macro2::TokenStream;
use quote::quote;

/// What is imported, where the collection is, and the program.
pub fn examples(def: &ExamplesDef, package: &Ident) -> Vec<TokenStream> {
    let (krate, module) = (ident(package), ident(&def.module));
    let collection = format!("/{}", def.collection);
    let calls = def.examples.iter().filter(|example| example.answered).map(|example| {
        let ExampleDef { name, feature, breadcrumb, call, .. } = example;
        let gate = feature.iter().map(|feature| quote!(#[cfg(feature = #feature)]));
        let (name, function) = (ident(name), ident(&call.name));
        quote!(#(#gate)* (#breadcrumb, |client| mock::finish(#name::#function(client))))
    });
    vec![
        quote!(use #krate::#module::Environment;),
        quote! {
            /// The collection that the crate is generated from.
            const COLLECTION: &str = concat!(env!("CARGO_MANIFEST_DIR"), #collection);
        },
        quote! {
            /// Those that have a saved answer.
            const CALLS: &[mock::Call<Environment>] = &[#(#calls),*];
        },
        quote! {
            fn main() -> mock::ExitCode {
                mock::run_examples(COLLECTION, CALLS)
            }
        },
    ]
}
