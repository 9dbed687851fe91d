//! Compares modules: those that are new, gone or renamed as a whole, and the features that they are compiled with.

use super::change::{Change, Keep, Level};
use super::index::{Index, last, module_of};
use super::pairs::Pairs;
use super::renames::Renames;
use super::words::{code, counted};
use std::collections::{BTreeMap, BTreeSet};

/// What needs no more words, since something that holds it was told of.
#[derive(Default)]
pub struct Told {
    /// Old paths of functions and types that are gone.
    pub removed: BTreeSet<String>,
    /// New paths of functions and types.
    pub added: BTreeSet<String>,
    /// Old paths of functions and types that have another path now.
    pub renamed: BTreeSet<String>,
}

/// The changes of modules, and what is told of with them.
pub fn compare(old: &Index<'_>, new: &Index<'_>, pairs: &Pairs, renames: &Renames, changes: &mut Vec<Change>) -> Told {
    let mut told = Told::default();
    let moved = moved(old, new, pairs);
    for (from, to) in &moved {
        told_of_move(old, new, pairs, renames, from, to, &mut told);
        let parents = (module_of(from), module_of(to));
        let parent_moved = moved.get(parents.0).is_some_and(|parent| parent == parents.1);
        if parent_moved && last(from) == last(to) {
            continue;
        }
        let stays = parents.0 == parents.1 || parent_moved;
        let keep = new.modules[to.as_str()].key.as_ref().filter(|_| stays).map(|key| Keep {
            collection: to.split("::").next().unwrap_or_default().to_owned(),
            line: format!("{key} = \"{}\"", last(from)),
        });
        let text = format!("the module {} is {} now, with all that is in it", code(from), code(to));
        changes.push(Change::new(Level::Major, "module-renamed", to, text).kept_by(keep));
    }
    for path in old.modules.keys().filter(|path| !new.modules.contains_key(*path) && !moved.contains_key(*path)) {
        let gone =
            |path: &str| old.modules.contains_key(path) && !new.modules.contains_key(path) && !moved.contains_key(path);
        let own = old
            .functions
            .iter()
            .filter(|(function, number)| within(function, path) && pairs.new_of(**number).is_none());
        let functions: Vec<&String> = own.map(|(function, _)| function).collect();
        told.removed.extend(functions.iter().map(|function| (*function).clone()));
        told.removed.extend(old.types.keys().filter(|ty| within(ty, path) && !renames.is_renamed(ty)).cloned());
        if !gone(module_of(path)) {
            let text = format!("the module {} is gone, with {}", code(path), counted(functions.len(), "function"));
            changes.push(Change::new(Level::Major, "module-removed", path, text));
        }
    }
    let came: BTreeSet<&String> = moved.values().collect();
    let is_new = |path: &String| !old.modules.contains_key(path) && !came.contains(path);
    for path in new.modules.keys().filter(|path| is_new(path)) {
        let own = new
            .functions
            .iter()
            .filter(|(function, number)| within(function, path) && pairs.old_of(**number).is_none());
        let functions: Vec<&String> = own.map(|(function, _)| function).collect();
        told.added.extend(functions.iter().map(|function| (*function).clone()));
        told.added.extend(new.types.keys().filter(|ty| within(ty, path) && !renames.was_renamed(ty)).cloned());
        if !new.modules.contains_key(module_of(path)) || !is_new(&module_of(path).to_owned()) {
            let text = format!("new module {}, with {}", code(path), counted(functions.len(), "function"));
            changes.push(Change::new(Level::Minor, "module-added", path, text));
        }
    }
    features(old, new, &moved, changes);
    told
}

/// Modules that have another path now: all requests of one, and there is one, went to one place.
fn moved(old: &Index<'_>, new: &Index<'_>, pairs: &Pairs) -> BTreeMap<String, String> {
    let mut moved: BTreeMap<String, String> = BTreeMap::new();
    let gone = |path: &&String| !new.modules.contains_key(*path);
    for path in old.modules.keys().filter(gone) {
        let below = old.requests.iter().enumerate().filter(|(_, request)| request.module == *path);
        let places: BTreeSet<&str> =
            below.filter_map(|(number, _)| Some(new.requests[pairs.new_of(number)?.0].module.as_str())).collect();
        let mut places = places.into_iter();
        if let (Some(place), None) = (places.next(), places.next())
            && !old.modules.contains_key(place)
            && !moved.values().any(|taken| taken == place)
        {
            moved.insert(path.clone(), place.to_owned());
        }
    }
    // A module without requests of its own went where those in it went.
    let inner: Vec<(String, String)> = moved.iter().map(|(from, to)| (from.clone(), to.clone())).collect();
    for (from, to) in inner {
        let (mut from, mut to) = (from.as_str(), to.as_str());
        while last(from) == last(to) {
            (from, to) = (module_of(from), module_of(to));
            let free = old.modules.contains_key(from) && !new.modules.contains_key(from) && !moved.contains_key(from);
            if !free || !new.modules.contains_key(to) || old.modules.contains_key(to) {
                break;
            }
            moved.insert(from.to_owned(), to.to_owned());
        }
    }
    moved
}

/// Functions and types that only have another module.
fn told_of_move(
    old: &Index<'_>,
    new: &Index<'_>,
    pairs: &Pairs,
    renames: &Renames,
    from: &str,
    to: &str,
    told: &mut Told,
) {
    let directly = |path: &str| module_of(path) == from;
    for (function, number) in old.functions.iter().filter(|(function, _)| directly(function)) {
        let is = pairs.new_of(*number).map(|(number, _)| new.requests[number].path());
        if is.is_some_and(|is| module_of(&is) == to && last(&is) == last(function)) {
            told.renamed.insert(function.clone());
        }
    }
    let types = renames.iter().filter(|(old, new)| directly(old) && module_of(new) == to && last(old) == last(new));
    told.renamed.extend(types.map(|(old, _)| old.to_owned()));
}

fn features(old: &Index<'_>, new: &Index<'_>, moved: &BTreeMap<String, String>, changes: &mut Vec<Change>) {
    for (path, before) in &old.modules {
        let is = moved.get(path).unwrap_or(path);
        let Some(after) = new.modules.get(is) else { continue };
        let text = match (&before.feature, &after.feature) {
            (None, Some(feature)) => format!(
                "the module {} is behind the feature {} now, which is on by default: a program without default features lacks it",
                code(is),
                code(feature)
            ),
            (Some(feature), None) => {
                format!("the feature {} is gone; the module {} is always there", code(feature), code(is))
            }
            (Some(from), Some(to)) if from != to => format!("the feature {} is {} now", code(from), code(to)),
            _ => continue,
        };
        changes.push(Change::new(Level::Major, "feature-changed", is, text));
    }
}

fn within(path: &str, module: &str) -> bool {
    path.strip_prefix(module).is_some_and(|rest| rest.starts_with("::"))
}
