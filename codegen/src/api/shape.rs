//! The lattice of JSON types: what a set of examples has in common.

use super::format::Formats;
use super::mixed::Mixed;
use crate::source::Span;
use std::collections::BTreeSet;

/// The type of a JSON value as far as examples tell.
///
/// [`Shape::default`] is the bottom: no evidence. [`Shape::join`] is the least upper bound; it is commutative,
/// associative and idempotent, the order of fields aside, which is the order of first evidence.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    /// What it is when it is not `null`.
    pub kind: Kind,
    /// `null` has been seen.
    pub nullable: bool,
}

/// What a value is when it is not `null`.
#[derive(Clone, Debug, Default)]
pub enum Kind {
    /// No evidence: nothing but `null`, or the element of an empty list.
    #[default]
    Unknown,
    /// `true` or `false`.
    Bool,
    /// A number.
    Number(Digits),
    /// A text, with the formats that all texts had.
    Text(Formats),
    /// An array.
    List(Box<Shape>),
    /// An object.
    Object(Fields),
    /// An object whose keys are data; only said when all joins are done.
    Map(Box<Shape>),
    /// Evidence of several kinds.
    Mixed(Box<Mixed>),
    /// An object that it stands in: the number of objects and dictionaries between. Only said when all joins are done.
    Again(usize),
    /// A value that only a variable knows.
    Any,
}

/// What numbers have been seen to need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Digits {
    /// A fraction or an exponent.
    pub fraction: bool,
    /// A value below zero.
    pub negative: bool,
    /// A value outside `i64`.
    pub beyond_i64: bool,
    /// A value outside `u64`, the sign aside.
    pub beyond_u64: bool,
    /// A value that is another one after its way through `f64`.
    pub inexact: bool,
}

/// The fields of an object.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    /// In the order of first evidence.
    pub list: Vec<Field>,
    /// The objects that were seen.
    pub seen: BTreeSet<Span>,
}

/// One field of an object.
#[derive(Clone, Debug)]
pub struct Field {
    /// The key on the wire.
    pub wire_name: String,
    /// Its type.
    pub shape: Shape,
    /// It is a credential.
    pub secret: bool,
    /// The values that were seen.
    pub present: BTreeSet<Span>,
    /// The objects that lack it; with one of them the field is optional.
    pub absent: BTreeSet<Span>,
    /// Where scripts read it, as far as they say more of it than the examples.
    pub read: BTreeSet<Span>,
}

impl Field {
    /// Some object lacks it, or none was seen to have it.
    pub fn is_optional(&self) -> bool {
        !self.absent.is_empty() || self.present.is_empty()
    }
}

impl Shape {
    /// A shape that is not `null`.
    pub fn of(kind: Kind) -> Self {
        Self { kind, nullable: false }
    }

    /// Only `null`.
    pub fn null() -> Self {
        Self { kind: Kind::Unknown, nullable: true }
    }

    /// The shape on one line, the same for equal shapes: fields by name, `?` after an optional key.
    pub fn outline(&self) -> String {
        let kind = match &self.kind {
            Kind::Unknown => "unknown".to_owned(),
            Kind::Bool => "bool".to_owned(),
            Kind::Number(digits) if digits.inexact && (digits.fraction || digits.beyond_i64) => "exact".to_owned(),
            Kind::Number(Digits { fraction: true, .. }) => "fraction".to_owned(),
            Kind::Number(_) => "integer".to_owned(),
            Kind::Text(Formats { uuid: true, .. }) => "uuid".to_owned(),
            Kind::Text(Formats { timestamp: true, .. }) => "timestamp".to_owned(),
            Kind::Text(Formats { date: true, .. }) => "date".to_owned(),
            Kind::Text(_) => "text".to_owned(),
            Kind::List(element) => format!("[{}]", element.outline()),
            Kind::Map(value) => format!("map of {}", value.outline()),
            Kind::Object(fields) => {
                let optional = |field: &Field| if field.is_optional() { "?" } else { "" };
                let field =
                    |field: &Field| format!("{}{}: {}", field.wire_name, optional(field), field.shape.outline());
                let mut fields: Vec<String> = fields.list.iter().map(field).collect();
                fields.sort();
                format!("{{{}}}", fields.join(", "))
            }
            Kind::Mixed(mixed) => {
                let kinds: Vec<String> = mixed.kinds().into_iter().map(|kind| Self::of(kind).outline()).collect();
                format!("one of {}", kinds.join(" or "))
            }
            Kind::Again(up) => format!("again {up}"),
            Kind::Any => "any".to_owned(),
        };
        if self.nullable { format!("{kind}|null") } else { kind }
    }

    /// The narrowest shape that holds the values of both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self { kind: self.kind.join(other.kind), nullable: self.nullable || other.nullable }
    }
}

