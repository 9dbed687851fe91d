//! What the tests of the whole line share: where things are, how a case is loaded, how a golden is blessed.

pub mod answers;
pub mod browser;
pub mod captures;
#[cfg(feature = "oracle")]
pub mod checks;
pub mod crates;
#[cfg(feature = "oracle")]
pub mod oracle;
pub mod product;
pub mod recorder;
pub mod shuffle;
#[cfg(feature = "oracle")]
pub mod steps;

use codegen::config::{Config, Input, load_inputs};
use codegen::diag::Sink;
use codegen::source::{Sources, load};
use codegen::{Generated, config};
use std::path::{Path, PathBuf};

/// The folder of the workspace.
pub fn workspace() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("the package `tests` lies in the workspace").to_owned()
}

/// The folders in `tests/cases/<kind>`, sorted.
pub fn cases(kind: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(kind);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    cases.retain(|path| path.is_dir());
    cases.sort();
    cases
}

/// The last part of a case's path.
pub fn name(case: &Path) -> &str {
    case.file_name().and_then(|name| name.to_str()).expect("cases have plain names")
}

/// Copies a folder with all that is in it into another one.
pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
    for entry in std::fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let path = entry.expect("a readable folder").path();
        let copy = to.join(path.file_name().expect("an entry has a name"));
        if path.is_dir() {
            copy_folder(&path, &copy);
        } else {
            std::fs::copy(&path, &copy).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        }
    }
}

/// With `BLESS=1` goldens are rewritten instead of compared.
pub fn blessing() -> bool {
    std::env::var_os("BLESS").is_some_and(|value| value == "1")
}

/// A configuration with everything that it names, read.
pub struct Loaded {
    /// The files.
    pub sources: Sources,
    /// What was said while they were read.
    pub sink: Sink,
    /// The configuration; nothing when it could not be read.
    pub config: Option<Config>,
    /// The inputs; nothing when one could not be read.
    pub inputs: Option<Vec<Input>>,
}

impl Loaded {
    /// Reads the `codegen.toml` of a folder and the files that it names.
    pub fn from_folder(folder: &Path) -> Self {
        let (mut sources, mut sink) = (Sources::default(), Sink::default());
        let path = folder.join("codegen.toml");
        let file = load(&mut sources, &path, "codegen.toml").unwrap_or_else(|error| panic!("{path:?}: {error:?}"));
        let config = config::read(&sources, file, &mut sink);
        let inputs = config.as_ref().and_then(|config| load_inputs(config, folder, &mut sources, &mut sink));
        Self { sources, sink, config, inputs }
    }

    /// Runs the line.
    pub fn generate(&mut self) -> Option<Generated> {
        let (config, inputs) = (self.config.as_ref()?, self.inputs.as_ref()?);
        codegen::generate(inputs, &config.package, &self.sources, &mut self.sink)
    }
}
