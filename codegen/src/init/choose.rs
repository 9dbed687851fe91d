//! Turns the files that were found into collections, each with its module and the environment that fits it.

use super::find::Found;
use crate::target::module_name;
use codegen::collection::Exported;
use codegen::config::is_module;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A collection as the configuration will name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its module.
    pub module: String,
    /// How it calls itself.
    pub name: Option<String>,
    /// Its file.
    pub input: String,
    /// The environment that fits it best.
    pub environment: Option<String>,
    /// Other environments that belong to it.
    pub others: Vec<String>,
    /// The globals that define a variable of it.
    pub globals: Option<String>,
}

/// The collections, in the order of their modules.
pub fn choose(found: &[Found]) -> Vec<Chosen> {
    let mut taken = BTreeSet::new();
    let collections = found.iter().filter(|found| found.what.kind == Exported::Collection);
    let mut chosen: Vec<Chosen> = collections
        .map(|collection| {
            let path = |found: &Found| found.path.clone();
            let mut environments = fitting(collection, found, Exported::Environment).into_iter().map(path);
            Chosen {
                module: module(&collection.path, &mut taken),
                name: collection.what.name.clone(),
                input: collection.path.clone(),
                environment: environments.next(),
                others: environments.collect(),
                globals: fitting(collection, found, Exported::Globals).first().map(|found| path(found)),
            }
        })
        .collect();
    chosen.sort_by(|a, b| a.module.cmp(&b.module));
    chosen
}

/// The files of a kind that belong to a collection, the best first: the one with most of its variables, then the one
/// that is called like it.
fn fitting<'a>(collection: &Found, found: &'a [Found], kind: Exported) -> Vec<&'a Found> {
    let belongs = |file: &&Found| file.what.kind == kind && belongs(file, collection, found);
    let mut files: Vec<&Found> = found.iter().filter(belongs).collect();
    files.sort_by_key(|file| (!is_called_like(file, collection), Reverse(used(file, collection)), &file.path));
    files
}

/// Whether a file with variables is meant for a collection. A wrong one would send what belongs to one server to another,
/// so a name such as `baseUrl` in common is not enough.
fn belongs(file: &Found, collection: &Found, found: &[Found]) -> bool {
    let beside = |other: &&Found| other.what.kind == Exported::Collection && is_beside(&file.path, &other.path);
    if !beside(&collection) || used(file, collection) == 0 {
        return false;
    }
    let others: Vec<&Found> = found.iter().filter(beside).collect();
    let named = others.iter().filter(|other| is_called_like(file, other));
    if let Some(owner) = named.max_by_key(|other| module_name(&other.path).len()) {
        return owner.path == collection.path;
    }
    let alone = others.iter().all(|other| other.path == collection.path || used(file, other) == 0);
    alone || used(file, collection) * 2 >= file.what.variables.len()
}

/// How many variables of the file the collection mentions.
fn used(file: &Found, collection: &Found) -> usize {
    file.what.variables.intersection(&collection.what.variables).count()
}

/// `pets.environment.json` and `pets.local.json` beside `pets.json`.
fn is_called_like(file: &Found, collection: &Found) -> bool {
    let (name, own) = (module_name(&file.path), module_name(&collection.path));
    name.strip_prefix(&own).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
}

/// In the same folder, in a folder below that, or in one beside it (`environments/` next to `collections/`). Names such
/// as `baseUrl` are everywhere, so one that is farther away says nothing.
fn is_beside(file: &str, collection: &str) -> bool {
    let folder = |path: &str| path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
    let (own, home) = (folder(file), folder(collection));
    own == home || (!own.is_empty() && [&home, &folder(&home)].contains(&&folder(&own)))
}

/// A module that no other collection has: the name of the file, with as many folders before it as it takes.
pub fn module(path: &str, taken: &mut BTreeSet<String>) -> String {
    let plain = usable(&module_name(path));
    let mut names = vec![plain.clone()];
    for folder in path.rsplit('/').skip(1) {
        let longer = format!("{}_{}", module_name(folder), names.last().unwrap_or(&plain));
        names.push(longer);
    }
    let numbered = (2..).map(|number| format!("{plain}_{number}"));
    let candidates = names.into_iter().chain(numbered).map(|name| usable(&name));
    let free = candidates.into_iter().find(|name| !taken.contains(name)).unwrap_or(plain);
    taken.insert(free.clone());
    free
}

