//! Turns small folders in a temporary place into checks of comparing, applying and failing.

mod applying;
mod comparing;
mod failing;

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::{BANNER, Changes};
use crate::render::tree::{FileTree, RelPath};

/// A generated text.
fn made(body: &str) -> String {
    format!("// {BANNER}\n{body}\n")
}

fn rel(path: &str) -> RelPath {
    RelPath::new(path).expect(path)
}

fn rels(paths: &[&str]) -> Vec<RelPath> {
    paths.iter().map(|path| rel(path)).collect()
}

/// A tree of generated texts with these bodies.
fn tree(files: &[(&str, &str)]) -> FileTree {
    let mut tree = FileTree::new();
    for (path, body) in files {
        tree.insert(rel(path), made(body)).expect(path);
    }
    tree
}

fn changes(create: &[&str], update: &[&str], delete: &[&str], same: usize) -> Changes {
    Changes { create: rels(create), update: rels(update), delete: rels(delete), same }
}

/// Writes a file that was last changed long ago, so that a rewrite shows.
fn put(root: &Path, path: &str, text: impl AsRef<[u8]>) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a parent")).expect("folder");
    fs::write(&path, text).expect("file");
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let file = File::options().write(true).open(&path).expect("open");
    file.set_modified(long_ago).expect("time");
}

/// Which file it is and when it changed.
type Stamp = (u64, Option<SystemTime>);

fn stamp(path: &Path) -> Stamp {
    let meta = fs::symlink_metadata(path).expect("metadata");
    (inode(&meta), meta.modified().ok())
}

#[cfg(unix)]
fn inode(meta: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(meta)
}

#[cfg(not(unix))]
fn inode(_: &Metadata) -> u64 {
    0
}

/// Everything below `root`: the text of a file, `-> target` of a symlink, `/` for a folder.
fn snapshot(root: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root.join(&folder)).expect("list") {
            let entry = entry.expect("entry");
            let path = folder.join(entry.file_name());
            let kind = entry.file_type().expect("kind");
            let text = if kind.is_symlink() {
                format!("-> {}", fs::read_link(entry.path()).expect("link").display())
            } else if kind.is_dir() {
                folders.push(path.clone());
                "/".to_owned()
            } else {
                let bytes = fs::read(entry.path()).expect("read");
                String::from_utf8_lossy(&bytes).into_owned()
            };
            found.insert(path.display().to_string().replace('\\', "/"), text);
        }
    }
    found
}

/// What [`snapshot`] should find.
fn expected(entries: &[(&str, &str)]) -> BTreeMap<String, String> {
    let own = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    entries.iter().map(own).collect()
}

/// The names in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("list");
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    let mut names: Vec<String> = entries.map(|entry| name(entry.expect("entry"))).collect();
    names.sort();
    names
}
