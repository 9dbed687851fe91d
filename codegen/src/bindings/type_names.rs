//! Names the JSON objects of one file after what holds them.

use super::holders::{Holder, Part, Root};
use super::names::{Ident, Scope, pascal, singular};
use super::types::Object;
use std::collections::BTreeSet;

/// What naming has decided for one object.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its name.
    pub name: Ident,
    /// The clusters that use it, directly or through other objects.
    pub clusters: BTreeSet<usize>,
    /// The names that bodies and only answers keep beside it, so that sharing renames nothing.
    pub aliases: Vec<(Root, Ident)>,
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
        named[number] = Some(Named { name, clusters: clusters.collect(), aliases: Vec::new() });
    }
    // Aliases give way to the names of objects, so they come last.
    for (object, named) in objects.iter().zip(&mut named) {
        let Some(named) = named else { continue };
        for root in object.holders.iter().filter_map(alias_root).filter(|root| of_root(root) != named.name) {
            let fallback = pascal(&[of_root(root).plain(), "Object"]);
            named.aliases.push((root.clone(), scope.claim(&[of_root(root), fallback])));
        }
    }
    named.into_iter().flatten().collect()
}

/// A body or an only answer keeps a name of its own.
fn alias_root(holder: &Holder) -> Option<&Root> {
    match holder {
        Holder::Root(root) if !root.in_list && matches!(root.part, Part::Body | Part::Variables | Part::Response) => {
            Some(root)
        }
        _ => None,
    }
}

fn holding(named: &[Option<Named>], parent: usize) -> &Named {
    named[parent].as_ref().expect("an object comes after those that it holds, and naming goes backwards")
}

/// The name that an object has for its place, whoever else holds it.
fn of_root(root: &Root) -> Ident {
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

/// The one word that all holders have for it: the field, or the status that they refuse with. A body or an only answer
/// has no word of its own: it keeps its name beside.
fn agreed(holders: &BTreeSet<Holder>) -> Option<String> {
    let words: BTreeSet<String> = holders
        .iter()
        .filter_map(|holder| match holder {
            Holder::Field { wire_name, in_list, .. } => Some(field_word(wire_name, *in_list)),
            Holder::Root(Root { part: Part::Refusal(phrase) | Part::Success(phrase), .. }) => Some(phrase.clone()),
            Holder::Root(_) => None,
        })
        .collect();
    let refusals = holders.iter().all(|holder| matches!(holder, Holder::Root(Root { part: Part::Refusal(_), .. })));
    match words.len() {
        1 => words.into_iter().next(),
        0 => None,
        _ => refusals.then(|| "Refusal".to_owned()),
    }
}
