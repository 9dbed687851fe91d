//! Decides how a capture is said in the runtime's terms.

use super::model::{CaptureDef, SourceDef};
use super::names::{Ident, pascal};
use crate::api::Capture;
use crate::api::expr::{Expr, describe};

/// What the item's table says of a capture.
pub fn plan(capture: &Capture) -> CaptureDef {
    let text = match &capture.value {
        Expr::Unset => format!("removes {}", capture.variable),
        value => format!("sets {} from {}", capture.variable, describe(value)),
    };
    CaptureDef { variable: capture.variable.clone(), text, source: source(&capture.value) }
}

fn source(expr: &Expr) -> SourceDef {
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
