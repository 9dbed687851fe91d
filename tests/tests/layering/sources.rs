//! Reads the sources of a package: what each file names, and in which module it is.

use super::paths::{Named, named};
use super::tokens::{Token, outside_tests, test_modules};
use std::path::{Path, PathBuf};

/// One file of `src`.
pub struct File {
    /// Below the folder of the workspace, with `/`.
    pub shown: String,
    /// Below `src`, with `/`.
    pub path: String,
    pub text: String,
    /// Without what is there for tests only.
    pub tokens: Vec<Token>,
    pub named: Vec<Named>,
    /// The whole file is there for tests only.
    pub is_test: bool,
}

impl File {
    /// Whether the file is below one of these folders, or is one of these files.
    pub fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| match place.strip_suffix('/') {
            Some(_) => self.path.starts_with(place),
            None => self.path == *place,
        })
    }
}

/// All files of the `src` of a package, sorted.
pub fn of(package: &str) -> Vec<File> {
    let src = tests::workspace().join(package).join("src");
    let texts: Vec<(PathBuf, String)> = rust_files(&src)
        .into_iter()
        .map(|path| (path.clone(), std::fs::read_to_string(&path).expect("a readable source")))
        .collect();
    let gated: Vec<PathBuf> = texts
        .iter()
        .flat_map(|(path, text)| test_modules(text).into_iter().map(|name| children(path).join(name)))
        .collect();
    let file = |(path, text): (PathBuf, String)| {
        let below = path.strip_prefix(&src).expect("it was found below").to_string_lossy().replace('\\', "/");
        let is_test = gated.iter().any(|gate| path.starts_with(gate) || path == gate.with_extension("rs"));
        let tokens = outside_tests(&text);
        let named = named(&tokens, &module(&below));
        File { shown: format!("{package}/src/{below}"), path: below, text, tokens, named, is_test }
    };
    texts.into_iter().map(file).collect()
}

/// All Rust files below a folder, sorted.
pub fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Where the modules that a file declares lie.
fn children(file: &Path) -> PathBuf {
    let folder = file.parent().expect("a file lies in a folder");
    match file.file_stem().and_then(|stem| stem.to_str()) {
        Some("lib" | "main" | "mod") | None => folder.to_owned(),
        Some(stem) => folder.join(stem),
    }
}

/// The path of the module that a file of `src` is.
fn module(path: &str) -> Vec<String> {
    let path = path.strip_suffix(".rs").unwrap_or(path);
    let mut parts: Vec<String> = path.split('/').map(str::to_owned).collect();
    if parts.last().is_some_and(|last| ["lib", "main", "mod"].contains(&last.as_str())) {
        parts.pop();
    }
    parts
}
