//! Spells what became of the scripts of an item: its captures and its checks.

use super::ident;
use crate::bindings::{CaptureDef, SourceDef, StepDef};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// What the scripts of an item store.
pub fn captures(defs: &[CaptureDef]) -> TokenStream {
    let captures = defs.iter().map(capture);
    quote!(captures: &[#(#captures),*],)
}

/// What the scripts of an item assert.
pub fn checks(defs: &[(String, SourceDef)]) -> TokenStream {
    let checks = defs.iter().map(|(message, holds)| {
        let holds = source(holds);
        quote!((#message, #holds))
    });
    quote!(checks: &[#(#checks),*],)
}

/// What the scripts of an item do before it is sent.
pub fn steps(scripts: &[Vec<StepDef>]) -> TokenStream {
    let scripts = scripts.iter().map(|script| {
        let steps = script.iter().map(step);
        quote!(&[#(#steps),*])
    });
    quote!(steps: &[#(#scripts),*],)
}

fn step(def: &StepDef) -> TokenStream {
    let (deed, name, source) = (ident(&def.deed), &def.name, source(&def.source));
    quote!(ScriptStep::#deed(#name, #source))
}

fn capture(def: &CaptureDef) -> TokenStream {
    let (variable, source) = (&def.variable, source(&def.source));
    quote!(Capture { variable: #variable, from: #source })
}

fn source(def: &SourceDef) -> TokenStream {
    match def {
        SourceDef::Json(path) => quote!(Source::Json(&[#(#path),*])),
        SourceDef::Named(name, text) => {
            let name = ident(name);
            quote!(Source::#name(#text))
        }
        SourceDef::Plain(name) => {
            let name = ident(name);
            quote!(Source::#name)
        }
        SourceDef::Counted(name, number) => {
            let (name, number) = (ident(name), Literal::usize_unsuffixed(*number));
            quote!(Source::#name(#number))
        }
        SourceDef::Number(number) => {
            let digits = Literal::f64_unsuffixed(number.abs());
            if *number < 0.0 { quote!(Source::Number(-#digits)) } else { quote!(Source::Number(#digits)) }
        }
        SourceDef::Bool(value) => quote!(Source::Bool(#value)),
        SourceDef::Apply(function, of) => {
            let (function, of) = (ident(function), of.iter().map(source));
            quote!(Source::Apply(Js::#function, &[#(#of),*]))
        }
    }
}
