//! Turns the losses among diagnostics into the loss report: a table with one line each.

use super::mask::Masks;
use super::render::{place, visible};
use super::{Diagnostic, Severity};
use crate::source::Sources;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// A longer cell pushes the rest of its row to the right, not the column of all rows.
const WIDEST: usize = 48;

/// The loss report with what to do about each kind; empty without losses. The whole text of each is in the JSON report.
pub fn table(sources: &Sources, diagnostics: &[&Diagnostic]) -> String {
    let losses: Vec<_> = diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Loss).collect();
    let masks = Masks::of(sources, diagnostics);
    let text_of = |text: &str| visible(&masks.text(text));
    let cells = losses.iter().map(|loss| {
        let breadcrumb = if loss.breadcrumb.is_root() { "-".to_owned() } else { text_of(&loss.breadcrumb.to_string()) };
        let place = loss.labels.first().map_or("-".to_owned(), |label| place(sources, label.span));
        (breadcrumb, place)
    });
    let cells: Vec<(String, String)> = cells.collect();
    let crumbs = width(cells.iter().map(|(breadcrumb, _)| breadcrumb));
    let places = width(cells.iter().map(|(_, place)| place));

    let mut text = match losses.len() {
        0 => String::new(),
        1 => "loss report: 1 row\n".to_owned(),
        rows => format!("loss report: {rows} rows\n"),
    };
    for (loss, (breadcrumb, place)) in losses.iter().zip(&cells) {
        let message = text_of(&loss.message);
        let _ = writeln!(text, "{}  {breadcrumb:crumbs$}  {place:places$}  {message}", loss.code.id());
    }
    let helps: BTreeSet<(&str, &str)> = losses.iter().map(|loss| (loss.code.id(), loss.help.as_str())).collect();
    for (code, help) in helps {
        let _ = writeln!(text, "help {code}: {}", visible(help));
    }
    text
}

fn width<'a>(cells: impl Iterator<Item = &'a String>) -> usize {
    cells.map(|cell| cell.chars().count()).filter(|width| *width <= WIDEST).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Breadcrumb, code};
    use crate::source::Span;

    #[track_caller]
    fn check(diagnostics: &[Diagnostic], sources: &Sources, expected: &str) {
        assert_eq!(table(sources, &diagnostics.iter().collect::<Vec<_>>()), expected);
    }

    #[test]
    fn tables() {
        let mut sources = Sources::default();
        let file = sources.add("collections/x.json", "{\n  \"a\": 1\n}");
        let loans = Breadcrumb::default().child("Loans");
        let script = Diagnostic::new(code::L0304, "`pm.sendRequest` is not carried over")
            .label(Span { file, start: 4, end: 7 }, "")
            .at(&loans.child("Renew\u{1b}[31m"));
        let body = Diagnostic::new(code::L0302, "a body of mode `file`").at(&loans);
        let entry = Diagnostic::new(code::L0204, "an empty entry").label(Span::file_start(file), "here");
        let (entry, body, script) = (entry.help("remove it"), body.help("change it"), script.help("set it"));
        let long = Diagnostic::new(code::L0301, "no URL").at(&loans.child(&"x".repeat(60))).help("give one");
        let error = Diagnostic::new(code::E0604, "nothing to generate");

        check(&[], &sources, "");
        check(std::slice::from_ref(&error), &sources, "");
        check(
            std::slice::from_ref(&entry),
            &sources,
            "loss report: 1 row\n\
             L0204  -  collections/x.json:1:1  an empty entry\n\
             help L0204: remove it\n",
        );
        check(
            &[entry, body, error, script],
            &sources,
            "loss report: 3 rows\n\
             L0204  -                   collections/x.json:1:1  an empty entry\n\
             L0302  Loans               -                       a body of mode `file`\n\
             L0304  Loans / Renew\u{241b}[31m  collections/x.json:2:3  `pm.sendRequest` is not carried over\n\
             help L0204: remove it\n\
             help L0302: change it\n\
             help L0304: set it\n",
        );
        let row = format!("L0301  Loans / {}  -  no URL\nhelp L0301: give one\n", "x".repeat(60));
        check(&[long], &sources, &format!("loss report: 1 row\n{row}"));
    }
}
