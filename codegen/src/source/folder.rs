//! The files of a collection that is a folder, as they were found.

use super::{FileId, NotText};

/// A folder with all YAML files in it. It has a [`FileId`] of its own, for what concerns it as a whole.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    /// Files and folders, sorted by path.
    pub entries: Vec<Entry>,
    /// The one request that is meant, by its path, where a request file was named instead of a folder.
    pub only: Option<String>,
}

/// One file or folder of a [`Folder`].
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its way from the folder on, with `/` on every system.
    pub path: String,
    /// Its text; an empty one for a folder and for what could not be read.
    pub file: FileId,
    /// What it is.
    pub kind: EntryKind,
}

/// What an [`Entry`] is.
#[derive(Clone, Debug)]
pub enum EntryKind {
    /// A file that was read.
    File,
    /// A folder.
    Folder,
    /// A link, which may lead anywhere: it is not followed.
    Link,
    /// A file or folder that could not be read, and why.
    Unreadable(String),
    /// A file whose bytes are no text.
    NotText(NotText),
}

/// What the name of a file says that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role<'p> {
    /// `X.request.yaml`, with `X`.
    Request(&'p str),
    /// `X.example.yaml`, with `X`.
    Example(&'p str),
    /// `.resources/definition.yaml`
    Definition,
    /// `collection.yaml` of the layout with references.
    Collection,
    /// Anything else.
    Other,
}

impl Role<'_> {
    /// The role of the file with this path.
    pub fn of(path: &str) -> Role<'_> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let Some(stem) = without_ending(name, ".yaml").or_else(|| without_ending(name, ".yml")) else {
            return Role::Other;
        };
        if let Some(stem) = without_ending(stem, ".request") {
            Role::Request(stem)
        } else if let Some(stem) = without_ending(stem, ".example") {
            Role::Example(stem)
        } else if stem == "definition" && (folder == RESOURCES || folder.ends_with("/.resources")) {
            Role::Definition
        } else if stem == "collection" {
            Role::Collection
        } else {
            Role::Other
        }
    }
}

/// The folder of what belongs to a folder and its requests.
pub const RESOURCES: &str = ".resources";

/// The name without its ending, upper or lower case.
fn without_ending<'n>(name: &'n str, ending: &str) -> Option<&'n str> {
    let cut = name.len().checked_sub(ending.len())?;
    let (stem, found) = (name.get(..cut)?, name.get(cut..)?);
    found.eq_ignore_ascii_case(ending).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles() {
        let check = |path, expected| assert_eq!(Role::of(path), expected, "{path}");
        check("a/Get pet.request.yaml", Role::Request("Get pet"));
        check("X.Request.YML", Role::Request("X"));
        check(".request.yaml", Role::Request(""));
        check(".resources/X.resources/examples/200 OK.example.yaml", Role::Example("200 OK"));
        check(".resources/definition.yml", Role::Definition);
        check("a/.resources/definition.yaml", Role::Definition);
        check("a.resources/definition.yaml", Role::Other);
        check("collection.yaml", Role::Collection);
        check("request.yaml", Role::Other);
        check("é.request.json", Role::Other);
    }
}
