//! Spells the function that makes the call which renews.

use super::{docs, ident};
use crate::bindings::RefreshDef;
use proc_macro2::TokenStream;
use quote::quote;

/// The function. It imports nothing: behind a feature an import would be without use.
pub fn refresh(def: &RefreshDef) -> TokenStream {
    let RefreshDef { name, docs: lines, path, function, request, feature } = def;
    let gate = feature.iter().map(|feature| quote!(#[cfg(feature = #feature)]));
    let (docs, name, function, request) = (docs(lines), ident(name), ident(function), ident(request));
    let path: Vec<_> = path.iter().map(ident).collect();
    quote! {
        #docs
        #(#gate)*
        pub fn #name(environment: &Environment) -> Result<postbind::Operation<()>, postbind::Error> {
            let request = #(#path::)*#request::saved(environment)?;
            Ok(#(#path::)*#function(&request).discard())
        }
    }
}
