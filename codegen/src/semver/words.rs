//! Spells names, types and counts in sentences that are Markdown too.

use super::index::{Def, last};
use crate::bindings::RustType;
use crate::render::type_text;

/// A text between as many backticks as it takes. Names and URLs come from strangers: so they cannot be Markdown.
pub fn code(text: &str) -> String {
    let text = text.replace(char::is_control, " ");
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    match longest {
        0 => format!("`{text}`"),
        _ => format!("{fence} {text} {fence}"),
    }
}

/// A type.
pub fn ty(ty: Option<&RustType>) -> String {
    ty.map_or_else(|| "nothing".to_owned(), |ty| code(&type_text(ty)))
}

/// What has this path, without its module.
pub fn name(path: &str) -> String {
    code(last(path))
}

/// `field` or `arm`.
pub fn member(def: Def<'_>) -> &'static str {
    if def.keyword() == "enum" { "arm" } else { "field" }
}

/// `1 function`, `2 functions`.
pub fn counted(count: usize, one: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        many => format!("{many} {one}s"),
    }
}

/// `a`, `a and b`, `a, b and c`.
pub fn list(texts: &[String]) -> String {
    match texts {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., end] => format!("{} and {end}", rest.join(", ")),
    }
}