impl Kind {
    fn join(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unknown, kind) | (kind, Self::Unknown) => kind,
            (Self::Bool, Self::Bool) => Self::Bool,
            (Self::Number(a), Self::Number(b)) => Self::Number(a.join(b)),
            (Self::Text(a), Self::Text(b)) => Self::Text(a.join(b)),
            (Self::List(a), Self::List(b)) => Self::List(Box::new(a.join(*b))),
            (Self::Object(a), Self::Object(b)) => Self::Object(a.join(b)),
            (Self::Map(a), Self::Map(b)) => Self::Map(Box::new(a.join(*b))),
            (Self::Again(a), Self::Again(b)) if a == b => Self::Again(a),
            (Self::Any | Self::Again(_), _) | (_, Self::Any | Self::Again(_)) => Self::Any,
            (a, b) => Self::Mixed(Box::new(Mixed::of(a).join(Mixed::of(b)))),
        }
    }
}

impl Digits {
    /// What a number as written in JSON needs.
    pub fn of(text: &str) -> Self {
        let integer = !text.contains(['.', 'e', 'E']);
        let negative = text.starts_with('-');
        let beyond_i64 = integer && text.parse::<i64>().is_err();
        let beyond_u64 = integer && text.trim_start_matches('-').parse::<u64>().is_err();
        Self { fraction: !integer, negative, beyond_i64, beyond_u64, inexact: !survives_f64(text) }
    }

    pub(super) fn join(self, other: Self) -> Self {
        Self {
            fraction: self.fraction || other.fraction,
            negative: self.negative || other.negative,
            beyond_i64: self.beyond_i64 || other.beyond_i64,
            beyond_u64: self.beyond_u64 || other.beyond_u64,
            inexact: self.inexact || other.inexact,
        }
    }
}

/// The shortest text of the nearest `f64` is the same decimal.
fn survives_f64(text: &str) -> bool {
    let Ok(value) = text.parse::<f64>() else { return false };
    value.is_finite() && decimal(&format!("{value:e}")) == decimal(text)
}

/// A decimal in one form only: its significant digits and the exponent of the last of them.
fn decimal(text: &str) -> (bool, String, i64) {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let mut exponent: i64 = exponent.trim_start_matches('+').parse().unwrap_or(i64::MAX / 2);
    let (negative, mantissa) = mantissa.strip_prefix('-').map_or((false, mantissa), |rest| (true, rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    exponent -= fraction.len() as i64;
    let digits = digits.trim_start_matches('0');
    let significant = digits.trim_end_matches('0');
    exponent += (digits.len() - significant.len()) as i64;
    if significant.is_empty() { (false, String::new(), 0) } else { (negative, significant.to_owned(), exponent) }
}

impl Fields {
    pub(super) fn join(mut self, other: Self) -> Self {
        for field in &mut self.list {
            if !other.list.iter().any(|theirs| theirs.wire_name == field.wire_name) {
                field.absent.extend(&other.seen);
            }
        }
        for mut theirs in other.list {
            match self.list.iter_mut().find(|ours| ours.wire_name == theirs.wire_name) {
                Some(ours) => {
                    ours.shape = std::mem::take(&mut ours.shape).join(theirs.shape);
                    ours.secret |= theirs.secret;
                    ours.present.extend(theirs.present);
                    ours.absent.extend(theirs.absent);
                    ours.read.extend(theirs.read);
                }
                None => {
                    theirs.absent.extend(&self.seen);
                    self.list.push(theirs);
                }
            }
        }
        self.seen.extend(other.seen);
        self
    }
}

/// Shapes are equal when they hold the same values; the order of fields and the evidence do not count.
impl PartialEq for Shape {
    fn eq(&self, other: &Self) -> bool {
        self.nullable == other.nullable && self.kind == other.kind
    }
}

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Unknown, Self::Unknown) | (Self::Bool, Self::Bool) | (Self::Any, Self::Any) => true,
            (Self::Mixed(a), Self::Mixed(b)) => a == b,
            (Self::Again(a), Self::Again(b)) => a == b,
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::Number(a), Self::Number(b)) => a == b,
            (Self::List(a), Self::List(b)) | (Self::Map(a), Self::Map(b)) => a == b,
            (Self::Object(a), Self::Object(b)) => a == b,
            _ => false,
        }
    }
}

impl PartialEq for Fields {
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &Field, b: &Field| {
            a.wire_name == b.wire_name
                && a.is_optional() == b.is_optional()
                && a.secret == b.secret
                && a.shape == b.shape
        };
        self.list.len() == other.list.len() && self.list.iter().all(|a| other.list.iter().any(|b| same(a, b)))
    }
}

#[cfg(test)]
mod tests;
