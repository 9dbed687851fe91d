//! Turns inputs into the list of the credentials that are written in them: what and where each is, never the value.

mod covered;
mod path;
mod quoted;

use crate::api::{Written, written};
use crate::config::Input;
use crate::diag::Sink;
use crate::read;
use crate::secrets::{hits_in_source, is_placeholder, masked, settled};
use crate::source::{EntryKind, FileId, Grammar, Node, Sources, Span, Syntax, parse, parse_yaml};
pub(crate) use covered::covered;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One credential that is written in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it is.
    pub span: Span,
    /// The name beside it, or what its shape is known as.
    pub kind: String,
    /// The way to it from the root of the file, as JavaScript writes it.
    pub path: String,
    /// What is generated in its place; nothing for what is never copied, as a script or an example.
    pub becomes: Option<String>,
}

/// Every credential of the inputs, in the order of the files. What looks like one and may be none is listed too.
///
/// Files that cannot be read as what they should be are still looked through; why they cannot is reported to `sink`.
pub fn audit(inputs: &[Input], sources: &Sources, sink: &mut Sink) -> Vec<Row> {
    crate::with_room(|| inputs.iter().flat_map(|input| rows(input, sources, sink)).collect())
}

fn rows(input: &Input, sources: &Sources, sink: &mut Sink) -> Vec<Row> {
    let files = files(input, sources);
    let trees: BTreeMap<FileId, Node> = files.iter().filter_map(|file| Some((*file, tree(*file, sources)?))).collect();
    let read = read(input, sources, sink);
    let copied = read.map(|(collection, environment)| written(&collection, &environment, sources)).unwrap_or_default();
    let path = |span: Span| trees.get(&span.file).map(|tree| masked(&path::to(tree, span))).unwrap_or_default();
    let mut rows: Vec<Row> = copied
        .into_iter()
        .map(|Written { span, name, becomes }| Row {
            span,
            kind: masked(&name),
            path: path(span),
            becomes: Some(masked(&becomes)),
        })
        .collect();
    for file in files {
        for hit in settled(hits_in_source(sources.file(file).text())) {
            let span = Span { file, start: hit.range.start as u32, end: hit.range.end as u32 };
            let known =
                rows.iter().any(|row| row.span.file == file && row.span.start < span.end && span.start < row.span.end);
            if !known && !is_placeholder(sources.slice(span)) {
                rows.push(Row { span, kind: masked(&hit.name), path: path(span), becomes: None });
            }
        }
    }
    rows.sort_by_key(|row| row.span);
    rows.dedup();
    rows
}

/// Every file of an input, those of a collection that is a folder one by one.
fn files(input: &Input, sources: &Sources) -> Vec<FileId> {
    let collection = match sources.file(input.collection).folder() {
        Some(folder) => {
            let files = folder.entries.iter().filter(|entry| matches!(entry.kind, EntryKind::File));
            files.map(|entry| entry.file).collect()
        }
        None => vec![input.collection],
    };
    collection.into_iter().chain(input.environment).chain(input.globals).collect()
}

fn tree(file: FileId, sources: &Sources) -> Option<Node> {
    let source = sources.file(file);
    match source.syntax() {
        Syntax::Yaml => parse_yaml(file, source.text()).ok(),
        Syntax::Json => parse(file, source.text(), Grammar::Strict).ok(),
    }
}

/// The rows for people: one line each, and how many there are.
pub fn text(rows: &[Row], sources: &Sources) -> String {
    let line = |row: &Row| {
        let (file, place) = (sources.file(row.span.file).name(), sources.position(row.span));
        let becomes = row.becomes.as_deref().unwrap_or("it is not copied");
        format!("{file}:{}:{}: {} in {}: {becomes}\n", place.line, place.column, row.kind, row.path)
    };
    let lines: String = rows.iter().map(line).collect();
    let copied = rows.iter().filter(|row| row.becomes.is_some()).count();
    match rows.len() {
        0 => "no credential is written in the input\n".to_owned(),
        1 => format!("{lines}1 credential\n"),
        count => format!("{lines}{count} credentials, {copied} of them where generated code would have them\n"),
    }
}

/// The rows for other programs.
pub fn data(rows: &[Row], sources: &Sources) -> Value {
    let row = |row: &Row| {
        let place = sources.position(row.span);
        json!({
            "becomes": row.becomes,
            "column": place.column,
            "file": sources.file(row.span.file).name(),
            "kind": row.kind,
            "line": place.line,
            "path": row.path,
        })
    };
    json!({ "credentials": rows.iter().map(row).collect::<Vec<_>>() })
}

#[cfg(test)]
mod tests;
