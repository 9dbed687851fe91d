//! Spells a program that makes one call.

use super::ident;
use crate::bindings::{End, Ident, Shown};
use proc_macro2::TokenStream;
use quote::quote;

/// What it imports, and its `main`.
pub fn shown(call: &Shown, package: &Ident) -> Vec<TokenStream> {
    let (krate, function, request) = (ident(package), ident(&call.function), ident(&call.request));
    let path: Vec<_> = call.path.iter().map(ident).collect();
    let root = path.first();
    let import = match path.len() {
        1 => quote!(use #krate::#root::{Environment, #request, #function};),
        _ => quote! {
            use #krate::#root::Environment;
            use #krate::#(#path)::*::{#request, #function};
        },
    };
    let set = call.set.iter().map(ident);
    let environment = match call.set.is_empty() {
        true => quote!(Environment::default()),
        false => quote!(Environment { #(#set: "…".into(),)* ..Environment::default() }),
    };
    let read = match call.end {
        End::Untyped => quote!(.text()),
        _ => quote!(),
    };
    let shown = match call.end {
        End::Empty => quote!(println!("{}", answer.status());),
        _ => quote!(println!("{answer:?}");),
    };
    vec![
        quote! {
            #import
            use postbind::Client;
        },
        quote! {
            fn main() -> Result<(), postbind::Error> {
                let client = Client::new(#environment);
                let request = #request::saved(&client.environment())?;
                let answer = #function(&request)#read.send_blocking(&client)?;
                #shown
                Ok(())
            }
        },
    ]
}
