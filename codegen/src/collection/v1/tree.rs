//! Puts folders and requests where the orders name them.

use super::index::{Index, id, ids, key};
use super::{auth, request, response, script};
use crate::collection::cursor::{Cursor, description, head, is_nothing};
use crate::collection::item::crumb;
use crate::collection::settings::settings;
use crate::collection::{Entry, Folder, Item};
use crate::diag::{Breadcrumb, Diagnostic, code};
use crate::source::{MAX_DEPTH, Node, Span, Spanned, Value};
use std::collections::BTreeSet;

/// A v2 file reaches this many folders in one another before its JSON nests too deep.
const MAX_FOLDERS: usize = MAX_DEPTH / 2;

/// The entries of a collection: folders first, then its own requests.
pub(super) fn read(cursor: &mut Cursor<'_>, collection: &Node) -> Vec<Entry> {
    let index = Index::new(cursor, collection);
    let mut tree = Tree { index: &index, cursor, folders: BTreeSet::new(), requests: BTreeSet::new() };
    let mut entries = tree.root_folders(collection);
    entries.extend(tree.root_requests(collection));
    tree.report_unplaced();
    entries
}

struct Tree<'t, 'n, 'a> {
    index: &'t Index<'n>,
    cursor: &'t mut Cursor<'a>,
    /// The keys of the folders that have a place. A folder has one, so that no cycle is endless.
    folders: BTreeSet<String>,
    /// Where the requests begin that have a place, or several.
    requests: BTreeSet<u32>,
}

impl Tree<'_, '_, '_> {
    /// As `folders_order` says, or all when there is none; what another folder claims is left to that folder.
    fn root_folders(&mut self, collection: &Node) -> Vec<Entry> {
        let order = match collection.get("folders_order") {
            Some(order) if matches!(order.value, Value::Array(_)) || !is_nothing(order) => {
                ids(self.cursor, collection, "folders_order")
            }
            _ => self.index.folders.iter().map(|folder| Spanned::new(key(folder), head(folder))).collect(),
        };
        let mut entries = Vec::new();
        for id in order {
            if !self.index.folders_of.contains_key(&id.value) {
                self.dangling("folders_order", "folder", id.span);
            } else if !self.index.nested.contains(&id.value) && !self.folders.contains(&id.value) {
                entries.extend(self.folder(&id));
            }
        }
        entries
    }

    /// Those of `order`, each once.
    fn root_requests(&mut self, collection: &Node) -> Vec<Entry> {
        let mut seen = BTreeSet::new();
        let order = ids(self.cursor, collection, "order");
        order.iter().filter(|id| seen.insert(&id.value)).filter_map(|id| self.request(id)).collect()
    }

    /// A folder with what its orders name; nothing when the id is nobody's or the folder has its place already.
    fn folder(&mut self, id: &Spanned<String>) -> Option<Entry> {
        let index = self.index;
        let Some((node, others)) = index.folders_of.get(&id.value).and_then(|same| same.split_last()) else {
            self.dangling("folders_order", "folder", id.span);
            return None;
        };
        if self.cursor.breadcrumb.names().len() >= MAX_FOLDERS {
            let message = format!("folders nest deeper than {MAX_FOLDERS}");
            let diagnostic = Diagnostic::new(code::E0104, message).label(id.span, "this folder");
            self.cursor.sink.report(diagnostic.at(&self.cursor.breadcrumb));
            return None;
        }
        if !self.folders.insert(id.value.clone()) {
            self.lost("the folder is in the tree already", id.span, "named again", Some((head(node), "the folder")));
            return None;
        }
        let inner = crumb(&self.cursor.breadcrumb, node);
        let outer = std::mem::replace(&mut self.cursor.breadcrumb, inner);
        let folder = Folder {
            name: self.cursor.name(node),
            breadcrumb: self.cursor.breadcrumb.clone(),
            description: description(node),
            entries: others.iter().chain([node]).flat_map(|same| self.content(same)).collect(),
            auth: auth::read(self.cursor, node),
            scripts: script::read(self.cursor, node),
            settings: settings(node),
        };
        self.cursor.breadcrumb = outer;
        Some(Entry::Folder(folder))
    }

    /// The folders of a folder, then its requests, as often as they are named.
    fn content(&mut self, folder: &Node) -> Vec<Entry> {
        let mut entries = Vec::new();
        for id in ids(self.cursor, folder, "folders_order") {
            entries.extend(self.folder(&id));
        }
        for id in ids(self.cursor, folder, "order") {
            entries.extend(self.request(&id));
        }
        entries
    }

    fn request(&mut self, id: &Spanned<String>) -> Option<Entry> {
        let Some(node) = self.index.request_of.get(&id.value) else {
            self.dangling("order", "request", id.span);
            return None;
        };
        self.requests.insert(node.span.start);
        let inner = crumb(&self.cursor.breadcrumb, node);
        let outer = std::mem::replace(&mut self.cursor.breadcrumb, inner);
        let item = Item {
            name: self.cursor.name(node),
            id: super::index::id(node),
            breadcrumb: self.cursor.breadcrumb.clone(),
            description: None,
            request: request::read(self.cursor, node),
            responses: response::read_all(self.cursor, node, self.index),
            scripts: script::read(self.cursor, node),
            settings: settings(node),
            span: node.span,
        };
        self.cursor.breadcrumb = outer;
        Some(Entry::Item(item))
    }

    /// Says which folders and requests have no place in the tree, and why.
    fn report_unplaced(&mut self) {
        let index = self.index;
        for folder in &index.folders {
            let last = index.folders_of.get(&key(folder)).and_then(|same| same.last()).unwrap_or(folder);
            let (message, other) = if last.span != folder.span {
                let message = "a later folder has the same `id`: of this one only the content is carried over";
                (message, Some((head(last), "the later one")))
            } else if self.folders.contains(&key(folder)) {
                continue;
            } else {
                (unnamed(folder, "no `folders_order` leads to the folder", "the folder has no `id`"), None)
            };
            self.unplaced(folder, message, other);
        }
        for request in &index.requests {
            let last = index.request_of.get(&key(request)).unwrap_or(request);
            let (message, other) = if last.span != request.span {
                ("a later request has the same `id`: this one is left out", Some((head(last), "the later one")))
            } else if self.requests.contains(&request.span.start) {
                continue;
            } else {
                (unnamed(request, "no `order` leads to the request", "the request has no `id`"), None)
            };
            self.unplaced(request, message, other);
        }
    }

    fn unplaced(&mut self, node: &Node, message: &str, other: Option<(Span, &str)>) {
        let here = crumb(&Breadcrumb::default(), node);
        let outer = std::mem::replace(&mut self.cursor.breadcrumb, here);
        self.lost(message, head(node), "", other);
        self.cursor.breadcrumb = outer;
    }

    fn dangling(&mut self, order: &str, what: &str, span: Span) {
        self.lost(&format!("`{order}` names a {what} that is not in the file"), span, "", None);
    }

    fn lost(&mut self, message: &str, span: Span, label: &str, other: Option<(Span, &str)>) {
        let mut diagnostic = Diagnostic::new(code::L0204, message).label(span, label);
        if let Some((span, label)) = other {
            diagnostic = diagnostic.label(span, label);
        }
        let help = "name every folder once in a `folders_order`, and every request in an `order`, by its own `id`";
        self.cursor.sink.report(diagnostic.help(help).at(&self.cursor.breadcrumb));
    }
}

/// Why nothing names a folder or a request.
fn unnamed<'m>(node: &Node, with_id: &'m str, without_id: &'m str) -> &'m str {
    if id(node).is_some() { with_id } else { without_id }
}
