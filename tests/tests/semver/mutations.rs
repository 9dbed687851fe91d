//! Turns the bookshelf into many collections that differ from it in one place, and holds each verdict against a listing of
//! the public API.

use super::Read;
use codegen::config::{self, Input};
use codegen::diag::Sink;
use codegen::semver::{Level, compare};
use codegen::source::Sources;
use serde_json::Value;
use std::collections::BTreeSet;
use tests::crates::Crates;

/// What a listing takes for an addition, or for nothing, although a program may break of it.
const UNSEEN: &[&str] = &["dynamic-added", "function-replaced", "member-added", "variable-added"];

/// How many of the collections are left out for each that is taken: all of them take minutes.
const STEP: usize = 4;

fn bookshelf() -> Value {
    let path = tests::workspace().join("collections/bookshelf.collection.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("a collection")).expect("a collection is JSON")
}

/// Where each item, folder, example and parameter is.
fn places(value: &Value, at: &str, found: &mut Vec<(String, &'static str)>) {
    for (number, entry) in value["item"].as_array().into_iter().flatten().enumerate() {
        let at = format!("{at}/item/{number}");
        if entry["item"].is_array() {
            found.push((at.clone(), "folder"));
            places(entry, &at, found);
            continue;
        }
        found.push((at.clone(), "item"));
        let count = |list: &Value| list.as_array().map_or(0, Vec::len);
        found.extend((0..count(&entry["response"])).map(|number| (format!("{at}/response/{number}"), "example")));
        let query =
            (0..count(&entry["request"]["url"]["query"])).map(|number| format!("{at}/request/url/query/{number}"));
        found.extend(query.map(|at| (at, "parameter")));
    }
}

/// The collections, each with what was done to it.
fn mutations() -> Vec<(String, Value)> {
    let mut places_of = Vec::new();
    let base = bookshelf();
    places(&base, "", &mut places_of);
    let mut all = Vec::new();
    for (at, kind) in places_of {
        let mut with = |what: &str, edit: &dyn Fn(&mut Value)| {
            let mut other = base.clone();
            edit(other.pointer_mut(&at).expect("it is there"));
            all.push((format!("{what} {at}"), other));
        };
        match kind {
            "folder" => with("rename", &|folder| folder["name"] = "Somewhere else".into()),
            "item" => {
                with("rename", &|item| item["name"] = "Something else".into());
                with("send otherwise", &|item| item["request"]["method"] = "PATCH".into());
                with("empty", &|item| item["response"] = Value::Array(Vec::new()));
            }
            "parameter" => with("switch", &|parameter| {
                parameter["disabled"] = (parameter["disabled"] != true).into();
            }),
            _ => {
                with("refuse", &|example| example["code"] = 418.into());
                with("shorten", &|example| {
                    let body: Option<Value> = example["body"].as_str().and_then(|text| serde_json::from_str(text).ok());
                    let Some(Value::Object(mut members)) = body else { return };
                    let first = members.keys().next().cloned().unwrap_or_default();
                    members.remove(&first);
                    members.insert("addedHere".into(), 1.into());
                    example["body"] = Value::Object(members).to_string().into();
                });
            }
        }
    }
    all.into_iter().step_by(STEP).collect()
}

/// Collections as modules of one crate.
fn read<'a>(collections: impl Iterator<Item = (String, &'a Value)>) -> Read {
    let (mut sources, mut sink, mut toml, mut texts) = (Sources::default(), Sink::default(), String::new(), Vec::new());
    for (module, collection) in collections {
        toml.push_str(&format!("[collections.{module}]\ninput = \"x.json\"\n"));
        texts.push((module, collection.to_string()));
    }
    let file = sources.add("codegen.toml", toml);
    let config = config::read(&sources, file, &mut sink).expect("a good configuration");
    let inputs = config.collections.iter().map(|collection| {
        let (_, text) = texts.iter().find(|(module, _)| *module == collection.module.value).expect("each has its text");
        let file = sources.add("x.json", text.as_str());
        Input { config: collection.clone(), collection: file, environment: None, globals: None }
    });
    let inputs = inputs.collect();
    Read { sources, config, inputs }
}

/// The public items of a crate's modules, in the words of a listing; nothing where it cannot read the documentation.
fn listed(read: &Read) -> Option<Vec<String>> {
    let crates = Crates::prepare("semver-many");
    crates.write("generated", &read.generate().tree, "");
    crates.write_workspace(["generated"].into_iter());
    let (path, output) = crates.rustdoc_json("generated");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    match public_api::Builder::from_rustdoc_json(path).omit_blanket_impls(true).build() {
        Ok(api) => Some(api.items().map(ToString::to_string).collect()),
        // Its format changes with the toolchain, and the crate reads one only.
        Err(error) => {
            eprintln!("skipped: {error}");
            None
        }
    }
}

/// Those of one module, under the name of the base.
fn of_module(items: &[String], module: &str) -> BTreeSet<String> {
    let (own, base) = (format!("generated::{module}::"), "generated::base::");
    items.iter().filter(|item| item.contains(&own)).map(|item| item.replace(&own, base)).collect()
}

#[test]
fn the_listing_of_many() {
    let (base, mutations) = (bookshelf(), mutations());
    let old = read([("base".to_owned(), &base)].into_iter());
    let module = |number: usize| format!("m{number}");
    let new = read(mutations.iter().enumerate().map(|(number, (_, collection))| (module(number), collection)));
    let (Some(before), Some(after)) = (listed(&old), listed(&new)) else { return };
    let (before, side) = (of_module(&before, "base"), old.side());
    let mut wrong = Vec::new();
    for (number, (what, collection)) in mutations.iter().enumerate() {
        let report = compare(&side, &read([("base".to_owned(), collection)].into_iter()).side());
        let after = of_module(&after, &module(number));
        let listed = match (before.is_subset(&after), after.is_subset(&before)) {
            (false, _) => Some(Level::Major),
            (true, false) => Some(Level::Minor),
            (true, true) => None,
        };
        let of_level = |level| report.changes().iter().filter(move |change| change.level == level);
        let fits = match (listed, report.verdict()) {
            (Some(Level::Major), Some(Level::Major)) | (Some(Level::Minor), Some(Level::Minor)) => true,
            (None, None | Some(Level::Patch)) => true,
            // A name for a shared type in the place of a type of its own.
            (Some(Level::Major), _) => of_level(Level::Minor).any(|change| change.kind == "struct-to-alias"),
            (_, Some(Level::Major)) => of_level(Level::Major).all(|change| UNSEEN.contains(&change.kind)),
            _ => false,
        };
        if !fits {
            wrong.push(format!("{what}: listed as {listed:?}, and said:\n{}", report.show(Default::default())));
        }
    }
    eprintln!("{} collections", mutations.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
