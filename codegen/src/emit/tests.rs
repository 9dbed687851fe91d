//! Spells the tests of a collection.

use super::ident;
use crate::bindings::{Ident, TestDef, TestsDef};
use proc_macro2::TokenStream;
use quote::quote;

/// What is imported, where the collection is, and one test a request.
pub fn tests(def: &TestsDef, package: &Ident) -> Vec<TokenStream> {
    let (krate, module) = (ident(package), ident(&def.module));
    let collection = format!("/{}", def.collection);
    let head = [
        quote!(use #krate::#module::{self, Environment};),
        quote! {
            /// The collection that the crate is generated from.
            const COLLECTION: &str = concat!(env!("CARGO_MANIFEST_DIR"), #collection);
        },
    ];
    head.into_iter().chain(def.tests.iter().map(test)).collect()
}

fn test(def: &TestDef) -> TokenStream {
    let (name, function, request) = (ident(&def.name), ident(&def.function), ident(&def.request));
    let gate = def.feature.iter().map(|feature| quote!(#[cfg(feature = #feature)]));
    let path: Vec<_> = def.path.iter().map(ident).collect();
    let examples = def.examples.iter().map(|(example, except)| quote!((#example, &[#(#except),*])));
    quote! {
        #[test]
        #(#gate)*
        fn #name() {
            mock::try_examples(
                COLLECTION,
                |environment: &Environment| {
                    Ok(#(#path::)*#function(&#(#path::)*#request::saved(environment)?).discard())
                },
                &[#(#examples),*],
            );
        }
    }
}
