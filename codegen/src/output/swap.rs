//! Turns a finished staging folder into the generated folder, by exchanging the two.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::compare::Changes;
use super::error::OutputError;
use super::place::Place;
use super::stage::Staging;
use crate::render::tree::RelPath;

/// How the old tree was left by a step that failed.
#[derive(Debug)]
pub(super) enum Failed {
    /// As it was.
    Untouched(io::Error),
    /// In this folder, because it could not be put back either.
    Stranded(io::Error, PathBuf),
}

/// Puts the new tree where the old one is; what is then in the staging folder is removed.
pub(super) fn put_in_place(staging: Staging, place: &Place, changes: &Changes) -> Result<(), OutputError> {
    let done = if place.lived_in {
        in_place(&staging, &place.path, changes)
    } else if !place.exists {
        fs::rename(staging.new_tree(), &place.path).map_err(Failed::Untouched)
    } else if exchange(&staging.new_tree(), &place.path).is_ok() {
        Ok(())
    } else {
        // Some platforms and disks know no exchange. Some cannot even rename the folder: it may
        // come from a lower layer of a container image, or be open in another program on Windows.
        match two_renames(&staging, &place.path) {
            Err(Failed::Untouched(_)) => in_place(&staging, &place.path, changes),
            done => done,
        }
    };
    let root = place.path.clone();
    match done {
        Ok(()) => Ok(()),
        Err(Failed::Untouched(source)) => Err(OutputError::io(&root, "put the new files into")(source)),
        Err(Failed::Stranded(source, old)) => {
            staging.keep();
            Err(OutputError::Stranded { root, old, source })
        }
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(new: &Path, root: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, new, CWD, root, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Moves the old tree aside and the new one in; killed in between, the next run puts it back.
pub(super) fn two_renames(staging: &Staging, root: &Path) -> Result<(), Failed> {
    let old = staging.old_tree();
    fs::rename(root, &old).map_err(Failed::Untouched)?;
    fs::rename(staging.new_tree(), root).map_err(|error| match fs::rename(&old, root) {
        Ok(()) => Failed::Untouched(error),
        Err(error) => Failed::Stranded(error, old),
    })
}

/// The last resort, file by file: killed half way it leaves a mixture, made good by the next run,
/// for only files of ours are moved.
pub(super) fn in_place(staging: &Staging, root: &Path, changes: &Changes) -> Result<(), Failed> {
    let (new, replaced) = (staging.new_tree(), staging.replaced());
    let mut moved = Vec::new();
    let result = move_all(&new, &replaced, root, changes, &mut moved);
    let Err(error) = result else {
        return Ok(());
    };
    for (from, to) in moved.iter().rev() {
        if let Err(error) = move_file(to, from) {
            return Err(Failed::Stranded(error, replaced));
        }
        prune(to, root);
    }
    Err(Failed::Untouched(error))
}

/// Notes every move in `moved` once it is done.
fn move_all(
    new: &Path,
    replaced: &Path,
    root: &Path,
    changes: &Changes,
    moved: &mut Vec<(PathBuf, PathBuf)>,
) -> io::Result<()> {
    let mut step = |rel: &RelPath, from: &Path, to: &Path| {
        let (from, to) = (from.join(rel.as_path()), to.join(rel.as_path()));
        if let Err(error) = move_file(&from, &to) {
            prune(&to, root);
            return Err(error);
        }
        moved.push((from, to));
        io::Result::Ok(())
    };
    for rel in &changes.delete {
        step(rel, root, replaced)?;
        prune(&root.join(rel.as_path()), root);
    }
    for rel in &changes.update {
        step(rel, root, replaced)?;
        step(rel, new, root)?;
    }
    for rel in &changes.create {
        step(rel, new, root)?;
    }
    Ok(())
}

fn move_file(from: &Path, to: &Path) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::rename(from, to)
}

/// Removes the folders above a file that is gone, as far as they are empty and below the root.
fn prune(file: &Path, root: &Path) {
    for folder in file.ancestors().skip(1) {
        if folder == root || !folder.starts_with(root) || fs::remove_dir(folder).is_err() {
            break;
        }
    }
}
