//! Turns diagnostics into text for people. The only file that names the renderer of snippets.

#[cfg(test)]
mod tests;
mod window;

use super::mask::Masks;
use super::{Diagnostic, Severity, loss};
use crate::source::{FileId, Position, Sources, Span};
use annotate_snippets::{AnnotationKind, Element, Group, Level, Renderer, Snippet};
use window::{Window, windows};

/// Fixed, so that the same input prints the same text everywhere.
const WIDTH: usize = 120;

/// Stands behind our own `path:line:column`. The renderer adds the position in the window, which is not the one in the
/// file when a long line was cut; [`without_window_positions`] removes it again. [`visible`] lets this character
/// through from nowhere.
const CUT: char = '\u{FDD0}';

/// Errors and warnings as rustc shows them, each with the lines it is about, then the table of the losses.
pub fn human(sources: &Sources, diagnostics: &[&Diagnostic], color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() }.term_width(WIDTH);
    let masks = Masks::of(sources, diagnostics);
    let mut blocks = Vec::new();
    for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.severity() != Severity::Loss) {
        let block = renderer.render(&[group(sources, diagnostic, &masks)]);
        blocks.push(without_window_positions(&block) + "\n");
    }
    let table = loss::table(sources, diagnostics);
    if !table.is_empty() {
        blocks.push(table);
    }
    blocks.join("\n")
}

/// One line each, as editors read it: `path:line:column: error[E0102]: message`.
pub fn short(sources: &Sources, diagnostics: &[&Diagnostic]) -> String {
    let masks = Masks::of(sources, diagnostics);
    let line = |diagnostic: &&Diagnostic| {
        let place = diagnostic.labels.first().map_or(String::new(), |label| place(sources, label.span) + ": ");
        let severity = diagnostic.severity().word();
        format!("{place}{severity}[{}]: {}\n", diagnostic.code.id(), visible(&masks.text(&diagnostic.message)))
    };
    diagnostics.iter().map(line).collect()
}

/// The text without what a terminal would obey: control characters become their pictures, and what turns the direction
/// of writing or cannot be seen becomes `U+FFFD`. Tabs stay. Every character becomes exactly one.
pub fn visible(text: &str) -> String {
    text.chars().map(visible_character).collect()
}

fn visible_character(character: char) -> char {
    match character {
        '\t' => '\t',
        '\0'..='\u{1F}' => char::from_u32(0x2400 + character as u32).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\u{7F}' => '\u{2421}',
        '\u{80}'..='\u{9F}'
        | '\u{AD}'
        | '\u{61C}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' => char::REPLACEMENT_CHARACTER,
        '\u{FDD0}'..='\u{FDEF}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}' => char::REPLACEMENT_CHARACTER,
        _ => character,
    }
}

/// `path:line:column` of the beginning of a span.
pub(super) fn place(sources: &Sources, span: Span) -> String {
    place_at(sources, span.file, sources.position(span))
}

fn place_at(sources: &Sources, file: FileId, position: Position) -> String {
    format!("{}:{}:{}", visible(sources.file(file).name()), position.line, position.column)
}

fn group(sources: &Sources, diagnostic: &Diagnostic, masks: &Masks) -> Group<'static> {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Loss => Level::NOTE.with_name("loss"),
    };
    let mut elements: Vec<Element<'static>> = Vec::new();
    for window in windows(sources, &diagnostic.labels, masks) {
        elements.push(snippet(window).into());
    }
    if !diagnostic.breadcrumb.is_root() {
        let breadcrumb = visible(&masks.text(&diagnostic.breadcrumb.to_string()));
        elements.push(Level::NOTE.with_name("in").message(breadcrumb).into());
    }
    if !diagnostic.help.is_empty() {
        elements.push(Level::HELP.message(visible(&masks.text(&diagnostic.help))).into());
    }
    level.primary_title(visible(&masks.text(&diagnostic.message))).id(diagnostic.code.id()).elements(elements)
}

fn snippet(window: Window) -> Snippet<'static, annotate_snippets::Annotation<'static>> {
    let annotations = window.marks.into_iter().map(|mark| {
        let kind = if mark.main { AnnotationKind::Primary } else { AnnotationKind::Context };
        kind.span(mark.range).label(mark.text)
    });
    Snippet::source(window.text)
        .path(format!("{}{CUT}", window.place))
        .line_start(window.first_line)
        .annotations(annotations)
}

fn without_window_positions(block: &str) -> String {
    let mut pieces = block.split(CUT);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| text + piece.trim_start_matches(|next: char| next == ':' || next.is_ascii_digit()))
}
