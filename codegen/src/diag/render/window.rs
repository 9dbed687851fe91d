//! Cuts out of the sources the little that a snippet shows, so that its cost does not depend on the size of the file.

use super::{visible, visible_character};
use crate::diag::Label;
use crate::diag::mask::Masks;
use crate::source::{Position, Sources};
use std::ops::Range;

/// Characters kept before the label in a long line, and behind it. Both are more than the renderer shows, so that it
/// knows where to print its `...`.
const BEFORE: usize = 120;
const BEHIND: usize = 240;

/// The longest underline.
const CARETS: usize = 60;

/// Labels of one line that begin at most this many bytes apart are shown together, and so are labels of different lines
/// that begin at most this far into their lines.
const NEAR: usize = 80;

/// Labels further apart than this are shown as two snippets.
const LINES: usize = 500;

/// A few lines of one file, made safe to print.
pub(super) struct Window {
    /// `path:line:column` of the first mark.
    pub place: String,
    /// The number of the first line.
    pub first_line: usize,
    /// The lines.
    pub text: String,
    /// What is marked in them.
    pub marks: Vec<Mark>,
}

/// A label, as a range of the window's text.
pub(super) struct Mark {
    pub range: Range<usize>,
    pub text: String,
    /// It is the first label of the diagnostic.
    pub main: bool,
}

/// A label and its line; all offsets are bytes of the file.
struct Place<'a> {
    label: &'a Label,
    main: bool,
    /// Kept, since in a file of one line it takes a walk through the file.
    position: Position,
    number: usize,
    line: Range<usize>,
    start: usize,
    end: usize,
}

/// The windows that show all labels; the first one shows the first label.
pub(super) fn windows(sources: &Sources, labels: &[Label], masks: &Masks) -> Vec<Window> {
    let mut groups: Vec<Vec<Place<'_>>> = Vec::new();
    for (index, label) in labels.iter().enumerate() {
        let place = Place::new(sources, label, index == 0);
        match groups.iter_mut().find(|group| group[0].shows(&place)) {
            Some(group) => group.push(place),
            None => groups.push(vec![place]),
        }
    }
    groups.iter().map(|group| window(sources, group, masks)).collect()
}

impl<'a> Place<'a> {
    fn new(sources: &Sources, label: &'a Label, main: bool) -> Self {
        let file = sources.file(label.span.file);
        let text = file.text();
        let position = sources.position(label.span);
        let number = position.line;
        let mut line = file.lines().line_range(text, number);
        line.end -= usize::from(text[line.clone()].ends_with('\r'));
        let start = boundary(text, (label.span.start as usize).clamp(line.start, line.end));
        // What goes on behind the line or is very long is marked at its beginning.
        let end = boundary(text, (label.span.end as usize).clamp(start, line.end));
        let end = forward(text, start, end, CARETS);
        Self { label, main, position, number, line, start, end }
    }

    fn shows(&self, other: &Self) -> bool {
        let near = |place: &Self| place.start - place.line.start <= NEAR;
        self.label.span.file == other.label.span.file
            && (self.number == other.number && self.start.abs_diff(other.start) <= NEAR
                || near(self) && near(other) && self.number.abs_diff(other.number) <= LINES)
    }
}

fn window(sources: &Sources, places: &[Place<'_>], masks: &Masks) -> Window {
    let anchor = &places[0];
    let file = anchor.label.span.file;
    let source = sources.file(file).text();
    let numbers = places.iter().map(|place| place.number);
    let first_line = numbers.clone().min().unwrap_or(anchor.number);
    let last_line = numbers.max().unwrap_or(anchor.number);

    let mut text = String::new();
    let mut marks = Vec::new();
    for number in first_line..=last_line {
        if number > first_line {
            text.push('\n');
        }
        let at = |number| places.iter().filter(move |place| place.number == number);
        let Some(place) = at(number).next() else {
            // The renderer shows a line without a label only alone between two that have one.
            if at(number - 1).next().is_some() && at(number + 1).next().is_some() {
                let line = sources.file(file).lines().line_range(source, number);
                let end = forward(source, line.start, line.end, BEHIND);
                let masked = masks.around(sources, file, &(line.start..end));
                text.push_str(&piece(source, line.start..end, &masked));
            }
            continue;
        };
        let from = backward(source, place.line.start, place.start, BEFORE);
        let last = at(number).map(|place| place.end).max().unwrap_or(place.end);
        let to = forward(source, last, place.line.end, BEHIND);
        let masked = masks.around(sources, file, &(from..to));
        for place in at(number) {
            let offset = |end: usize| text.len() + piece(source, from..end, &masked).len();
            let range = offset(place.start)..offset(place.end);
            marks.push(Mark { range, text: visible(&masks.text(&place.label.text)), main: place.main });
        }
        text.push_str(piece(source, from..to, &masked).trim_end());
        // A label may stand in the blanks that a line ends with, and those are not shown.
        for mark in marks.iter_mut() {
            mark.range = mark.range.start.min(text.len())..mark.range.end.min(text.len());
        }
    }
    Window { place: super::place_at(sources, file, anchor.position), first_line, text, marks }
}

/// A part of a line, safe to print.
fn piece(source: &str, range: Range<usize>, masked: &[Range<usize>]) -> String {
    let characters = source.get(range.clone()).unwrap_or_default().char_indices();
    characters
        .map(|(at, character)| match masked.iter().any(|mask| mask.contains(&(range.start + at))) {
            true => '*',
            false => visible_character(character),
        })
        .collect()
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The offset `count` characters before `at`, but not before `first`.
fn backward(text: &str, first: usize, at: usize, count: usize) -> usize {
    text[first..at].char_indices().rev().take(count).last().map_or(at, |(offset, _)| first + offset)
}

/// The offset `count` characters behind `at`, but not behind `last`.
fn forward(text: &str, at: usize, last: usize, count: usize) -> usize {
    text[at..last].char_indices().nth(count).map_or(last, |(offset, _)| at + offset)
}
