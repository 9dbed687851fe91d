//! Spells request functions, their statics and `saved`.

use super::exprs::{expr, uses_saved};
use super::types::ty;
use super::{docs, ident, scripts};
use crate::bindings::{AuthDef, AuthTable, BehaviorValue, Cluster, End, Ident, ItemDef, Join, JoinCall, OperationName};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The request function.
pub fn function(cluster: &Cluster) -> TokenStream {
    let function = &cluster.function;
    let (docs, name, answer) = (docs(&function.docs), ident(&function.name), ty(&function.answer));
    let (request, item) = (ident(&cluster.request.name), ident(&cluster.item.name));
    let joins = function.joins.iter().map(join);
    let argument = if function.joins.is_empty() { quote!(_) } else { quote!(request) };
    let end = match function.end {
        End::Json => quote!(json),
        End::SecretJson => quote!(secret_json),
        End::Text => quote!(text),
        End::Empty => quote!(empty),
        End::Untyped => quote!(untyped),
        End::Cases => quote!(cases),
    };
    quote! {
        #docs
        pub fn #name(#argument: &#request) -> Operation<#answer> {
            #item.parts() #(#joins)* .#end()
        }
    }
}

fn join(join: &Join) -> TokenStream {
    let name = ident(&join.field);
    let value = match join.part {
        None => quote!(&request.#name),
        Some((start, None)) => {
            let start = Literal::usize_unsuffixed(start);
            quote!(&request.#name.get(#start..))
        }
        Some((0, Some(end))) => {
            let end = Literal::usize_unsuffixed(end);
            quote!(&request.#name.get(..#end))
        }
        Some((start, Some(end))) => {
            let (start, end) = (Literal::usize_unsuffixed(start), Literal::usize_unsuffixed(end));
            quote!(&request.#name.get(#start..#end))
        }
    };
    match &join.call {
        JoinCall::Path(wire) => quote!(.path(#wire, #value)),
        JoinCall::Query(wire) => quote!(.query(#wire, #value)),
        JoinCall::Header(wire) => quote!(.header(#wire, #value)),
        JoinCall::Form(wire) => quote!(.form(#wire, #value)),
        JoinCall::Part(wire) => quote!(.part(#wire, #value)),
        JoinCall::PartAs(wire, media_type) => quote!(.part_as(#wire, #media_type, #value)),
        JoinCall::File(wire) => quote!(.file(#wire, #value)),
        JoinCall::BodyJson => quote!(.body_json(#value)),
        JoinCall::BodyText(media_type) => quote!(.body_text(#media_type, #value)),
        JoinCall::GraphQl { query, operation_name } => {
            let operation_name = match operation_name {
                OperationName::None => quote!(None),
                OperationName::Constant(name) => quote!(Some(#name)),
                OperationName::Field => quote!(Some(&request.operation_name)),
            };
            let query = match query {
                Some(text) => quote!(#text),
                None => quote!(&request.query),
            };
            quote!(.graphql(#query, #operation_name, #value))
        }
        JoinCall::BodyFile => quote!(.body_file(#value)),
    }
}

/// The static that holds what never changes between calls.
pub fn item(def: &ItemDef) -> TokenStream {
    let ItemDef { name, breadcrumb, method, url, headers, auth, behavior, captures, checks, steps } = def;
    let name = ident(name);
    // What an item says nothing of is as in `Item::PLAIN`, which has all else.
    let headers = (!headers.is_empty()).then(|| {
        let headers = headers.iter().map(|(key, value)| quote!((#key, #value)));
        quote!(headers: &[#(#headers),*],)
    });
    let captures = (!captures.is_empty()).then(|| scripts::captures(captures));
    let checks = (!checks.is_empty()).then(|| scripts::checks(checks));
    let steps = (!steps.is_empty()).then(|| scripts::steps(steps));
    let behavior = (!behavior.is_empty()).then(|| self::behavior(behavior));
    let auth = match auth {
        AuthDef::None => None,
        auth => {
            let auth = self::auth(auth);
            Some(quote!(auth: #auth,))
        }
    };
    let scripted = captures.is_some() && checks.is_some() && steps.is_some();
    let says_all = headers.is_some() && auth.is_some() && behavior.is_some() && scripted;
    let rest = (!says_all).then(|| quote!(..Item::PLAIN));
    quote! {
        static #name: Item = Item {
            name: #breadcrumb,
            method: #method,
            url: #url,
            #headers
            #auth
            #behavior
            #captures
            #checks
            #steps
            #rest
        };
    }
}

/// The parameters that several items sign with.
pub fn authorization(table: &AuthTable) -> TokenStream {
    let (name, parameters) = (ident(&table.name), parameters(&table.parameters));
    quote!(static #name: &[(&str, &str)] = #parameters;)
}

fn parameters(list: &[(&'static str, String)]) -> TokenStream {
    let pairs = list.iter().map(|(name, value)| quote!((#name, #value)));
    quote!(&[#(#pairs),*])
}

fn behavior(values: &[(Ident, BehaviorValue)]) -> TokenStream {
    let values = values.iter().map(|(field, value)| {
        let field = ident(field);
        match value {
            BehaviorValue::Flag(flag) => quote!(#field: #flag),
            BehaviorValue::Number(number) => {
                let number = Literal::u32_unsuffixed(*number);
                quote!(#field: #number)
            }
            BehaviorValue::Texts(texts) => quote!(#field: &[#(#texts),*]),
        }
    });
    quote!(behavior: Behavior { #(#values,)* ..Behavior::DEFAULT },)
}

fn auth(def: &AuthDef) -> TokenStream {
    match def {
        AuthDef::None => quote!(Auth::None),
        AuthDef::OAuth2 { token, prefix, in_query } => {
            let place = if *in_query { quote!(Place::Query) } else { quote!(Place::Header) };
            quote!(Auth::OAuth2 { token: #token, prefix: #prefix, place: #place })
        }
        AuthDef::Signed { scheme, table: Some(table), .. } => {
            let (scheme, table) = (ident(scheme), ident(table));
            quote!(Auth::Signed(&signing::#scheme, #table))
        }
        AuthDef::Signed { scheme, parameters, .. } => {
            let (scheme, parameters) = (ident(scheme), self::parameters(parameters));
            quote!(Auth::Signed(&signing::#scheme, #parameters))
        }
        AuthDef::Basic(username, password) => quote!(Auth::Basic { username: #username, password: #password }),
        AuthDef::Bearer(token) => quote!(Auth::Bearer { token: #token }),
        AuthDef::ApiKey { key, value, in_query } => {
            let place = if *in_query { quote!(Place::Query) } else { quote!(Place::Header) };
            quote!(Auth::ApiKey { key: #key, value: #value, place: #place })
        }
    }
}

/// What the item itself would send.
pub fn saved(cluster: &Cluster) -> TokenStream {
    let (request, item) = (ident(&cluster.request.name), ident(&cluster.item.name));
    let fields = cluster.request.fields.iter().map(|field| {
        let (name, value) = (ident(&field.field.name), expr(&field.saved));
        quote!(#name: #value)
    });
    let looks_up = cluster.request.fields.iter().any(|field| uses_saved(&field.saved));
    let (argument, local) = match looks_up {
        true => (quote!(environment), quote!(let saved = Saved::new(&#item, environment);)),
        false => (quote!(_), quote!()),
    };
    quote! {
        impl #request {
            /// What the item itself would send.
            pub fn saved(#argument: &Environment) -> Result<Self, Error> {
                #local
                Ok(Self { #(#fields),* })
            }
        }
    }
}
