//! The gate of schema v3: collections that Postman migrated give the same crate in both forms, and real folders compile.

mod pairs;
mod rules;
mod trees;
mod unpack;

use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;
use unpack::slugs;

/// Compares what is generated of each collection in schema v2.1 and in schema v3, and compiles real folders.
#[derive(Debug, Parser)]
struct Arguments {
    /// The folder with `golden.tar.gz` (`<slug>/v2.json` and `<slug>/v3`), `kitchen-sink.tar.gz` (`v2.json` and `v3`) and
    /// `trees.tar.gz`.
    folder: PathBuf,
    /// Only this pair or tree; may be given several times.
    #[arg(long, value_name = "SLUG")]
    only: Vec<String>,
    /// How many threads generate; cargo takes as many by itself.
    #[arg(long, value_name = "N", default_value_t = 2)]
    jobs: usize,
    /// Only compare the pairs: nothing is compiled.
    #[arg(long)]
    pairs: bool,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<bool, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let golden = unpack::unpack(&arguments.folder, "golden", folder.path())?;
    let mut found: Vec<PathBuf> = slugs(&golden, &arguments.only)?.iter().map(|slug| golden.join(slug)).collect();
    // One of every feature, which the migration wrote like the others.
    let every = "kitchen-sink";
    if arguments.only.is_empty() || arguments.only.iter().any(|slug| slug == every) {
        found.push(unpack::unpack(&arguments.folder, every, folder.path())?);
    }
    let compared = pairs::run(&found, arguments.jobs);
    let mut failed = pairs::report(&compared);
    let mut passed = compared.len() - failed;
    if !arguments.pairs {
        let trees = unpack::unpack(&arguments.folder, "trees", folder.path())?;
        let compiled = trees::run(&trees, &arguments.only)?;
        let broken = trees::report(&compiled);
        failed += broken;
        passed += compiled.len() - broken;
    }
    println!("{passed} passed, {failed} failed");
    Ok(failed == 0)
}
