//! Turns a folder on disk into [`Sources`] with every YAML file in it, and reads nothing outside of it.

use super::folder::{Entry, EntryKind, Folder, RESOURCES, Role};
use super::load::{LoadError, MAX_BYTES, load};
use super::{FileId, Sources, Syntax};
use std::fs::{self, DirEntry, FileType};
use std::path::{Path, PathBuf};

/// How many files and folders a collection may have; the largest that is known has some 3,000.
const MAX_ENTRIES: usize = 100_000;
/// How deep folders may nest.
const MAX_DEPTH: usize = 64;

/// Reads the collection at `path`, which is a file, a folder, or one request file of a folder.
///
/// # Errors
///
/// [`LoadError`] when it cannot be read, or is a folder with no collection or with several.
pub fn load_collection(sources: &mut Sources, path: &Path, name: &str) -> Result<FileId, LoadError> {
    let name = name.trim_end_matches('/');
    if fs::metadata(path).map_err(LoadError::Io)?.is_dir() {
        return match collections_in(path).as_slice() {
            [] => whole(sources, path, name),
            [one] => whole(sources, &path.join(one), &below(name, one)),
            several => Err(LoadError::Several(several.to_vec())),
        };
    }
    match Role::of(&name.replace('\\', "/")) {
        Role::Request(_) => request(sources, path, name),
        Role::Collection => {
            let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
            whole(sources, folder, name.rsplit_once('/').map_or(".", |(folder, _)| folder))
        }
        _ => load(sources, path, name),
    }
}

/// The collections of a folder that is none itself, but holds some: a workspace, its `postman` folder, or the folder
/// `collections` in there. They are paths from the folder on, sorted.
pub fn collections_in(path: &Path) -> Vec<String> {
    if is_marked(path) {
        return Vec::new();
    }
    let called = |name: &str| fs::canonicalize(path).is_ok_and(|path| path.file_name().is_some_and(|own| own == name));
    for inner in ["", "collections", "postman/collections"] {
        let folder = if inner.is_empty() { path.to_owned() } else { path.join(inner) };
        let children: Vec<String> =
            folders(&folder).into_iter().filter(|name| has_collection(&folder.join(name), 0)).collect();
        let legacy = |name: &String| is_file(&folder.join(name), &["collection.yaml", "collection.yml"]);
        if !children.is_empty() && (!inner.is_empty() || called("collections") || children.iter().any(legacy)) {
            return children.iter().map(|name| below(inner, name)).collect();
        }
    }
    Vec::new()
}

/// All that a run that reads `path` depends on: the path itself and, of a folder, all that is in it.
pub fn watched(path: &Path) -> Vec<PathBuf> {
    let mut paths = vec![path.to_owned()];
    let root = match path.file_name().and_then(|name| name.to_str()).map(Role::of) {
        Some(Role::Request(_)) => path.parent().map(|folder| folder.join(RESOURCES)),
        Some(Role::Collection) => path.parent().map(Path::to_owned),
        _ => Some(path.to_owned()),
    };
    let mut found = Vec::new();
    let walked = root.filter(|root| root.is_dir()).map(|root| walk(&root, &mut found));
    if walked.is_some_and(|walked| walked.is_ok()) {
        paths.extend(found.into_iter().map(|found| found.on_disk));
    }
    paths.extend(above(path).into_iter().flat_map(|folder| definitions(&folder)));
    paths
}

/// A file or folder below the folder that is walked.
struct Found {
    /// Its way from there on.
    path: String,
    on_disk: PathBuf,
    kind: FileType,
    /// Why a folder could not be looked into.
    locked: Option<String>,
}

fn whole(sources: &mut Sources, path: &Path, name: &str) -> Result<FileId, LoadError> {
    let mut found = Vec::new();
    walk(path, &mut found)?;
    let is_ours = |found: &Found| !matches!(Role::of(&found.path), Role::Other);
    if !found.iter().any(is_ours) {
        return Err(LoadError::NoCollection);
    }
    add(sources, name, found, None)
}

/// One request with its examples, and the definitions of the folders that it lies in.
fn request(sources: &mut Sources, path: &Path, name: &str) -> Result<FileId, LoadError> {
    let folders = above(path);
    let mut found = Vec::new();
    let mut prefix = String::new();
    let own = folders.last().cloned().unwrap_or_default();
    for (number, folder) in folders.iter().enumerate() {
        if number > 0 {
            let last = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            prefix.push_str(&format!("{last}/"));
            found.extend(at(folder, prefix.trim_end_matches('/')));
        }
        for definition in definitions(folder) {
            let file = definition.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            found.extend(at(&definition, &format!("{prefix}{RESOURCES}/{file}")));
        }
    }
    let mut examples = Vec::new();
    if own.join(RESOURCES).is_dir() {
        walk(&own.join(RESOURCES), &mut examples)?;
    }
    examples.retain(|found| !matches!(Role::of(&format!("{RESOURCES}/{}", found.path)), Role::Definition));
    found.extend(
        examples.into_iter().map(|found| Found { path: format!("{prefix}{RESOURCES}/{}", found.path), ..found }),
    );
    let file = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let only = format!("{prefix}{file}");
    found.extend(at(path, &only));
    // The names begin where that of the request does.
    let mut root = name.rsplit_once('/').map_or(".".to_owned(), |(folder, _)| folder.to_owned());
    for _ in 1..folders.len() {
        root = match root.rsplit_once('/') {
            _ if root == "." => "..".to_owned(),
            _ if root.ends_with("..") => format!("{root}/.."),
            Some((folder, _)) => folder.to_owned(),
            None => ".".to_owned(),
        };
    }
    add(sources, &root, found, Some(only))
}

