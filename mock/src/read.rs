//! Reads the collection in a file, or says what is wrong with it.

use codegen::collection::{self, Collection};
use codegen::diag::{Diagnostic, Severity, Sink, code, render};
use codegen::source::{LoadError, Sources, load_collection};
use std::fmt;
use std::path::Path;

/// A file that is no collection: diagnostics, as `codegen` prints them.
#[derive(Clone, PartialEq, Eq)]
pub struct MockError {
    diagnostics: String,
}

impl fmt::Display for MockError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.diagnostics.trim_end())
    }
}

/// As it is displayed: a test that unwraps the error shows the diagnostics, not an escaped text.
impl fmt::Debug for MockError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "\n{self}")
    }
}

impl std::error::Error for MockError {}

/// Reads the collection, folder or item in the file or folder at `path`; `color` is for the diagnostics of the error.
///
/// # Errors
///
/// [`MockError`] when the file cannot be read or is no collection.
pub fn read(path: &Path, color: bool) -> Result<Collection, MockError> {
    let mut sources = Sources::default();
    let mut sink = Sink::default();
    let name = path.display().to_string();
    let collection = match load_collection(&mut sources, path, &name) {
        Ok(file) => collection::read(&sources, file, &mut sink),
        Err(error) => {
            sink.report(unreadable(&name, &error));
            None
        }
    };
    // What the reader only warns about stands in no answer's way.
    sink.checkpoint().and(collection).ok_or_else(|| {
        let mut errors = sink.sorted();
        errors.retain(|diagnostic| diagnostic.severity() == Severity::Error);
        MockError { diagnostics: render::human(&sources, &errors, color) }
    })
}

fn unreadable(name: &str, error: &LoadError) -> Diagnostic {
    let (code, why) = match error {
        LoadError::Io(error) => (code::E0101, error.to_string()),
        LoadError::TooLarge(bytes) => (code::E0101, format!("it has {bytes} bytes")),
        LoadError::TooMany(most) => (code::E0101, format!("it has more than {most} files")),
        LoadError::TooDeep(most) => (code::E0101, format!("it nests deeper than {most} folders")),
        LoadError::NoCollection => (code::E0101, "it is a folder without a collection".to_owned()),
        LoadError::Several(paths) => {
            (code::E0110, format!("it holds {} collections: {}", paths.len(), paths.join(", ")))
        }
        LoadError::NotText(error) => (code::E0103, format!("byte {} is no {}", error.at, error.encoding)),
    };
    Diagnostic::new(code, format!("cannot read {name}: {why}"))
        .help("name a file that Postman exported, or the folder of one collection")
}
