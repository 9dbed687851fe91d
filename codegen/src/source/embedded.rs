//! Text inside JSON strings and YAML scalars (bodies, examples, scripts) with the way back to the file.

use super::yaml::align;
use super::{FileId, Sources, Span, Syntax};
use std::ops::Range;

/// A decoded text and, for each of its bytes, the place in the file that it came from.
#[derive(Clone, Debug)]
pub struct Embedded {
    text: String,
    file: FileId,
    /// From the decoded offset on, source offset = second + (offset - first). Sorted; the first entry is at 0.
    anchors: Vec<(u32, u32)>,
    end: u32,
    /// Where all of it comes from, when it does not stand in the file as it is.
    whole: Option<Span>,
}

impl Embedded {
    /// The text of one string literal; `span` covers it with its quotes. Of YAML it is that of a whole scalar.
    pub fn new(sources: &Sources, span: Span) -> Self {
        Self::lines(sources, &[span]).unwrap_or_else(|| Self {
            text: String::new(),
            file: span.file,
            anchors: vec![(0, span.start)],
            end: span.end,
            whole: None,
        })
    }

    /// Several string literals joined by line breaks, as Postman keeps scripts; nothing for no literal.
    pub fn lines(sources: &Sources, spans: &[Span]) -> Option<Self> {
        let first = spans.first()?;
        let mut embedded =
            Self { text: String::new(), file: first.file, anchors: Vec::new(), end: first.end, whole: None };
        for (index, span) in spans.iter().enumerate() {
            if index > 0 {
                embedded.text.push('\n');
            }
            embedded.push(sources, *span);
            embedded.end = span.end;
        }
        Some(embedded)
    }

    /// A text that was put together from something in the file: every part of it comes from `span`.
    pub fn made(text: &str, span: Span) -> Self {
        let anchors = vec![(0, span.start)];
        Self { text: text.to_owned(), file: span.file, anchors, end: span.end, whole: Some(span) }
    }

    /// The decoded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The place in the file of a range of the decoded text.
    pub fn span(&self, range: Range<usize>) -> Span {
        if let Some(whole) = self.whole {
            return whole;
        }
        let start = self.source_offset(range.start);
        // The end is found from the last byte inside, so that an escape at the end is covered whole.
        let end = if range.end > range.start { self.source_offset(range.end) } else { start };
        Span { file: self.file, start, end: end.max(start).min(self.end) }
    }

    fn source_offset(&self, offset: usize) -> u32 {
        let offset = offset as u32;
        let after = self.anchors.partition_point(|(decoded, _)| *decoded <= offset);
        let (decoded, source) = self.anchors[after.saturating_sub(1)];
        source + (offset - decoded.min(offset))
    }

    fn push(&mut self, sources: &Sources, span: Span) {
        let source = sources.file(span.file);
        if source.syntax() == Syntax::Json {
            return self.push_literal(sources.slice(span), span.start);
        }
        let Some(scalar) = source.scalar(span) else {
            // A part of a scalar.
            self.anchor(span.start);
            return self.text.push_str(sources.slice(span));
        };
        let before = self.text.len() as u32;
        for (decoded, place) in align::anchors(source.text(), span.start, span.end, scalar) {
            self.anchor_at(before + decoded, place);
        }
        self.text.push_str(&scalar.text);
    }

    /// Decodes one literal. The JSON reader has accepted it, so every escape is known to be well formed.
    fn push_literal(&mut self, literal: &str, start: u32) {
        let inner = literal.strip_prefix('"').unwrap_or(literal);
        let inner = inner.strip_suffix('"').unwrap_or(inner);
        let base = start + (literal.len() > inner.len()) as u32;
        self.anchor(base);
        let mut at = 0;
        while let Some(found) = inner[at..].find('\\') {
            self.text.push_str(&inner[at..at + found]);
            let escape = at + found;
            let Some((character, length)) = unescape(&inner[escape..]) else { break };
            self.anchor(base + escape as u32);
            self.text.push(character);
            at = escape + length;
            self.anchor(base + at as u32);
        }
        self.text.push_str(&inner[at..]);
    }

    fn anchor(&mut self, source: u32) {
        self.anchor_at(self.text.len() as u32, source);
    }

    fn anchor_at(&mut self, decoded: u32, source: u32) {
        if self.anchors.last().is_some_and(|last| last.0 == decoded) {
            self.anchors.pop();
        }
        self.anchors.push((decoded, source));
    }
}

/// Decodes the escape that `text` begins with: the character and how many bytes the escape takes.
///
/// A surrogate without its partner, which JSON allows and UTF-8 does not, becomes U+FFFD.
pub(super) fn unescape(text: &str) -> Option<(char, usize)> {
    let simple = match text.as_bytes().get(1)? {
        b'"' => '"',
        b'\\' => '\\',
        b'/' => '/',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => return unescape_unicode(text),
        _ => return None,
    };
    Some((simple, 2))
}

fn unescape_unicode(text: &str) -> Option<(char, usize)> {
    let first = hex4(text.get(2..6)?)?;
    if let Some(character) = char::from_u32(first) {
        return Some((character, 6));
    }
    let second = text.get(6..12).and_then(|next| next.strip_prefix("\\u")).and_then(hex4);
    match second {
        Some(low @ 0xDC00..=0xDFFF) if first < 0xDC00 => {
            let code = 0x10000 + ((first - 0xD800) << 10) + (low - 0xDC00);
            Some((char::from_u32(code)?, 12))
        }
        _ => Some((char::REPLACEMENT_CHARACTER, 6)),
    }
}

fn hex4(digits: &str) -> Option<u32> {
    if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) { u32::from_str_radix(digits, 16).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decodes `literal` and checks that the `needle` of the decoded text comes from the file bytes `source`.
    #[track_caller]
    fn check(literal: &str, decoded: &str, needle: &str, source: &str) {
        let mut sources = Sources::default();
        let file = sources.add("x.json", format!("  {literal}"));
        let embedded = Embedded::new(&sources, Span { file, start: 2, end: 2 + literal.len() as u32 });
        assert_eq!(embedded.text(), decoded);
        let at = decoded.find(needle).expect("the needle is in the decoded text");
        assert_eq!(sources.slice(embedded.span(at..at + needle.len())), source);
    }

    #[test]
    fn positions_survive_escapes() {
        check(r#""abc""#, "abc", "b", "b");
        check(r#""a\nb""#, "a\nb", "b", "b");
        check(r#""a\nb""#, "a\nb", "\n", r"\n");
        check(r#""\"k\": 1""#, "\"k\": 1", "\"k\"", r#"\"k\""#);
        check(r#""\u00e4x\ud83d\ude00y""#, "äx😀y", "😀", r"\ud83d\ude00");
        check(r#""\u00e4x\ud83d\ude00y""#, "äx😀y", "y", "y");
        check(r#""\ud83dz""#, "\u{FFFD}z", "z", "z");
        check(r#""\\\\n""#, r"\\n", "n", "n");
    }
}
