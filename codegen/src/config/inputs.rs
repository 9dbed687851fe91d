//! Loads the files that a [`Config`] names.

use super::{Config, Input};
use crate::diag::{Diagnostic, Sink, code};
use crate::source::{self, FileId, LoadError, Sources, Spanned};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Loads all collections and environments; paths in the configuration begin at `folder`.
///
/// Files are shown as the configuration spells them. Reports every file that cannot be loaded, and answers nothing then.
pub fn load_inputs(config: &Config, folder: &Path, sources: &mut Sources, sink: &mut Sink) -> Option<Vec<Input>> {
    let mut loader = Loader { folder, sources, sink, loaded: BTreeMap::new() };
    let mut inputs = Vec::new();
    for config in &config.collections {
        let collection = loader.load(&config.input, source::load_collection);
        // A file that was named and is not there is a failure; one that was not named is none.
        let mut variables = |path: Option<&Spanned<String>>| match path {
            Some(path) => loader.load(path, source::load).map(Some),
            None => Some(None),
        };
        let (environment, globals) = (variables(config.environment.as_ref()), variables(config.globals.as_ref()));
        inputs.push((config, collection, environment, globals));
    }
    let inputs = inputs.into_iter().map(|(config, collection, environment, globals)| {
        let config = config.clone();
        Some(Input { config, collection: collection?, environment: environment?, globals: globals? })
    });
    inputs.collect()
}

struct Loader<'a> {
    folder: &'a Path,
    sources: &'a mut Sources,
    sink: &'a mut Sink,
    /// By the path on disk, so that two spellings of one file are one file.
    loaded: BTreeMap<PathBuf, FileId>,
}

/// How a file, or a collection that may be a folder, is read.
type Load = fn(&mut Sources, &Path, &str) -> Result<FileId, LoadError>;

impl Loader<'_> {
    fn load(&mut self, written: &Spanned<String>, load: Load) -> Option<FileId> {
        let path = self.folder.join(&written.value);
        let on_disk = std::fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
        if let Some(file) = self.loaded.get(&on_disk) {
            return Some(*file);
        }
        let name = written.value.replace(std::path::MAIN_SEPARATOR, "/");
        match load(self.sources, &path, &name) {
            Ok(file) => {
                self.loaded.insert(on_disk, file);
                Some(file)
            }
            Err(error) => {
                let diagnostic = diagnostic(&name, &error).label(written.span, "");
                self.sink.report(match (&error, near(&path, &name)) {
                    (LoadError::Io(error), Some(near)) if error.kind() == ErrorKind::NotFound => {
                        diagnostic.help(format!("did you mean `{near}`?"))
                    }
                    _ => diagnostic,
                });
                None
            }
        }
    }
}

/// The file beside it whose name looks most like its own, spelled as the missing one is.
fn near(path: &Path, name: &str) -> Option<String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries = std::fs::read_dir(folder).ok()?.flatten().filter(|entry| entry.path().is_file());
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let near = similar::get_close_matches(path.file_name()?.to_str()?, &names, 1, 0.7);
    let before = name.rfind('/').map_or("", |slash| &name[..=slash]);
    Some(format!("{before}{}", near.first()?))
}

