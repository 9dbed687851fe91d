//! Reads a file from disk into [`Sources`].

use super::{FileId, NotText, Sources, decode};
use std::path::Path;

/// Files above this many bytes are refused: offsets are 32 bits wide, and no collection comes near.
pub(super) const MAX_BYTES: u64 = 512 * 1024 * 1024;

/// Why a file could not be taken in.
#[derive(Debug)]
pub enum LoadError {
    /// The operating system refused.
    Io(std::io::Error),
    /// The bytes are no text.
    NotText(NotText),
    /// The file, or all files of the folder, are larger than 512 MiB.
    TooLarge(u64),
    /// The folder has more files than this.
    TooMany(usize),
    /// The folder nests deeper than this.
    TooDeep(usize),
    /// The folder holds no collection of schema v3.
    NoCollection,
    /// The folder holds several collections: their paths from there on.
    Several(Vec<String>),
}

/// Reads the file at `path` and adds it under `name`.
///
/// # Errors
///
/// [`LoadError`] when it cannot be read, is no UTF-8 or UTF-16 text, or is too large.
pub fn load(sources: &mut Sources, path: &Path, name: &str) -> Result<FileId, LoadError> {
    let size = std::fs::metadata(path).map_err(LoadError::Io)?.len();
    if size > MAX_BYTES {
        return Err(LoadError::TooLarge(size));
    }
    let bytes = std::fs::read(path).map_err(LoadError::Io)?;
    Ok(sources.add(name, decode(&bytes).map_err(LoadError::NotText)?))
}
