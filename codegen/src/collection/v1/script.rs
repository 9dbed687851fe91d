//! Scripts: two texts, or events as in v2.

use crate::collection::cursor::{Cursor, member};
use crate::collection::{Listen, Script};
use crate::diag::{Diagnostic, code};
use crate::source::Node;

/// The scripts of a collection, folder or request. Beside one of the texts `events` do not count.
pub(super) fn read(cursor: &mut Cursor<'_>, parent: &Node) -> Vec<Script> {
    let events = cursor.events(parent, "events", Some(Listen::Test));
    let texts = [("tests", Listen::Test), ("preRequestScript", Listen::PreRequest)];
    let texts = texts.iter().filter_map(|(key, listen)| Some((*key, member(parent, key)?, *listen)));
    let scripts: Vec<Script> =
        texts.filter_map(|(key, node, listen)| Some(Script { listen, lines: cursor.lines(key, node)? })).collect();
    if scripts.is_empty() {
        return events;
    }
    for event in events.iter().filter(|event| scripts.iter().all(|script| script.listen != event.listen)) {
        let message = "a script of `events` does not count beside `tests` and `preRequestScript`";
        let mut diagnostic = Diagnostic::new(code::L0304, message);
        if let Some(line) = event.lines.first() {
            diagnostic = diagnostic.label(*line, "left out, as in newman");
        }
        cursor.sink.report(diagnostic.help("write the script into the text of its kind").at(&cursor.breadcrumb));
    }
    scripts
}
