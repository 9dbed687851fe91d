//! Names the JSON objects of one file after what holds them.

use super::names::{Ident, Scope, pascal, singular};
use super::types::{Holder, Object, Part, Root};
use std::collections::BTreeSet;

/// What naming has decided for one object.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its name.
    pub name: Ident,
    /// The clusters that use it, directly or through other objects.
    pub clusters: BTreeSet<usize>,
}

/// Names all objects; `objects` are in an order in which children come before what holds them.
pub fn name(objects: &[Object], scope: &mut Scope) -> Vec<Named> {
    let mut named: Vec<Option<Named>> = vec![None; objects.len()];
    for (number, object) in objects.iter().enumerate().rev() {
        let name = scope.claim(&candidates(object, &named));
        let clusters = object.holders.iter().flat_map(|holder| match holder {
            Holder::Root(root) => BTreeSet::from([root.cluster]),
            Holder::Field { parent, .. } => holding(&named, *parent).clusters.clone(),
        });
        named[number] = Some(Named { name, clusters: clusters.collect() });
    }
    named.into_iter().flatten().collect()
}

fn holding(named: &[Option<Named>], parent: usize) -> &Named {
    named[parent].as_ref().expect("an object comes after those that it holds, and naming goes backwards")
}

/// The name that an object has for its place, whoever else holds it.
pub fn of_root(root: &Root) -> Ident {
    pascal(&[&root.item, root.part.suffix(), if root.in_list { "Item" } else { "" }])
}

fn candidates(object: &Object, named: &[Option<Named>]) -> Vec<Ident> {
    let by_place = object.holders.iter().map(|holder| match holder {
        Holder::Root(root) => of_root(root),
        Holder::Field { parent, wire_name, in_list } => {
            pascal(&[holding(named, *parent).name.plain(), &field_word(wire_name, *in_list)])
        }
    });
    let by_place: Vec<Ident> = by_place.collect();
    let mut candidates = Vec::new();
    if by_place.len() > 1 {
        candidates.extend(agreed(&object.holders).map(|word| pascal(&[&word])));
    }
    candidates.extend(by_place.first().cloned());
    let fallback = by_place.first().map(|first| pascal(&[first.plain(), "Object"]));
    candidates.into_iter().chain(fallback).collect()
}

fn field_word(wire_name: &str, in_list: bool) -> String {
    if in_list { singular(wire_name) } else { wire_name.to_owned() }
}

/// The one word that all holders have for it: the field, or the status that they refuse with.
fn agreed(holders: &BTreeSet<Holder>) -> Option<String> {
    let fields: BTreeSet<String> = holders
        .iter()
        .filter_map(|holder| match holder {
            Holder::Field { wire_name, in_list, .. } => Some(field_word(wire_name, *in_list)),
            Holder::Root(_) => None,
        })
        .collect();
    if !fields.is_empty() {
        return fields.first().filter(|_| fields.len() == 1).cloned();
    }
    let phrases: Option<BTreeSet<&str>> = holders
        .iter()
        .map(|holder| match holder {
            Holder::Root(Root { part: Part::Refusal(phrase), .. }) => Some(phrase.as_str()),
            _ => None,
        })
        .collect();
    let phrases = phrases?;
    match phrases.len() {
        1 => phrases.into_iter().next().map(str::to_owned),
        _ => Some("Refusal".to_owned()),
    }
}
