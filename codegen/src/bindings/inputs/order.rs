//! Puts the steps that join fields to a request into the order of the wire, also where a key that repeats is interrupted.

use crate::api::{Parameter, Place};
use crate::bindings::Join;

/// The joins, each parameter's being its whole one: `a=1&b=2&a=3` sends a part of `a`, then `b`, then the rest of `a`.
pub fn on_the_wire(parameters: &[&Parameter], whole: &[Join]) -> Vec<Join> {
    let mut values: Vec<(usize, usize, usize)> = Vec::new();
    for (index, parameter) in parameters.iter().enumerate() {
        let class = class(&parameter.place);
        match keeps_order(&parameter.place) {
            true => values.extend(parameter.order.iter().map(|order| (class, *order, index))),
            false => values.extend(parameter.order.first().map(|order| (class, *order, index))),
        }
    }
    values.sort_unstable();
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (_, _, index) in values {
        match runs.last_mut() {
            Some((last, length)) if *last == index => *length += 1,
            _ => runs.push((index, 1)),
        }
    }
    let mut sent = vec![0; parameters.len()];
    let mut joins = Vec::new();
    for (at, (index, length)) in runs.iter().enumerate() {
        let mut join = whole[*index].clone();
        let start = sent[*index];
        let end = start + length;
        let goes_on = runs[at + 1..].iter().any(|(later, _)| later == index);
        if start > 0 || goes_on {
            join.part = Some((start, goes_on.then_some(end)));
        }
        sent[*index] = end;
        joins.push(join);
    }
    joins
}

/// Path, query, headers, body.
fn class(place: &Place) -> usize {
    match place {
        Place::Path => 0,
        Place::Query => 1,
        Place::Header => 2,
        Place::Form | Place::Part(_) | Place::File(_) => 3,
    }
}

/// Postman itself puts equal headers, and equal keys of an urlencoded form, together (SEMANTICS 4 and 5.2).
fn keeps_order(place: &Place) -> bool {
    matches!(place, Place::Query | Place::Part(_) | Place::File(_))
}
