//! Spells the call of one request.

use super::exprs::expr;
use super::ident;
use super::types::ty;
use crate::bindings::CallDef;
use proc_macro2::TokenStream;
use quote::quote;

/// The function that makes the call.
pub fn call(def: &CallDef) -> TokenStream {
    let (name, function, request) = (ident(&def.name), ident(&def.function), ident(&def.request));
    let answer = ty(&def.answer);
    let fields = def.fields.iter().map(|(field, value)| {
        let (field, value) = (ident(field), expr(value));
        quote!(#field: #value)
    });
    let saved = quote!(#request::saved(&client.environment())?);
    let value = match (def.fields.is_empty(), def.rest) {
        (true, true) => saved,
        (false, true) => quote!(#request { #(#fields,)* ..#saved }),
        (_, false) => quote!(#request { #(#fields),* }),
    };
    let path = def.qualified.then(|| quote!(postbind::));
    quote! {
        pub async fn #name(client: &#path Client<Environment>) -> Result<#path Response<#answer>, #path Error> {
            let request = #value;
            #function(&request).send(client).await
        }
    }
}
