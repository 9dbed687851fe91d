//! Turns the staging folders that killed runs left behind into free space.

use std::fs::{self, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use super::place::Place;
use super::stage::MARKER;

/// Removes the staging folders that killed runs left; one of a living run is locked and stays.
pub(super) fn clear_leftovers(place: &Place) {
    let entries = fs::read_dir(&place.parent).into_iter().flatten().flatten();
    for entry in entries {
        let (name, folder) = (entry.file_name(), entry.path());
        let prefix = place.prefix.as_encoded_bytes();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder && name.as_encoded_bytes().starts_with(prefix) {
            // A leftover that cannot be removed is in nobody's way.
            let _ = clear(&folder, place);
        }
    }
}

fn clear(folder: &Path, place: &Place) -> io::Result<()> {
    let Ok(marker) = OpenOptions::new().write(true).open(folder.join(MARKER)) else {
        // Killed before the marker was made, or not ours; this takes it only if it is empty.
        return fs::remove_dir(folder);
    };
    if let Err(TryLockError::WouldBlock) = marker.try_lock() {
        return Ok(());
    }
    drop(marker);
    let old = folder.join("old");
    if !fs::exists(&place.path)? && fs::exists(&old)? {
        // Killed between two renames: this is the only copy of the old tree.
        fs::rename(&old, &place.path)?;
    }
    remove(folder)
}

/// Removes a staging folder, the marker last: a removal that is killed is then taken up again.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    for tree in ["new", "old", "replaced"] {
        match remove_tree(&folder.join(tree)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => (),
        }
    }
    match fs::remove_file(folder.join(MARKER)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => fs::remove_dir(folder),
    }
}

fn remove_tree(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            open_up(folder)?;
            fs::remove_dir_all(folder)
        }
        done => done,
    }
}

/// Makes every folder writable. Folders only: the files are shared with the tree that stays.
#[cfg(unix)]
fn open_up(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            open_up(&entry.path())?;
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn open_up(_: &Path) -> io::Result<()> {
    Ok(())
}
