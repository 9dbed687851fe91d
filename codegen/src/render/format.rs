//! Turns the tokens of one item into text; the only file that names prettyplease.

use proc_macro2::TokenStream;

/// The item, formatted. One item at a time: a whole file at once takes twice the time and twenty times the memory.
pub fn item(tokens: TokenStream) -> String {
    let file = syn::parse2::<syn::File>(tokens.clone());
    let file = file.unwrap_or_else(|error| unreachable!("emit spelled an item that is no Rust: {error}\n{tokens}"));
    prettyplease::unparse(&file)
}
