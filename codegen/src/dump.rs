//! Prints what a stage makes of the inputs, to look into the generator.

use crate::audit::covered;
use crate::config::Input;
use crate::diag::{Diagnostic, Sink, code};
use crate::source::{EntryKind, FileId, Grammar, Node, Sources, Syntax, parse, parse_yaml};
use crate::{api, bindings, read};
use std::fmt::{Debug, Write as _};

/// How far down the line to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The JSON tree with its places.
    Source,
    /// What Postman says.
    Collection,
    /// What it means.
    Api,
    /// What Rust will say.
    Bindings,
}

/// The value of the stage for each input, behind a line with its module. For debugging. Credentials are stars, as
/// far as they can be told.
///
/// Nothing comes back when an error was reported to `sink`.
pub fn dump(stage: Stage, inputs: &[Input], sources: &Sources, sink: &mut Sink) -> Option<String> {
    crate::with_room(|| run(stage, inputs, sources, sink))
}

fn run(stage: Stage, inputs: &[Input], sources: &Sources, sink: &mut Sink) -> Option<String> {
    let mut text = String::new();
    // Later stages know no credential any more; of what is told by them here they make variables.
    let early = matches!(stage, Stage::Source | Stage::Collection).then(|| covered(inputs, sources));
    let sources = early.as_ref().unwrap_or(sources);
    for input in inputs {
        let value = value(stage, input, sources, sink)?;
        let _ = writeln!(text, "# {}\n{value}", input.config.module.value);
    }
    sink.checkpoint().map(|()| text)
}

/// The same steps as in [`generate`](crate::generate), up to the stage.
fn value(stage: Stage, input: &Input, sources: &Sources, sink: &mut Sink) -> Option<String> {
    if stage == Stage::Source {
        if let Some(folder) = sources.file(input.collection).folder() {
            let files = folder.entries.iter().filter(|entry| matches!(entry.kind, EntryKind::File));
            let trees: Vec<_> = files.map(|entry| (&entry.path, tree(entry.file, sources, sink))).collect();
            return Some(shown(&trees));
        }
        let collection = tree(input.collection, sources, sink);
        let environment = input.environment.map(|file| tree(file, sources, sink));
        let globals = input.globals.map(|file| tree(file, sources, sink));
        return Some(shown(&(collection?, environment, globals)));
    }
    let (collection, environment) = read(input, sources, sink)?;
    if stage == Stage::Collection {
        return Some(shown(&(collection, environment)));
    }
    let api = api::lower(&collection, &environment, &input.config, sources, sink);
    sink.checkpoint()?;
    match stage {
        Stage::Bindings => Some(shown(&bindings::plan(&api, &input.config, sink))),
        _ => Some(shown(&api)),
    }
}

fn shown(value: &impl Debug) -> String {
    format!("{value:#?}")
}

fn tree(file: FileId, sources: &Sources, sink: &mut Sink) -> Option<Node> {
    let text = sources.file(file).text();
    if sources.file(file).syntax() == Syntax::Yaml {
        let report = |error: crate::source::YamlError| {
            sink.report(Diagnostic::new(code::E0106, error.message).label(error.span, ""));
        };
        return parse_yaml(file, text).map_err(report).ok();
    }
    let parsed = parse(file, text, Grammar::Strict);
    let report = |error: crate::source::JsonError| {
        let code = if error.too_deep { code::E0104 } else { code::E0102 };
        sink.report(Diagnostic::new(code, error.message).label(error.span, ""));
    };
    parsed.map_err(report).ok()
}
