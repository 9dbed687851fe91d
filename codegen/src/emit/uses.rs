//! Finds the names that a file has to import, by looking at what was spelled.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;

/// What generated code may import from the runtime. No generated type has one of these names.
const RUNTIME: &[&str] = &[
    "Auth",
    "Behavior",
    "Bytes",
    "Capture",
    "Cases",
    "Date",
    "DecodeError",
    "Dynamic",
    "Error",
    "Item",
    "Map",
    "Number",
    "Operation",
    "Param",
    "Place",
    "Reply",
    "Saved",
    "ScriptStep",
    "Secret",
    "Timestamp",
    "Untyped",
    "Upload",
    "Uuid",
    "Value",
    "Variable",
    "Variables",
    "signing",
];

/// What generated code may import from serde.
const SERDE: &[&str] = &["Deserialize", "Serialize"];

/// The names that one file imports.
#[derive(Debug, Default)]
pub struct Uses {
    /// From the runtime, sorted.
    pub runtime: Vec<&'static str>,
    /// From serde, sorted.
    pub serde: Vec<&'static str>,
    /// `BTreeMap` is named.
    pub dictionary: bool,
    /// The collection's environment is named.
    pub environment: bool,
}

/// The imports of a file that consists of these items.
pub fn uses(items: &[TokenStream]) -> Uses {
    let mut named = BTreeSet::new();
    items.iter().for_each(|item| collect(item.clone(), &mut named));
    let among = |known: &[&'static str]| known.iter().copied().filter(|name| named.contains(*name)).collect();
    Uses {
        runtime: among(RUNTIME),
        serde: among(SERDE),
        dictionary: named.contains("BTreeMap"),
        environment: named.contains("Environment"),
    }
}

fn collect(tokens: TokenStream, named: &mut BTreeSet<String>) {
    // What stands behind `::` is found through what stands before it.
    let mut colons = 0;
    for token in tokens {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ':' => {
                colons += 1;
                continue;
            }
            TokenTree::Group(group) => collect(group.stream(), named),
            TokenTree::Ident(ident) if colons < 2 => {
                named.insert(ident.to_string());
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        colons = 0;
    }
}
