//! Turns rendered texts into one sorted file tree whose paths mean the same on every disk.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::path::Path;

/// The longest file name most disks take, in bytes.
const LONGEST_PART: usize = 255;

/// Names that Windows gives to devices, whatever the ending (`aux.rs` is one).
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// A path inside the generated folder: relative, `/` between the parts, legal on every platform.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RelPath(String);

impl RelPath {
    /// Checks `path`; the error says which rule it breaks.
    ///
    /// # Errors
    /// [`TreeError::BadPath`] where a part is empty, `.`, `..`, too long, a Windows device,
    /// ends in a dot or space, or holds a control character or one of `\ : * ? " < > |`.
    pub fn new(path: impl Into<String>) -> Result<Self, TreeError> {
        let path = path.into();
        match path.split('/').find_map(fault) {
            Some(why) => Err(TreeError::BadPath { path, why }),
            None => Ok(Self(path)),
        }
    }

    /// The path as written, with `/` between its parts.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path for joining onto a root.
    pub fn as_path(&self) -> &Path {
        Path::new(&self.0)
    }

    /// The folders above the file, outermost first, then the file: `src`, `src/lib.rs`.
    pub fn prefixes(&self) -> impl Iterator<Item = &str> {
        let folders = self.0.match_indices('/').map(|(at, _)| &self.0[..at]);
        folders.chain([self.0.as_str()])
    }
}

impl fmt::Display for RelPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is wrong with one part of a path, if anything.
fn fault(part: &str) -> Option<&'static str> {
    let stem = part.split('.').next().unwrap_or(part).trim_end();
    if part.is_empty() {
        Some("it is absolute or has an empty part")
    } else if part == "." || part == ".." {
        Some("`.` and `..` are not allowed")
    } else if part.len() > LONGEST_PART {
        Some("a part is longer than 255 bytes")
    } else if part.contains(char::is_control) {
        Some("it holds a control character")
    } else if part.contains(['\\', ':', '*', '?', '"', '<', '>', '|']) {
        Some("it holds one of \\ : * ? \" < > |")
    } else if part.ends_with(['.', ' ']) {
        Some("a part ends in a dot or a space")
    } else if is_device(&stem.to_ascii_uppercase()) {
        Some("Windows reserves that name for a device")
    } else {
        None
    }
}

fn is_device(stem: &str) -> bool {
    let port = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    let mut number = port.unwrap_or_default().chars();
    // Windows reads the superscripts as digits too.
    let numbered = matches!(number.next(), Some('0'..='9' | '¹' | '²' | '³'));
    DEVICES.contains(&stem) || (numbered && number.next().is_none())
}

/// The generated files, sorted by path; no two of them meet on a disk that folds letter case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileTree {
    files: BTreeMap<RelPath, String>,
    /// Every file and folder: lower-case spelling to the spelling in use and whether it is a file.
    spelled: BTreeMap<String, (String, bool)>,
}

impl FileTree {
    /// An empty tree.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file.
    ///
    /// # Errors
    /// [`TreeError::Clash`] where the path is taken, also when it differs only in letter case
    /// (macOS and Windows fold it) or is a folder of another file; the tree is then as before.
    pub fn insert(&mut self, path: RelPath, text: impl Into<String>) -> Result<(), TreeError> {
        let is_file = |prefix: &str| prefix.len() == path.as_str().len();
        let taken = path.prefixes().find_map(|prefix| match self.spelled.get(&prefix.to_lowercase()) {
            Some((spelling, file)) if *file || is_file(prefix) || spelling != prefix => Some(spelling.clone()),
            _ => None,
        });
        if let Some(other) = taken {
            return Err(TreeError::Clash { path, other });
        }
        for prefix in path.prefixes() {
            let spelling = (prefix.to_owned(), is_file(prefix));
            self.spelled.insert(prefix.to_lowercase(), spelling);
        }
        self.files.insert(path, text.into());
        Ok(())
    }

    /// The files, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&RelPath, &str)> {
        self.files.iter().map(|(path, text)| (path, text.as_str()))
    }

    /// The text of one file.
    pub fn get(&self, path: &RelPath) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

/// Why a path or a file cannot be part of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TreeError {
    /// The path breaks a rule of [`RelPath`].
    BadPath {
        /// The path as given.
        path: String,
        /// The rule.
        why: &'static str,
    },
    /// Another file or folder has the same place.
    Clash {
        /// The path that was to be added.
        path: RelPath,
        /// The file or folder that is there.
        other: String,
    },
}

impl fmt::Display for TreeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadPath { path, why } => {
                write!(f, "the path {path:?} cannot be generated: {why}")
            }
            Self::Clash { path, other } => {
                write!(f, "`{path}` and `{other}` would be the same place on disk; rename one of them")
            }
        }
    }
}

impl Error for TreeError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_checked() {
        let good = ["a", "src/lib.rs", ".cargo/x.toml", "com10/é.rs"];
        for path in good {
            let made = RelPath::new(path).expect(path);
            assert_eq!(made.to_string(), path);
            assert_eq!(made.as_path(), Path::new(path));
        }
        let long = "x".repeat(256);
        let bad = [
            "",
            "/a",
            "a//b",
            "a/",
            ".",
            "a/../b",
            "./a",
            "a\\b",
            "a\nb",
            "c:/x",
            "a?",
            "a.",
            "a /b",
            "aux.rs",
            "src/CON",
            "Lpt1.tar.gz",
            "com¹",
            "nul .rs",
            &long,
        ];
        for path in bad {
            assert!(RelPath::new(path).is_err(), "{path:?}");
        }
    }

    #[test]
    fn clashes_are_refused_and_change_nothing() {
        let mut tree = FileTree::new();
        for path in ["src/users/get.rs", "Cargo.toml"] {
            let path = RelPath::new(path).expect(path);
            assert_eq!(tree.insert(path, "x"), Ok(()));
        }
        let before = tree.clone();
        let clashes = [
            ("Cargo.toml", "Cargo.toml"),
            ("cargo.TOML", "Cargo.toml"),
            ("src/users", "src/users"),
            ("src/Users/list.rs", "src/users"),
            ("Cargo.toml/a.rs", "Cargo.toml"),
        ];
        for (path, other) in clashes {
            let path = RelPath::new(path).expect(path);
            let Err(TreeError::Clash { other: at, .. }) = tree.insert(path, "y") else {
                panic!("must clash with {other}");
            };
            assert_eq!(at, other);
        }
        assert_eq!(tree, before);
        assert_eq!((tree.len(), tree.is_empty()), (2, false));
    }
}
