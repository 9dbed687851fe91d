//! The tree: folders and requests in files, in the items of a document, or in files that items refer to.

use super::files::{Files, join, named, parent, resolve, say};
use super::order::{Rank, rank, sorted};
use super::{definition, example, fields, request, script, settings};
use crate::collection::cursor::{Cursor, head, member};
use crate::collection::{Collection, Entry, Item, Request, SavedResponse, duplicates};
use crate::diag::code;
use crate::source::{EntryKind, FileId, Folder, Node, RESOURCES, Role, Span, Spanned, Value};

/// Kinds of requests that are sent by other protocols.
const OTHERS: &[&str] =
    &["grpc-request", "llm-request", "mcp-request", "mqtt-request", "socket.io-request", "websocket-request"];

/// How deep folders nest that refer to one another: as deep as those of a disk.
const DEEPEST: usize = 64;

/// Where an entry stands: the files around it, unless it stands in a document, and its own path among them.
struct Place<'f, 'a> {
    files: Option<&'f mut Files<'a>>,
    path: &'f str,
}

/// The collection in a folder.
pub(super) fn read(cursor: &mut Cursor<'_>, root: FileId, folder: &Folder) -> Collection {
    let mut files = Files::new(cursor, folder);
    if let Some(only) = &folder.only {
        return lone(cursor, &mut files, root, only);
    }
    let listed = ["collection.yaml", "collection.yml"].iter().find_map(|name| files.entry(name));
    let about = listed.or_else(|| files.definition(""));
    let node = about.and_then(|entry| files.read(cursor, entry));
    let file = about.map_or(root, |entry| entry.file);
    let node = node.unwrap_or(Node { span: Span::file_start(file), value: Value::Object(Vec::new()) });
    duplicates::report(&node, &cursor.breadcrumb, cursor.sink);
    let shown = cursor.sources.file(root).name();
    let shown = shown.rsplit('/').find(|part| !matches!(*part, "" | "." | "..")).unwrap_or_default();
    let name = fields::text(cursor, &node, "name");
    let name = name.or_else(|| (!shown.is_empty()).then(|| named(shown, file)));
    let entries = match about.filter(|_| node.get("items").is_some()) {
        Some(about) => items(cursor, &node, &mut Place { files: Some(&mut files), path: &about.path }),
        None => below(cursor, &mut files, ""),
    };
    let collection = definition::collection(cursor, &node, name, entries, node.span);
    files.finish(cursor);
    collection
}

/// The collection of one request file: its entry, with all that the folders around it hand down.
fn lone(cursor: &mut Cursor<'_>, files: &mut Files<'_>, root: FileId, only: &str) -> Collection {
    let mut collection = Collection {
        name: None,
        id: None,
        description: None,
        entries: Vec::new(),
        auth: None,
        variables: Vec::new(),
        scripts: Vec::new(),
        settings: Vec::new(),
        span: Span::file_start(root),
    };
    let folders = std::iter::once("").chain(only.match_indices('/').map(|(slash, _)| &only[..slash]));
    for folder in folders {
        let Some(node) = files.definition(folder).and_then(|entry| files.read(cursor, entry)) else { continue };
        let own = definition::collection(cursor, &node, None, Vec::new(), node.span);
        collection.auth = own.auth.or(collection.auth);
        collection.scripts.extend(own.scripts);
        if folder.is_empty() {
            collection.variables = own.variables;
        }
    }
    if let (Some(entry), Role::Request(stem)) = (files.entry(only), Role::of(only))
        && let Some(node) = files.read(cursor, entry)
    {
        let mut place = Place { files: Some(files), path: only };
        collection.span = node.span;
        collection.entries.extend(here(cursor, &node, named(stem, entry.file), &mut place).map(|(_, entry)| entry));
    }
    collection
}

/// The entries of a collection that is one document.
pub(super) fn inline(cursor: &mut Cursor<'_>, node: &Node) -> Vec<Entry> {
    items(cursor, node, &mut Place { files: None, path: "" })
}

/// What lies in a folder: requests and folders in one order.
fn below(cursor: &mut Cursor<'_>, files: &mut Files<'_>, folder: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    for child in files.children(folder) {
        let name = child.path.rsplit('/').next().unwrap_or_default();
        match (&child.kind, Role::of(&child.path)) {
            (EntryKind::Folder, _) if name != RESOURCES && files.is_folder(&child.path) => {
                entries.push(folder_of_files(cursor, files, &child.path, name, child.file));
            }
            (EntryKind::Folder, _) => {}
            (_, Role::Request(stem)) => {
                let Some(node) = files.read(cursor, child) else { continue };
                let mut place = Place { files: Some(files), path: &child.path };
                entries.extend(here(cursor, &node, named(stem, child.file), &mut place));
            }
            _ => {}
        }
    }
    sorted(entries)
}

