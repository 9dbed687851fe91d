//! Turns the output path as given into the folder that is really worked on.

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::OutputError;

/// What makes a folder one that is lived in.
const CONFIGURATION: &str = "codegen.toml";

/// Where the generated folder is, or will be.
#[derive(Debug)]
pub(super) struct Place {
    /// The folder itself; never a symlink to it.
    pub path: PathBuf,
    /// The folder it is in.
    pub parent: PathBuf,
    /// What the names of its staging folders begin with.
    pub prefix: OsString,
    /// Whether it is there.
    pub exists: bool,
    /// It holds the configuration: somebody stands in it, and a build and a history may lie in it. It is not exchanged
    /// for another, and what is new goes into it file by file.
    pub lived_in: bool,
}

impl Place {
    /// Follows `root` if it is a symlink, and checks that it is a folder or missing.
    pub fn of(root: &Path) -> Result<Self, OutputError> {
        let at = OutputError::io;
        let (path, exists) = match fs::symlink_metadata(root) {
            Err(error) if error.kind() == ErrorKind::NotFound => (root.to_owned(), false),
            Err(error) => return Err(at(root, "look at")(error)),
            Ok(_) => {
                let real = fs::canonicalize(root).map_err(at(root, "follow"))?;
                let meta = fs::metadata(&real).map_err(at(root, "look at"))?;
                if !meta.is_dir() {
                    let path = root.to_owned();
                    return Err(OutputError::NotAFolder { path });
                }
                (real, true)
            }
        };
        let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
            let error = io::Error::new(ErrorKind::InvalidInput, "it has no folder above it");
            return Err(at(root, "generate into")(error));
        };
        let parent = match parent.as_os_str().is_empty() {
            true => PathBuf::from("."),
            false => parent.to_owned(),
        };
        if path.join(CONFIGURATION).is_file() {
            return Ok(Self { parent: path.clone(), prefix: ".postbind-".into(), path, exists, lived_in: true });
        }
        let mut prefix = OsString::from(".");
        prefix.push(name);
        prefix.push(".postbind-");
        Ok(Self { parent, prefix, path, exists, lived_in: false })
    }
}