fn diagnostic(name: &str, error: &LoadError) -> Diagnostic {
    match error {
        LoadError::Io(error) if error.kind() == ErrorKind::NotFound => {
            Diagnostic::new(code::E0101, format!("`{name}` does not exist"))
        }
        LoadError::Io(error) if error.kind() == ErrorKind::IsADirectory => {
            Diagnostic::new(code::E0101, format!("`{name}` is a folder, not a file"))
        }
        LoadError::Io(error) => Diagnostic::new(code::E0101, format!("`{name}` cannot be read: {error}")),
        LoadError::TooLarge(bytes) => Diagnostic::new(code::E0101, format!("`{name}` is too large: {bytes} bytes"))
            .help("name a file of at most 512 MiB"),
        LoadError::TooMany(most) => Diagnostic::new(code::E0101, format!("`{name}` has more than {most} files"))
            .help("name the folder of one collection"),
        LoadError::TooDeep(most) => Diagnostic::new(code::E0101, format!("`{name}` nests deeper than {most} folders"))
            .help("name the folder of one collection"),
        LoadError::NoCollection => {
            let message = format!("`{name}` is a folder, and there is no collection in it");
            Diagnostic::new(code::E0101, message)
                .help("name a file that Postman exported, or the folder of a collection: it has files `*.request.yaml`")
        }
        LoadError::Several(paths) => {
            let name = name.trim_end_matches('/');
            let message = format!("`{name}` holds {} collections", paths.len());
            let inputs: Vec<String> = paths.iter().map(|path| format!("`{name}/{path}`")).collect();
            Diagnostic::new(code::E0110, message).help(format!("give each a table of its own: {}", inputs.join(", ")))
        }
        LoadError::NotText(error) => {
            let message = format!("`{name}` is no text: byte {} does not fit {}", error.at, error.encoding);
            Diagnostic::new(code::E0103, message)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::read;
    use crate::diag::render;

    /// Loads `toml` in a folder with the files a.json, b.json (no text) and the folder c.
    #[track_caller]
    fn check(toml: &str, names: Option<&[[&str; 2]]>, said: &str) {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("a.json"), "{}").expect("a file");
        std::fs::write(folder.path().join("b.json"), b"{\"\xff\"}").expect("a file");
        std::fs::create_dir(folder.path().join("c")).expect("a folder");
        let (mut sources, mut sink) = (Sources::default(), Sink::default());
        let file = sources.add("codegen.toml", toml);
        let config = read(&sources, file, &mut sink).expect("a good configuration");
        let inputs = load_inputs(&config, folder.path(), &mut sources, &mut sink);
        let name = |file: Option<FileId>| file.map_or("-", |file| sources.file(file).name());
        let found = inputs.map(|inputs| {
            inputs.iter().map(|input| [name(Some(input.collection)), name(input.environment)]).collect::<Vec<_>>()
        });
        assert_eq!(found.as_deref(), names);
        assert_eq!(render::human(&sources, &sink.sorted(), false), said);
    }

    #[test]
    fn files() {
        check("collections.x.input = 'a.json'", Some(&[["a.json", "-"]]), "");
        check(
            "collections.x.input = './a.json'\ncollections.y = { input = 'a.json', environment = 'c/../a.json' }",
            Some(&[["./a.json", "-"], ["./a.json", "./a.json"]]),
            "",
        );
        check(
            "collections.x.input = 'c/../aa.json'",
            None,
            "\
error[E0101]: `c/../aa.json` does not exist
 --> codegen.toml:1:23
  |
1 | collections.x.input = 'c/../aa.json'
  |                       ^^^^^^^^^^^^^^
  |
  = help: did you mean `c/../a.json`?
",
        );
        check(
            "collections.x.input = 'none.json'\ncollections.y = { input = 'b.json', environment = 'c' }",
            None,
            "\
error[E0101]: `none.json` does not exist
 --> codegen.toml:1:23
  |
1 | collections.x.input = 'none.json'
  |                       ^^^^^^^^^^^
  |
  = help: check the path; paths in codegen.toml start at the folder of codegen.toml

error[E0103]: `b.json` is no text: byte 2 does not fit UTF-8
 --> codegen.toml:2:27
  |
2 | collections.y = { input = 'b.json', environment = 'c' }
  |                           ^^^^^^^^
  |
  = help: save the file as UTF-8

error[E0101]: `c` is a folder, not a file
 --> codegen.toml:2:51
  |
2 | collections.y = { input = 'b.json', environment = 'c' }
  |                                                   ^^^
  |
  = help: check the path; paths in codegen.toml start at the folder of codegen.toml
",
        );
    }
}
