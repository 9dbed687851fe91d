//! Keeps the objects that are being planned, so that what stands in one can be of its type.

use super::{RustType, number, text};
use crate::api::shape::{Fields, Kind, Shape};
use std::fmt::Write as _;

/// What is open while a shape is planned.
#[derive(Debug, Default)]
pub struct Recursion {
    /// The objects and dictionaries around the place, outermost first; those that stand in themselves with a number.
    open: Vec<Option<usize>>,
    /// How many of them lie outside of the innermost list or dictionary.
    outside: usize,
    /// What each number stands for.
    known: Vec<String>,
}

impl Recursion {
    /// Goes into an object.
    pub fn enter(&mut self, fields: &Fields, received: bool, formats: bool) -> Option<usize> {
        let number = is_recursive(fields).then(|| {
            let mut signature = if received { "received " } else { "sent " }.to_owned();
            sign_fields(fields, received && formats, &mut signature);
            let known = self.known.iter().position(|known| *known == signature);
            known.unwrap_or_else(|| {
                self.known.push(signature);
                self.known.len() - 1
            })
        });
        self.open.push(number);
        number
    }

    /// Goes into a dictionary.
    pub fn enter_dictionary(&mut self) {
        self.open.push(None);
    }

    /// Comes out of an object or a dictionary.
    pub fn leave(&mut self) {
        self.open.pop();
    }

    /// Goes into a list or a dictionary; gives what `close` wants when it is done.
    pub fn apart(&mut self) -> usize {
        std::mem::replace(&mut self.outside, self.open.len())
    }

    /// Comes out of it.
    pub fn together(&mut self, outside: usize) {
        self.outside = outside;
    }

    /// The type of the object that lies so many further out. Rust wants a box where nothing else keeps them apart.
    pub fn again(&self, up: usize) -> Option<RustType> {
        let at = self.open.len().checked_sub(up + 1)?;
        let object = RustType::Open((*self.open.get(at)?)?);
        Some(if self.outside > at { object } else { RustType::Boxed(Box::new(object)) })
    }
}

/// Puts the number that an object got in the place of the one that it had while it was open.
pub fn close(ty: &mut RustType, open: usize, object: usize) {
    match ty {
        RustType::Open(number) if *number == open => *ty = RustType::Object(object),
        RustType::Secret(inner)
        | RustType::Option(inner)
        | RustType::Boxed(inner)
        | RustType::Vec(inner)
        | RustType::Dictionary(inner) => close(inner, open, object),
        _ => {}
    }
}

/// Something in the object is of its own type.
fn is_recursive(fields: &Fields) -> bool {
    fields.list.iter().any(|field| points_out(&field.shape, 0))
}

fn points_out(shape: &Shape, inner: usize) -> bool {
    match &shape.kind {
        Kind::Again(up) => *up == inner,
        Kind::List(element) => points_out(element, inner),
        Kind::Map(value) => points_out(value, inner + 1),
        Kind::Object(fields) => fields.list.iter().any(|field| points_out(&field.shape, inner + 1)),
        _ => false,
    }
}

/// Writes what makes the type: two recursive objects are one type when they have one signature.
fn sign(shape: &Shape, formats: bool, to: &mut String) {
    match &shape.kind {
        Kind::Bool => to.push_str("bool"),
        Kind::Number(digits) => _ = write!(to, "{:?}", number(*digits)),
        Kind::Text(found) if formats => _ = write!(to, "{:?}", text(*found)),
        Kind::Text(_) => to.push_str("text"),
        Kind::List(element) => {
            to.push_str("list ");
            sign(element, formats, to);
        }
        Kind::Map(value) => {
            to.push_str("map ");
            sign(value, formats, to);
        }
        Kind::Object(fields) => sign_fields(fields, formats, to),
        Kind::Mixed(mixed) => {
            to.push('(');
            for kind in mixed.kinds() {
                sign(&Shape::of(kind), formats, to);
                to.push('|');
            }
            to.push(')');
        }
        Kind::Again(up) => _ = write!(to, "again {up}"),
        Kind::Unknown | Kind::Any => to.push_str("any"),
    }
    if shape.nullable {
        to.push('?');
    }
}

fn sign_fields(fields: &Fields, formats: bool, to: &mut String) {
    let mut list: Vec<_> = fields.list.iter().collect();
    list.sort_by_key(|field| &field.wire_name);
    to.push('{');
    for field in list {
        // The name is written with its quotes, so that it cannot be taken for anything else.
        let _ = write!(to, "{:?} {} {} ", field.wire_name, field.secret, field.is_optional());
        sign(&field.shape, formats, to);
        to.push(',');
    }
    to.push('}');
}
