//! Spells the struct of a collection's variables.

use super::{docs, ident};
use crate::bindings::{Environment, VariableDef};
use proc_macro2::TokenStream;
use quote::quote;

/// The struct, its defaults, and how a variable is found by name.
pub fn environment(def: &Environment) -> Vec<TokenStream> {
    let docs = docs(&def.docs);
    let fields = def.variables.iter().map(field);
    let dynamic = def.dynamic.as_ref().map(|name| {
        let name = ident(name);
        quote! {
            /// The clock and the chance of what Postman makes up, such as `{{$guid}}`, and of signatures.
            pub #name: Dynamic,
        }
    });
    let has_values = def.variables.iter().any(|variable| variable.value.is_some());
    let default = if has_values { quote!() } else { quote!(, Default) };
    let mut items = vec![quote! {
        #docs
        #[derive(Clone, Debug #default)]
        pub struct Environment { #(#fields)* #dynamic }
    }];
    items.extend(has_values.then(|| defaults(def)));
    items.push(lookup(def));
    items
}

fn field(variable: &VariableDef) -> TokenStream {
    let (docs, name) = (docs(&variable.docs), ident(&variable.name));
    let ty = if variable.secret { quote!(Secret<Variable>) } else { quote!(Variable) };
    quote!(#docs pub #name: #ty,)
}

fn defaults(def: &Environment) -> TokenStream {
    let fields = def.variables.iter().map(|variable| {
        let name = ident(&variable.name);
        match &variable.value {
            Some(value) if variable.secret => quote!(#name: Secret::new(Variable::saved(#value)),),
            Some(value) => quote!(#name: Variable::saved(#value),),
            None if variable.secret => quote!(#name: Secret::default(),),
            None => quote!(#name: Variable::default(),),
        }
    });
    let dynamic = def.dynamic.as_ref().map(|name| {
        let name = ident(name);
        quote!(#name: Dynamic::default(),)
    });
    quote! {
        impl Default for Environment {
            fn default() -> Self {
                Self { #(#fields)* #dynamic }
            }
        }
    }
}

fn lookup(def: &Environment) -> TokenStream {
    let get = arms(def, &quote!(&), &quote!(expose));
    let get_mut = arms(def, &quote!(&mut), &quote!(expose_mut));
    let (name, get, get_mut) = match def.variables.is_empty() {
        true => (quote!(_), quote!(None), quote!(None)),
        false => (
            quote!(name),
            quote! {
                let variable = match name { #get _ => return None };
                Some(variable)
            },
            quote! {
                let variable = match name { #get_mut _ => return None };
                Some(variable)
            },
        ),
    };
    let secrets: Vec<&String> =
        def.variables.iter().filter(|variable| variable.secret).map(|variable| &variable.key).collect();
    let is_secret = (!secrets.is_empty()).then(|| {
        quote! {
            fn is_secret(&self, name: &str) -> bool {
                matches!(name, #(#secrets)|*)
            }
        }
    });
    let dynamic = def.dynamic.as_ref().map(|name| {
        let name = ident(name);
        quote! {
            fn dynamic(&self) -> &Dynamic {
                &self.#name
            }
        }
    });
    quote! {
        impl Variables for Environment {
            fn get(&self, #name: &str) -> Option<&Variable> {
                #get
            }

            fn get_mut(&mut self, #name: &str) -> Option<&mut Variable> {
                #get_mut
            }
            #is_secret
            #dynamic
        }
    }
}

fn arms(def: &Environment, borrow: &TokenStream, expose: &TokenStream) -> TokenStream {
    let arms = def.variables.iter().map(|variable| {
        let (key, name) = (&variable.key, ident(&variable.name));
        match variable.secret {
            true => quote!(#key => self.#name.#expose(),),
            false => quote!(#key => #borrow self.#name,),
        }
    });
    quote!(#(#arms)*)
}
