//! Judges a generated Rust file: it parses, and there is nothing in it but what the generator writes.

use super::docs;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Item;

/// Attributes; the words in the brackets behind them may be these.
const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("allow", &["clippy", "approx_constant", "large_enum_variant", "module_inception", "type_complexity"]),
    ("cfg", &["feature"]),
    ("derive", &["Clone", "Copy", "Debug", "Default", "PartialEq", "Serialize", "Deserialize"]),
    ("doc", &[]),
    ("non_exhaustive", &[]),
    ("rustfmt", &["skip"]),
    ("serde", &["default", "deserialize_with", "flatten", "rename", "skip_serializing_if", "untagged"]),
];

const MACROS: &[&str] = &["matches"];

/// Words that no generated file has as code.
const NEVER: &[&str] = &["asm", "extern", "include", "include_bytes", "include_str", "macro_rules", "unsafe", "union"];

/// Everything that is wrong with it.
pub fn faults(text: &str) -> Vec<String> {
    let file = match syn::parse_file(text) {
        Ok(file) => file,
        Err(error) => return vec![format!("it does not parse: {error}")],
    };
    let mut faults: Vec<String> = file.items.iter().filter_map(odd_item).collect();
    match text.parse() {
        Ok(tokens) => walk(tokens, &mut faults),
        Err(error) => faults.push(format!("it does not lex: {error}")),
    }
    faults
}

/// What kind of item it is, if it is none of those that are written.
fn odd_item(item: &Item) -> Option<String> {
    let written = match item {
        Item::Mod(module) => module.content.is_none(),
        Item::Const(_) | Item::Enum(_) | Item::Fn(_) | Item::Impl(_) | Item::Static(_) | Item::Struct(_) => true,
        Item::Type(_) | Item::Use(_) => true,
        _ => false,
    };
    (!written).then(|| format!("an item of an odd kind: {}", item.to_token_stream()))
}

fn walk(tokens: TokenStream, faults: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut doc: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let inner = usize::from(matches!(tokens.get(at + 1), Some(TokenTree::Punct(mark)) if mark.as_char() == '!'));
        if let (TokenTree::Punct(mark), Some(TokenTree::Group(group))) = (token, tokens.get(at + 1 + inner))
            && mark.as_char() == '#'
            && group.delimiter() == Delimiter::Bracket
        {
            match line_of_docs(group.stream()) {
                Some(line) => doc.push(line),
                None => attribute(group.stream(), faults),
            }
            at += 2 + inner;
            continue;
        }
        if !doc.is_empty() {
            faults.extend(docs::faults(&std::mem::take(&mut doc)));
        }
        match token {
            TokenTree::Ident(word) => {
                let word = word.to_string();
                let called = inner == 1 && matches!(tokens.get(at + 2), Some(TokenTree::Group(_)));
                if called && !MACROS.contains(&word.as_str()) || NEVER.contains(&word.as_str()) {
                    faults.push(format!("`{word}`{}", if called { " is called" } else { "" }));
                }
            }
            TokenTree::Group(group) => walk(group.stream(), faults),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        at += 1;
    }
    if !doc.is_empty() {
        faults.extend(docs::faults(&doc));
    }
}

/// The text of `doc = "…"`.
fn line_of_docs(attribute: TokenStream) -> Option<String> {
    let [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Literal(text)] =
        <[TokenTree; 3]>::try_from(attribute.into_iter().collect::<Vec<_>>()).ok()?
    else {
        return None;
    };
    let text: syn::LitStr = syn::parse_str(&text.to_string()).ok()?;
    (name == "doc").then(|| text.value())
}

fn attribute(tokens: TokenStream, faults: &mut Vec<String>) {
    let mut words = Vec::new();
    collect(tokens.clone(), &mut words);
    let known = words.first().and_then(|first| ATTRIBUTES.iter().find(|(name, _)| name == first));
    let good = known.is_some_and(|(_, inner)| words[1..].iter().all(|word| inner.contains(&word.as_str())));
    if !good {
        faults.push(format!("an attribute: #[{tokens}]"));
    }
}

fn collect(tokens: TokenStream, words: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(word) => words.push(word.to_string()),
            TokenTree::Group(group) => collect(group.stream(), words),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}
