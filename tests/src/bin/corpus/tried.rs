//! Runs the tests that a generated crate has of its own: its checks, on its saved examples.

use crate::generate::Entry;
use tests::crates::Crates;

/// What became of the tests of one crate.
#[derive(Default)]
pub struct Tested {
    /// Those that passed.
    pub passed: usize,
    /// What the others said.
    pub failed: Vec<String>,
}

/// Runs them.
pub fn run(crates: &Crates, entry: &Entry) -> Tested {
    let tests = entry.product.as_ref().and_then(|product| product.bindings.tests.as_ref());
    let Some(tests) = tests else { return Tested::default() };
    let output = crates.cargo("test", &["--test", "api"], &entry.slug);
    let stdout = String::from_utf8_lossy(&output.stdout);
    let said = stdout.split("---- ").skip(1).map(|part| part.split("note:").next().unwrap_or(part).to_owned());
    let mut failed: Vec<String> = said.collect();
    if failed.is_empty() && !output.status.success() {
        failed.push(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    Tested { passed: tests.tests.len().saturating_sub(failed.len()), failed }
}