fn folder_of_files(
    cursor: &mut Cursor<'_>,
    files: &mut Files<'_>,
    path: &str,
    name: &str,
    file: FileId,
) -> (Rank, Entry) {
    let about = files.definition(path);
    let node = about.and_then(|entry| files.read(cursor, entry));
    let file = about.map_or(file, |entry| entry.file);
    let node = node.unwrap_or(Node { span: Span::file_start(file), value: Value::Object(Vec::new()) });
    let name = fields::text(cursor, &node, "name").unwrap_or_else(|| named(name, file));
    let (rank, entry) = within(cursor, &name.clone(), |cursor| {
        duplicates::report(&node, &cursor.breadcrumb, cursor.sink);
        let entries = below(cursor, files, path);
        (rank(cursor, &node), Entry::Folder(definition::folder(cursor, &node, name, entries)))
    });
    (rank, entry)
}

/// The entries of `items`, in the order of the list: things themselves, or references to files.
fn items(cursor: &mut Cursor<'_>, parent: &Node, place: &mut Place<'_, '_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    for node in fields::list(cursor, parent, "items") {
        let entry = match (member(node, "ref"), &mut place.files) {
            (Some(reference), Some(files)) => referred(cursor, files, place.path, reference),
            _ => entry(cursor, node, Spanned::new(String::new(), head(node)), place),
        };
        entries.extend(entry.map(|(_, entry)| entry));
    }
    entries
}

/// The entry in the file that a reference names.
fn referred(cursor: &mut Cursor<'_>, files: &mut Files<'_>, from: &str, reference: &Node) -> Option<(Rank, Entry)> {
    let Some(text) = reference.text() else {
        fields::wrong(cursor, "ref", reference, "a path");
        return None;
    };
    let Some(path) = resolve(parent(from), text) else {
        let message = format!("`{text}` leads out of the folder of the collection");
        say(cursor, code::E0108, message, reference.span, "nothing outside is read");
        return None;
    };
    let Some(found) = files.entry(&path) else {
        say(cursor, code::L0206, format!("there is no file `{path}`"), reference.span, "named here");
        return None;
    };
    if cursor.breadcrumb.names().len() >= DEEPEST {
        let message = format!("folders that refer to folders nest deeper than {DEEPEST}");
        say(cursor, code::E0104, message, reference.span, "one more");
        return None;
    }
    if !files.ask(found) {
        say(cursor, code::L0208, format!("`{path}` is named twice"), reference.span, "left out here");
        return None;
    }
    let node = files.read(cursor, found)?;
    let stem = match Role::of(&path) {
        Role::Request(stem) => stem,
        // `Pets/folder.yaml` is the folder `Pets`.
        _ => parent(&path).rsplit('/').next().unwrap_or_default(),
    };
    here(cursor, &node, named(stem, found.file), &mut Place { files: Some(files), path: &found.path })
}

/// The entry in the root of a file.
fn here(
    cursor: &mut Cursor<'_>,
    node: &Node,
    stem: Spanned<String>,
    place: &mut Place<'_, '_>,
) -> Option<(Rank, Entry)> {
    let name = member(node, "name").and_then(Node::text).unwrap_or(&stem.value);
    duplicates::report(node, &cursor.breadcrumb.child(shown(name)), cursor.sink);
    entry(cursor, node, stem, place)
}

/// One request that is named by itself.
pub(super) fn alone(cursor: &mut Cursor<'_>, node: &Node, stem: Spanned<String>) -> Option<(Rank, Entry)> {
    here(cursor, node, stem, &mut Place { files: None, path: "" })
}

