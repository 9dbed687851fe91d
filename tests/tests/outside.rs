//! Crates of users, built where users build them: outside this workspace, with a `Cargo.toml` of their own.
//!
//! Their sources are in `outside/`. What they depend on is built in `<target>/outside`, once.

use mock::{Mock, MockServer};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A copy of a crate of `outside/`, in a folder that no workspace is above of.
struct Outside {
    name: &'static str,
    folder: tempfile::TempDir,
}

impl Outside {
    fn copy(name: &'static str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("outside").join(name);
        copy(&source, folder.path());
        let manifest = folder.path().join("Cargo.toml");
        fs::rename(folder.path().join("Cargo.toml.in"), &manifest).expect("a manifest");
        let text = fs::read_to_string(&manifest).expect("a manifest");
        let workspace = tests::workspace();
        let path = workspace.to_str().expect("a path in UTF-8").replace('\\', "/");
        fs::write(&manifest, text.replace("@WORKSPACE@", &path)).expect("a manifest");
        // Without the network, cargo can only choose what this workspace has.
        fs::copy(workspace.join("Cargo.lock"), folder.path().join("Cargo.lock")).expect("a lockfile");
        Self { name, folder }
    }

    /// What cargo shares between runs.
    fn target() -> PathBuf {
        Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("`tmp` lies in the target folder").join("outside")
    }

    fn cargo(&self, arguments: &[&str]) {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(arguments).args(["--offline", "--quiet", "--target-dir"]).arg(Self::target());
        cargo.env("CARGO_INCREMENTAL", "0").current_dir(self.folder.path());
        let output = cargo.output().expect("cargo runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "cargo {arguments:?} in {}:\n{said}", self.name);
    }

    /// Builds the crate, and answers what its program prints.
    fn run(&self, arguments: &[&str]) -> String {
        self.cargo(&["build"]);
        let program = Self::target().join("debug").join(format!("{}{}", self.name, std::env::consts::EXE_SUFFIX));
        let output = Command::new(program).args(arguments).output().expect("the program runs");
        // The next run is from another folder, and so another package: what only this one has would stay for ever.
        self.cargo(&["clean", "--package", self.name]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}: {}\n{said}", self.name, output.status);
        String::from_utf8(output.stdout).expect("it prints UTF-8")
    }
}

impl Outside {
    /// What cargo says of a build.
    fn said(&self) -> String {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(["build", "--offline", "--target-dir"]).arg(Self::target());
        cargo.env("CARGO_INCREMENTAL", "0").env("CARGO_TERM_COLOR", "never").current_dir(self.folder.path());
        String::from_utf8(cargo.output().expect("cargo runs").stderr).expect("cargo writes UTF-8")
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let entry = entry.expect("a readable folder");
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        match from.is_dir() {
            true => copy(&from, &to),
            false => drop(fs::copy(&from, &to).expect("a readable file")),
        }
    }
}

#[test]
fn a_crate_that_depends_on_the_bindings() {
    let item = tests::workspace().join("collections/salesforce-refresh-token.item.json");
    let server = MockServer::start(Mock::read(item).expect("a collection")).expect("a port");
    let printed = Outside::copy("call").run(&[&server.url()]);
    assert_eq!(printed, "https://<my_domain> until <timestamp>\n***\ntrue\n");
    let bodies: Vec<_> = server.received().into_iter().map(|received| received.body).collect();
    let body = "grant_type=refresh_token&client_id=3MVG9&client_secret=s%26cret&refresh_token=5Aep8";
    assert_eq!(bodies, [body]);
}

#[test]
fn a_crate_that_generates_in_its_build_script() {
    let outside = Outside::copy("build_script");
    assert_eq!(
        outside.run(&[]),
        "POST https://pets.example.com/pets/a%2Fb/adoption\n\
         {\"name\":\"Ann \\\"A\\\" Lee\",\"visits\":2}\n\
         r-1 12.5\n\
         Some(\"r-1\")\n\
         asleep\n"
    );

    // It runs again when the collection changes, and only then; what it says is said in each build, with its place.
    let collection = outside.folder.path().join("pet shop.json");
    let text = fs::read_to_string(&collection).expect("a collection");
    let lost = "{\"name\": \"Lost\", \"request\": \"https://h.test/lost\"},";
    fs::write(&collection, text.replacen("\"item\": [", &format!("\"item\": [{lost}"), 1)).expect("a collection");
    let column = |said: &str| {
        let place = said.split("warning: build_script@0.1.0: pet shop.json:").nth(1).expect("a warning").to_owned();
        place.split_once(": ").expect("a place").1.lines().next().unwrap_or_default().to_owned()
    };
    let loss = "loss[L0306]: no successful answer is saved, so the answer is untyped";
    let (first, second) = (outside.said(), outside.said());
    assert_eq!((column(&first).as_str(), column(&second).as_str()), (loss, loss));
    let built = |said: &str| said.contains("Compiling build_script");
    assert!(built(&first) && !built(&second), "{first}\n{second}");
    fs::write(&collection, "{").expect("a collection");
    let broken = outside.said();
    assert!(broken.contains("error[E0102]: expected a key or `}`, found the end of the text"), "{broken}");
    outside.cargo(&["clean", "--package", outside.name]);
}
