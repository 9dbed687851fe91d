//! A collection that is a folder: what a change of one file changes, and which files a run depends on.

use codegen::source::watched;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use tests::{Loaded, cases, copy_folder, name};

/// A copy of a case.
fn copy_of(wanted: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let case = cases("ok").into_iter().find(|case| name(case) == wanted).expect("the case");
    copy_folder(&case, folder.path());
    folder
}

/// The files that differ when `change` was made to the folder of the case, created and deleted ones among them.
#[track_caller]
fn check(change: impl Fn(&Path), expected: &[&str]) {
    let folder = copy_of("v3_folder");
    let tree = |folder: &Path| Loaded::from_folder(folder).generate().expect("a good collection").tree;
    let before = tree(folder.path());
    change(&folder.path().join("postman/collections/Library"));
    let after = tree(folder.path());
    let paths: BTreeSet<_> = before.iter().chain(after.iter()).map(|(path, _)| path).collect();
    let changed = paths.into_iter().filter(|path| before.get(path) != after.get(path));
    assert_eq!(changed.map(ToString::to_string).collect::<Vec<_>>(), expected);
}

fn replace(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).expect("a file");
    assert_eq!(text.matches(from).count(), 1, "{}", path.display());
    fs::write(path, text.replace(from, to)).expect("a file");
}

#[test]
fn one_file_in_one_file_out() {
    check(|_| {}, &[]);
    check(
        |folder| replace(&folder.join("Loans/Renew- loan.request.yaml"), "Says more.", "Says everything."),
        &["src/library/loans.rs"],
    );
    check(
        |folder| {
            let example = "Loans/.resources/Renew- loan.resources/examples/200 OK.example.yaml";
            replace(&folder.join(example), "\"due\": \"2026-04-01\"", "\"due\": null");
        },
        &["src/library/loans.rs"],
    );
    check(|folder| replace(&folder.join("Sign in.request.yaml"), "Gets a token.", "Signs in."), &["src/library.rs"]);
    // A folder that comes, and one that goes: their modules, and what lists them.
    check(
        |folder| {
            fs::create_dir(folder.join("New")).expect("a folder");
            fs::write(folder.join("New/Ask.request.yaml"), "url: '{{baseUrl}}/ask'\n").expect("a file");
        },
        &["SURFACE.txt", "src/library.rs", "src/library/environment.rs", "src/library/new.rs"],
    );
    check(
        |folder| fs::remove_dir_all(folder.join("No definition")).expect("a folder"),
        &["SURFACE.txt", "src/library.rs", "src/library/environment.rs", "src/library/no_definition.rs"],
    );
}

/// What a run that reads `path` depends on, below the folder of the case.
#[track_caller]
fn check_watched(case: &str, path: &str, expected: &[&str]) {
    let folder = copy_of(case);
    // Files of a request are found by their real place.
    let root = fs::canonicalize(folder.path()).expect("it is there");
    let mut found: Vec<String> = watched(&root.join(path))
        .iter()
        .map(|path| path.strip_prefix(&root).expect("it is below").to_string_lossy().replace('\\', "/"))
        .collect();
    found.sort();
    assert_eq!(found, expected);
}

#[test]
fn every_file_is_watched() {
    check_watched("v3_folder", "codegen.toml", &["codegen.toml"]);
    check_watched("v3_folder", "none.json", &["none.json"]);
    check_watched(
        "v3_references",
        "Old",
        &[
            "Old",
            "Old/List payments.request.yaml",
            "Old/Orders",
            "Old/Orders/Create order.request.yaml",
            "Old/Orders/folder.yaml",
            "Old/Unlisted.request.yaml",
            "Old/collection.yaml",
        ],
    );
    check_watched(
        "v3_request",
        "collections/Shop/Orders/Get order.request.yaml",
        &[
            "collections/Shop/.resources/definition.yaml",
            "collections/Shop/Orders/.resources/Get order.resources",
            "collections/Shop/Orders/.resources/Get order.resources/examples",
            "collections/Shop/Orders/.resources/Get order.resources/examples/OK.example.yaml",
            "collections/Shop/Orders/Get order.request.yaml",
        ],
    );
}
