//! The tree: the collection itself, its folders and its items.

use super::cursor::{Cursor, description, head, is_nothing, member};
use super::settings::settings;
use super::{Collection, Entry, Folder, Item};
use crate::diag::{Breadcrumb, Diagnostic, code};
use crate::source::{Node, Span, Value};

impl Cursor<'_> {
    /// A collection, or a folder that stands for one; `span` is that of the whole file.
    pub(super) fn collection(&mut self, node: &Node, span: Span) -> Collection {
        let about = if node.get("info").is_some() { self.object(node, "info") } else { Some(node) };
        Collection {
            name: about.and_then(|about| self.text(about, "name")),
            id: about.and_then(own_id),
            description: about.and_then(description),
            entries: self.entries(node),
            auth: self.auth(node),
            variables: self.variables(node, "variable"),
            scripts: self.scripts(node),
            settings: settings(node),
            span,
        }
    }

    fn entries(&mut self, parent: &Node) -> Vec<Entry> {
        self.list(parent, "item").iter().filter_map(|node| self.entry(node)).collect()
    }

    /// A folder or an item; nothing, and a diagnostic, for anything else.
    pub(super) fn entry(&mut self, node: &Node) -> Option<Entry> {
        let inner = crumb(&self.breadcrumb, node);
        let outer = std::mem::replace(&mut self.breadcrumb, inner);
        let entry = self.entry_here(node);
        self.breadcrumb = outer;
        entry
    }

    fn entry_here(&mut self, node: &Node) -> Option<Entry> {
        if !matches!(node.value, Value::Object(_)) && !is_nothing(node) {
            self.wrong("item", node, "a folder or an item");
            return None;
        }
        if node.get("item").is_some_and(|item| item.value != Value::Null) {
            return Some(Entry::Folder(Folder {
                name: self.name(node),
                breadcrumb: self.breadcrumb.clone(),
                description: description(node),
                entries: self.entries(node),
                auth: self.auth(node),
                scripts: self.scripts(node),
                settings: settings(node),
            }));
        }
        let Some(request) = node.get("request").filter(|request| request.value != Value::Null) else {
            let what = if node.value == Value::Null { "the entry is null" } else { "neither `item` nor `request`" };
            let diagnostic = Diagnostic::new(code::L0204, what).label(head(node), "");
            self.sink.report(diagnostic.at(&self.breadcrumb));
            return None;
        };
        Some(Entry::Item(Item {
            name: self.name(node),
            id: own_id(node),
            breadcrumb: self.breadcrumb.clone(),
            description: description(node),
            request: self.request(request)?,
            responses: self.responses(node),
            scripts: self.scripts(node),
            settings: settings(node),
            span: node.span,
        }))
    }
}

/// Postman's id of a collection, folder or item; the name of the member depends on who exported it.
fn own_id(node: &Node) -> Option<String> {
    let id = member(node, "id").or_else(|| member(node, "_postman_id"))?.text()?;
    (!id.is_empty()).then(|| id.to_owned())
}

/// The breadcrumb of an entry below `parent`.
pub(super) fn crumb(parent: &Breadcrumb, entry: &Node) -> Breadcrumb {
    let name = member(entry, "name").and_then(Node::text).filter(|name| !name.trim().is_empty());
    parent.child(name.unwrap_or("(unnamed)"))
}
