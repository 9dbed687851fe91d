//! What `diff --semver` says of pairs of collections that differ in one thing, and who else judges it: the compiler, by a
//! program that was written for the old side, and a listing of the public API.

#[path = "semver/cases.rs"]
mod cases;
#[path = "semver/judges.rs"]
mod judges;
#[cfg(feature = "public-api")]
#[path = "semver/mutations.rs"]
mod mutations;

use cases::{CASES, Case};
use codegen::config::{Config, Input, Package, Runtime};
use codegen::diag::Sink;
use codegen::semver::{Form, Level, Report, Side, compare};
use codegen::source::Sources;
use codegen::{Generated, config, generate};
use serde_json::Value;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/semver")
}

/// The base with what stands at some JSON pointers changed.
fn edited(edits: &str) -> String {
    let text = std::fs::read_to_string(folder().join("base.json")).expect("a base");
    let mut base: Value = serde_json::from_str(&text).expect("the base is JSON");
    let edits: Value = serde_json::from_str(edits).unwrap_or_else(|error| panic!("{edits}: {error}"));
    // From behind, so that what is taken out of a list moves nothing that is still to be changed.
    for (pointer, value) in edits.as_object().expect("edits are an object").iter().rev() {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        let parent = base.pointer_mut(parent).unwrap_or_else(|| panic!("nothing is at {pointer}"));
        match (parent, value) {
            // `-1` comes behind `-`, since the keys of one object are all different.
            (Value::Array(list), value) if key.starts_with('-') => list.push(value.clone()),
            (Value::Array(list), Value::Null) => drop(list.remove(key.parse().expect("a number"))),
            (Value::Array(list), value) => list[key.parse::<usize>().expect("a number")] = value.clone(),
            (Value::Object(members), Value::Null) => drop(members.remove(key)),
            (Value::Object(members), value) => drop(members.insert(key.to_owned(), value.clone())),
            _ => panic!("{pointer} leads into no list or object"),
        }
    }
    serde_json::to_string_pretty(&base).expect("JSON can be written")
}

/// One side of all cases at once: what is read of it.
struct Read {
    sources: Sources,
    config: Config,
    inputs: Vec<Input>,
}

/// The cases as the collections of one configuration.
fn read(cases: &[Case], is_new: bool) -> Read {
    read_with(cases, is_new, "")
}

/// The same with more settings.
fn read_with(cases: &[Case], is_new: bool, more: &str) -> Read {
    let mut toml = String::new();
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    for case in cases {
        let settings = if is_new { case.settings } else { "" };
        toml.push_str(&format!("[collections.{}]\ninput = \"x.json\"\n{settings}\n{more}\n", case.name));
    }
    let file = sources.add("codegen.toml", toml);
    let config = config::read(&sources, file, &mut sink).expect("a good configuration");
    let inputs = config.collections.iter().map(|collection| {
        let case = cases.iter().find(|case| case.name == collection.module.value).expect("each has its case");
        let file = sources.add("x.json", edited(if is_new { case.new } else { case.old }));
        Input { config: collection.clone(), collection: file, environment: None, globals: None }
    });
    let inputs = inputs.collect();
    Read { sources, config, inputs }
}

impl Read {
    fn side(&self) -> Side {
        let mut sink = Sink::default();
        Side::of(&self.inputs, &self.config.package, &self.sources, &mut sink).expect("good collections")
    }

    /// The crate that has all of them.
    fn generate(&self) -> Generated {
        let runtime = Runtime::Path(tests::workspace().join("runtime").to_string_lossy().into_owned());
        let package = Package { name: "generated".to_owned(), runtime, mock: None, metadata: None };
        generate(&self.inputs, &package, &self.sources, &mut Sink::default()).expect("good collections")
    }
}

fn report(case: &Case) -> Report {
    let one = std::slice::from_ref(case);
    compare(&read(one, false).side(), &read(one, true).side())
}

#[test]
fn what_is_said() {
    let mut wrong = Vec::new();
    for case in CASES {
        let report = report(case);
        let verdict = report.verdict().map_or("none", Level::word);
        assert_eq!(verdict, case.verdict, "{}", case.name);
        let golden = folder().join(format!("{}.txt", case.name));
        let said = report.show(Form::Text);
        if tests::blessing() {
            std::fs::write(&golden, &said).expect("a golden can be written");
        } else if std::fs::read_to_string(&golden).ok().as_deref() != Some(&said) {
            wrong.push(format!("{}:\n{said}", case.name));
        }
    }
    assert!(wrong.is_empty(), "other than the goldens (BLESS=1 rewrites them):\n\n{}", wrong.join("\n"));
}

/// The same for a pull request and for programs.
#[test]
fn other_forms() {
    let case = CASES.iter().find(|case| case.name == "function_qualified").expect("a case with every part");
    let report = report(case);
    let data = serde_json::to_string_pretty(&report.data()).expect("JSON can be written") + "\n";
    for (file, said) in [("function_qualified.md", report.show(Form::Markdown)), ("function_qualified.json", data)] {
        let golden = folder().join(file);
        if tests::blessing() {
            std::fs::write(&golden, &said).expect("a golden can be written");
        }
        assert_eq!(std::fs::read_to_string(&golden).expect("a golden"), said);
    }
}

/// The lines that it names do what it says of them.
#[test]
fn the_lines_keep_the_names() {
    let mut tried = Vec::new();
    for case in CASES {
        let one = std::slice::from_ref(case);
        let report = report(case);
        let lines: Vec<&str> = report.keeps().into_iter().map(|keep| keep.line.as_str()).collect();
        if lines.is_empty() {
            continue;
        }
        let kept = read_with(one, true, &format!("names = {{ {} }}", lines.join(", ")));
        let kept = compare(&read(one, false).side(), &kept.side());
        assert_eq!((kept.verdict(), kept.keeps()), (report.pinned(), Vec::new()), "{}", case.name);
        tried.push(case.name);
    }
    assert_eq!(tried, ["function_renamed", "function_renamed_without_id", "function_qualified", "module_renamed",]);
}

#[test]
fn each_golden_has_a_case() {
    let files = std::fs::read_dir(folder()).expect("a folder");
    let names = files.map(|file| file.expect("a file").path());
    let goldens = names.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let stray: Vec<PathBuf> = goldens
        .filter(|path| !CASES.iter().any(|case| path.file_stem().is_some_and(|stem| stem == case.name)))
        .collect();
    assert_eq!(stray, Vec::<PathBuf>::new());
}

/// Who says something else is answered; nobody is answered who does not.
#[test]
fn disagreements_are_explained() {
    for Case { name, verdict, listed, compiles, why, .. } in CASES {
        let agree =
            (verdict == listed || (*verdict == "patch" && *listed == "none")) && *compiles == (*verdict != "major");
        assert_eq!(agree, why.is_empty(), "{name}");
    }
}
