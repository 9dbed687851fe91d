//! Spells what became of the scripts of an item: its captures, its checks and its steps.

use super::ident;
use crate::bindings::{CaptureDef, StepDef};
use proc_macro2::TokenStream;
use quote::quote;

/// What the scripts of an item store.
pub fn captures(defs: &[CaptureDef]) -> TokenStream {
    let captures =
        defs.iter().map(|CaptureDef { variable, source, .. }| quote!(Capture { variable: #variable, from: #source }));
    quote!(captures: &[#(#captures),*],)
}

/// What the scripts of an item assert.
pub fn checks(defs: &[(String, String)]) -> TokenStream {
    let checks = defs.iter().map(|(message, holds)| quote!((#message, #holds)));
    quote!(checks: &[#(#checks),*],)
}

/// What the scripts of an item do before it is sent.
pub fn steps(scripts: &[Vec<StepDef>]) -> TokenStream {
    let scripts = scripts.iter().map(|script| {
        let steps = script.iter().map(|StepDef { deed, name, source, .. }| {
            let deed = ident(deed);
            quote!(ScriptStep::#deed(#name, #source))
        });
        quote!(&[#(#steps),*])
    });
    quote!(steps: &[#(#scripts),*],)
}
