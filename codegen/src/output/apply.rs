//! Turns the changes into a new folder on disk, in one step.

use std::path::Path;

use super::compare::{Changes, compare};
use super::error::OutputError;
use super::leftover::clear_leftovers;
use super::place::Place;
use super::stage::Staging;
use super::swap::put_in_place;
use crate::render::tree::FileTree;

/// Brings the folder at `root` to hold the tree; without changes nothing in it is touched.
///
/// The whole new folder is built beside the old one, sharing every unchanged file with it, and
/// then takes its place in one step: a run that fails or is killed leaves the old folder or the
/// new one. What a killed run left beside `root` is removed first.
///
/// # Errors
/// Those of [`compare`]; [`OutputError::Changed`] where `changes` no longer fit the folder;
/// [`OutputError::Io`] where the disk refuses. The old folder is then as it was, except for
/// [`OutputError::Stranded`], which says where its files are.
pub fn apply(tree: &FileTree, root: &Path, changes: &Changes) -> Result<(), OutputError> {
    clear_leftovers(&Place::of(root)?);
    if changes.is_empty() {
        return Ok(());
    }
    // Somebody may have put a file of their own in the way since the changes were worked out.
    if compare(tree, root)? != *changes {
        let root = root.to_owned();
        return Err(OutputError::Changed { root });
    }
    let place = Place::of(root)?;
    let staging = Staging::build(tree, &place, changes)?;
    put_in_place(staging, &place, changes)
}
