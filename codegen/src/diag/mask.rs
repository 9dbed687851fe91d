//! Knows which parts of texts and files are credentials, so that no diagnostic shows one.

use super::{Diagnostic, code};
use crate::secrets::{self, Known, MASK};
use crate::source::{FileId, Sources, Span};
use std::ops::Range;

/// How far around what is shown the file is looked at: a value is told by the name in front of it.
const AROUND: usize = 2000;

/// The credentials of one run.
pub(crate) struct Masks {
    /// Those that are being warned of, without quotes, sorted.
    spans: Vec<Span>,
    /// The length of the longest.
    longest: u32,
    /// Those of them that are looked for in messages.
    known: Known,
}

impl Masks {
    /// The credentials that some diagnostics warn of.
    pub fn of(sources: &Sources, diagnostics: &[&Diagnostic]) -> Self {
        let warned = diagnostics.iter().filter(|diagnostic| diagnostic.code == code::W0313);
        let labels = warned.flat_map(|diagnostic| &diagnostic.labels);
        let mut spans: Vec<Span> = labels.map(|label| inside(sources, label.span)).collect();
        spans.sort();
        let longest = spans.iter().map(|span| span.end - span.start).max().unwrap_or(0);
        let mut known = Known::default();
        spans.iter().for_each(|span| known.add(sources.slice(*span), MASK));
        Self { spans, longest, known }
    }

    /// A message, a name or a label without credentials.
    pub fn text(&self, text: &str) -> String {
        let hits = secrets::settled([secrets::in_prose(text), self.known.occurrences(text)].concat());
        secrets::replaced(text, hits.into_iter().map(|hit| (hit.range, MASK)))
    }

    /// Takes a value for one that is looked for in all texts.
    pub fn add(&mut self, value: &str) {
        self.known.add(value, MASK);
    }

    /// Where the credentials that are warned of stand within a part of a file.
    pub fn warned(&self, span: Span) -> impl Iterator<Item = Span> {
        let from = self.spans.partition_point(|known| (known.file, known.start) < (span.file, span.start));
        let inside = move |known: &&Span| known.file == span.file && known.end <= span.end;
        self.spans[from..].iter().take_while(inside).copied()
    }

    /// A text of a file or an answer: beside what prose may hold, what stands beside the name of a credential.
    pub fn data(&self, text: &str) -> String {
        let hits = [secrets::in_prose(text), self.known.occurrences(text)].concat().into_iter().map(|hit| hit.range);
        let mut ranges: Vec<Range<usize>> = secrets::in_source(text).into_iter().chain(hits).collect();
        ranges.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        ranges.retain(|range| {
            let apart = range.start >= end && !secrets::is_placeholder(&text[range.clone()]);
            end = if apart { range.end } else { end };
            apart
        });
        secrets::replaced(text, ranges.into_iter().map(|range| (range, MASK)))
    }

    /// Where the credentials are in a part of a file: those that are known, and what looks like one, since the reading
    /// may have stopped before it was known.
    pub fn around(&self, sources: &Sources, file: FileId, shown: &Range<usize>) -> Vec<Range<usize>> {
        let source = sources.file(file).text();
        let start = boundary(source, shown.start.saturating_sub(AROUND));
        let end = boundary(source, shown.end.saturating_add(AROUND).min(source.len()));
        // A file that was cut off may end within a value: a quote behind it makes it one.
        let looked_at = format!("{}\"", &source[start..end]);
        let lexical = secrets::in_source(&looked_at).into_iter();
        let mut ranges: Vec<Range<usize>> = lexical.map(|range| start + range.start..start + range.end).collect();
        let first = (shown.start as u32).saturating_sub(self.longest);
        let from = self.spans.partition_point(|span| (span.file, span.start) < (file, first));
        let near = self.spans[from..].iter().take_while(|span| span.file == file && (span.start as usize) < shown.end);
        ranges.extend(near.map(|span| span.start as usize..span.end as usize));
        ranges.retain(|range| range.start < shown.end && shown.start < range.end);
        ranges
    }
}

/// The nearest beginning of a character, here or before.
fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A span without the quotes around it, escaped ones included.
fn inside(sources: &Sources, span: Span) -> Span {
    let text = sources.slice(span);
    let quoted = |quote: &str| text.len() >= 2 * quote.len() && text.starts_with(quote) && text.ends_with(quote);
    let quote = [r#"\""#, "\""].into_iter().find(|quote| quoted(quote)).map_or(0, str::len) as u32;
    Span { start: span.start + quote, end: span.end - quote, ..span }
}
