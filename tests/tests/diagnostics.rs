//! Every case in `cases/err` says exactly what its `stderr.txt` has, and every code has a case.
//!
//! `BLESS=1 cargo test -p tests --test diagnostics` writes what is said now.

mod binary;

use codegen::diag::{Code, render};
use codegen::render::tree::RelPath;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tests::{Loaded, blessing, cases, copy_folder, name};

/// What a case has to say, and what it makes.
struct Said {
    text: String,
    /// The codes in it.
    codes: BTreeSet<String>,
    /// The generated files that hold the credential of the case.
    leaks: Vec<String>,
}

/// What no file in a case can be: made in the copy of the case before it runs.
type Setup = fn(&Path);

const SETUPS: &[(&str, Setup)] = &[
    ("E0101_folder", |folder| fs::create_dir(folder.join("collection.json")).expect("a folder")),
    ("E0101_too_large", |folder| {
        let file = fs::File::create(folder.join("collection.json")).expect("a file");
        // A hole: it takes no space.
        file.set_len(512 * 1024 * 1024 + 1).expect("a large file");
    }),
    ("E0103_configuration", |folder| write(&folder.join("codegen.toml"), b"# caf\xe9\n")),
    ("E0108_link", |folder| {
        write(&folder.join("Secret.request.yaml"), b"url: https://outside.example.com\n");
        link(&folder.join("Secret.request.yaml"), &folder.join("pets/Secret.request.yaml"));
    }),
    ("E0108_linked_folder", |folder| {
        write(&folder.join("outside/Secret.request.yaml"), b"url: https://outside.example.com\n");
        link(&folder.join("outside"), &folder.join("pets/Inside"));
    }),
    ("E0109_case", |folder| write(&folder.join("pets/GET.request.yaml"), b"url: https://pets.example.com\n")),
    ("E0501_foreign_file", |folder| write(&folder.join("generated/src/lib.rs"), b"fn mine() {}\n")),
    ("E0501_foreign_folder", |folder| write(&folder.join("generated/src/pets.rs/mine.rs"), b"fn mine() {}\n")),
    ("E0501_symlink", |folder| {
        fs::create_dir(folder.join("generated")).expect("a folder");
        link(&folder.join("collection.json"), &folder.join("generated/Cargo.toml"));
    }),
    ("E0502_output_is_a_file", |folder| write(&folder.join("generated"), b"mine\n")),
    ("E0502_parent_is_a_file", |folder| write(&folder.join("blocked"), b"mine\n")),
];

/// Cases about what only the program reads or writes.
const BY_THE_PROGRAM: &[&str] = &[
    "E0101_no_configuration",
    "E0103_configuration",
    "E0501_foreign_file",
    "E0501_foreign_folder",
    "E0501_symlink",
    "E0502_output_is_a_file",
    "E0502_parent_is_a_file",
];

/// What all cases write where a credential stands.
const CREDENTIAL: &str = "hunter2";

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}

#[cfg(unix)]
fn link(target: &Path, path: &Path) {
    std::os::unix::fs::symlink(target, path).expect("a link");
}

#[cfg(not(unix))]
fn link(_: &Path, path: &Path) {
    // Not everybody may make links there; to the generator a folder is as much in the way.
    fs::create_dir(path).expect("a folder");
}

fn said(case: &Path) -> Said {
    let folder = tempfile::tempdir().expect("a folder");
    copy_folder(case, folder.path());
    if let Some((_, setup)) = SETUPS.iter().find(|(own, _)| *own == name(case)) {
        setup(folder.path());
    }
    match BY_THE_PROGRAM.contains(&name(case)) {
        true => said_by_the_program(folder.path()),
        false => said_by_the_library(folder.path()),
    }
}

fn said_by_the_library(folder: &Path) -> Said {
    let mut loaded = Loaded::from_folder(folder);
    let generated = loaded.generate();
    let leaking = |(path, text): (&RelPath, &str)| text.contains(CREDENTIAL).then(|| path.to_string());
    let leaks = generated.iter().flat_map(|generated| generated.tree.iter().filter_map(leaking)).collect();
    let sorted = loaded.sink.sorted();
    let codes = sorted.iter().map(|diagnostic| diagnostic.code.id().to_owned()).collect();
    Said { text: render::human(&loaded.sources, &sorted, false), codes, leaks }
}

fn said_by_the_program(folder: &Path) -> Said {
    let (code, _, text) = binary::run(folder, &[]);
    assert_eq!(code, Some(1), "{text}");
    let text = text.strip_suffix('\n').expect("an empty line behind the diagnostics").to_owned();
    let (_, json, _) = binary::run(folder, &["--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&json).expect("a JSON report");
    let diagnostics = report["diagnostics"].as_array().expect("a list of diagnostics").iter();
    let codes = diagnostics.map(|diagnostic| diagnostic["code"].as_str().expect("a code").to_owned()).collect();
    Said { text, codes, leaks: Vec::new() }
}

/// The code in the name of a case.
fn own_code(case: &Path) -> &str {
    name(case).split('_').next().unwrap_or_default()
}

#[test]
fn every_case_says_exactly_what_it_should() {
    let mut wrong = Vec::new();
    for case in cases("err") {
        let Said { text, codes, .. } = said(&case);
        if !codes.contains(own_code(&case)) {
            wrong.push(format!("{}: not said; there is {codes:?}", name(&case)));
        }
        let golden = case.join("stderr.txt");
        if blessing() {
            fs::write(&golden, &text).expect("a golden");
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if expected != text {
            wrong.push(format!("{}:\n--- expected\n{expected}--- said\n{text}---", name(&case)));
        }
    }
    assert!(wrong.is_empty(), "{}\n`BLESS=1 cargo test -p tests --test diagnostics` accepts it", wrong.join("\n\n"));
}

#[test]
fn every_code_has_a_case() {
    let cases = cases("err");
    let tried: BTreeSet<&str> = cases.iter().map(|case| own_code(case)).collect();
    let all: BTreeSet<&str> = Code::all().map(Code::id).collect();
    assert_eq!(tried, all);
}

#[test]
fn every_setup_has_a_case() {
    let cases = cases("err");
    let cases: BTreeSet<&str> = cases.iter().map(|case| name(case)).collect();
    let named = SETUPS.iter().map(|(name, _)| *name).chain(BY_THE_PROGRAM.iter().copied());
    let idle: Vec<&str> = named.filter(|name| !cases.contains(name)).collect();
    assert_eq!(idle, Vec::<&str>::new());
}

/// DESIGN section 7: literal credentials never reach generated code or diagnostics.
#[test]
fn no_case_shows_a_credential() {
    let cases = cases("err");
    let shown = |case: &Path| {
        let Said { text, leaks, .. } = said(case);
        let printed = text.contains(CREDENTIAL).then(|| format!("{} prints it", name(case)));
        printed
            .into_iter()
            .chain(leaks.into_iter().map(|path| format!("{} writes it into {path}", name(case))))
            .collect()
    };
    let leaks: Vec<String> = cases.iter().flat_map(|case| -> Vec<String> { shown(case) }).collect();
    assert!(leaks.is_empty(), "\n\n`{CREDENTIAL}` is a literal credential:\n  {}\n", leaks.join("\n  "));
}
