//! Turns diagnostics into one JSON document for other programs.

use super::mask::Masks;
use super::render::visible;
use super::{Diagnostic, Label, Severity};
use crate::source::Sources;
use serde_json::{Value, json};

/// The whole report, and what the command found; ends with a line break.
///
/// Keys are in alphabetical order here, since that is what [`Value`] makes of them: whether it keeps the order of
/// writing is up to a feature that any crate in the build may turn on.
pub fn report(sources: &Sources, diagnostics: &[&Diagnostic], result: Option<&Value>) -> String {
    let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity() == severity).count();
    let masks = Masks::of(sources, diagnostics);
    let rows: Vec<Value> = diagnostics.iter().map(|diagnostic| row(sources, diagnostic, &masks)).collect();
    let mut document = json!({
        "diagnostics": rows,
        "totals": {
            "errors": count(Severity::Error),
            "losses": count(Severity::Loss),
            "warnings": count(Severity::Warning),
        },
    });
    if let Some(result) = result {
        document["result"] = result.clone();
    }
    escaped(&format!("{document:#}\n"))
}

fn row(sources: &Sources, diagnostic: &Diagnostic, masks: &Masks) -> Value {
    let places: Vec<Value> = diagnostic.labels.iter().map(|label| place(sources, label, masks)).collect();
    let breadcrumb: Vec<String> = diagnostic.breadcrumb.names().iter().map(|name| masks.text(name)).collect();
    json!({
        "breadcrumb": breadcrumb,
        "code": diagnostic.code.id(),
        "help": masks.text(&diagnostic.help),
        "message": masks.text(&diagnostic.message),
        "places": places,
        "severity": diagnostic.severity().word(),
        "title": diagnostic.code.title(),
    })
}

fn place(sources: &Sources, label: &Label, masks: &Masks) -> Value {
    let position = sources.position(label.span);
    json!({
        "column": position.column,
        "file": sources.file(label.span.file).name(),
        "line": position.line,
        "text": masks.text(&label.text),
    })
}

/// Writes what a terminal would obey as `\u` escapes. The rest of JSON has no such characters but line breaks, so what
/// is found stands in a string.
fn escaped(document: &str) -> String {
    let mut text = String::with_capacity(document.len());
    let mut buffer = [0; 2];
    for character in document.chars() {
        if character == '\n' || visible(character.encode_utf8(&mut [0; 4])).contains(character) {
            text.push(character);
        } else {
            let units = character.encode_utf16(&mut buffer);
            text.extend(units.iter().map(|unit| format!("\\u{unit:04x}")));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Breadcrumb, code};
    use crate::source::Span;

    #[track_caller]
    fn check(diagnostics: &[Diagnostic], sources: &Sources, result: Option<&Value>, expected: &str) {
        assert_eq!(report(sources, &diagnostics.iter().collect::<Vec<_>>(), result), expected);
    }

    #[test]
    fn reports() {
        let mut sources = Sources::default();
        let file = sources.add("x.json", "{\n  \"a\": nul\n}");
        let error = Diagnostic::new(code::E0102, "unexpected \u{202e}\u{1b}\u{e0041}")
            .label(Span { file, start: 9, end: 12 }, "this")
            .at(&Breadcrumb::default().child("Pets").child("Get pet"));
        let loss = Diagnostic::new(code::L0301, "no URL").help("give it one");

        check(
            &[],
            &sources,
            Some(&json!({"diff": "\u{1b}"})),
            "{\n  \"diagnostics\": [],\n  \"result\": {\n    \"diff\": \"\\u001b\"\n  },\n  \"totals\": {\n    \"errors\": 0,\n    \"losses\": 0,\n    \"warnings\": 0\n  }\n}\n",
        );
        check(
            &[error, loss],
            &sources,
            None,
            r#"{
  "diagnostics": [
    {
      "breadcrumb": [
        "Pets",
        "Get pet"
      ],
      "code": "E0102",
      "help": "export the collection from Postman again, or mend the file at this place",
      "message": "unexpected \u202e\u001b\udb40\udc41",
      "places": [
        {
          "column": 8,
          "file": "x.json",
          "line": 2,
          "text": "this"
        }
      ],
      "severity": "error",
      "title": "a file is no JSON"
    },
    {
      "breadcrumb": [],
      "code": "L0301",
      "help": "give it one",
      "message": "no URL",
      "places": [],
      "severity": "loss",
      "title": "a request without a URL"
    }
  ],
  "totals": {
    "errors": 1,
    "losses": 1,
    "warnings": 0
  }
}
"#,
        );
    }
}
