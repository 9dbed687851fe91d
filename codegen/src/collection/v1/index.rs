//! Finds folders and requests by their ids.

use crate::collection::cursor::{Cursor, is_nothing, member};
use crate::collection::item::crumb;
use crate::collection::text;
use crate::diag::{Breadcrumb, Diagnostic, code};
use crate::source::{Node, Spanned, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The flat lists of a file. Of requests with the same id the last counts; folders with the same id are one folder,
/// with the name of the last and the content of all.
pub(super) struct Index<'n> {
    /// Folders in the order of the file.
    pub(super) folders: Vec<&'n Node>,
    /// Requests in the order of the file.
    pub(super) requests: Vec<&'n Node>,
    /// The folders with a key, in the order of the file.
    pub(super) folders_of: BTreeMap<String, Vec<&'n Node>>,
    /// The request with a key.
    pub(super) request_of: BTreeMap<String, &'n Node>,
    /// Ids that a folder names as those of its own folders.
    pub(super) nested: BTreeSet<String>,
}

impl<'n> Index<'n> {
    /// Reads the lists.
    pub(super) fn new(cursor: &mut Cursor<'_>, collection: &'n Node) -> Self {
        let folders = objects(cursor, collection, "folders", "folder");
        let requests = objects(cursor, collection, "requests", "request");
        let mut folders_of: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for folder in &folders {
            folders_of.entry(key(folder)).or_default().push(*folder);
        }
        let request_of = requests.iter().map(|request| (key(request), *request)).collect();
        let orders = folders.iter().filter_map(|folder| folder.get("folders_order"));
        let nested = orders.flat_map(Node::elements).filter_map(as_id).collect();
        Self { folders, requests, folders_of, request_of, nested }
    }
}

/// The objects of a list; what else is in it is said.
fn objects<'n>(cursor: &mut Cursor<'_>, collection: &'n Node, list: &str, what: &str) -> Vec<&'n Node> {
    let mut objects = Vec::new();
    for node in cursor.list(collection, list) {
        match node.value {
            Value::Object(_) => objects.push(node),
            _ if is_nothing(node) => {
                let diagnostic = Diagnostic::new(code::L0204, format!("the {what} is {}", text::json(node)));
                let diagnostic = diagnostic.label(node.span, "").help("remove the entry");
                cursor.sink.report(diagnostic.at(&crumb(&Breadcrumb::default(), node)));
            }
            _ => cursor.wrong(list, node, &format!("a {what}")),
        }
    }
    objects
}

/// What stands for a folder or a request: its id, or its place when it has none and nothing can name it.
pub(super) fn key(node: &Node) -> String {
    id(node).unwrap_or_else(|| format!("\0{}", node.span.start))
}

/// The id of a folder, a request or an example.
pub(super) fn id(node: &Node) -> Option<String> {
    as_id(member(node, "id")?)
}

/// A list of ids; null is skipped.
pub(super) fn ids(cursor: &mut Cursor<'_>, parent: &Node, list: &str) -> Vec<Spanned<String>> {
    let mut ids = Vec::new();
    for node in cursor.list(parent, list) {
        match as_id(node) {
            Some(id) => ids.push(Spanned::new(id, node.span)),
            None if node.value == Value::Null => {}
            None => cursor.wrong(list, node, "an id"),
        }
    }
    ids
}

fn as_id(node: &Node) -> Option<String> {
    matches!(node.value, Value::Text(_) | Value::Number(_)).then(|| text::of(node))
}
