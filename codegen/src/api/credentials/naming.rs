//! Names the variables that stand in for credentials. Neither the order of items nor that of keys changes a name.

use super::Covers;
use super::collect::Collected;
use super::detect::Found;
use super::variables::folded;
use crate::diag::{Diagnostic, Sink, code};
use crate::secrets::{MASK, masked};
use std::collections::{BTreeMap, BTreeSet};

/// What comes in place of what, and the names that were made up. Each credential is warned of.
pub fn name(
    found: &[Found],
    collected: &Collected,
    taken: &BTreeSet<String>,
    sink: &mut Sink,
) -> (Covers, BTreeSet<String>) {
    let names = names(found, collected, taken);
    let mut covers = Covers::new();
    for credential in found {
        let seen = &collected.texts[credential.seen];
        let variable = credential.name.as_ref().map(|name| &names[&(name.as_str(), credential.value.as_str())]);
        let (what, with) = match variable {
            Some(name) => (format!("it becomes the variable `{name}`"), format!("{{{{{name}}}}}")),
            None => (format!("it is shown as `{MASK}`"), MASK.to_owned()),
        };
        let diagnostic = Diagnostic::new(code::W0313, format!("a credential is written here; {what}"));
        let diagnostic = diagnostic.label(credential.span, "never copied");
        sink.report(diagnostic.at(&collected.breadcrumbs[seen.breadcrumb]));
        covers.entry(seen.span).or_default().push((credential.range.clone(), with));
    }
    for parts in covers.values_mut() {
        // A text that is listed twice, as schema v1 allows, was found twice.
        parts.sort_by_key(|(range, _)| (range.start, range.end));
        parts.dedup_by(|next, kept| next.0.start < kept.0.end);
    }
    (covers, names.into_values().collect())
}

/// The breadcrumb and the part of the request.
type Place = (String, &'static str);

/// A name for each value under each name.
pub fn names<'a>(
    found: &'a [Found],
    collected: &Collected,
    taken: &BTreeSet<String>,
) -> BTreeMap<(&'a str, &'a str), String> {
    let mut values: BTreeMap<&str, BTreeMap<&str, Place>> = BTreeMap::new();
    for credential in found {
        let Some(name) = &credential.name else { continue };
        let seen = &collected.texts[credential.seen];
        let place = (masked(&collected.breadcrumbs[seen.breadcrumb].to_string()), seen.place);
        let first = values.entry(name).or_default().entry(&credential.value).or_insert_with(|| place.clone());
        *first = place.min(first.clone());
    }
    let mut named: BTreeMap<String, Vec<(&str, &str)>> = BTreeMap::new();
    for (name, places) in &values {
        for (value, place) in places {
            named.entry(qualified(name, place, places)).or_default().push((name, value));
        }
    }
    let mut names = BTreeMap::new();
    let mut given = BTreeSet::new();
    for (name, parties) in named {
        for party in parties {
            let mut own = free(name.clone(), taken);
            let mut count = 1;
            // What is equal even in its place is told apart by its content.
            while !given.insert(own.clone()) {
                count += 1;
                own = free(format!("{name} {count}"), taken);
            }
            names.insert(party, own);
        }
    }
    names
}

/// One value under one name keeps the name; of several each is told apart by where it stands first: by the breadcrumb,
/// then by the part of the request.
fn qualified(name: &str, place: &Place, all: &BTreeMap<&str, Place>) -> String {
    let (breadcrumb, part) = place;
    let alone = |same: &dyn Fn(&Place) -> bool| all.values().filter(|other| same(other)).count() == 1;
    let qualified = match all.len() {
        1 => return name.to_owned(),
        _ if alone(&|other| other.0 == *breadcrumb) => format!("{name} {breadcrumb}"),
        _ => format!("{name} {breadcrumb} {part}"),
    };
    qualified.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name, or `saved <name>` when the collection has such a variable.
fn free(name: String, taken: &BTreeSet<String>) -> String {
    // Braces would end the token that holds the name.
    let mut name = masked(&name).replace(['{', '}'], "");
    while taken.contains(&folded(&name)) {
        name = format!("saved {name}");
    }
    name
}
