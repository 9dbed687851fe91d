//! Spells structs and types.

use super::{docs, ident};
use crate::bindings::{Absence, AliasDef, FieldDef, RequestDef, RustType, StructDef};
use proc_macro2::TokenStream;
use quote::quote;

/// A type.
pub fn ty(ty: &RustType) -> TokenStream {
    match ty {
        RustType::Bool => quote!(bool),
        RustType::I64 => quote!(i64),
        RustType::U64 => quote!(u64),
        RustType::F64 => quote!(f64),
        RustType::Number => quote!(Number),
        RustType::String => quote!(String),
        RustType::Uuid => quote!(Uuid),
        RustType::Timestamp => quote!(Timestamp),
        RustType::Date => quote!(Date),
        RustType::Value => quote!(Value),
        RustType::Map => quote!(Map<String, Value>),
        RustType::Param => quote!(Param),
        RustType::Upload => quote!(Upload),
        RustType::Bytes => quote!(Bytes),
        RustType::Untyped => quote!(Untyped),
        RustType::Unit => quote!(()),
        RustType::Secret(inner) => {
            let inner = self::ty(inner);
            quote!(Secret<#inner>)
        }
        RustType::Option(inner) => {
            let inner = self::ty(inner);
            quote!(Option<#inner>)
        }
        RustType::Boxed(inner) => {
            let inner = self::ty(inner);
            quote!(Box<#inner>)
        }
        RustType::Vec(inner) => {
            let inner = self::ty(inner);
            quote!(Vec<#inner>)
        }
        RustType::Dictionary(inner) => {
            let inner = self::ty(inner);
            quote!(BTreeMap<String, #inner>)
        }
        RustType::Named(name) => {
            let name = ident(name);
            quote!(#name)
        }
        RustType::Object(number) | RustType::Open(number) => {
            unreachable!("object {number} was named when the plan of its file was done")
        }
    }
}

/// A request struct.
pub fn request(def: &RequestDef) -> TokenStream {
    let (docs, name) = (docs(&def.docs), ident(&def.name));
    let fields = def.fields.iter().map(|field| self::field(&field.field, false));
    quote! {
        #docs
        #[derive(Clone, Debug)]
        pub struct #name { #(#fields)* }
    }
}

/// A JSON object, or an enum of several kinds of values.
pub fn structure(def: &StructDef) -> TokenStream {
    let (docs, name) = (docs(&def.docs), ident(&def.name));
    if def.one_of {
        let arms = def.fields.iter().map(|arm| {
            let (name, ty) = (ident(&arm.name), ty(&arm.ty));
            quote!(#name(#ty))
        });
        return quote! {
            #docs
            #[derive(Clone, Debug, Serialize, Deserialize)]
            #[serde(untagged)]
            pub enum #name { #(#arms),* }
        };
    }
    let fields = def.fields.iter().map(|field| self::field(field, def.received));
    let derive = match def.received {
        true => quote!(#[derive(Clone, Debug, Serialize, Deserialize)]),
        false => quote!(#[derive(Clone, Debug, Serialize)]),
    };
    quote! {
        #docs
        #derive
        pub struct #name { #(#fields)* }
    }
}

/// Another name for a type.
pub fn alias(def: &AliasDef) -> TokenStream {
    let (docs, name, target) = (docs(&def.docs), ident(&def.name), ty(&def.target));
    quote! {
        #docs
        pub type #name = #target;
    }
}

fn field(def: &FieldDef, received: bool) -> TokenStream {
    let (docs, name, ty) = (docs(&def.docs), ident(&def.name), ty(&def.ty));
    let rename = def.rename.iter().map(|key| quote!(#[serde(rename = #key)]));
    let absence = match def.absence {
        Absence::Never => quote!(),
        Absence::Skipped | Absence::Distinct if !received => {
            quote!(#[serde(skip_serializing_if = "Option::is_none")])
        }
        Absence::Skipped => quote!(#[serde(default, skip_serializing_if = "Option::is_none")]),
        Absence::Distinct => quote! {
            #[serde(default, deserialize_with = "postbind::present")]
            #[serde(skip_serializing_if = "Option::is_none")]
        },
    };
    quote! {
        #docs
        #(#rename)*
        #absence
        pub #name: #ty,
    }
}
