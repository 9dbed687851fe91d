//! Finds the real program `codegen`, and runs it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

/// The program, built as these tests are.
///
/// Cargo tells a test only where the programs of its own package are, and `cargo test` builds none of another. So cargo
/// is asked, each time: what lies beside the tests may be older than the sources. `--workspace` makes it the very
/// library that the tests are linked with; without it features would differ, and much would be compiled twice.
pub fn codegen() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("`tmp` lies in the target folder");
        let test = std::env::current_exe().expect("a test has a file");
        let folder = test.parent().and_then(Path::parent).and_then(Path::file_name).expect("<profile>/deps/<test>");
        let profile = if folder == "debug" { "dev".as_ref() } else { folder };
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(["build", "--offline", "--quiet", "--workspace", "--bin", "codegen", "--message-format", "json"]);
        cargo.arg("--profile").arg(profile).arg("--target-dir").arg(target).current_dir(tests::workspace());
        let output = cargo.stderr(Stdio::inherit()).output().expect("cargo runs");
        assert!(output.status.success(), "cargo cannot build `codegen`: {}", output.status);
        let messages = String::from_utf8(output.stdout).expect("cargo writes JSON");
        let messages = messages.lines().map(|line| serde_json::from_str(line).expect("cargo writes JSON"));
        let program = |message: serde_json::Value| message["executable"].as_str().map(PathBuf::from);
        messages.filter_map(program).next_back().expect("cargo says where it put `codegen`")
    })
}

/// The program in a folder, without what a terminal would change.
pub fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(codegen());
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    for variable in ["CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "NO_COLOR", "TERM"] {
        command.env_remove(variable);
    }
    command
}

/// Exit code, stdout and stderr of a run.
pub fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = command(folder, arguments).output().expect("`codegen` runs");
    let text = |bytes| String::from_utf8(bytes).expect("`codegen` prints UTF-8");
    (status.code(), text(stdout), text(stderr))
}
