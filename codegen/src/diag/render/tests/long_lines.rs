//! Minified and large files: little text, quickly.

use super::*;

/// A minified collection of about a megabyte.
fn minified() -> (Sources, FileId) {
    let before = "1,".repeat(250_000);
    let behind = "\"y\":123456,".repeat(50_000);
    let text =
        format!("{{\"a\":[{before}0],\"na\u{1b}[31m\u{202e}me\":\"s3cr3t-é\",\"k\":1,\"k\":2,{behind}\"z\":nul}}");
    let mut sources = Sources::default();
    let file = sources.add("min.json", text);
    (sources, file)
}

#[test]
fn one_long_line() {
    let (sources, file) = minified();
    let end = sources.file(file).text().len() as u32;
    let diagnostics = [
        Diagnostic::new(code::W0313, "a token").label(span(&sources, file, "\"s3cr3t-é\""), "literal").help(""),
        Diagnostic::new(code::W0105, "the key `k` occurs twice")
            .label(span(&sources, file, "\"k\":2"), "again")
            .label(span(&sources, file, "\"k\":1"), "first")
            .help(""),
        Diagnostic::new(code::E0102, "expected a value")
            .label(span(&sources, file, "nul"), "here")
            .label(Span { file, start: 5, end }, "in this object")
            .help(""),
    ];
    check(&sources, &diagnostics, "\
warning[W0313]: a token
 --> min.json:1:500023
  |
1 | ...1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,0],\"na␛[31m�me\":\"********\",\"k\":1,\"k\":2,\"y\":123456,\"y\":123456,\"y\":123456,\"y\":1234...
  |                                                  ^^^^^^^^^^ literal

warning[W0105]: the key `k` occurs twice
 --> min.json:1:500040
  |
1 | ...,1,1,1,1,1,1,1,1,1,0],\"na␛[31m�me\":\"********\",\"k\":1,\"k\":2,\"y\":123456,\"y\":123456,\"y\":123456,\"y\":123456,\"y\":1234...
  |                                                  ----- ^^^^^ again
  |                                                  |
  |                                                  first

error[E0102]: expected a value
 --> min.json:1:1050050
  |
1 | ...56,\"y\":123456,\"y\":123456,\"y\":123456,\"y\":123456,\"z\":nul}
  |                                                       ^^^ here
  |
 ::: min.json:1:6
  |
1 | {\"a\":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1...
  |      ------------------------------------------------------------ in this object
");
}
