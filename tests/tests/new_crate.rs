//! `codegen new`: a crate of its own, which builds, tests its README and packs outside of this workspace.

mod binary;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What the crates of users share between runs.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("`tmp` lies in the target folder").join("outside")
}

fn text(path: &Path) -> String {
    path.to_str().expect("a path in UTF-8").replace('\\', "/")
}

/// A folder with a copy of the bookshelf, and the crate `shelf` made of it.
fn shelf(more: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = tests::workspace();
    for file in ["bookshelf.collection.json", "bookshelf.environment.json"] {
        fs::copy(workspace.join("collections").join(file), folder.path().join(file)).expect("a copy");
    }
    let runtime = text(&workspace.join("runtime"));
    let mut arguments =
        vec!["new", "shelf", "bookshelf.collection.json", "--environment", "bookshelf.environment.json"];
    arguments.extend(["--license", "MIT OR Apache-2.0", "--runtime", &runtime]);
    arguments.extend(more);
    let (code, stdout, stderr) = binary::run(folder.path(), &arguments);
    assert_eq!(code, Some(0), "{stderr}");
    assert!(stdout.contains("wrote the crate `shelf` to `shelf`"), "{stdout}");
    folder
}

fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(arguments).args(["--offline", "--target-dir"]).arg(target());
    cargo.env("CARGO_INCREMENTAL", "0").current_dir(folder).output().expect("cargo runs")
}

#[track_caller]
fn done(folder: &Path, arguments: &[&str]) -> String {
    let output = cargo(folder, arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo {arguments:?}:\n{said}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The README's example is a call of the collection, and `cargo package` builds what it packs. The runtime is in no
/// registry yet, so it is put in the place of the one that the package will name.
#[test]
fn it_packs() {
    let folder = shelf(&[]);
    let shelf = folder.path().join("shelf");
    fs::copy(tests::workspace().join("Cargo.lock"), shelf.join("Cargo.lock")).expect("a lockfile");
    let tested = done(&shelf, &["test", "--doc"]);
    assert!(tested.contains("test src/../README.md - Readme (line 23) - compile ... ok"), "{tested}");
    let patch = format!("patch.crates-io.postbind.path=\"{}\"", text(&tests::workspace().join("runtime")));
    done(&shelf, &["package", "--allow-dirty", "--quiet", "--config", &patch]);
    // The collection stays at home: it may hold credentials.
    let packed = done(&shelf, &["package", "--allow-dirty", "--quiet", "--list", "--config", &patch]);
    let packed: Vec<&str> = packed.lines().filter(|line| !line.starts_with("src/bookshelf/")).collect();
    assert_eq!(
        packed,
        ["Cargo.lock", "Cargo.toml", "Cargo.toml.orig", "README.md", "SURFACE.txt", "src/bookshelf.rs", "src/lib.rs"]
    );
    done(&shelf, &["clean", "--package", "shelf"]);
}

/// What it wrote keeps itself up to date, from within as well; the folder stays the same one.
#[test]
fn it_is_generated_anew() {
    let folder = shelf(&[]);
    let shelf = folder.path().join("shelf");
    let up_to_date = "1 collection, 18 requests: `.` is up to date\n";
    let (code, stdout, _) = binary::run(&shelf, &["check"]);
    assert_eq!((code, stdout.as_str()), (Some(0), up_to_date));
    let collection = shelf.join("collections/bookshelf.collection.json");
    let changed = fs::read_to_string(&collection).expect("a collection").replace("\"Health\"", "\"Pulse\"");
    fs::write(&collection, changed).expect("a collection");
    let (code, stdout, _) = binary::run(&shelf, &[]);
    assert!(code == Some(0) && stdout.contains(" files changed ("), "{stdout}");
    let surface = fs::read_to_string(shelf.join("SURFACE.txt")).expect("a surface");
    assert!(surface.contains("\nbookshelf::pulse(Pulse {}) -> String\n"), "{surface}");
    let mut names: Vec<String> = fs::read_dir(&shelf)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, [".gitignore", "Cargo.toml", "README.md", "SURFACE.txt", "codegen.toml", "collections", "src"]);
}

/// With the mock it has tests of the saved examples, which find the collection in the crate.
#[test]
fn with_the_mock() {
    let mock = text(&tests::workspace().join("mock"));
    let folder = shelf(&["--mock", &mock]);
    let shelf = folder.path().join("shelf");
    let tests = fs::read_to_string(shelf.join("tests/bookshelf.rs")).expect("tests");
    assert!(tests.contains("\"/collections/bookshelf.collection.json\""), "{tests}");
    let manifest = fs::read_to_string(shelf.join("Cargo.toml")).expect("a manifest");
    assert!(manifest.contains(&format!("[dev-dependencies]\nmock = {{ path = \"{mock}\" }}\n")), "{manifest}");
}

#[test]
fn what_cannot_be_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    fs::create_dir(here.join("full")).expect("a folder");
    fs::write(here.join("full/mine.txt"), "mine").expect("a file");
    fs::write(here.join("broken.json"), "{\"item\": 7}").expect("a file");
    fs::write(here.join("pets.json"), "{\"info\": {\"name\": \"Pets\"}, \"item\": []}").expect("a file");
    let said = |arguments: &[&str]| {
        let (code, stdout, stderr) = binary::run(here, arguments);
        assert_eq!(stdout, "");
        (code, stderr)
    };
    let full = "error: `full` is there already and has something in it; name a folder that is not there\n";
    assert_eq!(said(&["new", "full", "pets.json"]), (Some(1), full.to_owned()));
    let (code, stderr) = said(&["new", "shop", "broken.json"]);
    assert!(code == Some(1) && stderr.starts_with("error[E0202]"), "{stderr}");
    let (code, stderr) = said(&["new", "2d", "pets.json"]);
    assert!(code == Some(1) && stderr.starts_with("error[E0603]: the crate has no name that cargo takes"), "{stderr}");
    let left: Vec<_> =
        fs::read_dir(here).expect("a folder").map(|entry| entry.expect("an entry").file_name()).collect();
    assert_eq!(left.len(), 3, "{left:?}");
}
