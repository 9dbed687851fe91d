//! Reads YAML text into a [`Node`] tree: the same tree that JSON text has, with places and scalars as they are written.

use super::{FileId, Node, Span};
use build::Builder;
use granit_parser::{Event, Options, Parser, ScalarStyle, ScanError, options};
use std::collections::{BTreeMap, BTreeSet};

/// Why a text is no YAML that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YamlError {
    /// The place that does not fit.
    pub span: Span,
    /// What is wrong there.
    pub message: String,
    /// What kind of trouble it is.
    pub fault: YamlFault,
}

/// What kind of trouble a [`YamlError`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YamlFault {
    /// The text does not follow the grammar, or uses a part of YAML that no collection needs.
    Syntax,
    /// The text nests deeper than [`MAX_DEPTH`](super::MAX_DEPTH).
    TooDeep,
    /// The aliases repeat so much that the tree would be far larger than the text.
    Aliases,
}

/// Reads a whole file of one YAML document (YAML 1.2, core schema).
///
/// Numbers are those that JSON knows, digit for digit; whatever else is not quoted (`yes`, `007`, a date) is a text. An
/// alias is what its anchor stands for, with the anchor's place.
///
/// # Errors
///
/// [`YamlError`] at the first thing that cannot be read.
pub fn parse_yaml(file: FileId, text: &str) -> Result<Node, YamlError> {
    let mut builder = Builder::new(file, text, aliased(text));
    for next in Parser::new_from_str_with_options(text, settings()) {
        let (event, span) = next.map_err(|error| syntax(file, text, &error))?;
        builder.event(event, span.byte_range().unwrap_or(0..0))?;
    }
    builder.finish()
}

/// The anchors that an alias asks for: nothing has to be kept of the others.
fn aliased(text: &str) -> BTreeSet<usize> {
    if !text.contains('*') {
        return BTreeSet::new();
    }
    let events = Parser::new_from_str_with_options(text, settings()).map_while(Result::ok);
    events.filter_map(|(event, _)| event.alias_id()).collect()
}

/// A scalar as it is decoded, and how it is written.
#[derive(Clone, Debug)]
pub(super) struct Scalar {
    pub text: Box<str>,
    pub style: ScalarStyle,
}

/// All scalars of a text by their places: what a place means is read from here again when a text inside is looked into.
pub(super) fn scalars(text: &str) -> BTreeMap<(u32, u32), Scalar> {
    let events = Parser::new_from_str_with_options(text, settings()).map_while(Result::ok);
    let scalars = events.filter_map(|(event, span)| match event {
        Event::Scalar(value, style, ..) => {
            let range = build::extent(text, span.byte_range()?, style);
            let shown = if range.is_empty() { "".into() } else { value.into() };
            Some(((range.start as u32, range.end as u32), Scalar { text: shown, style }))
        }
        _ => None,
    });
    scalars.collect()
}

fn settings() -> Options {
    options! { emit_comments: false }
}

fn syntax(file: FileId, text: &str, error: &ScanError) -> YamlError {
    let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let start = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let length = text[start..].chars().next().filter(|next| *next != '\n').map_or(0, char::len_utf8);
    YamlError {
        span: Span { file, start: start as u32, end: (start + length) as u32 },
        message: error.info(),
        fault: YamlFault::Syntax,
    }
}

pub(super) mod align;
mod build;
#[cfg(test)]
mod tests;
