//! What is read from which spelling, and what is said about the rest.

mod files;
mod requests;
mod show;
mod tree;
mod v1;
mod v1_requests;
mod v3;
mod v3_requests;

use super::*;

/// Reads `json` as a collection and compares all that came of it: what was read, then what was said.
#[track_caller]
fn check(json: &str, expected: &str) {
    let mut sources = Sources::default();
    let file = sources.add("x.json", json);
    let mut sink = Sink::default();
    let collection = read(&sources, file, &mut sink);
    let mut found = collection.map(|collection| show::collection(&collection, &sources)).unwrap_or_default();
    found.extend(show::diagnostics(&sink, &sources));
    compare(&found, expected);
}

#[track_caller]
fn check_environment(json: &str, expected: &str) {
    let mut sources = Sources::default();
    let file = sources.add("x.json", json);
    let mut sink = Sink::default();
    let variables = read_environment(&sources, file, &mut sink);
    let mut found: Vec<String> = variables.unwrap_or_default().iter().map(show::variable).collect();
    found.extend(show::diagnostics(&sink, &sources));
    compare(&found, expected);
}

/// Lines may be indented in `expected` as the test likes.
#[track_caller]
fn compare(found: &[String], expected: &str) {
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let found: Vec<&str> = found.iter().map(|line| line.trim()).collect();
    assert_eq!(found.join("\n"), expected.join("\n"));
}
