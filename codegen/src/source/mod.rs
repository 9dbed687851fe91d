//! Where things are: files, spans in them, and the JSON trees read from them.

mod decode;
mod embedded;
mod folder;
mod gather;
mod json;
mod line_index;
mod load;
mod node;
mod yaml;

pub use decode::{NotText, decode};
pub use embedded::Embedded;
pub use folder::{Entry, EntryKind, Folder, RESOURCES, Role};
pub use gather::{collections_in, load_collection, watched};
pub use json::{Grammar, JsonError, MAX_DEPTH, parse, parse_embedded, parse_held};
pub use line_index::{LineIndex, Position};
pub use load::{LoadError, load};
pub use node::{Member, Node, Value};
pub use yaml::{YamlError, YamlFault, parse_yaml};

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use yaml::Scalar;

/// Names one file of a [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(u32);

/// A range of bytes in one file, end excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

impl Span {
    /// The empty span at the beginning of `file`, for what concerns the file as a whole.
    pub fn file_start(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }
}

/// A value with the place that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value with its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// In which notation a file is written. Its name says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// RFC 8259, whatever the file is called.
    Json,
    /// YAML 1.2: the name ends in `.yaml` or `.yml`.
    Yaml,
}

impl Syntax {
    /// The notation of a file with this name.
    pub fn of(name: &str) -> Self {
        let ending = name.rsplit('.').next().unwrap_or_default();
        if ["yaml", "yml"].iter().any(|yaml| ending.eq_ignore_ascii_case(yaml)) { Self::Yaml } else { Self::Json }
    }
}

/// One input file: its name as the user knows it, and its text.
#[derive(Clone, Debug)]
pub struct Source {
    name: String,
    text: Arc<str>,
    lines: LineIndex,
    syntax: Syntax,
    /// The scalars of a YAML file, found when one of them is first looked into.
    scalars: OnceLock<BTreeMap<(u32, u32), Scalar>>,
    /// What is in it, when it is a folder.
    folder: Option<Arc<Folder>>,
}

impl Source {
    /// The path as it is shown in diagnostics.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text, without a byte order mark.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the lines begin.
    pub fn lines(&self) -> &LineIndex {
        &self.lines
    }

    /// The notation.
    pub fn syntax(&self) -> Syntax {
        self.syntax
    }

    /// What is in it, when it is no file but a folder.
    pub fn folder(&self) -> Option<&Folder> {
        self.folder.as_deref()
    }

    /// The YAML scalar that stands at this very place.
    fn scalar(&self, span: Span) -> Option<&Scalar> {
        self.scalars.get_or_init(|| yaml::scalars(&self.text)).get(&(span.start, span.end))
    }
}

/// All files that a run has read. Everything that carries a [`Span`] can be found again here.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// Adds a file under the name that diagnostics show.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let (name, text) = (name.into(), text.into());
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let (lines, syntax) = (LineIndex::new(&text), Syntax::of(&name));
        self.files.push(Source { name, lines, text, syntax, scalars: OnceLock::new(), folder: None });
        id
    }

    /// Says that a file, whose text is empty, is a folder.
    pub fn set_folder(&mut self, id: FileId, folder: Folder) {
        self.files[id.0 as usize].folder = Some(Arc::new(folder));
    }

    /// The same files, one of them with another text. Places hold in it if each byte is where it was.
    #[must_use]
    pub fn with_text(mut self, id: FileId, text: String) -> Self {
        let file = &mut self.files[id.0 as usize];
        file.lines = LineIndex::new(&text);
        file.text = text.into();
        file.scalars = OnceLock::new();
        self
    }

    /// The file with this id.
    pub fn file(&self, id: FileId) -> &Source {
        &self.files[id.0 as usize]
    }

    /// The text that a span covers.
    pub fn slice(&self, span: Span) -> &str {
        self.file(span.file).text().get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// The line and column, both from 1, of a span's beginning.
    pub fn position(&self, span: Span) -> Position {
        let file = self.file(span.file);
        file.lines.position(file.text(), span.start)
    }
}
