//! Turns two `IDS.txt` into the requests that are one: the same id within the same collection.

use std::collections::BTreeMap;

/// The file, where there is one.
pub(super) const FILE: &str = "IDS.txt";

/// The old and the new path of each function whose request both files have.
pub(super) fn pairs(old: &str, new: &str) -> Vec<(String, String)> {
    let (old, new) = (read(old), read(new));
    let mut pairs = Vec::new();
    for (module, (collection, before)) in &old {
        let Some((other, after)) = new.get(module) else { continue };
        // Ids of items mean something within one collection, as far as both say which one they are.
        if matches!((collection, other), (Some(old), Some(new)) if old != new) {
            continue;
        }
        let both = before.iter().filter_map(|(id, path)| Some(((*path).to_owned(), (*after.get(id)?).to_owned())));
        pairs.extend(both);
    }
    pairs.sort();
    pairs
}

/// By the module of the collection: its own id, and the paths of its functions by id.
type Ids<'a> = BTreeMap<&'a str, (Option<&'a str>, BTreeMap<&'a str, &'a str>)>;

/// What is no line of ours is skipped: somebody may have changed the file.
fn read(text: &str) -> Ids<'_> {
    let mut ids = Ids::new();
    for (path, id) in text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' ')) {
        let (collection, functions) = ids.entry(path.split("::").next().unwrap_or_default()).or_default();
        match path.contains("::") {
            true => drop(functions.insert(id, path)),
            false => *collection = Some(id),
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_id_within_a_collection() {
        let check = |old: &str, new: &str, expected: &[[&str; 2]]| {
            let pairs = pairs(old, new);
            let found: Vec<[&str; 2]> = pairs.iter().map(|(old, new)| [old.as_str(), new.as_str()]).collect();
            assert_eq!(found, expected, "{old} {new}");
        };
        check("a 0\na::x 1\na::y 2\n", "a 0\na::b::y 1\n", &[["a::x", "a::b::y"]]);
        check("a::x 1\n", "a 0\na::y 1\n", &[["a::x", "a::y"]]);
        check("a 0\na::x 1\n", "a 9\na::y 1\n", &[]);
        check("a::x 1\n", "b::y 1\n", &[]);
        check("# a::x 1\nnonsense\n\na::x 2\n", "", &[]);
    }
}