/// A request or folder; nothing, and a row, for anything else.
fn entry(
    cursor: &mut Cursor<'_>,
    node: &Node,
    stem: Spanned<String>,
    place: &mut Place<'_, '_>,
) -> Option<(Rank, Entry)> {
    let name = fields::text(cursor, node, "name").unwrap_or(stem);
    within(cursor, &name.clone(), |cursor| {
        let rank = rank(cursor, node);
        let kind = fields::text(cursor, node, "$kind").or_else(|| fields::text(cursor, node, "type"));
        let entry = match kind.as_ref().map(|kind| kind.value.as_str()) {
            Some("collection" | "folder") => {
                let entries = items(cursor, node, place);
                Entry::Folder(definition::folder(cursor, node, name, entries))
            }
            Some("http-request" | "http") | None => {
                fields::check(cursor, node, "a request", request::HTTP);
                let request = request::http(cursor, node);
                Entry::Item(item(cursor, node, name, request, place))
            }
            Some("graphql-request") => {
                fields::check(cursor, node, "a GraphQL request", request::GRAPHQL);
                let request = request::graphql(cursor, node);
                Entry::Item(item(cursor, node, name, request, place))
            }
            Some(other) => {
                let span = kind.as_ref()?.span;
                if OTHERS.contains(&other) {
                    let message = format!("the request is left out: `{other}` is sent by another protocol");
                    say(cursor, code::L0209, message, span, "of this kind");
                    // Its messages and examples go with it.
                    let path = place.path;
                    if let (Some(files), Role::Request(stem)) = (&mut place.files, Role::of(path)) {
                        files.ask_below(&join(parent(path), &format!("{RESOURCES}/{stem}.resources")));
                    }
                } else {
                    say(cursor, code::L0206, format!("`{other}` is no kind of request"), span, "left out");
                }
                return None;
            }
        };
        Some((rank, entry))
    })
}

fn item(
    cursor: &mut Cursor<'_>,
    node: &Node,
    name: Spanned<String>,
    request: Request,
    place: &mut Place<'_, '_>,
) -> Item {
    Item {
        name,
        id: fields::text(cursor, node, "id").map(|id| id.value),
        breadcrumb: cursor.breadcrumb.clone(),
        description: None,
        request,
        responses: examples(cursor, node, place),
        scripts: script::read(cursor, node),
        settings: settings::read(cursor, node),
        span: node.span,
    }
}

/// The examples of a request: in a folder that it names or that is called like it, or in the request itself.
fn examples(cursor: &mut Cursor<'_>, node: &Node, place: &mut Place<'_, '_>) -> Vec<SavedResponse> {
    let named = node.get("examples").filter(|node| node.value != Value::Null);
    if let Some(Node { value: Value::Array(_), .. }) = named {
        let elements = fields::list(cursor, node, "examples").into_iter();
        return elements.map(|node| example::read(cursor, node, Spanned::new(String::new(), head(node)))).collect();
    }
    let path = place.path;
    let (Some(files), Role::Request(stem)) = (&mut place.files, Role::of(path)) else { return Vec::new() };
    let own = parent(path);
    let usual = [format!("{RESOURCES}/{stem}.resources/examples"), format!("{stem}.resources/examples")];
    let mut folders: Vec<String> = usual.iter().map(|path| join(own, path)).collect();
    if let Some(named) = named {
        let Some(text) = named.text() else {
            fields::wrong(cursor, "examples", named, "a path or a list");
            return Vec::new();
        };
        let Some(folder) = resolve(own, text) else {
            let message = format!("`{text}` leads out of the folder of the collection");
            say(cursor, code::E0108, message, named.span, "nothing outside is read");
            return Vec::new();
        };
        folders.insert(0, folder);
    }
    let Some(folder) = folders.into_iter().find(|folder| files.entry(folder).is_some()) else {
        return Vec::new();
    };
    let mut examples = Vec::new();
    for child in files.children(&folder) {
        let Role::Example(stem) = Role::of(&child.path) else { continue };
        let Some(node) = files.read(cursor, child) else { continue };
        duplicates::report(&node, &cursor.breadcrumb, cursor.sink);
        if let Some(kind) = member(&node, "$kind").filter(|kind| !is_example(kind)) {
            let message = format!("`{}` is no kind of example", kind.text().unwrap_or_default());
            say(cursor, code::L0206, message, head(kind), "left out");
            continue;
        }
        let rank = rank(cursor, &node);
        examples.push((rank, example::read(cursor, &node, self::named(stem, child.file))));
    }
    examples.sort_by(|(a, first), (b, second)| a.total_cmp(b).then_with(|| first.name.value.cmp(&second.name.value)));
    examples.into_iter().map(|(_, example)| example).collect()
}

fn is_example(kind: &Node) -> bool {
    matches!(kind.text(), Some("http-example" | "graphql-example"))
}

/// Reads something with the breadcrumb of the entry that is called `name`.
fn within<T>(cursor: &mut Cursor<'_>, name: &Spanned<String>, read: impl FnOnce(&mut Cursor<'_>) -> T) -> T {
    let inner = cursor.breadcrumb.child(shown(&name.value));
    let outer = std::mem::replace(&mut cursor.breadcrumb, inner);
    let read = read(cursor);
    cursor.breadcrumb = outer;
    read
}

fn shown(name: &str) -> &str {
    if name.trim().is_empty() { "(unnamed)" } else { name }
}
