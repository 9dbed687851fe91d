//! Compares the functions: those that are new, gone or renamed, and what the others take and answer.

use super::change::{Change, Keep, Level};
use super::index::{Index, Request, join, last, module_of};
use super::modules::Told;
use super::pairs::{By, Pairs};
use super::renames::{At, Renames};
use super::types::of_request;
use super::words::{code, counted, list, name, ty};

/// The changes of all functions but those that were told of with their module. What is told of with a function is added.
pub fn compare(
    old: &Index<'_>,
    new: &Index<'_>,
    pairs: &Pairs,
    renames: &Renames,
    told: &Told,
    changes: &mut Vec<Change>,
) {
    for (path, number) in &old.functions {
        let request = &old.requests[*number];
        let is = pairs.new_of(*number);
        match (new.functions.get(path), is) {
            (Some(other), Some((number, _))) if *other == number => {
                signature(old, new, renames, request, &new.requests[number], changes);
            }
            (Some(other), _) => {
                let other = &new.requests[*other];
                changes.push(another(path, request, other, is.map(|(number, _)| new.requests[number].path())));
                signature(old, new, renames, request, other, changes);
            }
            (None, Some((number, by))) => {
                let after = &new.requests[number];
                if !told.renamed.contains(path) {
                    changes.push(renamed(renames, path, request, after, by));
                }
                signature(old, new, renames, request, after, changes);
            }
            (None, None) if told.removed.contains(path) => {}
            (None, None) => {
                let text = format!("the function {} is gone", name(path));
                changes.push(Change::new(Level::Major, "function-removed", path, text).of(request.breadcrumb()));
            }
        }
    }
    for (path, number) in &new.functions {
        let request = &new.requests[*number];
        if old.functions.contains_key(path) || pairs.old_of(*number).is_some() || told.added.contains(path) {
            continue;
        }
        let text = format!("new function {}", name(path));
        changes.push(Change::new(Level::Minor, "function-added", path, text).of(request.breadcrumb()));
    }
    refresh(old, new, changes);
}

/// A path that is still good, and means another request.
fn another(path: &str, was: &Request<'_>, is: &Request<'_>, went: Option<String>) -> Change {
    let went = went.map(|path| format!("; what it was is {} now", code(&path))).unwrap_or_default();
    let what = |request: &Request<'_>| {
        let item = &request.cluster.item;
        format!("{} ({})", code(&item.breadcrumb), code(&format!("{} {}", item.method, item.url)))
    };
    let text = format!("the function {} sends {} now, not {}{went}", name(path), what(is), what(was));
    Change::new(Level::Major, "function-replaced", path, text).of(is.breadcrumb())
}

/// How many types are named before the rest is only counted.
const MOST_NAMES: usize = 2;

fn renamed(renames: &Renames, path: &str, was: &Request<'_>, is: &Request<'_>, by: By) -> Change {
    let to = is.path();
    let stays = module_of(path) == is.module;
    let shown = |path: &str| if stays { name(path) } else { code(path) };
    let mut text = format!("the function {} is {} now", shown(path), shown(&to));
    let inputs = (was.inputs(), is.inputs());
    let mut with = names_of(renames, was, is);
    with.retain(|(from, to)| last(from) != last(to));
    if with.len() > MOST_NAMES {
        let (from, to) = (&was.cluster.request.name, &is.cluster.request.name);
        let (from, to) = (code(from.plain()), code(to.plain()));
        text.push_str(&format!(", and {} that began with {from} begin with {to}", counted(with.len(), "type")));
    } else if !with.is_empty() {
        let pairs: Vec<String> = with.iter().map(|(from, to)| format!("{} is {}", name(from), name(to))).collect();
        text.push_str(&format!(", and {}", list(&pairs)));
    } else if stays && last(&inputs.0) != last(&inputs.1) {
        text.push_str(&format!(", with {} for {}", name(&inputs.1), name(&inputs.0)));
    }
    if by == By::Wire {
        text.push_str(" (as it seems: the two send the same method to the same URL)");
    }
    let key = is.collection.keys.get(&is.cluster.origin).filter(|_| stays);
    let keep = key.map(|key| Keep {
        collection: is.collection.root.name.plain().to_owned(),
        line: format!("{key} = \"{}\"", last(path)),
    });
    Change::new(Level::Major, "function-renamed", &to, text).of(is.breadcrumb()).kept_by(keep)
}

