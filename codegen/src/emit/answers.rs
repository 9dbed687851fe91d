//! Spells enums of answers by status.

use super::types::ty;
use super::{docs, ident};
use crate::bindings::{Arm, CasesDef, End};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The enum and how it is read.
pub fn cases(def: &CasesDef) -> Vec<TokenStream> {
    let (docs, name, item) = (docs(&def.docs), ident(&def.name), ident(&def.item));
    let open = def.open.then(|| quote!(#[non_exhaustive]));
    let arms = def.arms.iter().map(arm);
    let reads = def.arms.iter().map(read);
    let definition = quote! {
        #docs
        #[derive(Clone, Debug)]
        #open
        pub enum #name { #(#arms)* }
    };
    let implementation = quote! {
        impl Cases for #name {
            fn item() -> &'static Item {
                &#item
            }

            fn read(reply: &Reply<'_>) -> Result<Option<Self>, DecodeError> {
                let case = match reply.status() {
                    #(#reads)*
                    _ => return Ok(None),
                };
                Ok(Some(case))
            }
        }
    };
    vec![definition, implementation]
}

fn arm(arm: &Arm) -> TokenStream {
    let (docs, name) = (docs(&arm.docs), ident(&arm.name));
    match &arm.holds {
        Some(held) => {
            let held = ty(held);
            quote!(#docs #name(#held),)
        }
        None => quote!(#docs #name,),
    }
}

fn read(arm: &Arm) -> TokenStream {
    let (status, name) = (Literal::u16_unsuffixed(arm.status), ident(&arm.name));
    match arm.end {
        End::Json => quote!(#status => Self::#name(reply.json()?),),
        End::SecretJson => quote!(#status => Self::#name(reply.secret_json()?),),
        End::Text => quote!(#status => Self::#name(reply.text()?),),
        End::Empty => quote!(#status => Self::#name,),
        End::Untyped | End::Cases => quote!(#status => Self::#name(reply.bytes()),),
    }
}
