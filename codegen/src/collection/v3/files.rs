//! The files of a collection's folder: each is read when something asks for it, and what nothing asked for is said.

use super::fields::kind;
use crate::collection::cursor::Cursor;
use crate::diag::{Code, Diagnostic, code};
use crate::source::{
    Entry, EntryKind, FileId, Folder, Node, RESOURCES, Role, Span, Spanned, Value, YamlError, YamlFault, parse_yaml,
};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

/// The files by the folder that they lie in.
pub(super) struct Files<'a> {
    by_path: BTreeMap<&'a str, &'a Entry>,
    by_folder: BTreeMap<&'a str, Vec<&'a Entry>>,
    asked: BTreeSet<&'a str>,
}

impl<'a> Files<'a> {
    /// The files of a folder. Two of one name, but for upper and lower case, are an error.
    pub(super) fn new(cursor: &mut Cursor<'_>, folder: &'a Folder) -> Self {
        let mut by_folder: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
        for entry in &folder.entries {
            by_folder.entry(parent(&entry.path)).or_default().push(entry);
        }
        let mut asked = BTreeSet::new();
        for entries in by_folder.values() {
            let mut names: BTreeMap<String, &Entry> = BTreeMap::new();
            for entry in entries {
                let mut folded = entry.path.to_lowercase();
                if matches!(Role::of(&entry.path), Role::Definition | Role::Collection) {
                    folded = folded.trim_end_matches(".yaml").trim_end_matches(".yml").to_owned();
                }
                if let Some(first) = names.insert(folded, entry) {
                    let message = format!("`{}` and `{}` are in one place", first.path, entry.path);
                    let diagnostic = Diagnostic::new(code::E0109, message).label(Span::file_start(entry.file), "");
                    cursor.sink.report(diagnostic.label(Span::file_start(first.file), "the other one"));
                    asked.insert(entry.path.as_str());
                }
            }
        }
        let by_path = folder.entries.iter().map(|entry| (entry.path.as_str(), entry)).collect();
        Self { by_path, by_folder, asked }
    }

    /// What lies in a folder, sorted by name; the empty path is the folder of the collection.
    pub(super) fn children(&self, folder: &str) -> Vec<&'a Entry> {
        self.by_folder.get(folder).cloned().unwrap_or_default()
    }

    /// The entry with this path.
    pub(super) fn entry(&self, path: &str) -> Option<&'a Entry> {
        self.by_path.get(path).copied()
    }

    /// The definition of a folder.
    pub(super) fn definition(&self, folder: &str) -> Option<&'a Entry> {
        let names = ["definition.yaml", "definition.yml"];
        names.iter().find_map(|name| self.entry(&join(&join(folder, RESOURCES), name)))
    }

    /// Whether there is a request, or a definition, in a folder or below it.
    pub(super) fn is_folder(&self, folder: &str) -> bool {
        let mut below = self.below(folder).map(Role::of);
        below.any(|role| matches!(role, Role::Request(_) | Role::Definition))
    }

    /// Whether nothing has asked for a file yet; from now on something has.
    pub(super) fn ask(&mut self, entry: &'a Entry) -> bool {
        self.asked.insert(&entry.path)
    }

    /// Says nothing of what lies below a folder.
    pub(super) fn ask_below(&mut self, folder: &str) {
        let below: Vec<&str> = self.below(folder).collect();
        self.asked.extend(below);
    }

    /// The paths below a folder.
    fn below(&self, folder: &str) -> impl Iterator<Item = &'a str> {
        let own = format!("{folder}/");
        let from = self.by_path.range::<str, _>((Bound::Included(own.as_str()), Bound::Unbounded));
        from.map(|(path, _)| *path).take_while(move |path| path.starts_with(&own))
    }

    /// The mapping in a file. What is broken is a row, and what is not safe to read an error.
    pub(super) fn read(&mut self, cursor: &mut Cursor<'_>, entry: &'a Entry) -> Option<Node> {
        self.ask(entry);
        let place = Span::file_start(entry.file);
        let (code, message) = match &entry.kind {
            EntryKind::File => return mapping(cursor, entry),
            EntryKind::Folder => (code::L0206, format!("`{}` is a folder", entry.path)),
            EntryKind::Link => (code::E0108, format!("`{}` is a link, which is not followed", entry.path)),
            EntryKind::Unreadable(why) => (code::E0108, format!("`{}` cannot be read: {why}", entry.path)),
            EntryKind::NotText(error) => {
                (code::L0206, format!("`{}` is no text: byte {} does not fit {}", entry.path, error.at, error.encoding))
            }
        };
        say(cursor, code, message, place, "");
        None
    }

    /// Says which files nothing asked for.
    pub(super) fn finish(self, cursor: &mut Cursor<'_>) {
        let left = self.by_path.iter().filter(|(path, _)| !self.asked.contains(*path));
        for (path, entry) in left {
            let place = Span::file_start(entry.file);
            match &entry.kind {
                EntryKind::Folder => {}
                EntryKind::Link => {
                    say(cursor, code::E0108, format!("`{path}` is a link, which is not followed"), place, "");
                }
                EntryKind::Unreadable(why) => {
                    say(cursor, code::E0108, format!("`{path}` cannot be read: {why}"), place, "");
                }
                _ => say(cursor, code::L0206, format!("`{path}` is no part of the collection"), place, ""),
            }
        }
    }
}

fn mapping(cursor: &mut Cursor<'_>, entry: &Entry) -> Option<Node> {
    match parse_yaml(entry.file, cursor.sources.file(entry.file).text()) {
        Ok(node @ Node { value: Value::Object(_), .. }) => Some(node),
        Ok(node) => {
            let message = format!("`{}` has to hold a mapping, and holds {}", entry.path, kind(&node));
            say(cursor, code::L0206, message, Span { end: node.span.start, ..node.span }, "");
            None
        }
        Err(YamlError { span, message, fault }) => {
            let code = match fault {
                YamlFault::Syntax => code::L0206,
                YamlFault::TooDeep => code::E0104,
                YamlFault::Aliases => code::E0107,
            };
            say(cursor, code, format!("`{}` is no YAML that is read: {message}", entry.path), span, "");
            None
        }
    }
}

/// Adds a diagnostic at a place of the folder or item that is being read.
pub(super) fn say(cursor: &mut Cursor<'_>, code: Code, message: String, span: Span, label: &str) {
    cursor.sink.report(Diagnostic::new(code, message).label(span, label).at(&cursor.breadcrumb));
}

/// The name that a file or folder gives to what it holds; its place is the beginning of `file`.
pub(super) fn named(name: &str, file: FileId) -> Spanned<String> {
    Spanned::new(name.to_owned(), Span::file_start(file))
}

/// The folder of a path.
pub(super) fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The path of what lies in a folder.
pub(super) fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// Where a relative path leads, from a folder of the collection; nothing where it leads out of the collection.
pub(super) fn resolve(folder: &str, written: &str) -> Option<String> {
    if written.starts_with('/') || written.contains('\\') || written.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in written.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways() {
        let check = |folder, written, expected: Option<&str>| {
            assert_eq!(resolve(folder, written).as_deref(), expected, "{folder:?} {written:?}");
        };
        check("", "./.resources/X.resources/examples", Some(".resources/X.resources/examples"));
        check("a/b", "../c//d/", Some("a/c/d"));
        check("a", "..", Some(""));
        check("a", "../../x", None);
        check("", "../x", None);
        check("", "/etc/passwd", None);
        check("a", "c:/x", None);
        check("a", "..\\..\\x", None);
    }
}
