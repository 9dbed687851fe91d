//! Names the fields of one struct: folded names are told apart by place, then by spelling.

use super::names::{Ident, Scope, qualified, snake, spelling};
use crate::api::shape::Field;
use crate::api::{Parameter, Place};
use std::collections::BTreeMap;

/// Names for the fields of a JSON object.
pub fn json(fields: &[Field]) -> Vec<Ident> {
    name(fields.iter().map(|field| (snake(&field.wire_name), "", field.wire_name.as_str())).collect())
}

/// Names for variables.
pub fn variables<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Ident> {
    name(names.map(|key| (snake(key), "", key)).collect())
}

/// Names for the inputs of a request; `taken` are those that the body uses.
pub fn inputs<'a>(parameters: impl Iterator<Item = &'a Parameter>, taken: &[Ident]) -> Vec<Ident> {
    let mut wanted: Vec<_> = parameters
        .map(|parameter| {
            let key = parameter.wire_name.trim_start_matches([':', '{', '<']).trim_end_matches(['}', '>']);
            (snake(key), place(&parameter.place), key)
        })
        .collect();
    for (ident, place, key) in wanted.iter_mut().filter(|(ident, _, _)| taken.contains(ident)) {
        *ident = snake(&format!("{place} {key}"));
    }
    name(wanted)
}

fn place(place: &Place) -> &'static str {
    match place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Form | Place::Part(_) => "form",
        Place::File(_) => "file",
    }
}

/// Settles collisions among (wanted name, place, wire name): all parties are qualified.
fn name(wanted: Vec<(Ident, &str, &str)>) -> Vec<Ident> {
    let by_place = qualify(&wanted.iter().map(|(ident, ..)| ident.clone()).collect::<Vec<_>>(), |index, _| {
        let (_, place, key) = &wanted[index];
        snake(&format!("{place} {key}"))
    });
    let by_spelling = qualify(&by_place, |index, ident| qualified(ident, &[spelling(wanted[index].2).to_owned()]));
    let mut scope = Scope::default();
    // What is equal even in that gets numbers in the order of the wire names, so that their order changes nothing.
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|index| (wanted[*index].2, *index));
    let mut names: Vec<(usize, Ident)> =
        order.into_iter().map(|index| (index, scope.claim(&[by_spelling[index].clone()]))).collect();
    names.sort_by_key(|(index, _)| *index);
    names.into_iter().map(|(_, ident)| ident).collect()
}

fn qualify(idents: &[Ident], qualified: impl Fn(usize, &Ident) -> Ident) -> Vec<Ident> {
    let mut counts: BTreeMap<&Ident, usize> = BTreeMap::new();
    for ident in idents {
        *counts.entry(ident).or_default() += 1;
    }
    let qualify = |(index, ident)| if counts[ident] > 1 { qualified(index, ident) } else { ident.clone() };
    idents.iter().enumerate().map(qualify).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(keys: &[&str], expected: &[&str]) {
        let found: Vec<String> = variables(keys.iter().copied()).iter().map(Ident::to_string).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn spelling_tells_apart() {
        check(&["a", "b"], &["a", "b"]);
        check(
            &["userId", "user_id", "user-id", "UserId"],
            &["user_id_camel", "user_id_snake", "user_id_kebab", "user_id_pascal"],
        );
        check(&["a b", "a  b"], &["a_b_spaced2", "a_b_spaced"]);
        check(&["type", "Type"], &["type_lower", "type_pascal"]);
    }
}
