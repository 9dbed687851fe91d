//! Every case in `cases/ok` generates exactly the files in its `expected/`, and says what `expected.diagnostics.txt` says;
//! one with an `expected.flow.txt` flows as that says.
//!
//! `BLESS=1 cargo test -p tests --test golden` rewrites all; read the diff before you commit it.

use codegen::diag::render::{human, short};
use codegen::diag::{Sink, json};
use codegen::flow::Form;
use codegen::output::{apply, compare, diff};
use codegen::render::tree::FileTree;
use std::fs;
use std::path::{Path, PathBuf};
use tests::{Loaded, blessing, cases, name};

#[test]
fn every_case_generates_its_golden() {
    let failures: Vec<String> = cases("ok").iter().filter_map(|case| check(case).err()).collect();
    assert!(failures.is_empty(), "{}\nRun with BLESS=1 when the new output is right.", failures.join("\n"));
}

/// Runs the line and compares, or blesses; the error is what differs.
fn check(case: &Path) -> Result<(), String> {
    let mut loaded = Loaded::from_folder(case);
    let generated = loaded.generate();
    let said = short(&loaded.sources, &loaded.sink.sorted());
    let tree = generated.ok_or_else(|| format!("{} generates nothing:\n{said}", name(case)))?.tree;
    let (files, diagnostics) = (case.join("expected"), case.join("expected.diagnostics.txt"));
    let changes = compare(&tree, &files).map_err(|error| format!("{}: {error}", name(case)))?;
    if blessing() {
        apply(&tree, &files, &changes).map_err(|error| format!("{}: {error}", name(case)))?;
        bless(&diagnostics, &said);
    }
    let mut differences = diff(&tree, &files, &compare(&tree, &files).expect("compared before")).expect("readable");
    for stray in strays(&tree, &files) {
        differences.push_str(&format!("{} is not generated and not ours to delete\n", stray.display()));
    }
    compare_text(&diagnostics, &said, &mut differences);
    let flow = case.join("expected.flow.txt");
    if flow.exists() {
        let inputs = loaded.inputs.as_deref().unwrap_or_default();
        let said = codegen::flow::flow(Form::Text, inputs, &loaded.sources, &mut Sink::default()).unwrap_or_default();
        if blessing() {
            bless(&flow, &said);
        }
        compare_text(&flow, &said, &mut differences);
    }
    if differences.is_empty() { Ok(()) } else { Err(format!("== {} ==\n{differences}", name(case))) }
}

/// Adds the lines in which a file and what is said differ.
fn compare_text(path: &Path, said: &str, differences: &mut String) {
    let expected = fs::read_to_string(path).unwrap_or_default();
    if expected != said {
        differences.push_str(&format!("{}\n", path.display()));
        let removed = expected.lines().filter(|line| said.lines().all(|other| other != *line));
        let added = said.lines().filter(|line| expected.lines().all(|other| other != *line));
        removed.for_each(|line| differences.push_str(&format!("-{line}\n")));
        added.for_each(|line| differences.push_str(&format!("+{line}\n")));
    }
}

/// A case of which nothing is said has no file.
fn bless(path: &Path, said: &str) {
    let done = match said {
        "" if !path.exists() => Ok(()),
        "" => fs::remove_file(path),
        said => fs::write(path, said),
    };
    done.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// Files on disk that the tree does not have, and that the comparison passes over because they lack the banner.
fn strays(tree: &FileTree, root: &Path) -> Vec<PathBuf> {
    let known: Vec<PathBuf> = tree.iter().map(|(path, _)| root.join(path.as_path())).collect();
    files(root).into_iter().filter(|file| !known.contains(file)).collect()
}

/// All files below a folder, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    let mut found: Vec<PathBuf> =
        paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    found.sort();
    found
}

/// Every credential that the case `credentials` plants has this in it.
const PLANTED: &str = "s3cr3t";

#[test]
fn no_credential_of_a_collection_is_copied() {
    let case = cases("ok").into_iter().find(|case| name(case) == "credentials").expect("the case");
    let mut loaded = Loaded::from_folder(&case);
    let tree = loaded.generate().expect("a good collection").tree;
    let (sources, said) = (&loaded.sources, loaded.sink.sorted());
    let human = human(sources, &said, false);
    let said = [("short", short(sources, &said)), ("human", human), ("json", json::report(sources, &said, None))];
    let files = tree.iter().map(|(path, text)| (path.as_str(), text));
    let texts = files.chain(said.iter().map(|(form, text)| (*form, text.as_str())));
    let leaks: Vec<String> = texts.flat_map(|(place, text)| plants(place, text)).collect();
    assert!(leaks.is_empty(), "credentials were copied:\n{}", leaks.join("\n"));
}

/// The lines of a text that hold a planted credential.
fn plants(place: &str, text: &str) -> Vec<String> {
    let lines = text.lines().zip(1..).filter(|(line, _)| line.contains(PLANTED));
    lines.map(|(line, number)| format!("{place}:{number}: {}", line.trim())).collect()
}
