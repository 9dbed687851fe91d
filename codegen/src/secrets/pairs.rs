//! Finds credentials by the name beside them in free text: `name: "value"`, `name=value`, `<name>value</name>`.

use super::placeholder::is_scheme;
use super::{Hit, is_credential, is_placeholder, is_strong};
use std::ops::Range;

/// How much of a text is data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A body: what stands beside the name is the value.
    Text,
    /// GraphQL: a value is quoted, for what is bare is a type, a variable or a field.
    GraphQl,
    /// Prose: only what can be no word is a value.
    Prose,
}

/// In a value that is longer no other is looked for.
const LONG: usize = 1024;

/// Longer tags are none.
const LONGEST_TAG: usize = 256;

/// Longer names are none.
const LONGEST_NAME: usize = 64;

/// All values with the name of a credential.
pub fn pairs(text: &str, style: Style) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut behind = 0;
    for (at, mark) in text.match_indices([':', '=', '>']).filter(|(_, mark)| style != Style::GraphQl || *mark == ":") {
        if at < behind {
            continue;
        }
        let found = match mark {
            ">" => element(text, at),
            _ => pair(text, at, style),
        };
        let Some(hit) = found else { continue };
        let value = is_value(&text[hit.range.clone()], style);
        if value || hit.range.len() > LONG {
            behind = hit.range.end;
        }
        hits.extend(value.then_some(hit));
    }
    hits
}

fn is_value(value: &str, style: Style) -> bool {
    let prose = style == Style::Prose && !is_strong(value, 10);
    !prose && !value.contains("{{") && !is_placeholder(value)
}

/// A pair whose `:` or `=` stands here.
fn pair(text: &str, at: usize, style: Style) -> Option<Hit> {
    let name = name_before(text, at)?;
    let colon = text.as_bytes()[at] == b':';
    let mut start = at + 1 + blanks(&text[at + 1..]);
    if let Some((open, quote)) = quote_at(text, start) {
        let end = open + closing(&text[open..], quote)?;
        return Some(Hit { range: behind_scheme(text, open..end), name });
    }
    let bare = |start: usize| {
        let ends = |c: char| {
            c.is_whitespace() || matches!(c, ',' | ';' | '&' | '"' | '\'' | '<' | '>' | ')' | ']' | '}' | '`' | '\\')
        };
        start..text[start..].find(ends).map_or(text.len(), |length| start + length)
    };
    let mut range = bare(start);
    if is_scheme(&text[range.clone()]) {
        start = range.end + blanks(&text[range.end..]);
        range = bare(start);
    }
    let value = &text[range.clone()];
    let sensible = match (style, colon) {
        (Style::GraphQl, _) => false,
        (Style::Text, true) => stands_alone(text, &range),
        _ => true,
    };
    let syntax = value.is_empty() || value.starts_with(['{', '[', '$', '(', '=', '/', '|']) || value.ends_with('!');
    (sensible && !syntax).then_some(Hit { range, name })
}

/// A bare value behind a colon fills the rest of its line or is followed by a mark; prose goes on with a word.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let rest = text[range.end..].trim_start_matches([' ', '\t', '\r']);
    rest.is_empty() || rest.starts_with(['\n', ',', ';', '"', '\'', '\\', '}', ')', '&', '<'])
}

/// The credential's name in front of a mark.
fn name_before(text: &str, mark: usize) -> Option<String> {
    let before = text[..mark].trim_end_matches([' ', '\t']);
    let before = before.strip_suffix(['"', '\'', '`']).unwrap_or(before).trim_end_matches('\\');
    let of_name = |c: &char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '[' | ']' | '$');
    let length: usize = before.chars().rev().take_while(of_name).take(LONGEST_NAME + 1).map(char::len_utf8).sum();
    let name = &before[before.len() - length..];
    (length <= LONGEST_NAME && !name.starts_with('$') && is_credential(name))
        .then(|| name.trim_start_matches(['[', ']', '-', '.']).to_owned())
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

/// The quote at a place, `\"` included, and where its inside begins.
fn quote_at(text: &str, at: usize) -> Option<(usize, &str)> {
    ["\\\"", "\"", "'", "`"]
        .into_iter()
        .find(|quote| text[at..].starts_with(quote))
        .map(|quote| (at + quote.len(), quote))
}

/// Where the inside of quotes ends. An unclosed one ends with its line.
fn closing(text: &str, quote: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        let length = text[at..].find(quote)?;
        let slashes = text[..at + length].bytes().rev().take_while(|byte| *byte == b'\\').count();
        if slashes % 2 == 0 {
            return Some(at + length);
        }
        at += length + quote.len();
    }
}

/// The range without `Bearer ` in front.
fn behind_scheme(text: &str, range: Range<usize>) -> Range<usize> {
    let value = &text[range.clone()];
    match value.split_once(' ') {
        Some((first, rest)) if is_scheme(first) => range.end - rest.len()..range.end,
        _ => range,
    }
}

/// The text of an XML element whose opening tag ends here.
fn element(text: &str, end: usize) -> Option<Hit> {
    let near = text.as_bytes()[..end].iter().rev().take(LONGEST_TAG);
    let tag = text.get(end - near.take_while(|byte| **byte != b'<').count()..end)?;
    text[..end - tag.len()].strip_suffix('<')?;
    let name = tag.split_whitespace().next().filter(|name| !name.starts_with(['/', '!', '?']))?;
    let name = name.rsplit(':').next().filter(|name| is_credential(name) && !tag.ends_with('/'))?;
    let data = "<![CDATA[";
    let start = end + 1;
    let range = match text[start..].strip_prefix(data) {
        Some(inner) => start + data.len()..start + data.len() + inner.find("]]>")?,
        None => start..start + text[start..].find('<')?,
    };
    let value = &text[range.clone()];
    let begin = range.start + (value.len() - value.trim_start().len());
    Some(Hit { range: begin..begin + value.trim().len(), name: name.to_owned() })
}
