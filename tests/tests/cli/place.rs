//! A folder of a test's own, and the program run in it.

use super::binary;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use tempfile::TempDir;

/// Every file by its path, with `/` between the parts.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A folder that goes when the test does.
pub struct Place(TempDir);

impl Place {
    /// A folder with some files.
    pub fn with(files: &[(&str, &str)]) -> Self {
        let place = Self(tempfile::tempdir().expect("a folder"));
        files.iter().for_each(|(path, text)| place.write(path, text));
        place
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file, and the folders above it.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
        // A new file: the old one may be shared with another tree.
        let _ = fs::remove_file(&path);
        fs::write(path, text).expect("a file");
    }

    /// The text of a file.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).expect("a file")
    }

    /// What is in a folder of it.
    pub fn files(&self, folder: &str) -> Files {
        files(&self.path().join(folder))
    }

    /// Starts the program.
    pub fn spawn(&self, arguments: &[&str]) -> Child {
        let mut command = binary::command(self.path(), arguments);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("`codegen` starts")
    }

    /// Runs the program.
    pub fn run(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        binary::run(self.path(), arguments)
    }

    /// Runs it, and checks all that it answers.
    #[track_caller]
    pub fn check(&self, arguments: &[&str], code: i32, stdout: &str, stderr: &str) {
        self.check_in("", arguments, code, stdout, stderr);
    }

    /// The same in a folder below.
    #[track_caller]
    pub fn check_in(&self, folder: &str, arguments: &[&str], code: i32, stdout: &str, stderr: &str) {
        let (found, out, err) = binary::run(&self.path().join(folder), arguments);
        assert_eq!(out, stdout, "stdout of {arguments:?}; stderr: {err}");
        assert_eq!(err, stderr, "stderr of {arguments:?}");
        assert_eq!(found, Some(code), "exit code of {arguments:?}");
    }
}

/// What is in a folder; nothing when there is none.
pub fn files(root: &Path) -> Files {
    let mut found = Files::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("a readable folder").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let relative = path.strip_prefix(root).expect("it was found below").to_string_lossy();
                let bytes = fs::read(&path).expect("a readable file");
                found.insert(relative.replace(std::path::MAIN_SEPARATOR, "/"), bytes);
            }
        }
    }
    found
}
