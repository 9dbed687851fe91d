//! Reads schema v1: flat lists of folders and requests, and the order in which they form a tree.
//!
//! The measure is what newman sends, which converts such a file first: where two spellings of one thing disagree, the
//! one that counts there counts here, and what is left out by that is said.

mod auth;
mod body;
mod header;
mod index;
mod relocate;
mod request;
mod response;
mod script;
mod tree;
mod url;

use crate::collection::Collection;
use crate::collection::cursor::{Cursor, description, member};
use crate::collection::settings::settings;
use crate::source::{Node, Span, Value};

/// Reads a collection; `span` is that of the whole file.
pub(super) fn read(cursor: &mut Cursor<'_>, node: &Node, span: Span) -> Collection {
    let variables = if member(node, "variables").is_some() { "variables" } else { "variable" };
    Collection {
        name: cursor.text(node, "name"),
        id: index::id(node),
        description: description(node),
        entries: tree::read(cursor, node),
        auth: auth::read(cursor, node),
        variables: cursor.variables(node, variables),
        scripts: script::read(cursor, node),
        settings: settings(node),
        span,
    }
}

/// Only `false` switches off.
fn is_off(node: &Node) -> bool {
    node.get("enabled").is_some_and(|enabled| enabled.value == Value::Bool(false))
}
