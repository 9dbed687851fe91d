//! Finds the place of every part of a decoded YAML scalar in the text of the file.
//!
//! The parser says what a scalar decodes to; here both are gone through side by side. Where they cannot be brought
//! together, the places go on from the last one that was certain.

use super::Scalar;
use granit_parser::ScalarStyle;

/// From a decoded offset on, where in the file the text stands.
pub type Anchor = (u32, u32);

/// The places of a scalar that stands at `start..end` of `file`. The first is that of offset 0.
pub(in crate::source) fn anchors(file: &str, start: u32, end: u32, scalar: &Scalar) -> Vec<Anchor> {
    let raw = file.get(start as usize..end as usize).unwrap_or("");
    match scalar.style {
        ScalarStyle::Literal | ScalarStyle::Folded => block(file, raw, start, &scalar.text),
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
            let inner = raw.get(1..raw.len().saturating_sub(1)).unwrap_or("");
            flow(inner, start + 1, &scalar.text, scalar.style)
        }
        _ => flow(raw, start, &scalar.text, scalar.style),
    }
}

/// Line by line: each stands as it is, behind the indentation of the first one.
fn block(file: &str, raw: &str, start: u32, decoded: &str) -> Vec<Anchor> {
    let line_start = file[..start as usize].rfind('\n').map_or(0, |at| at + 1);
    let indentation = start as usize - line_start;
    let mut anchors = vec![(0, start)];
    let (mut at, mut offset) = (0, 0);
    for (number, line) in raw.split('\n').enumerate() {
        let shown = line.strip_suffix('\r').unwrap_or(line);
        let cut = if number == 0 { 0 } else { indentation.min(shown.len() - shown.trim_start_matches(' ').len()) };
        let content = &shown[cut..];
        if !content.is_empty() {
            // What stands between two lines is one blank or some line breaks.
            let between = decoded[at..].bytes().take_while(|byte| matches!(byte, b' ' | b'\n')).count();
            let Some(found) = (0..=between).find(|more| decoded[at + more..].starts_with(content)) else { break };
            at += found;
            push(&mut anchors, at, start as usize + offset + cut);
            at += content.len();
            // The line break stands behind the line.
            push(&mut anchors, at, start as usize + offset + cut + content.len());
        }
        offset += line.len() + 1;
    }
    anchors
}

/// Character by character, with escapes and folded line breaks.
fn flow(raw: &str, start: u32, decoded: &str, style: ScalarStyle) -> Vec<Anchor> {
    let mut anchors = vec![(0, start)];
    let (mut at, mut offset) = (0, 0);
    while offset < raw.len() {
        let rest = &raw[offset..];
        let (length, expected) = match rest.as_bytes() {
            [b'\\', ..] if style == ScalarStyle::DoubleQuoted => escape(rest, &decoded[at..]),
            [b'\'', b'\'', ..] if style == ScalarStyle::SingleQuoted => (2, 1),
            [b' ' | b'\t' | b'\r' | b'\n', ..] => {
                let blanks = rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
                match rest[..blanks].matches('\n').count() {
                    0 => (blanks, blanks),
                    // An escaped line break before has eaten the blank.
                    1 if !decoded[at..].starts_with(' ') => (blanks, 0),
                    1 => (blanks, 1),
                    breaks => (blanks, breaks - 1),
                }
            }
            _ => {
                let length = rest.chars().next().map_or(1, char::len_utf8);
                (length, length)
            }
        };
        let plain = length == expected && decoded.get(at..at + expected) == rest.get(..length);
        if !plain {
            push(&mut anchors, at, start as usize + offset);
        }
        offset += length;
        at += expected;
        if at > decoded.len() || !decoded.is_char_boundary(at) {
            break;
        }
        if !plain {
            push(&mut anchors, at, start as usize + offset);
        }
    }
    anchors
}

/// How long an escape is, and what it decodes to.
fn escape(raw: &str, decoded: &str) -> (usize, usize) {
    let character = decoded.chars().next().map_or(0, char::len_utf8);
    match raw.as_bytes().get(1) {
        Some(b'\n' | b'\r') => {
            let blanks = raw[1..].len() - raw[1..].trim_start_matches([' ', '\t', '\r', '\n']).len();
            let breaks = raw[1..1 + blanks].matches('\n').count();
            (1 + blanks, breaks.saturating_sub(1))
        }
        Some(b'x') => (4.min(raw.len()), character),
        // A character beyond U+FFFF may be written as two of these.
        Some(b'u') if character == 4 => (12.min(raw.len()), character),
        Some(b'u') => (6.min(raw.len()), character),
        Some(b'U') => (10.min(raw.len()), character),
        Some(_) => (2, character),
        None => (1, 0),
    }
}

fn push(anchors: &mut Vec<Anchor>, decoded: usize, source: usize) {
    let decoded = decoded as u32;
    if anchors.last().is_some_and(|last| last.0 == decoded) {
        anchors.pop();
    }
    anchors.push((decoded, source as u32));
}
