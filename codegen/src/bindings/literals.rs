//! Turns what an item itself sends into expressions of the types that were decided.

use super::model::{Absence, Expr, RustType};
use super::types::TypePlan;
use crate::api::{Literal, is_template};

/// The expression for `literal` in a place of type `ty`.
pub fn expr(plan: &TypePlan, literal: &Literal, ty: &RustType) -> Expr {
    match (ty, literal) {
        (RustType::Value, literal) => value(literal),
        (RustType::Option(_), Literal::Null) => Expr::None,
        (RustType::Option(inner), literal) => Expr::Some(Box::new(expr(plan, literal, inner))),
        (RustType::Boxed(inner), literal) => Expr::Boxed(Box::new(expr(plan, literal, inner))),
        (RustType::Secret(inner), Literal::Text(text)) if **inner == RustType::String => secret(text),
        (RustType::Secret(inner), literal) => Expr::Secret(Box::new(expr(plan, literal, inner))),
        (_, Literal::Text(text)) => self::text(text),
        (RustType::F64, Literal::Number(text)) if !text.contains(['.', 'e', 'E']) => Expr::Literal(format!("{text}.0")),
        (RustType::Number, Literal::Number(text)) => Expr::Number(text.clone()),
        (_, Literal::Number(text)) => Expr::Literal(text.clone()),
        (_, Literal::Bool(value)) => Expr::Literal(value.to_string()),
        (RustType::Vec(element), Literal::List(elements)) => {
            Expr::List(elements.iter().map(|literal| expr(plan, literal, element)).collect())
        }
        (RustType::Object(number), Literal::Object(members)) => object(plan, *number, members),
        (RustType::Map, Literal::Object(_)) => Expr::EmptyMap,
        (_, literal) => value(literal),
    }
}

/// A text field: a template is resolved by `saved`.
pub fn text(text: &str) -> Expr {
    if is_template(text) { Expr::SavedText(text.to_owned()) } else { Expr::Text(text.to_owned()) }
}

/// A text field that is a credential.
pub fn secret(text: &str) -> Expr {
    if is_template(text) { Expr::SavedSecret(text.to_owned()) } else { Expr::Text(text.to_owned()) }
}

fn object(plan: &TypePlan, number: usize, members: &[(String, Literal)]) -> Expr {
    let fields = plan.objects()[number].fields.iter().map(|field| {
        let member = members.iter().find(|(key, _)| *key == field.wire_name);
        let expr = match (member, &field.ty, field.absence) {
            (None, ..) => Expr::None,
            // The outer `Some` says that the key is there, whatever its value is.
            (Some((_, literal)), RustType::Option(inner), Absence::Distinct | Absence::Skipped) => {
                Expr::Some(Box::new(expr(plan, literal, inner)))
            }
            (Some((_, literal)), ty, _) => expr(plan, literal, ty),
        };
        (field.name.clone(), expr)
    });
    Expr::Struct(RustType::Object(number), fields.collect())
}

/// JSON without a type of its own.
fn value(literal: &Literal) -> Expr {
    match literal {
        Literal::Null => Expr::Null,
        Literal::Bool(value) => Expr::Value(Box::new(Expr::Literal(value.to_string()))),
        // Without a suffix Rust would take the number for an `i32`.
        Literal::Number(text) if text.parse::<i64>().is_ok() && text.parse::<i32>().is_err() => {
            Expr::Value(Box::new(Expr::Literal(format!("{text}i64"))))
        }
        Literal::Number(text) if text.parse::<i64>().is_ok() => Expr::Value(Box::new(Expr::Literal(text.clone()))),
        Literal::Number(text) | Literal::Raw(text) => Expr::SavedJson(text.clone()),
        Literal::Text(text) if is_template(text) => Expr::Value(Box::new(Expr::SavedText(text.clone()))),
        Literal::Text(text) => Expr::Value(Box::new(Expr::Quoted(text.clone()))),
        Literal::List(elements) if elements.is_empty() => Expr::SavedJson("[]".to_owned()),
        Literal::List(elements) => Expr::Value(Box::new(Expr::List(elements.iter().map(value).collect()))),
        Literal::Object(members) if members.is_empty() => Expr::SavedJson("{}".to_owned()),
        Literal::Object(members) => {
            Expr::Map(members.iter().map(|(key, literal)| (key.clone(), value(literal))).collect())
        }
    }
}
