//! What people read, to the letter.

mod long_lines;

use super::*;
use crate::diag::{Breadcrumb, code};

/// The place of `needle` in a file.
fn span(sources: &Sources, file: FileId, needle: &str) -> Span {
    let start = sources.file(file).text().find(needle).expect("the needle is in the text");
    Span { file, start: start as u32, end: (start + needle.len()) as u32 }
}

#[track_caller]
fn check(sources: &Sources, diagnostics: &[Diagnostic], expected: &str) {
    let diagnostics: Vec<_> = diagnostics.iter().collect();
    assert_eq!(human(sources, &diagnostics, false), expected);
}

#[test]
fn nothing() {
    check(&Sources::default(), &[], "");
}

#[test]
fn a_place_with_its_breadcrumb() {
    let mut sources = Sources::default();
    let file = sources.add("in/pets.json", "{\n\t\"item\": nul,\r\n\"x\": 1}");
    let error = Diagnostic::new(code::E0102, "expected a value")
        .label(span(&sources, file, "nul"), "this is none")
        .at(&Breadcrumb::default().child("Pets").child("Get pet"))
        .help("write `null`");
    check(
        &sources,
        &[error],
        "\
error[E0102]: expected a value
 --> in/pets.json:2:10
  |
2 |     \"item\": nul,
  |             ^^^ this is none
  |
  = in: Pets / Get pet
  = help: write `null`
",
    );
}

#[test]
fn both_ends() {
    let mut sources = Sources::default();
    let near = sources.add("a.json", "{\n  \"a\": 1,\n  \"b\": 2,\n\n  \"a\": 3\n}");
    let other = sources.add("codegen.toml", "[collections.a]\n");
    let twice = Diagnostic::new(code::W0105, "the key `a` occurs twice")
        .label(span(&sources, near, "\"a\": 3"), "this one counts")
        .label(span(&sources, near, "\"a\": 1"), "this one does not")
        .help("");
    let apart = Diagnostic::new(code::E0402, "two names")
        .label(span(&sources, near, "\"b\""), "one")
        .label(span(&sources, other, "a]"), "the other")
        .help("");
    check(
        &sources,
        &[twice, apart],
        "\
warning[W0105]: the key `a` occurs twice
 --> a.json:5:3
  |
2 |   \"a\": 1,
  |   ------ this one does not
...
5 |   \"a\": 3
  |   ^^^^^^ this one counts

error[E0402]: two names
 --> a.json:3:3
  |
3 |   \"b\": 2,
  |   ^^^ one
  |
 ::: codegen.toml:1:14
  |
1 | [collections.a]
  |              -- the other
",
    );
}

#[test]
fn without_a_place() {
    check(
        &Sources::default(),
        &[Diagnostic::new(code::E0604, "nothing\n\u{7}\u{202e}here").help(""), Diagnostic::new(code::E0604, "nothing")],
        "\
error[E0604]: nothing\u{240a}\u{2407}\u{fffd}here

error[E0604]: nothing
 |
 = help: add a `[collections.NAME]` table with an `input`
",
    );
}

#[test]
fn odd_places() {
    let mut sources = Sources::default();
    let file = sources.add("a.json", "{\n  \"é\": 1\n}");
    let end = sources.file(file).text().len() as u32;
    let empty = sources.add("empty.json", "");
    let at = |start, end| Diagnostic::new(code::E0201, "odd").label(Span { file, start, end }, "here").help("");
    check(
        &sources,
        &[at(0, end), at(end, end), at(1, 1), at(900, 999), at(5, 2)]
            .into_iter()
            .chain([Diagnostic::new(code::E0201, "empty").label(Span::file_start(empty), "").help("")])
            .collect::<Vec<_>>(),
        "\
error[E0201]: odd
 --> a.json:1:1
  |
1 | {
  | ^ here

error[E0201]: odd
 --> a.json:3:2
  |
3 | }
  |  ^ here

error[E0201]: odd
 --> a.json:1:2
  |
1 | {
  |  ^ here

error[E0201]: odd
 --> a.json:3:2
  |
3 | }
  |  ^ here

error[E0201]: odd
 --> a.json:2:4
  |
2 |   \"é\": 1
  |    ^ here

error[E0201]: empty
 --> empty.json:1:1
  |
1 |
  | ^
",
    );
}

#[test]
fn colors() {
    let mut sources = Sources::default();
    let file = sources.add("a.json", "nul");
    let error = Diagnostic::new(code::E0102, "no \u{1b}[0m value").label(span(&sources, file, "nul"), "here").help("");
    assert_eq!(
        human(&sources, &[&error], true),
        "\u{1b}[1m\u{1b}[91merror[E0102]\u{1b}[0m\u{1b}[1m: no ␛[0m value\u{1b}[0m\n \u{1b}[1m\u{1b}[94m--> \u{1b}[0ma.json:1:1\n  \u{1b}[1m\u{1b}[94m|\u{1b}[0m\n\u{1b}[1m\u{1b}[94m1\u{1b}[0m \u{1b}[1m\u{1b}[94m|\u{1b}[0m nul\n  \u{1b}[1m\u{1b}[94m|\u{1b}[0m \u{1b}[1m\u{1b}[91m^^^\u{1b}[0m \u{1b}[1m\u{1b}[91mhere\u{1b}[0m\n"
    );
}

#[test]
fn losses_come_last_as_a_table() {
    let mut sources = Sources::default();
    let file = sources.add("a.json", "{}");
    let loss = Diagnostic::new(code::L0301, "no URL").label(Span::file_start(file), "");
    let error = Diagnostic::new(code::E0604, "nothing").help("");
    let table = "loss report: 1 row\nL0301  -  a.json:1:1  no URL\nhelp L0301: give the request a URL\n";
    check(&sources, std::slice::from_ref(&loss), table);
    check(&sources, &[loss, error], &format!("error[E0604]: nothing\n\n{table}"));
}

#[test]
fn one_line_each() {
    let mut sources = Sources::default();
    let file = sources.add("in/a\u{1b}.json", "{\n  nul}");
    let label = span(&sources, file, "nul");
    let diagnostics = [
        Diagnostic::new(code::E0102, "expected\na value").label(label, "here"),
        Diagnostic::new(code::W0105, "twice").label(label, ""),
        Diagnostic::new(code::L0301, "no URL").label(label, ""),
        Diagnostic::new(code::E0604, "nothing"),
    ];
    assert_eq!(
        short(&sources, &diagnostics.iter().collect::<Vec<_>>()),
        "\
in/a\u{241b}.json:2:3: error[E0102]: expected\u{240a}a value
in/a\u{241b}.json:2:3: warning[W0105]: twice
in/a\u{241b}.json:2:3: loss[L0301]: no URL
error[E0604]: nothing
",
    );
}

#[test]
fn what_is_visible() {
    let text = "a\t\n\0\u{7f}\u{9b}\u{61c}\u{200b}\u{200e}\u{2028}\u{202e}\u{2066}\u{feff}\u{fdd0}\u{e0041}é\u{1f600}";
    assert_eq!(visible(text), format!("a\t\u{240a}\u{2400}\u{2421}{}é\u{1f600}", "\u{fffd}".repeat(10)));
}
