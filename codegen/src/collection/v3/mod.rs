//! Reads schema v3: a folder of YAML files, or one document with everything in it.
//!
//! The measure is what Postman's own runner does with such a folder; where it leaves something out in silence, that is
//! said here.

mod auth;
mod body;
mod definition;
mod example;
mod fields;
mod files;
mod order;
mod pair;
mod request;
mod script;
mod settings;
mod tree;
mod url;

pub(super) use definition::variables;

use super::cursor::Cursor;
use super::{Collection, Entry};
use crate::diag::Sink;
use crate::source::{FileId, Folder, Node, Sources, Span, Spanned};

/// Reads the collection in a folder; `file` is the folder itself.
pub(super) fn folder(sources: &Sources, file: FileId, folder: &Folder, sink: &mut Sink) -> Collection {
    let mut cursor = Cursor::new(sources, sink);
    tree::read(&mut cursor, file, folder)
}

/// Reads a collection that is one document; `span` is that of the whole file.
pub(super) fn document(cursor: &mut Cursor<'_>, node: &Node, span: Span) -> Collection {
    let name = cursor.text(node, "name");
    let entries = tree::inline(cursor, node);
    definition::collection(cursor, node, name, entries, span)
}

/// Reads a request that stands alone, as if it were a collection; nothing when it is none that is generated.
pub(super) fn single(cursor: &mut Cursor<'_>, node: &Node, span: Span) -> Collection {
    let entries = tree::alone(cursor, node, Spanned::new(String::new(), Span::file_start(span.file)));
    Collection {
        name: None,
        id: None,
        description: None,
        entries: entries.into_iter().map(|(_, entry)| entry).collect::<Vec<Entry>>(),
        auth: None,
        variables: Vec::new(),
        scripts: Vec::new(),
        settings: Vec::new(),
        span,
    }
}
