//! Every credential that the case `canaries` plants stays in it: no file, no diagnostic and no stage that is printed has one.

use codegen::audit::{self, audit};
use codegen::diag::{Sink, json, render};
use codegen::dump::{Stage, dump};
use codegen::flow::{Flows, Form};
use std::collections::BTreeSet;
use std::fs;
use tests::{Loaded, workspace};

/// What each of them has in it, in lower case.
const CANARY: &str = "c4nary";

/// The numbers of the canaries in a text: two digits behind the word, perhaps with a dash between.
fn canaries(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let places = text.match_indices(CANARY).map(|(at, _)| at + CANARY.len());
    places.map(|at| text[at..].trim_start_matches('-').chars().take(2).collect()).collect()
}

/// Every text that the generator makes of a collection, with what it is.
fn texts(loaded: &mut Loaded) -> Vec<(String, String)> {
    let generated = loaded.generate().expect("a good collection");
    let files = generated.tree.iter().map(|(path, text)| (path.to_string(), text.to_owned()));
    let mut texts: Vec<(String, String)> = files.collect();
    let (sources, said) = (&loaded.sources, loaded.sink.sorted());
    texts.push(("human".to_owned(), render::human(sources, &said, false)));
    texts.push(("short".to_owned(), render::short(sources, &said)));
    texts.push(("json".to_owned(), json::report(sources, &said, None)));
    let inputs = loaded.inputs.as_deref().expect("inputs");
    for stage in [Stage::Source, Stage::Collection, Stage::Api, Stage::Bindings] {
        let text = dump(stage, inputs, sources, &mut Sink::default()).expect("a stage");
        texts.push((format!("dump {stage:?}"), text));
    }
    let rows = audit(inputs, sources, &mut Sink::default());
    texts.push(("secrets".to_owned(), audit::text(&rows, sources)));
    texts.push(("secrets as JSON".to_owned(), audit::data(&rows, sources).to_string()));
    let flows = Flows::of(inputs, sources, &mut Sink::default()).expect("flows");
    for form in [Form::Text, Form::Mermaid, Form::Dot] {
        texts.push((format!("flow {form:?}"), flows.show(form)));
    }
    texts
}

#[test]
fn none_comes_out() {
    let mut loaded = Loaded::from_folder(&workspace().join("tests/cases/canaries"));
    let mut leaks = Vec::new();
    for (name, text) in texts(&mut loaded) {
        let lines = text.lines().zip(1..).filter(|(line, _)| !canaries(line).is_empty());
        leaks.extend(lines.map(|(line, number)| format!("{name}:{number}: {}", line.trim())));
    }
    assert!(leaks.is_empty(), "credentials came out:\n{}", leaks.join("\n"));
}

/// Those that no name and no shape tells: constants of scripts, and a cookie called `session`. They are not copied.
const UNTOLD: &[&str] = &["05", "44", "50", "52", "53", "57", "58"];

#[test]
fn all_that_can_be_told_are_listed() {
    let folder = workspace().join("tests/cases/canaries");
    let mut loaded = Loaded::from_folder(&folder);
    let inputs = loaded.inputs.as_deref().expect("inputs");
    let rows = audit(inputs, &loaded.sources, &mut loaded.sink);
    let listed = rows.iter().flat_map(|row| canaries(loaded.sources.slice(row.span)));
    let listed: BTreeSet<String> = listed.collect();
    let planted = ["collection.json", "environment.json", "globals.json"].map(|name| {
        let text = fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        canaries(&text)
    });
    let planted: BTreeSet<String> = planted.into_iter().flatten().collect();
    let missed: Vec<&String> = planted.difference(&listed).collect();
    println!("{} canaries, {} listed", planted.len(), listed.len());
    assert_eq!(missed, UNTOLD);
}
