//! Writes the crates to disk and lets cargo check and lint them, all in one target folder.

use crate::generate::Entry;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

/// What cargo said of one crate.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    /// It compiles.
    pub ok: bool,
    /// Warnings of rustc, and its errors.
    pub messages: Vec<String>,
    /// Warnings of clippy.
    pub lints: Vec<String>,
    /// How long cargo took.
    pub seconds: f64,
}

/// Where the crates lie.
pub struct Place {
    /// The folder of the crates, a workspace of its own.
    pub crates: PathBuf,
    target: PathBuf,
}

impl Place {
    /// An empty folder for the crates; the target folder next to it is kept, so that dependencies build once.
    pub fn prepare() -> Self {
        let root = tests::workspace().join("target/corpus");
        let place = Self { crates: root.join("crates"), target: root.join("target") };
        let _ = std::fs::remove_dir_all(&place.crates);
        std::fs::create_dir_all(&place.crates).expect("the target folder can be written");
        place
    }

    /// Writes one crate, and the program that replays its examples.
    pub fn write(&self, entry: &Entry) {
        let Some(product) = &entry.product else { return };
        let root = self.crates.join(&entry.slug);
        for (path, text) in product.tree.iter() {
            let path = root.join(path.as_path());
            std::fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the crate can be written");
            std::fs::write(&path, text).expect("the crate can be written");
        }
        let manifest = root.join("Cargo.toml");
        let text = std::fs::read_to_string(&manifest).expect("the manifest was written");
        let runtime = tests::workspace().join("runtime");
        let text = text
            .replace("name = \"generated\"", &format!("name = \"{}\"", entry.slug))
            .replace("\"RUNTIME\"", &format!("{:?}", runtime.to_string_lossy()));
        let replay = "\n[dev-dependencies]\nserde_json = \"1\"\n\n[[test]]\nname = \"replay\"\nharness = false\n";
        let replays = crate::replay::source(entry);
        let text = if replays.is_some() { text + replay } else { text };
        std::fs::write(&manifest, text).expect("the crate can be written");
        if let Some(source) = replays {
            std::fs::create_dir_all(root.join("tests")).expect("the crate can be written");
            std::fs::write(root.join("tests/replay.rs"), source).expect("the crate can be written");
        }
    }

    /// The workspace of all crates, with the versions of this one.
    pub fn write_workspace(&self, entries: &[Entry]) {
        let members = entries.iter().filter(|entry| entry.product.is_some());
        let members: Vec<String> = members.map(|entry| format!("{:?}", entry.slug)).collect();
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[profile.dev]\ndebug = false\n",
            members.join(", ")
        );
        std::fs::write(self.crates.join("Cargo.toml"), manifest).expect("the workspace can be written");
        let lock = tests::workspace().join("Cargo.lock");
        std::fs::copy(lock, self.crates.join("Cargo.lock")).expect("the lock file can be copied");
    }

    /// Checks and lints one crate; clippy's pass is rustc's with lints added.
    pub fn compile(&self, entry: &Entry) -> Compiled {
        if entry.product.is_none() {
            return Compiled::default();
        }
        let started = Instant::now();
        let output = self.cargo(&["clippy", "--message-format=json"], entry);
        let mut compiled =
            Compiled { ok: output.status.success(), seconds: started.elapsed().as_secs_f64(), ..Default::default() };
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let Ok(message) = serde_json::from_str::<serde_json::Value>(line) else { continue };
            // The runtime is checked in its own workspace.
            if message["reason"] != "compiler-message" || message["target"]["name"] != entry.slug.replace('-', "_") {
                continue;
            }
            let code = message["message"]["code"]["code"].as_str().unwrap_or("");
            let text = message["message"]["rendered"].as_str().unwrap_or("").to_owned();
            match code.starts_with("clippy::") {
                true => compiled.lints.push(text),
                // The summary line that rustc prints last has no code and no place.
                false if message["message"]["spans"].as_array().is_some_and(Vec::is_empty) => {}
                false => compiled.messages.push(text),
            }
        }
        if !compiled.ok && compiled.messages.is_empty() {
            compiled.messages.push(String::from_utf8_lossy(&output.stderr).into_owned());
        }
        compiled
    }

    /// Runs cargo on one crate.
    pub fn cargo(&self, arguments: &[&str], entry: &Entry) -> std::process::Output {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(arguments).args(["--quiet", "-p", &entry.slug]);
        command.current_dir(&self.crates).env("CARGO_TARGET_DIR", &self.target).stdin(Stdio::null());
        command.output().expect("cargo can be run")
    }
}
