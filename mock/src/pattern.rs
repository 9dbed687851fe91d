//! Turns a saved text with variables into a pattern that a text of the wire fits or not.

use codegen::collection::PathVariable;
use percent_encoding::percent_decode_str;

/// Stands for a variable while a text is taken apart. A Unicode noncharacter: no text means anything by it.
const OPEN: char = '\u{FFFF}';

/// As many passes as Postman makes: names may be composed of variables (`{{pre{{suffix}}}}`).
const PASSES: usize = 19;

/// How much of a text is fixed. The smaller, the better a match says that this very place is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Openness {
    /// No variable.
    Literal,
    /// A variable with text beside it.
    Mixed,
    /// Nothing but variables.
    Open,
}

/// A saved text: literal pieces, percent-decoded, with any text between each two.
#[derive(Debug)]
pub(crate) struct Pattern {
    pieces: Vec<Vec<u8>>,
}

impl Pattern {
    /// A text in which only `{{variables}}` are open.
    pub(crate) fn text(text: &str) -> Self {
        Self { pieces: fold(text).split(OPEN).map(|piece| percent_decode_str(piece).collect()).collect() }
    }

    /// A text in which a percent sign is one, as in headers and bodies.
    pub(crate) fn verbatim(text: &str) -> Self {
        Self { pieces: fold(text).split(OPEN).map(|piece| piece.as_bytes().to_vec()).collect() }
    }

    /// A path segment, in which `:name` is open too.
    pub(crate) fn segment(text: &str) -> Self {
        match path_variable(text) {
            Some((_, rest)) => Self::text(&format!("{OPEN}{rest}")),
            None => Self::text(text),
        }
    }

    /// A path segment in which `:name` has the value that was saved for it, and is open without one.
    pub(crate) fn saved_segment(text: &str, variables: &[PathVariable]) -> Self {
        let Some((name, rest)) = path_variable(text) else { return Self::text(text) };
        let variable = variables.iter().rfind(|variable| variable.name == name);
        match variable.and_then(|variable| variable.value.as_ref()).filter(|value| !value.value.is_empty()) {
            Some(value) => Self::text(&format!("{}{rest}", value.value)),
            None => Self::segment(text),
        }
    }

    pub(crate) fn openness(&self) -> Openness {
        match &self.pieces[..] {
            [_] => Openness::Literal,
            pieces if pieces.iter().all(Vec::is_empty) => Openness::Open,
            _ => Openness::Mixed,
        }
    }

    /// The text, when it has no variable.
    pub(crate) fn literal(&self) -> Option<&[u8]> {
        let [literal] = &self.pieces[..] else { return None };
        Some(literal)
    }

    /// Has no variable and is this very text.
    pub(crate) fn is(&self, text: &[u8]) -> bool {
        self.literal() == Some(text)
    }

    /// The same without capital letters.
    pub(crate) fn lowercase(&self) -> Self {
        Self { pieces: self.pieces.iter().map(|piece| piece.to_ascii_lowercase()).collect() }
    }

    /// Is this text for some values of its variables. Together they are never empty: `books/` is not `books/:id`.
    pub(crate) fn fits(&self, text: &[u8]) -> bool {
        let [first, middle @ .., last] = &self.pieces[..] else { return self.is(text) };
        if text.is_empty() {
            return false;
        }
        let inner = text.strip_prefix(&first[..]).and_then(|rest| rest.strip_suffix(&last[..]));
        let Some(mut rest) = inner else { return false };
        // The leftmost place for each piece leaves the most room for those that follow.
        for piece in middle.iter().filter(|piece| !piece.is_empty()) {
            let Some(at) = rest.windows(piece.len()).position(|window| window == piece) else { return false };
            rest = &rest[at + piece.len()..];
        }
        true
    }
}

/// The name of a `:name` segment, which ends at the first dot, and the text behind it.
fn path_variable(segment: &str) -> Option<(&str, &str)> {
    let name = segment.strip_prefix(':')?;
    let (name, rest) = name.split_at(name.find('.').unwrap_or(name.len()));
    (!name.is_empty()).then_some((name, rest))
}

/// Puts [`OPEN`] in the place of each variable, inner ones first.
fn fold(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..PASSES {
        match pass(&text) {
            Some(folded) => text = folded,
            None => break,
        }
    }
    text
}

/// Folds the variables whose names hold no brace; nothing when there are none.
fn pass(text: &str) -> Option<String> {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    let mut changed = false;
    while let Some((head, tail)) = rest.split_once("}}") {
        match head.rsplit_once("{{").filter(|(_, name)| !name.is_empty() && !name.contains(['{', '}'])) {
            Some((before, _)) => {
                folded.push_str(before);
                folded.push(OPEN);
                changed = true;
            }
            None => {
                folded.push_str(head);
                folded.push_str("}}");
            }
        }
        rest = tail;
    }
    folded.push_str(rest);
    changed.then_some(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(saved: &str, text: &str, fits: bool, openness: Openness) {
        let pattern = Pattern::segment(saved);
        assert_eq!((pattern.fits(text.as_bytes()), pattern.openness()), (fits, openness), "{saved} against {text}");
    }

    #[test]
    fn segments() {
        use Openness::{Literal, Mixed, Open};
        check("books", "books", true, Literal);
        check("books", "Books", false, Literal);
        check("", "", true, Literal);
        check("a%20b", "a b", true, Literal);
        check(":", ":", true, Literal);
        check("x:id", "x7", false, Literal);
        check("{id}", "7", false, Literal);
        check("{{}}", "7", false, Literal);
        check(":id", "7", true, Open);
        check(":id", "", false, Open);
        check(":id:verb", "7", true, Open);
        check(":id.json", "7.json", true, Mixed);
        check(":id.json", "7.xml", false, Mixed);
        check(":id.{{format}}", "7.xml", true, Mixed);
        check("{{id}}", "7", true, Open);
        check("{{id}}", "", false, Open);
        check("{{a}}{{b}}", "7", true, Open);
        check("{{pre{{suffix}}}}", "7", true, Open);
        check("{{{id}}}", "{7}", true, Mixed);
        check("{{{id}}}", "7", false, Mixed);
        check("v{{version}}", "v2", true, Mixed);
        check("v{{version}}", "w2", false, Mixed);
        check("{{name}}:undrop", "table:undrop", true, Mixed);
        check("users('{{name}}')", "users('ann')", true, Mixed);
        check("a{{x}}a", "a", false, Mixed);
        check("a{{x}}a", "aa", true, Mixed);
        check("{{x}}-{{y}}-{{z}}", "1-2", false, Mixed);
        check("{{x}}-{{y}}-{{z}}", "1-2-3", true, Mixed);
    }
}