/// The types that are renamed because their function is: the same words behind another beginning.
pub fn names_of(renames: &Renames, was: &Request<'_>, is: &Request<'_>) -> Vec<(String, String)> {
    let (before, after) = (was.cluster.request.name.plain(), is.cluster.request.name.plain());
    let own = renames.iter().filter(|(from, to)| {
        let ends = last(from).strip_prefix(before).zip(last(to).strip_prefix(after));
        module_of(from) == was.module && module_of(to) == is.module && ends.is_some_and(|(a, b)| a == b)
    });
    own.map(|(from, to)| (from.to_owned(), to.to_owned())).collect()
}

/// What a function takes and answers.
fn signature(
    old: &Index<'_>,
    new: &Index<'_>,
    renames: &Renames,
    was: &Request<'_>,
    is: &Request<'_>,
    changes: &mut Vec<Change>,
) {
    let path = is.path();
    let mut say = |kind, text| changes.push(Change::new(Level::Major, kind, &path, text).of(is.breadcrumb()));
    let (from, to) = (&was.cluster.function.answer, &is.cluster.function.answer);
    let same = renames.same(old, new, At { ty: from, module: &was.module }, At { ty: to, module: &is.module });
    if !same {
        let text = format!("the function {} answers {} now, not {}", name(&path), ty(Some(to)), ty(Some(from)));
        say("answer-changed", text);
    }
    if renames.new_of(&was.inputs()) != is.inputs() {
        let text =
            format!("the function {} takes {} now, not {}", name(&path), name(&is.inputs()), name(&was.inputs()));
        say("inputs-changed", text);
    }
}

/// The function that renews.
fn refresh(old: &Index<'_>, new: &Index<'_>, changes: &mut Vec<Change>) {
    for (module, before) in &old.collections {
        let Some(after) = new.collections.get(module) else { continue };
        let path = |refresh: &crate::bindings::RefreshDef| join(module, &refresh.name);
        match (&before.root.refresh, &after.root.refresh) {
            (None, Some(refresh)) => {
                let text = format!("new function {}", name(&path(refresh)));
                changes.push(Change::new(Level::Minor, "function-added", &path(refresh), text));
            }
            (Some(refresh), None) => {
                let text = format!("the function {} is gone", name(&path(refresh)));
                changes.push(Change::new(Level::Major, "function-removed", &path(refresh), text));
            }
            (Some(from), Some(to)) if from.name != to.name => {
                let text = format!("the function {} is {} now", name(&path(from)), name(&path(to)));
                changes.push(Change::new(Level::Major, "function-renamed", &path(to), text));
            }
            (Some(from), Some(to)) if (&from.path, &from.function) != (&to.path, &to.function) => {
                let text = format!(
                    "the function {} calls {} now, not {}",
                    name(&path(to)),
                    code(to.function.plain()),
                    code(from.function.plain())
                );
                changes.push(Change::new(Level::Patch, "renewal-changed", &path(to), text));
            }
            _ => {}
        }
    }
}

/// The types of functions that are told of as a whole: their paths on the old and on the new side.
pub fn told_with(old: &Index<'_>, new: &Index<'_>, pairs: &Pairs, renames: &Renames, told: &mut Told) {
    for number in 0..old.requests.len() {
        match pairs.new_of(number) {
            None => told.removed.extend(of_request(old, number).filter(|path| !renames.is_renamed(path))),
            Some((to, _)) => {
                let (was, is) = (&old.requests[number], &new.requests[to]);
                if was.cluster.function.name != is.cluster.function.name || was.module != is.module {
                    told.renamed.extend(names_of(renames, was, is).into_iter().map(|(from, _)| from));
                }
            }
        }
    }
    for number in (0..new.requests.len()).filter(|number| pairs.old_of(*number).is_none()) {
        told.added.extend(of_request(new, number).filter(|path| !renames.was_renamed(path)));
    }
}
