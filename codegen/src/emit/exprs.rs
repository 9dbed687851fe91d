//! Spells what `saved` puts into a field.

use super::{ident, types};
use crate::bindings::Expr;
use proc_macro2::TokenStream;
use quote::quote;

/// An expression; it may use the local `saved`.
pub fn expr(expr: &Expr) -> TokenStream {
    match expr {
        Expr::Text(text) => quote!(#text.into()),
        Expr::Quoted(text) => quote!(#text),
        Expr::SavedText(text) => quote!(saved.text(#text)?),
        Expr::SavedSecret(text) => quote!(saved.secret(#text)?),
        Expr::SavedParam(text) => quote!(saved.param(#text)?),
        Expr::SavedPath(name, text) => quote!(saved.path(#name, #text)?),
        Expr::SavedJson(text) => quote!(saved.json(#text)?),
        Expr::Filled(name, inner) => {
            let inner = self::expr(inner);
            quote!(if saved.is_filled(#name) { Some(#inner) } else { None })
        }
        Expr::Number(text) => quote!(saved.number(#text)?),
        Expr::RawParam(text) => quote!(Param::raw(#text)),
        Expr::BareParam => quote!(Param::bare()),
        Expr::Upload { text, inline, name, media_type } => {
            let text = self::expr(text);
            let from = if *inline { quote!(base64) } else { quote!(path) };
            let name = name.iter().map(|name| self::expr(name));
            let media_type = media_type.iter().map(|media_type| self::expr(media_type));
            quote!(Upload::#from(#text)#(.named(#name))*#(.content_type(#media_type))*)
        }
        Expr::UploadNothing => quote!(Upload::bytes("", "")),
        Expr::None => quote!(None),
        Expr::Some(inner) => {
            let inner = self::expr(inner);
            quote!(Some(#inner))
        }
        Expr::Boxed(inner) => {
            let inner = self::expr(inner);
            quote!(Box::new(#inner))
        }
        Expr::Secret(inner) => {
            let inner = self::expr(inner);
            quote!(Secret::new(#inner))
        }
        Expr::List(elements) if elements.is_empty() => quote!(Vec::new()),
        Expr::List(elements) => {
            // An array is an expression that the formatter knows; the inside of `vec![]` is not.
            let elements = elements.iter().map(self::expr);
            quote!(Vec::from([#(#elements),*]))
        }
        Expr::Literal(text) => literal(text),
        Expr::Null => quote!(Value::Null),
        Expr::EmptyMap => quote!(Map::new()),
        Expr::Value(inner) => {
            let inner = self::expr(inner);
            quote!(Value::from(#inner))
        }
        Expr::Map(members) => {
            let members = members.iter().map(|(key, value)| {
                let value = self::expr(value);
                quote!((#key, #value))
            });
            quote!(Value::from_iter([#(#members),*]))
        }
        Expr::Struct(ty, fields) => {
            let ty = types::ty(ty);
            let fields = fields.iter().map(|(name, value)| {
                let (name, value) = (ident(name), self::expr(value));
                quote!(#name: #value)
            });
            quote!(#ty { #(#fields),* })
        }
    }
}

/// The expression needs the local `saved`.
pub fn uses_saved(expr: &Expr) -> bool {
    match expr {
        Expr::SavedText(_)
        | Expr::SavedSecret(_)
        | Expr::SavedParam(_)
        | Expr::SavedPath(..)
        | Expr::SavedJson(_)
        | Expr::Filled(..)
        | Expr::Number(_) => true,
        Expr::Some(inner) | Expr::Boxed(inner) | Expr::Secret(inner) | Expr::Value(inner) => uses_saved(inner),
        Expr::Upload { text, name, media_type, .. } => {
            [Some(text), name.as_ref(), media_type.as_ref()].into_iter().flatten().any(|part| uses_saved(part))
        }
        Expr::List(elements) => elements.iter().any(uses_saved),
        Expr::Map(members) => members.iter().any(|(_, value)| uses_saved(value)),
        Expr::Struct(_, fields) => fields.iter().any(|(_, value)| uses_saved(value)),
        _ => false,
    }
}

/// `true`, `12`, `-1.5`: JSON and Rust spell them alike.
fn literal(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|error| unreachable!("`{text}` was read as a JSON literal: {error}"))
}
