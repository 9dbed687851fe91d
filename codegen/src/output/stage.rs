//! Turns the old folder and the changes into a complete new folder beside the old one.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::compare::Changes;
use super::error::OutputError;
use super::leftover::remove;
use super::place::Place;
use crate::render::tree::{FileTree, RelPath};

/// Tells our staging folders from others of a like name; locked as long as the run lives.
pub(super) const MARKER: &str = "postbind-staging";
const MARKER_TEXT: &[u8] = b"Made by `cargo run -p codegen`, whose next run removes this folder.\n";

/// A folder beside the root that holds the marker and the new tree; removed when dropped.
///
/// The new tree is one level down, so that the marker stays behind when the trees are exchanged.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
    marker: Option<File>,
}

impl Staging {
    /// Makes the staging folder and fills it; on failure it is removed and nothing else changed.
    pub fn build(tree: &FileTree, place: &Place, changes: &Changes) -> Result<Self, OutputError> {
        let failed = || OutputError::io(&place.parent, "make a staging folder in");
        fs::create_dir_all(&place.parent).map_err(failed())?;
        let folder = tempfile::Builder::new().prefix(&place.prefix).tempdir_in(&place.parent).map_err(failed())?.keep();
        let mut staging = Self { folder, marker: None };
        let mut marker = File::create_new(staging.folder.join(MARKER)).map_err(failed())?;
        // Where the disk knows no locks, two runs at once are the only thing not guarded against.
        let _ = marker.lock();
        marker.write_all(MARKER_TEXT).map_err(failed())?;
        staging.marker = Some(marker);
        staging.fill(tree, place, changes)?;
        Ok(staging)
    }

    /// The new tree, and after the exchange the old one.
    pub fn new_tree(&self) -> PathBuf {
        self.folder.join("new")
    }

    /// Where the old tree waits between two renames; a later run puts it back from there.
    pub fn old_tree(&self) -> PathBuf {
        self.folder.join("old")
    }

    /// Where the replaced files go if the folders cannot be renamed.
    pub fn replaced(&self) -> PathBuf {
        self.folder.join("replaced")
    }

    /// Leaves the folder on disk, as a killed run does.
    pub fn keep(mut self) {
        self.marker = None;
        self.folder = PathBuf::new();
    }

    fn fill(&self, tree: &FileTree, place: &Place, changes: &Changes) -> Result<(), OutputError> {
        let new = self.new_tree();
        let paths = |list: &[RelPath]| list.iter().map(|rel| rel.as_path().to_owned()).collect();
        let mut keeper = Keeper {
            old: &place.path,
            new: &new,
            deleted: paths(&changes.delete),
            updated: paths(&changes.update),
            modes: Vec::new(),
        };
        match place.exists && !place.lived_in {
            true => drop(keeper.folder(Path::new(""))?),
            false => fs::create_dir(&new).map_err(OutputError::io(&new, "make the folder"))?,
        }
        for rel in changes.create.iter().chain(&changes.update) {
            let path = new.join(rel.as_path());
            let failed = || OutputError::io(&path, "write the file");
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(failed())?;
            }
            // Never opens an existing file: that could be one shared with the old tree.
            let mut file = File::create_new(&path).map_err(failed())?;
            let text = tree.get(rel).unwrap_or_default();
            file.write_all(text.as_bytes()).map_err(failed())?;
            if keeper.updated.contains(rel.as_path()) {
                let old = fs::metadata(place.path.join(rel.as_path())).map_err(failed())?;
                keeper.modes.push((path, old.permissions()));
            }
        }
        // Last, because nothing can be written into a read-only folder.
        for (path, mode) in keeper.modes {
            let failed = OutputError::io(&path, "set the permissions of");
            fs::set_permissions(&path, mode).map_err(failed)?;
        }
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        self.marker = None; // Windows removes no open file.
        if self.folder != Path::new("") {
            // What cannot be removed now is tried again by the next run.
            let _ = remove(&self.folder);
        }
    }
}

/// Carries over what stays of the old tree.
struct Keeper<'a> {
    old: &'a Path,
    new: &'a Path,
    deleted: BTreeSet<PathBuf>,
    updated: BTreeSet<PathBuf>,
    modes: Vec<(PathBuf, Permissions)>,
}

impl Keeper<'_> {
    /// Carries one folder over; false where deleting our files emptied it and it went with them.
    fn folder(&mut self, rel: &Path) -> Result<bool, OutputError> {
        let (old, new) = (self.old.join(rel), self.new.join(rel));
        let failed = || OutputError::io(&old, "copy the folder");
        let meta = fs::metadata(&old).map_err(failed())?;
        fs::create_dir(&new).map_err(failed())?;
        let (mut lost, mut kept) = (false, false);
        for entry in fs::read_dir(&old).map_err(failed())? {
            let entry = entry.map_err(failed())?;
            let path = rel.join(entry.file_name());
            let stays = if entry.file_type().map_err(failed())?.is_dir() {
                self.folder(&path)?
            } else if self.deleted.contains(&path) {
                false
            } else {
                if !self.updated.contains(&path) {
                    let from = entry.path();
                    carry(&from, &self.new.join(&path)).map_err(OutputError::io(&from, "copy the file"))?;
                }
                true
            };
            kept |= stays;
            lost |= !stays;
        }
        if lost && !kept && rel != Path::new("") {
            fs::remove_dir(&new).map_err(failed())?;
            return Ok(false);
        }
        // Only a courtesy to build scripts that watch a folder; not every platform allows it.
        if let (Ok(folder), Ok(time)) = (File::open(&new), meta.modified()) {
            let _ = folder.set_modified(time);
        }
        self.modes.push((new, meta.permissions()));
        Ok(true)
    }
}

/// Puts the same file at a second path: linked, else copied with its times.
fn carry(from: &Path, to: &Path) -> io::Result<()> {
    let meta = fs::symlink_metadata(from)?;
    if meta.is_symlink() {
        return relink(from, to);
    }
    match fs::hard_link(from, to) {
        // Reading a pipe or a socket would wait for ever.
        Err(_) if meta.is_file() => copy(from, to, &meta),
        linked => linked,
    }
}

fn copy(from: &Path, to: &Path, meta: &fs::Metadata) -> io::Result<()> {
    io::copy(&mut File::open(from)?, &mut File::create_new(to)?)?;
    let file = OpenOptions::new().write(true).open(to)?;
    file.set_modified(meta.modified()?)?;
    fs::set_permissions(to, meta.permissions())
}

#[cfg(unix)]
fn relink(from: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(from)?, to)
}

#[cfg(windows)]
fn relink(from: &Path, to: &Path) -> io::Result<()> {
    let target = fs::read_link(from)?;
    match fs::metadata(from).is_ok_and(|meta| meta.is_dir()) {
        true => std::os::windows::fs::symlink_dir(target, to),
        false => std::os::windows::fs::symlink_file(target, to),
    }
}
