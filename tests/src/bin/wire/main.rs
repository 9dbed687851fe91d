//! The wire gate: sends what every item of recorded collections saved, and compares the bytes with those of Postman.

mod deliberate;
mod judge;
mod recording;
mod send;

use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;
use tests::crates::Crates;

/// Generates, compiles and sends every recorded collection, and compares what arrives with what Postman sent.
///
/// A recording is `x.jsonl` with the collection `x.input.json`, its variables `x.vars.json` and, where there is one, its
/// environment `x.env.json`.
#[derive(Debug, Parser)]
struct Arguments {
    /// The folder of the collections; where a recording has no `x.input.json`, `x.json` in it is sent, or the folder `x`
    /// of schema v3.
    folder: PathBuf,
    /// The folder of the recordings.
    #[arg(long, value_name = "DIR")]
    reference: PathBuf,
    /// Send the folders of schema v3 in the folder of the collections, and only those.
    #[arg(long)]
    v3: bool,
    /// Write what was sent here, a `x.jsonl` a collection [default: in the target folder].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Only this collection; may be given several times.
    #[arg(long, value_name = "SLUG")]
    only: Vec<String>,
    /// Write all figures here, as JSON.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// The comparator [default: `compare_wire.py` in the folder of the recordings or in one around it].
    #[arg(long, value_name = "FILE")]
    comparator: Option<PathBuf>,
    /// How many differences are shown for a collection.
    #[arg(long, value_name = "N", default_value_t = 2)]
    diffs: usize,
    /// The share of requests, in percent, that has to be equal.
    #[arg(long, value_name = "PERCENT", default_value_t = 99.5)]
    min: f64,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<bool, String> {
    let recordings = recording::find(&arguments.folder, &arguments.reference, &arguments.only, arguments.v3)?;
    let comparator = judge::comparator(arguments.comparator.as_deref(), &arguments.reference)?;
    let out = arguments.out.clone().unwrap_or_else(|| tests::workspace().join("target/wire/got"));
    std::fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;

    let crates = Crates::prepare("wire");
    let prepared: Vec<send::Prepared> =
        recordings.iter().map(|recording| send::prepare(&crates, recording)).collect::<Result<_, _>>()?;
    crates.write_workspace(prepared.iter().filter(|prepared| prepared.sends()).map(|prepared| prepared.slug.as_str()));

    crates.build("send");
    let mut figures = Vec::new();
    for (recording, prepared) in recordings.iter().zip(&prepared) {
        let got = out.join(format!("{}.jsonl", recording.slug));
        std::fs::write(&got, send::run(&crates, recording, prepared)?)
            .map_err(|error| format!("{}: {error}", got.display()))?;
        let judged = judge::compare(&comparator, recording, &got, &prepared.deliberate, arguments.diffs)?;
        println!("{}", judged.line());
        figures.push(judged);
    }
    let totals = judge::Judged::total(&figures);
    println!("{}", totals.line());
    if let Some(path) = &arguments.report {
        let report = judge::report(&figures, &totals);
        std::fs::write(path, format!("{report:#}\n")).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    // The bar is one for all requests, so that there is one thing that passes or fails.
    let passed = totals.percent() >= arguments.min && totals.ways_differ == 0;
    println!("wire: {} passed, {} failed", u8::from(passed), u8::from(!passed));
    Ok(passed)
}
