//! Turns the wanted tree and the folder on disk into the list of what differs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::banner::{BANNER, SITE_BANNER, has};
use super::error::OutputError;
use super::place::Place;
use crate::render::tree::{FileTree, RelPath};

/// What must happen on disk for the folder to hold the tree; each list is sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files of the tree that are not on disk.
    pub create: Vec<RelPath>,
    /// Files on disk that carry the banner and differ from the tree.
    pub update: Vec<RelPath>,
    /// Files on disk that carry the banner and are not in the tree.
    pub delete: Vec<RelPath>,
    /// How many files are on disk as the tree wants them.
    pub same: usize,
}

impl Changes {
    /// Whether the disk holds the tree already.
    pub fn is_empty(&self) -> bool {
        self.create.is_empty() && self.update.is_empty() && self.delete.is_empty()
    }
}

/// What stands at a path; symlinks are not followed, so they are `Other`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    File,
    Folder,
    Other,
}

/// Everything below the root, by relative path.
type Disk = BTreeMap<PathBuf, Kind>;

/// Compares the tree with the folder, byte by byte, and changes nothing.
///
/// Only files with the banner are to be updated or deleted; a file without it is left alone, or
/// counts as unchanged where it is exactly what the tree wants. Nothing in dot-folders or in the
/// top-level `target` is ever deleted.
///
/// # Errors
/// [`OutputError::NotOurs`] naming every file without the banner (or symlink, or folder) where
/// the tree must write; [`OutputError::NotAFolder`]; [`OutputError::Io`] for what cannot be read.
pub fn compare(tree: &FileTree, root: &Path) -> Result<Changes, OutputError> {
    let place = Place::of(root)?;
    // The crate and the site may not take each other's files for their own.
    let site = tree.iter().next().is_some_and(|(_, text)| has(SITE_BANNER, text));
    let banner = if site { SITE_BANNER } else { BANNER };
    let ours = |bytes: &[u8]| str::from_utf8(bytes).is_ok_and(|text| has(banner, text));
    let mut disk = Disk::new();
    if place.exists {
        walk(&place.path, Path::new(""), tree, &mut disk)?;
    }
    let mut changes = Changes::default();
    for (path, _) in disk.iter().filter(|(_, kind)| **kind == Kind::File) {
        // A name no tree could hold was never written by us.
        let Some(rel) = rel_path(path) else { continue };
        if tree.get(&rel).is_none() && !in_skipped(path) && ours(&read(&place, path)?) {
            changes.delete.push(rel);
        }
    }
    let gone: BTreeSet<&Path> = changes.delete.iter().map(RelPath::as_path).collect();
    // By lower-case spelling: on macOS and Windows `Lib.rs` would overwrite a foreign `lib.rs`.
    let stays: BTreeMap<String, &Path> = disk
        .iter()
        .filter(|(path, kind)| **kind != Kind::Folder && !gone.contains(path.as_path()))
        .filter_map(|(path, _)| Some((slashed(path)?.to_lowercase(), path.as_path())))
        .collect();

    let mut foreign = BTreeSet::new();
    for (rel, text) in tree.iter() {
        let path = rel.as_path();
        let blocks = |prefix: &str| stays.get(&prefix.to_lowercase()).filter(|at| **at != path);
        match rel.prefixes().find_map(blocks) {
            Some(at) => drop(foreign.insert(at.to_path_buf())),
            None => match disk.get(path) {
                None => changes.create.push(rel.clone()),
                Some(Kind::Folder) if vanishes(&disk, &gone, path) => {
                    changes.create.push(rel.clone());
                }
                Some(Kind::File) => match read(&place, path)? {
                    bytes if bytes == text.as_bytes() => changes.same += 1,
                    bytes if ours(&bytes) => changes.update.push(rel.clone()),
                    _ => drop(foreign.insert(path.to_owned())),
                },
                Some(Kind::Folder | Kind::Other) => drop(foreign.insert(path.to_owned())),
            },
        }
    }
    if foreign.is_empty() {
        Ok(changes)
    } else {
        let paths = foreign.into_iter().collect();
        let root = root.to_owned();
        Err(OutputError::NotOurs { root, paths })
    }
}

/// Lists what is below `rel`, without the folders that are none of our business.
fn walk(root: &Path, rel: &Path, tree: &FileTree, disk: &mut Disk) -> Result<(), OutputError> {
    let folder = root.join(rel);
    let failed = || OutputError::io(&folder, "list the folder");
    for entry in fs::read_dir(&folder).map_err(failed())? {
        let entry = entry.map_err(failed())?;
        let kind = entry.file_type().map_err(failed())?;
        let path = rel.join(entry.file_name());
        let wanted = |path: &Path| tree.iter().any(|(rel, _)| rel.as_path().starts_with(path));
        let kind = if kind.is_dir() {
            if !is_skipped(&path) || wanted(&path) {
                walk(root, &path, tree, disk)?;
            }
            Kind::Folder
        } else if kind.is_file() {
            Kind::File
        } else {
            Kind::Other
        };
        disk.insert(path, kind);
    }
    Ok(())
}

/// Whether a folder is skipped: dot-folders anywhere, `target` only at the top, since an API may
/// well have a folder called "Target" that becomes `src/target`.
fn is_skipped(folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default();
    folder == Path::new("target") || name.as_encoded_bytes().starts_with(b".")
}

fn in_skipped(path: &Path) -> bool {
    path.ancestors().skip(1).any(|folder| folder != Path::new("") && is_skipped(folder))
}

/// Whether deleting `gone` empties the folder, so that it goes too and a file may take its place.
fn vanishes(disk: &Disk, gone: &BTreeSet<&Path>, folder: &Path) -> bool {
    let mut children = disk.iter().filter(|(path, _)| path.parent() == Some(folder)).peekable();
    // A folder that was empty before is somebody's.
    children.peek().is_some()
        && children.all(|(path, kind)| match kind {
            Kind::File => gone.contains(path.as_path()),
            Kind::Folder => vanishes(disk, gone, path),
            Kind::Other => false,
        })
}

fn read(place: &Place, path: &Path) -> Result<Vec<u8>, OutputError> {
    let path = place.path.join(path);
    fs::read(&path).map_err(OutputError::io(&path, "read the file"))
}

fn rel_path(path: &Path) -> Option<RelPath> {
    RelPath::new(slashed(path)?).ok()
}

fn slashed(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}