fn at(on_disk: &Path, path: &str) -> Option<Found> {
    let kind = fs::symlink_metadata(on_disk).ok()?.file_type();
    Some(Found { path: path.to_owned(), on_disk: on_disk.to_owned(), kind, locked: None })
}

/// The folders that a request file lies in, the collection's first.
fn above(request: &Path) -> Vec<PathBuf> {
    let is_request = request
        .file_name()
        .and_then(|name| name.to_str())
        .is_some_and(|name| matches!(Role::of(name), Role::Request(_)));
    let Some(own) = fs::canonicalize(request).ok().filter(|_| is_request) else { return Vec::new() };
    let ancestors: Vec<&Path> = own.ancestors().skip(1).take(MAX_DEPTH).collect();
    // Below `collections` every folder is a collection; elsewhere it reaches as far as the definitions do.
    let below = ancestors
        .iter()
        .position(|folder| folder.parent().and_then(Path::file_name).is_some_and(|name| name == "collections"));
    let defined = ancestors.iter().take_while(|folder| !definitions(folder).is_empty()).count();
    let count = below.map_or(defined.max(1), |at| at + 1);
    ancestors.into_iter().take(count).rev().map(Path::to_owned).collect()
}

fn definitions(folder: &Path) -> Vec<PathBuf> {
    let files = ["definition.yaml", "definition.yml"].iter().map(|name| folder.join(RESOURCES).join(name));
    files.filter(|path| path.symlink_metadata().is_ok()).collect()
}

fn add(sources: &mut Sources, name: &str, mut found: Vec<Found>, only: Option<String>) -> Result<FileId, LoadError> {
    found.sort_by(|a, b| a.path.cmp(&b.path));
    let root = sources.add(name, "");
    let mut entries = Vec::new();
    let mut rest = MAX_BYTES;
    for Found { path, on_disk, kind, locked } in found {
        let shown = below(name, &path);
        let (file, kind) = if let Some(why) = locked {
            (sources.add(shown, ""), EntryKind::Unreadable(why))
        } else if kind.is_dir() {
            (sources.add(shown, ""), EntryKind::Folder)
        } else if kind.is_symlink() {
            (sources.add(shown, ""), EntryKind::Link)
        } else if !kind.is_file() {
            // A pipe would be waited for.
            (sources.add(shown, ""), EntryKind::Unreadable("it is no regular file".to_owned()))
        } else {
            let size = fs::metadata(&on_disk).map_or(0, |metadata| metadata.len());
            rest = rest.checked_sub(size).ok_or(LoadError::TooLarge(size.saturating_add(MAX_BYTES - rest)))?;
            match load(sources, &on_disk, &shown) {
                Ok(file) => (file, EntryKind::File),
                Err(LoadError::NotText(error)) => (sources.add(shown, ""), EntryKind::NotText(error)),
                Err(LoadError::Io(error)) => (sources.add(shown, ""), EntryKind::Unreadable(error.to_string())),
                Err(error) => return Err(error),
            }
        };
        entries.push(Entry { path, file, kind });
    }
    sources.set_folder(root, Folder { entries, only });
    Ok(root)
}

/// All YAML files below a folder and the folders on the way, in no order.
fn walk(root: &Path, found: &mut Vec<Found>) -> Result<(), LoadError> {
    let mut waiting = vec![(root.to_owned(), String::new(), 0)];
    while let Some((folder, prefix, depth)) = waiting.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if depth == 0 => return Err(LoadError::Io(error)),
            Err(error) => {
                let locked = found.iter_mut().find(|found| found.path == prefix);
                locked.into_iter().for_each(|found| found.locked = Some(error.to_string()));
                continue;
            }
        };
        for entry in entries.flatten() {
            let Some(next) = looked_at(&entry, &prefix) else { continue };
            if found.len() >= MAX_ENTRIES {
                return Err(LoadError::TooMany(MAX_ENTRIES));
            }
            if next.kind.is_dir() {
                if depth >= MAX_DEPTH {
                    return Err(LoadError::TooDeep(MAX_DEPTH));
                }
                waiting.push((next.on_disk.clone(), next.path.clone(), depth + 1));
            }
            found.push(next);
        }
    }
    Ok(())
}

/// An entry that may belong to a collection: YAML, folders that are not hidden, and what links to either.
fn looked_at(entry: &DirEntry, prefix: &str) -> Option<Found> {
    let name = entry.file_name();
    let name = name.to_string_lossy();
    let kind = entry.file_type().ok()?;
    let is_yaml = Syntax::of(&name) == Syntax::Yaml;
    let is_hidden = name.starts_with('.') && name != RESOURCES;
    let may_belong = match () {
        _ if kind.is_dir() => !is_hidden,
        _ if kind.is_symlink() => {
            is_yaml || !is_hidden && fs::metadata(entry.path()).is_ok_and(|target| target.is_dir())
        }
        _ => is_yaml,
    };
    may_belong.then(|| Found { path: below(prefix, &name), on_disk: entry.path(), kind, locked: None })
}

/// The path of what lies in a folder; the empty text is the folder that paths begin at.
fn below(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// It says by itself that it is a collection or a folder of one.
fn is_marked(folder: &Path) -> bool {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    names.any(|name| name == RESOURCES || !matches!(Role::of(&name), Role::Other | Role::Example(_)))
}

fn has_collection(folder: &Path, depth: usize) -> bool {
    let inside = || folders(folder).iter().any(|name| has_collection(&folder.join(name), depth + 1));
    is_marked(folder) || depth < MAX_DEPTH && inside()
}

/// The folders in a folder that are neither hidden nor links, sorted.
fn folders(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    let mut names: Vec<String> = folders.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    names
}

fn is_file(folder: &Path, names: &[&str]) -> bool {
    names.iter().any(|name| folder.join(name).is_file())
}

#[cfg(test)]
mod tests;
