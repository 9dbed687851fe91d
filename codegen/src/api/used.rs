//! Turns what scripts read of an answer into a shape, and adds it to the shape of the examples.

use super::format::Formats;
use super::maps::is_dictionary;
use super::script::{Mark, Member, Use};
use super::shape::{Digits, Field, Fields, Kind, Shape};
use crate::secrets::{is_credential, shaped};
use crate::source::Span;
use std::collections::BTreeSet;
use std::ops::Range;

/// The shape of an answer as far as a script reads it: `span` says where in the file a part of the script stands.
///
/// Nothing comes of a script that reads no member and goes through no list, nor of one that takes the answer for several
/// kinds of values.
pub fn shape(used: &Use, span: &dyn Fn(Range<usize>) -> Span) -> Option<Shape> {
    let kind = kind(used, span);
    matches!(kind, Kind::List(_) | Kind::Object(_)).then(|| Shape::of(kind))
}

/// What a value is that is used so: [`Kind::Any`] where the uses contradict each other.
fn kind(used: &Use, span: &dyn Fn(Range<usize>) -> Span) -> Kind {
    let is_index = |member: &&Member| member.name.bytes().all(|byte| byte.is_ascii_digit());
    let (indices, names): (Vec<&Member>, Vec<&Member>) = used.members.iter().partition(is_index);
    let marked = |mark| used.marks.contains(&mark);
    let list = marked(Mark::List) || used.element.is_some() || !indices.is_empty();
    let object = marked(Mark::Object) || !names.is_empty();
    let kinds = [marked(Mark::Text), marked(Mark::Number), marked(Mark::Bool), list, object];
    match kinds.iter().filter(|is| **is).count() {
        // Of an object whose keys are worked out nobody knows what it has.
        _ if marked(Mark::Computed) && !list => Kind::Any,
        0 => Kind::Unknown,
        1 if list => {
            let elements = used.element.as_deref().into_iter().chain(indices.into_iter().map(|member| &member.used));
            let joined = elements.cloned().fold(Use::default(), join);
            Kind::List(Box::new(Shape::of(kind(&joined, span))))
        }
        1 if object => {
            // A key that is a credential is no field: it would be copied with its type.
            let names = names.into_iter().filter(|member| shaped(&member.name).is_empty());
            Kind::Object(Fields { list: names.map(|member| field(member, span)).collect(), seen: BTreeSet::new() })
        }
        1 if marked(Mark::Bool) => Kind::Bool,
        // How many digits the numbers have that were never seen, nobody knows.
        1 if marked(Mark::Number) => Kind::Number(Digits { fraction: true, inexact: true, ..Digits::default() }),
        1 => Kind::Text(Formats { uuid: false, timestamp: false, date: false }),
        _ => Kind::Any,
    }
}

fn field(member: &Member, span: &dyn Fn(Range<usize>) -> Span) -> Field {
    Field {
        wire_name: member.name.clone(),
        shape: Shape::of(kind(&member.used, span)),
        secret: is_credential(&member.name),
        present: BTreeSet::new(),
        absent: BTreeSet::new(),
        read: BTreeSet::from([span(member.span.clone())]),
    }
}

/// Used in both ways.
fn join(mut one: Use, two: Use) -> Use {
    one.marks.extend(two.marks);
    for theirs in two.members {
        match one.members.iter_mut().find(|ours| ours.name == theirs.name) {
            Some(ours) => ours.used = join(std::mem::take(&mut ours.used), theirs.used),
            None => one.members.push(theirs),
        }
    }
    one.element = match (one.element, two.element) {
        (Some(one), Some(two)) => Some(Box::new(join(*one, *two))),
        (one, two) => one.or(two),
    };
    one
}

/// The shapes of two scripts of one item in one. Where they contradict each other, nothing is known.
#[must_use]
pub fn both(one: Shape, two: Shape) -> Shape {
    let kind = match (one.kind, two.kind) {
        (Kind::Unknown, kind) | (kind, Kind::Unknown) => kind,
        (Kind::List(one), Kind::List(two)) => Kind::List(Box::new(both(*one, *two))),
        (Kind::Object(mut one), Kind::Object(two)) => {
            for theirs in two.list {
                match one.list.iter_mut().find(|ours| ours.wire_name == theirs.wire_name) {
                    Some(ours) => ours.shape = both(std::mem::take(&mut ours.shape), theirs.shape),
                    None => one.list.push(theirs),
                }
            }
            Kind::Object(one)
        }
        (one, two) if one == two => one,
        _ => Kind::Any,
    };
    Shape::of(kind)
}

/// The same with all values of credentials that are of no known kind said to be [`Kind::Any`]: whatever such a value is,
/// it is not shown. For the end of all joins.
#[must_use]
pub fn covered(shape: Shape) -> Shape {
    cover(shape, false)
}

fn cover(shape: Shape, secret: bool) -> Shape {
    let kind = match shape.kind {
        Kind::Unknown if secret => Kind::Any,
        Kind::List(element) => Kind::List(Box::new(cover(*element, secret))),
        Kind::Object(mut fields) => {
            for field in &mut fields.list {
                field.shape = cover(std::mem::take(&mut field.shape), field.secret);
            }
            Kind::Object(fields)
        }
        kind => kind,
    };
    Shape { kind, nullable: shape.nullable }
}

/// The shape of the examples with the members that only a script reads, and with what a script takes for a text or the
/// like where the examples show nothing but `null` or an empty list.
///
/// All that an example shows stays: whatever was an answer before is one after.
#[must_use]
pub fn supplement(seen: Shape, used: &Shape) -> Shape {
    let nullable = seen.nullable;
    let kind = match (seen.kind, &used.kind) {
        (Kind::Unknown, Kind::Any) => Kind::Unknown,
        (Kind::Unknown, kind) => kind.clone(),
        (Kind::List(seen), Kind::List(used)) => Kind::List(Box::new(supplement(*seen, used))),
        // A name among keys that are data would make names of them all.
        (Kind::Object(seen), Kind::Object(used)) if !is_dictionary(&seen) => Kind::Object(members(seen, used)),
        (kind, _) => kind,
    };
    Shape { kind, nullable }
}

fn members(mut seen: Fields, used: &Fields) -> Fields {
    for theirs in &used.list {
        match seen.list.iter_mut().find(|ours| ours.wire_name == theirs.wire_name) {
            Some(ours) => {
                let unknown = is_unknown(&ours.shape);
                ours.shape = supplement(std::mem::take(&mut ours.shape), &theirs.shape);
                if unknown && !is_unknown(&ours.shape) {
                    ours.read.extend(&theirs.read);
                }
            }
            None => seen.list.push(theirs.clone()),
        }
    }
    seen
}

/// Nothing, or lists of nothing.
fn is_unknown(shape: &Shape) -> bool {
    match &shape.kind {
        Kind::Unknown => true,
        Kind::List(element) => is_unknown(element),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
