//! The corpus gate: generates, compiles, lints and replays every collection of a folder, and reports figures.

mod assertions;
mod before;
mod compare;
mod compile;
mod cross;
mod generate;
mod replay;
mod report;
mod scripts;
mod stability;
mod tried;
mod typed;

use clap::Parser;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tests::crates::Crates;

/// Runs every collection of a folder through the generator and everything that is generated through cargo.
///
/// For each `x.json` in the folder, and each folder `x` of schema v3 (`x.environment.json` goes with it): generate,
/// compile, lint, replay the examples.
#[derive(Debug, Parser)]
struct Arguments {
    /// The folder of the collections.
    folder: PathBuf,
    /// Write all figures here, as JSON.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Only this collection; may be given several times.
    #[arg(long, value_name = "SLUG")]
    only: Vec<String>,
    /// How many threads generate and shuffle; cargo takes as many by itself.
    #[arg(long, value_name = "N", default_value_t = 2)]
    jobs: usize,
    /// Generate with `formats = true`.
    #[arg(long)]
    formats: bool,
    /// How many items are taken out, one at a time, to see what is renamed by it.
    #[arg(long, value_name = "N", default_value_t = 500)]
    removals: usize,
    /// Only judge the test scripts: nothing is compiled.
    #[arg(long)]
    scripts: bool,
    /// Only count what made the types of the answers: nothing is compiled.
    #[arg(long, conflicts_with = "scripts")]
    types: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let slugs = match generate::slugs(&arguments.folder, &arguments.only) {
        Ok(slugs) if !slugs.is_empty() => slugs,
        Ok(_) => {
            eprintln!("error: no collection in {} is meant", arguments.folder.display());
            return ExitCode::from(2);
        }
        Err(error) => {
            eprintln!("error: {} cannot be read: {error}", arguments.folder.display());
            return ExitCode::from(2);
        }
    };
    let mut entries = generate::all(&arguments.folder, &slugs, arguments.jobs, arguments.formats);
    for entry in &mut entries {
        entry.typed = entry.product.as_ref().map(typed::run).unwrap_or_default();
    }
    if arguments.types {
        return only_types(&entries, arguments.report.as_deref());
    }
    scripts::run(&mut entries, arguments.jobs);
    if arguments.scripts {
        return only_scripts(&entries, arguments.report.as_deref());
    }
    let crates = Crates::prepare("corpus");
    entries.iter().for_each(|entry| compile::write(&crates, entry));
    let written = entries.iter().filter(|entry| entry.product.is_some());
    crates.write_workspace(written.map(|entry| entry.slug.as_str()));
    for entry in &mut entries {
        entry.crossed = entry.product.as_ref().map(cross::run).unwrap_or_default();
    }
    stability::run(&mut entries, arguments.jobs, arguments.removals);
    for entry in &mut entries {
        entry.compile = compile::compile(&crates, entry);
        entry.replay = replay::run(&crates, entry);
        entry.tested = tried::run(&crates, entry);
        println!("{}", report::line(entry));
    }
    let report = report::json(&entries);
    let written = arguments.report.as_ref().map(|path| (path, std::fs::write(path, format!("{report:#}\n"))));
    if let Some((path, Err(error))) = written {
        eprintln!("error: {} cannot be written: {error}", path.display());
        return ExitCode::from(2);
    }
    println!("{}", report::totals(&report));
    let (passed, failed) = report::verdict(&entries);
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The figures of the types alone.
fn only_types(entries: &[generate::Entry], report: Option<&Path>) -> ExitCode {
    let totals = report::type_totals(entries);
    println!("{totals:#}");
    let written = report.map(|path| std::fs::write(path, format!("{totals:#}\n")));
    if written.is_some_and(|written| written.is_err()) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The lines and figures of the scripts alone.
fn only_scripts(entries: &[generate::Entry], report: Option<&Path>) -> ExitCode {
    entries.iter().filter_map(report::script_line).for_each(|line| println!("{line}"));
    let totals = report::script_totals(entries);
    println!("{totals:#}");
    let written = report.map(|path| std::fs::write(path, format!("{totals:#}\n")));
    let wrong = entries.iter().any(|entry| entry.scripts.is_wrong());
    if wrong || written.is_some_and(|written| written.is_err()) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
