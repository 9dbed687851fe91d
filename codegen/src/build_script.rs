//! Generates from a `build.rs`, for those who do not commit what is generated.

use crate::config::{self, Input};
use crate::diag::{Diagnostic, Severity, Sink, code, render};
use crate::render::LINTS;
use crate::render::tree::FileTree;
use crate::source::{self, Sources};
use std::fmt;
use std::path::Path;

/// The file to include.
const ROOT: &str = "postbind.rs";

/// What a build script asks for.
///
/// ```no_run
/// fn main() -> Result<(), codegen::build_script::BuildError> {
///     codegen::Build::new()
///         .collection("petshop", "petshop.json")
///         .environment("petshop.environment.json")
///         .write()
/// }
/// ```
///
/// The crate includes the modules at its root and depends on `postbind` and `serde`:
///
/// ```text
/// include!(concat!(env!("OUT_DIR"), "/postbind.rs"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Build {
    /// Read like a file, so that it is checked like one.
    toml: String,
}

impl Build {
    /// Asks for nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a collection as the module `module`: a file, or the folder of a collection of schema v3, of which cargo is told
    /// every file. The path begins at the folder of the package, as all do.
    #[must_use]
    pub fn collection(mut self, module: &str, input: &str) -> Self {
        self.toml += &format!("[collections.{}]\n", literal(module));
        self = self.set("input", input);
        // Features belong to a crate with a manifest, and here there is none.
        self.toml += "features = false\n";
        self
    }

    /// Takes the default values of the last collection from an environment.
    #[must_use]
    pub fn environment(self, path: &str) -> Self {
        self.set("environment", path)
    }

    /// Takes what neither the last collection nor its environment defines from the globals.
    #[must_use]
    pub fn globals(self, path: &str) -> Self {
        self.set("globals", path)
    }

    /// Puts the entries at the root of the last collection into a module, a path joined by `::`.
    #[must_use]
    pub fn at(self, modules: &str) -> Self {
        self.set("at", modules)
    }

    /// Says how the docs call the last collection.
    #[must_use]
    pub fn title(self, title: &str) -> Self {
        self.set("title", title)
    }

    fn set(mut self, key: &str, value: &str) -> Self {
        self.toml += &format!("{key} = {}\n", literal(value));
        self
    }

    /// Writes the modules and `postbind.rs` into `OUT_DIR`, and tells cargo which files they come from.
    ///
    /// # Errors
    ///
    /// [`BuildError`] with all that is wrong with the collections, or with the folder.
    pub fn write(&self) -> Result<(), BuildError> {
        #[expect(clippy::disallowed_methods, reason = "cargo names the folder of a build script in no other way")]
        let Some(out) = std::env::var_os("OUT_DIR") else {
            return Err(BuildError(
                "error: `OUT_DIR` is not set; call `write` from a build.rs that cargo runs\n".to_owned(),
            ));
        };
        let told = self.write_to(Path::new(""), Path::new(&out))?;
        print!("{told}");
        Ok(())
    }

    /// Writes into `out` and answers what cargo has to be told.
    fn write_to(&self, folder: &Path, out: &Path) -> Result<String, BuildError> {
        let (mut sources, mut sink) = (Sources::default(), Sink::default());
        match self.try_write(folder, out, &mut sources, &mut sink) {
            Some(inputs) => Ok(told(&inputs, folder, &sources, &sink)),
            None => Err(BuildError(render::human(&sources, &sink.sorted(), false))),
        }
    }

    fn try_write(&self, folder: &Path, out: &Path, sources: &mut Sources, sink: &mut Sink) -> Option<Vec<Input>> {
        let file = sources.add("build.rs (as codegen.toml)", self.toml.as_str());
        let config = config::read(sources, file, sink)?;
        let inputs = config::load_inputs(&config, folder, sources, sink)?;
        let generated = crate::generate(&inputs, &config.package, sources, sink)?;
        let modules = config.collections.iter().map(|collection| collection.module.value.as_str());
        for (path, text) in modules_of(&generated.tree).chain([(ROOT, root(modules).as_str())]) {
            let path = out.join(path);
            if let Err(error) = write_changed(&path, text) {
                let message = format!("`{}` cannot be written: {error}", path.display());
                sink.report(Diagnostic::new(code::E0502, message));
            }
        }
        sink.checkpoint().map(|()| inputs)
    }
}

/// Why a build script could not generate: the diagnostics as text, for both `{}` and `{:?}`, which is what cargo shows.
pub struct BuildError(String);

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // `main` prints `Error: ` before it.
        write!(formatter, "the bindings cannot be generated\n\n{}", self.0)
    }
}

impl std::error::Error for BuildError {}

/// What stands in `src`, by its path below it. The root of the crate is not a module.
fn modules_of(tree: &FileTree) -> impl Iterator<Item = (&str, &str)> {
    let files = tree.iter().filter_map(|(path, text)| Some((path.as_str().strip_prefix("src/")?, text)));
    files.filter(|(path, _)| *path != "lib.rs")
}

