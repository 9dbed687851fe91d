//! The command line of the generator.

mod cli;
mod init;
mod new_crate;
mod print;
mod progress;
mod run;
mod shell;
mod target;
mod verdict;
mod watch;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Parser};
use cli::{Cli, Command, Format, Target};
use codegen::diag::Severity;
use print::Product;
use run::{Ending, Run};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Cli { command, options } = Cli::try_parse().unwrap_or_else(|error| unparsed(error));
    let command = command.unwrap_or_else(|| Command::Generate(Target::default()));
    let watching = matches!(command, Command::Watch(_));
    let (ending, target) = match command {
        Command::Init { folder, runtime } => {
            if options.config.is_some() {
                wrong("`init` writes `codegen.toml` into a folder: name the folder, and leave out `--config`");
            }
            return init::init(&folder, runtime.as_deref()).print(options.format);
        }
        Command::New(new) => {
            if options.config.is_some() {
                wrong("`new` writes a `codegen.toml` of its own: leave out `--config`");
            }
            return new_crate::new_crate(&options, &new);
        }
        // These two are for a shell and for `man`, whatever is said of a format.
        Command::Completions { shell } => return shell::completions(shell).print(Format::Human),
        Command::Man { command } => return shell::man(command.as_deref()).print(Format::Human),
        Command::Explain { code } => return run::explain(&code).print(options.format),
        Command::Generate(target) | Command::Watch(target) => (Ending::Write, target),
        Command::Check(target) => (Ending::Check, target),
        Command::Diff { target, new: Some(new), form, .. } => {
            return verdict::verdict(&options, target, &new, form.into());
        }
        Command::Diff { target, new: None, .. } => (Ending::Diff, target),
        Command::Why { path, target } => (Ending::Why(path), target),
        Command::Flow { form, target } => (Ending::Flow(form.into()), target),
        Command::Docs(docs) => {
            let (out, target) = docs.split();
            (Ending::Docs(out), target)
        }
        Command::Secrets(target) => (Ending::Secrets, target),
        Command::Dump { stage, target } => (Ending::Dump(stage.into()), target),
    };
    if target.input.is_some() && options.config.is_some() {
        wrong("a collection on the command line takes the place of the configuration; leave out one of them");
    }
    if watching {
        return watch::watch(options, target);
    }
    let mut run = Run::new(options.clone(), target);
    let asks = matches!(ending, Ending::Why(_) | Ending::Flow(_) | Ending::Secrets);
    let product = run.run(ending);
    let product = product.unwrap_or_else(|| Product { note: run.more(Severity::Error), ..Product::failed() });
    tell(&run, &product, asks, options.format)
}

/// Prints what a run came to: of what it has to say, those who ask for one thing want errors only.
fn tell(run: &Run, product: &Product, only_errors: bool, format: Format) -> ExitCode {
    let mut diagnostics = run.sink.sorted();
    diagnostics.retain(|diagnostic| !only_errors || diagnostic.severity() == Severity::Error);
    product.print_behind(&run.sources, &diagnostics, format)
}

/// Options that exclude each other.
fn wrong(message: &str) -> ! {
    Cli::command().error(ErrorKind::ArgumentConflict, message).exit()
}

/// What the parser has to say; for the name of a file in the place of a command also what was meant.
fn unparsed(mut error: clap::Error) -> ! {
    let word = match error.get(ContextKind::InvalidSubcommand) {
        Some(ContextValue::String(word)) => word.clone(),
        _ => error.exit(),
    };
    if [".json", ".yaml", ".yml", "/"].iter().any(|ending| word.ends_with(ending)) {
        let tip = format!("to generate from this file, run {}", target::command(&["generate", &word]));
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    }
    error.exit()
}
