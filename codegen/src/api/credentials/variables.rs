//! The variables of a collection: which of them are secret, and which names are taken.

use super::collect::Collected;
use super::walk::Kind;
use crate::api::{dynamic, template};
use crate::collection::{Collection, Entry, Script, Variable};
use crate::secrets::{is_credential, shaped, words};
use crate::source::{Embedded, Sources};
use std::collections::{BTreeMap, BTreeSet};

/// Every variable that is a credential: marked or named so, a token by its value, or all that a credential is made of.
pub fn secret(collection: &Collection, environment: &[Variable], collected: &Collected) -> BTreeSet<String> {
    let declared: Vec<&Variable> = collection.variables.iter().chain(environment).collect();
    let mut secret = BTreeSet::new();
    for variable in &declared {
        let value = variable.value.as_ref().map(|value| value.value.trim());
        let token = value.is_some_and(|value| shaped(value).iter().any(|hit| hit.range == (0..value.len())));
        if variable.secret || token || is_credential(&variable.key.value) {
            secret.insert(variable.key.value.clone());
        }
    }
    for seen in collected.texts.iter().filter(|seen| matches!(seen.kind, Kind::Credential(_))) {
        secret.extend(only_variable(&seen.text));
    }
    // What a secret variable consists of is secret too.
    let values: BTreeMap<&str, &str> = declared
        .iter()
        .filter_map(|variable| Some((variable.key.value.as_str(), variable.value.as_ref()?.value.as_str())))
        .collect();
    let mut open: Vec<String> = secret.iter().cloned().collect();
    while let Some(name) = open.pop() {
        let inner = values.get(name.as_str()).and_then(|value| only_variable(value));
        open.extend(inner.filter(|inner| secret.insert(inner.clone())));
    }
    secret
}

/// Adds the variables whose values name secret ones: they hold credentials, though none is written in them.
pub fn add_holders(collection: &Collection, environment: &[Variable], secret: &mut BTreeSet<String>) {
    let declared = collection.variables.iter().chain(environment);
    let values: Vec<(&str, &str)> = declared
        .filter_map(|variable| Some((variable.key.value.as_str(), variable.value.as_ref()?.value.as_str())))
        .collect();
    let mut before = usize::MAX;
    while before != secret.len() {
        before = secret.len();
        for (name, value) in &values {
            if template::names(value).any(|inner| secret.contains(inner) || is_credential(inner)) {
                secret.insert((*name).to_owned());
            }
        }
    }
}

/// The variable of a text that has exactly one.
fn only_variable(text: &str) -> Option<String> {
    let mut names = template::names(text);
    let only = names.next().filter(|name| names.next().is_none() && !dynamic::is_dynamic(name));
    only.map(str::to_owned)
}

/// The words of every name that is a variable's already: declared, used in a template, or quoted in a script.
pub fn taken(
    collection: &Collection,
    environment: &[Variable],
    collected: &Collected,
    sources: &Sources,
) -> BTreeSet<String> {
    let declared = collection.variables.iter().chain(environment).map(|variable| folded(&variable.key.value));
    let mut taken: BTreeSet<String> = declared.chain(collected.used().map(folded)).collect();
    let mut scripts: Vec<&Script> = collection.scripts.iter().collect();
    of_entries(&collection.entries, &mut scripts);
    for script in scripts {
        let Some(embedded) = Embedded::lines(sources, &script.lines) else { continue };
        taken.extend(embedded.text().split(['"', '\'', '`', '\n']).filter(|text| text.len() <= 64).map(folded));
    }
    taken
}

/// Names that differ in nothing else would be told apart by their spelling in Rust, and the real one would be renamed.
pub fn folded(name: &str) -> String {
    words(name).join(" ")
}

fn of_entries<'a>(entries: &'a [Entry], scripts: &mut Vec<&'a Script>) {
    for entry in entries {
        match entry {
            Entry::Folder(folder) => {
                scripts.extend(&folder.scripts);
                of_entries(&folder.entries, scripts);
            }
            Entry::Item(item) => scripts.extend(&item.scripts),
        }
    }
}
