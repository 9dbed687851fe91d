//! Decides how a capture is said in the runtime's terms.

use super::model::{CaptureDef, SourceDef};
use super::names::{Ident, pascal};
use crate::api::Capture;
use crate::api::expr::{Expr, describe};

/// What the item's table says of a capture.
pub fn plan(capture: &Capture) -> CaptureDef {
    let text = match words(&capture.value) {
        (true, text) => format!("removes {}{text}", capture.variable),
        (false, text) => format!("sets {} from {text}", capture.variable),
    };
    CaptureDef { variable: capture.variable.clone(), text, source: source(&capture.value) }
}

/// Longer texts tell nobody anything.
const LENGTH: usize = 200;

/// Whether a value is nothing but the removal of the variable; and the rest of it in words.
pub fn words(value: &Expr) -> (bool, String) {
    let mut text = describe(value);
    let removal = "its removal";
    let removes = text.starts_with(removal);
    if removes {
        text.drain(..removal.len());
    }
    if let Some((end, _)) = text.char_indices().nth(LENGTH) {
        text.truncate(end);
        text.push_str(" …");
    }
    (removes, text)
}

pub fn source(expr: &Expr) -> SourceDef {
    let word = |name: &str| pascal(&[name]);
    match expr {
        Expr::Json(path) => SourceDef::Json(path.clone()),
        Expr::Header(name) => SourceDef::Named(word("Header"), name.clone()),
        Expr::Cookie(name) => SourceDef::Named(word("Cookie"), name.clone()),
        Expr::Variable(name) => SourceDef::Named(word("Variable"), name.clone()),
        Expr::Text(text) => SourceDef::Named(word("Text"), text.clone()),
        Expr::Number(text) => SourceDef::Number(text.parse().unwrap_or(f64::NAN)),
        Expr::Bool(value) => SourceDef::Bool(*value),
        Expr::Element(number) => SourceDef::Counted(word("Element"), *number),
        Expr::Index(number) => SourceDef::Counted(word("Index"), *number),
        Expr::Apply(function, of) => SourceDef::Apply(name(*function), of.iter().map(source).collect()),
        Expr::Body => SourceDef::Plain(word("Body")),
        Expr::Status => SourceDef::Plain(word("Status")),
        Expr::Null => SourceDef::Plain(word("Null")),
        Expr::Undefined => SourceDef::Plain(word("Undefined")),
        Expr::Kept => SourceDef::Plain(word("Kept")),
        Expr::Unset => SourceDef::Plain(word("Unset")),
    }
}

/// The runtime names the functions as they are named here.
fn name(function: crate::api::expr::Function) -> Ident {
    pascal(&[&format!("{function:?}")])
}
