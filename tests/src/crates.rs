//! Puts generated crates on disk, in a workspace of their own with one target folder, and runs cargo on them.

use codegen::render::tree::FileTree;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn cargo() -> std::ffi::OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Where the crates of a gate lie.
pub struct Crates {
    root: PathBuf,
    target: PathBuf,
}

impl Crates {
    /// An empty folder for the crates of a gate; its target folder next to it is kept, so that dependencies build once.
    pub fn prepare(gate: &str) -> Self {
        let folder = crate::workspace().join("target").join(gate);
        let crates = Self { root: folder.join("crates"), target: folder.join("target") };
        let _ = std::fs::remove_dir_all(&crates.root);
        std::fs::create_dir_all(&crates.root).expect("the target folder can be written");
        crates
    }

    /// Writes a generated crate under a name of its own, with more lines for its manifest.
    pub fn write(&self, name: &str, tree: &FileTree, more: &str) {
        let (runtime, mock) = (crate::workspace().join("runtime"), crate::workspace().join("mock"));
        for (path, text) in tree.iter() {
            match path.as_path() == "Cargo.toml" {
                true => {
                    let text = text
                        .replace("name = \"generated\"", &format!("name = \"{name}\""))
                        .replace("\"RUNTIME\"", &format!("{:?}", runtime.to_string_lossy()))
                        .replace("\"MOCK\"", &format!("{:?}", mock.to_string_lossy()));
                    self.write_file(name, "Cargo.toml", &(text + more));
                }
                false => self.write_file(name, &path.as_path().to_string_lossy(), text),
            }
        }
    }

    /// Writes one file of a crate.
    pub fn write_file(&self, name: &str, path: &str, text: &str) {
        let path = self.root.join(name).join(path);
        std::fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the crate can be written");
        std::fs::write(&path, text).expect("the crate can be written");
    }

    /// Writes the workspace of these crates, with the versions of this one.
    pub fn write_workspace<'a>(&self, names: impl Iterator<Item = &'a str>) {
        let members: Vec<String> = names.map(|name| format!("{name:?}")).collect();
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[profile.dev]\ndebug = false\n",
            members.join(", ")
        );
        std::fs::write(self.root.join("Cargo.toml"), manifest).expect("the workspace can be written");
        let lock = crate::workspace().join("Cargo.lock");
        std::fs::copy(lock, self.root.join("Cargo.lock")).expect("the lock file can be copied");
    }

    /// Runs a command of cargo on one crate.
    pub fn cargo(&self, command: &str, arguments: &[&str], name: &str) -> Output {
        // What stands behind `--` is for the program.
        self.run(Command::new(cargo()).args([command, "--quiet", "-p", name]).args(arguments))
    }

    /// Builds one test of all crates at once, on all cores. What does not compile is told when that crate is run.
    pub fn build(&self, test: &str) {
        self.run(Command::new(cargo()).args([
            "test",
            "--quiet",
            "--workspace",
            "--no-run",
            "--no-fail-fast",
            "--test",
            test,
        ]));
    }

    /// Writes the documentation of a crate as JSON, which only unstable options do, and answers where it is.
    pub fn rustdoc_json(&self, name: &str) -> (PathBuf, Output) {
        let mut command = Command::new(cargo());
        command.args(["rustdoc", "--quiet", "--offline", "--lib", "-p", name, "--"]);
        command.args(["-Zunstable-options", "--output-format=json", "--cap-lints=allow"]).env("RUSTC_BOOTSTRAP", "1");
        (self.target.join("doc").join(format!("{name}.json")), self.run(&mut command))
    }

    fn run(&self, cargo: &mut Command) -> Output {
        cargo.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target).stdin(Stdio::null());
        cargo.output().expect("cargo can be run")
    }
}
