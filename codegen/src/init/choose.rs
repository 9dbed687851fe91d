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
    /// Other environments that define a variable of it.
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
            let mut environments = fitting(collection, found, Exported::Environment).into_iter();
            Chosen {
                module: module(&collection.path, &mut taken),
                name: collection.what.name.clone(),
                input: collection.path.clone(),
                environment: environments.next(),
                others: environments.collect(),
                globals: fitting(collection, found, Exported::Globals).into_iter().next(),
            }
        })
        .collect();
    chosen.sort_by(|a, b| a.module.cmp(&b.module));
    chosen
}

/// The files of a kind beside a collection that define a variable of it, the best first: the one with most of them, then
/// the one that is called like it.
fn fitting(collection: &Found, found: &[Found], kind: Exported) -> Vec<String> {
    let used = |found: &Found| found.what.variables.intersection(&collection.what.variables).count();
    let mut files: Vec<&Found> = found
        .iter()
        .filter(|found| found.what.kind == kind && is_beside(&found.path, &collection.path) && used(found) > 0)
        .collect();
    let alike = |found: &Found| module_name(&found.path) == module_name(&collection.path);
    files.sort_by_key(|found| (Reverse(used(found)), !alike(found), &found.path));
    files.into_iter().map(|found| found.path.clone()).collect()
}

/// In the same folder, in a folder below that, or in one beside it (`environments/` next to `collections/`). Names such
/// as `baseUrl` are everywhere, so one that is farther away says nothing.
fn is_beside(file: &str, collection: &str) -> bool {
    let folder = |path: &str| path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
    let (own, home) = (folder(file), folder(collection));
    own == home || (!own.is_empty() && [&home, &folder(&home)].contains(&&folder(&own)))
}

/// A module that no other collection has: the name of the file, with as many folders before it as it takes.
fn module(path: &str, taken: &mut BTreeSet<String>) -> String {
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
        // Most of its variables, then its name, then the path.
        check(
            &[
                ("in/pets.json", COLLECTION, &["url", "key", "id"]),
                ("in/a.json", ENVIRONMENT, &["url"]),
                ("env/b.json", ENVIRONMENT, &["url", "key"]),
                ("in/pets.environment.json", ENVIRONMENT, &["url"]),
                ("in/none.json", ENVIRONMENT, &["other"]),
                ("far/away/c.json", ENVIRONMENT, &["url", "key", "id"]),
                ("in/g.json", GLOBALS, &["id"]),
            ],
            &[("pets", "env/b.json", &["in/a.json", "in/pets.environment.json"], "in/g.json")],
        );
        check(
            &[("a.json", COLLECTION, &["x"]), ("b.json", COLLECTION, &["y"]), ("sub/e.json", ENVIRONMENT, &["x"])],
            &[("a", "sub/e.json", &[], ""), ("b", "", &[], "")],
        );
    }
}