/// A file of its own, since `include!` takes no file that begins with inner doc comments as the modules do. Their `mod`
/// lines lead to the files next to it.
fn root<'a>(modules: impl Iterator<Item = &'a str>) -> String {
    modules.map(|module| format!("#[allow({LINTS})]\npub mod {module};\n")).collect()
}

/// Leaves a file alone that is as it should be, so that nothing is compiled again for it.
fn write_changed(path: &Path, text: &str) -> std::io::Result<()> {
    if std::fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text)
}

fn told(inputs: &[Input], folder: &Path, sources: &Sources, sink: &Sink) -> String {
    let named = inputs.iter().flat_map(|input| input.config.files());
    let mut lines = Vec::new();
    for path in named {
        lines.push(format!("cargo:rerun-if-changed={}\n", path.value));
        // Of a collection that is a folder each file, as cargo does not look into links and hidden folders alike.
        let inside = source::watched(&folder.join(&path.value)).into_iter().skip(1);
        lines.extend(inside.map(|path| format!("cargo:rerun-if-changed={}\n", path.display())));
    }
    let sorted = sink.sorted();
    let minor = sorted.into_iter().filter(|diagnostic| diagnostic.severity() != Severity::Error).collect::<Vec<_>>();
    lines.extend(render::short(sources, &minor).lines().map(|line| format!("cargo:warning={line}\n")));
    lines.concat()
}

/// A string of TOML: every JSON string is one.
fn literal(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(build: &Build, expected: &str) {
        let folder = tempfile::tempdir().expect("a folder");
        let said = build.write_to(folder.path(), folder.path()).expect_err("it cannot be generated");
        assert_eq!(said.to_string(), expected);
    }

    /// Cargo has to know of every file, or a change of it would go unseen.
    #[test]
    fn all_files_are_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let pets = folder.path().join("pets");
        std::fs::create_dir_all(pets.join(".resources/Get.resources/examples")).expect("a folder");
        let files = [
            ("Get.request.yaml", "url: https://pets.example.com\n"),
            (".resources/definition.yaml", "name: Pets\n"),
            (
                ".resources/Get.resources/examples/OK.example.yaml",
                "response: {statusCode: 200, body: {content: '1'}}\n",
            ),
        ];
        for (path, text) in files {
            std::fs::write(pets.join(path), text).expect("a file");
        }
        std::fs::write(folder.path().join("local.environment.yaml"), "values: []\n").expect("a file");
        let build = Build::new().collection("pets", "pets").environment("local.environment.yaml");
        let told = build.write_to(folder.path(), &folder.path().join("out")).expect("it is generated");
        let told = told.replace(&format!("{}/", folder.path().display()), "");
        let mut lines: Vec<&str> = told.lines().collect();
        lines.sort_unstable();
        let expected = [
            "cargo:rerun-if-changed=local.environment.yaml",
            "cargo:rerun-if-changed=pets",
            "cargo:rerun-if-changed=pets/.resources",
            "cargo:rerun-if-changed=pets/.resources/Get.resources",
            "cargo:rerun-if-changed=pets/.resources/Get.resources/examples",
            "cargo:rerun-if-changed=pets/.resources/Get.resources/examples/OK.example.yaml",
            "cargo:rerun-if-changed=pets/.resources/definition.yaml",
            "cargo:rerun-if-changed=pets/Get.request.yaml",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn mistakes() {
        check(
            &Build::new(),
            "\
error[E0604]: the configuration names no collection
 --> build.rs (as codegen.toml):1:1
  |
1 |
  | ^
  |
  = help: add a `[collections.NAME]` table with an `input`
",
        );
        check(
            &Build::new().collection("pets", "none.json").environment("none too.json"),
            "\
error[E0101]: `none.json` does not exist
 --> build.rs (as codegen.toml):2:9
  |
2 | input = \"none.json\"
  |         ^^^^^^^^^^^
  |
  = help: check the path; paths in codegen.toml start at the folder of codegen.toml

error[E0101]: `none too.json` does not exist
 --> build.rs (as codegen.toml):4:15
  |
4 | environment = \"none too.json\"
  |               ^^^^^^^^^^^^^^^
  |
  = help: check the path; paths in codegen.toml start at the folder of codegen.toml
",
        );
        check(
            &Build::new().environment("e.json").collection("Pets", "pets.json"),
            "\
error[E0602]: the configuration has no key `environment`
 --> build.rs (as codegen.toml):1:1
  |
1 | environment = \"e.json\"
  | ^^^^^^^^^^^
  |
  = help: remove it; the configuration has `collections`, `manifest`, `mock`, `out`, `package`, `runtime`

error[E0402]: `Pets` cannot be the name of a module
 --> build.rs (as codegen.toml):2:14
  |
2 | [collections.\"Pets\"]
  |              ^^^^^^ not in snake_case
  |
  = help: use a plain snake_case name
",
        );
    }
}