/// The name as the configuration takes it.
fn usable(name: &str) -> String {
    let name: String = name.chars().filter(|character| *character == '_' || character.is_alphanumeric()).collect();
    if name.is_empty() {
        return "api".to_owned();
    }
    let others = [format!("{name}_api"), format!("api_{name}")];
    [name].into_iter().chain(others).find(|name| is_module(name)).unwrap_or_else(|| "api".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use codegen::collection::Recognized;

    /// Files as (path, kind, variables); chosen ones as (module, environment, others, globals).
    #[track_caller]
    fn check(files: &[(&str, Exported, &[&str])], expected: &[(&str, &str, &[&str], &str)]) {
        let found = files.iter().map(|(path, kind, variables)| Found {
            path: (*path).to_owned(),
            what: Recognized {
                kind: *kind,
                name: None,
                variables: variables.iter().map(|name| (*name).to_owned()).collect(),
            },
        });
        let chosen = choose(&found.collect::<Vec<_>>());
        fn text(path: &Option<String>) -> &str {
            path.as_deref().unwrap_or_default()
        }
        let shown: Vec<(&str, &str, Vec<&str>, &str)> = chosen
            .iter()
            .map(|chosen| {
                let others = chosen.others.iter().map(String::as_str).collect();
                (&*chosen.module, text(&chosen.environment), others, text(&chosen.globals))
            })
            .collect();
        let expected: Vec<_> = expected.iter().map(|(a, b, c, d)| (*a, *b, c.to_vec(), *d)).collect();
        assert_eq!(shown, expected);
    }

    const COLLECTION: Exported = Exported::Collection;
    const ENVIRONMENT: Exported = Exported::Environment;
    const GLOBALS: Exported = Exported::Globals;

    #[test]
    fn modules() {
        let files = [
            "b/Pet Shop.postman_collection.json",
            "x/api.json",
            "y/api.json",
            "y/y/api.json",
            "2024.json",
            "self.json",
            "---.json",
            "con.json",
            "std.json",
        ];
        let modules = ["api", "api_2", "api_2024", "con_api", "pet_shop", "self_api", "std_api", "y_api", "y_y_api"];
        let expected = modules.map(|module| (module, "", &[][..], ""));
        check(&files.map(|path| (path, COLLECTION, &[][..])), &expected);
    }

    #[test]
    fn environments() {
        // What is called like it, then what has most of its variables, then the path.
        check(
            &[
                ("in/pets.json", COLLECTION, &["url", "key", "id"]),
                ("in/a.json", ENVIRONMENT, &["url"]),
                ("env/b.json", ENVIRONMENT, &["url", "key"]),
                ("in/pets.environment.json", ENVIRONMENT, &["url"]),
                ("in/none.json", ENVIRONMENT, &["other"]),
                ("far/away/c.json", ENVIRONMENT, &["url", "key", "id"]),
                ("in/g.json", GLOBALS, &["id", "x", "y", "z"]),
            ],
            &[("pets", "in/pets.environment.json", &["env/b.json", "in/a.json"], "in/g.json")],
        );
        // Of several collections the one that is called so; else those that use half of it.
        check(
            &[
                ("a.json", COLLECTION, &["url", "x"]),
                ("a_b.json", COLLECTION, &["url"]),
                ("c.json", COLLECTION, &["url", "x", "y"]),
                ("a_b.dev.json", ENVIRONMENT, &["url", "x"]),
                ("sub/e.json", ENVIRONMENT, &["url", "x", "y", "z"]),
                ("sub/f.json", ENVIRONMENT, &["url", "1", "2"]),
            ],
            &[("a", "sub/e.json", &[], ""), ("a_b", "a_b.dev.json", &[], ""), ("c", "sub/e.json", &[], "")],
        );
    }
}
