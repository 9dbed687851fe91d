//! Scripts: one text each, with the moment at which it runs.

use super::fields;
use crate::collection::cursor::Cursor;
use crate::collection::{Listen, Script};
use crate::diag::code;
use crate::source::Node;

const KEYS: &[&str] = &["code", "id", "language", "name", "packages", "type"];

/// The scripts of a collection, folder or request that say anything.
pub(super) fn read(cursor: &mut Cursor<'_>, parent: &Node) -> Vec<Script> {
    let elements = fields::list(cursor, parent, "scripts");
    elements.into_iter().filter_map(|node| script(cursor, node)).collect()
}

fn script(cursor: &mut Cursor<'_>, node: &Node) -> Option<Script> {
    fields::check(cursor, node, "a script", KEYS);
    let kind = fields::full(cursor, node, "type");
    let code = fields::full(cursor, node, "code")?;
    let listen = match kind.as_ref().map(|kind| kind.value.as_str()) {
        Some("beforeRequest" | "http:beforeRequest" | "beforeQuery" | "prerequest") => Listen::PreRequest,
        Some("afterResponse" | "http:afterResponse" | "test") => Listen::Test,
        Some(other) => {
            let message = format!("a script of type `{other}` runs for no request that is generated");
            fields::report(cursor, code::L0208, message, kind.as_ref()?.span, "left out");
            return None;
        }
        None => {
            let message = "a script without a `type`, which says when it runs".to_owned();
            fields::report(cursor, code::L0208, message, code.span, "left out");
            return None;
        }
    };
    let language = fields::full(cursor, node, "language").filter(|language| !language.value.contains("javascript"));
    if let Some(language) = language {
        let message = format!("a script in `{}`; only JavaScript is read", language.value);
        fields::report(cursor, code::L0208, message, language.span, "left out");
        return None;
    }
    Some(Script { listen, lines: vec![code.span] })
}
