//! The command line of the generator.

mod cli;
mod init;
mod print;
mod run;
mod target;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};
use cli::{Cli, Command, Target};
use codegen::diag::Severity;
use print::Product;
use run::{Ending, Run};
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let command = cli.command.clone().unwrap_or_else(|| Command::Generate(Target::default()));
    let (ending, target) = match command {
        Command::Init { folder, runtime } => {
            if cli.config.is_some() {
                wrong("`init` writes `codegen.toml` into a folder: name the folder, and leave out `--config`");
            }
            return init::init(&folder, runtime.as_deref()).print(cli.format);
        }
        Command::Explain { code } => return run::explain(&code).print(cli.format),
        Command::Generate(target) => (Ending::Write, target),
        Command::Check(target) => (Ending::Check, target),
        Command::Diff(target) => (Ending::Diff, target),
        Command::Why { path, target } => (Ending::Why(path), target),
        Command::Flow { form, target } => (Ending::Flow(form.into()), target),
        Command::Dump { stage, target } => (Ending::Dump(stage.into()), target),
    };
    if target.input.is_some() && cli.config.is_some() {
        wrong("a collection on the command line takes the place of the configuration; leave out one of them");
    }
    let mut run = Run::new(cli.config, target, cli.deny_loss);
    let asks = matches!(ending, Ending::Why(_) | Ending::Flow(_));
    let product = run.run(ending).unwrap_or_else(Product::failed);
    let mut diagnostics = run.sink.sorted();
    // Who asks for one field does not ask for the loss report.
    diagnostics.retain(|diagnostic| !asks || diagnostic.severity() == Severity::Error);
    product.print_behind(&run.sources, &diagnostics, cli.format)
}

/// Options that exclude each other.
fn wrong(message: &str) -> ! {
    Cli::command().error(ErrorKind::ArgumentConflict, message).exit()
}
