//! Tells credentials in texts, by the name beside them and by their own shape. Knows nothing of Postman's tree.
//!
//! A name decides a lot (`password: x`), a shape little (`sk_live_…`), and a placeholder (`<token>`) nothing.

mod known;
mod members;
mod pairs;
mod placeholder;
mod shapes;
mod words;

pub use known::Known;
pub use pairs::{Style, pairs};
pub use placeholder::is_placeholder;
pub use shapes::{is_strong, shaped};
pub use words::{is_credential, words};

use std::ops::Range;

/// A credential in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it is.
    pub range: Range<usize>,
    /// What to call it: the name beside it, or what its shape is known as.
    pub name: String,
}

/// What is printed in place of a credential.
pub const MASK: &str = "***";

/// Sorted, and of those that overlap only the first and longest.
pub fn settled(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.range.start, std::cmp::Reverse(hit.range.end)));
    let mut kept: Vec<Hit> = Vec::new();
    for hit in hits {
        if kept.last().is_none_or(|last| last.range.end <= hit.range.start) {
            kept.push(hit);
        }
    }
    kept
}

/// Everything in prose that cannot be anything else.
pub fn in_prose(text: &str) -> Vec<Hit> {
    settled([shaped(text), pairs(text, Style::Prose)].concat())
}

/// Every place in a part of a JSON file that may hold a credential. It errs towards yes: only stars depend on it.
pub fn in_source(text: &str) -> Vec<Range<usize>> {
    settled(hits_in_source(text)).into_iter().map(|hit| hit.range).collect()
}

/// The same with their names; they may overlap.
pub fn hits_in_source(text: &str) -> Vec<Hit> {
    [shaped(text), pairs(text, Style::Text), members::values(text)].concat()
}

/// The text with stars for every credential in it.
pub fn masked(text: &str) -> String {
    replaced(text, in_prose(text).into_iter().map(|hit| (hit.range, MASK)))
}

/// The text with something else in place of some ranges, which are sorted and do not overlap.
pub fn replaced<'a>(text: &str, ranges: impl IntoIterator<Item = (Range<usize>, &'a str)>) -> String {
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for (range, with) in ranges {
        result.push_str(&text[at..range.start]);
        result.push_str(with);
        at = range.end;
    }
    result.push_str(&text[at..]);
    result
}

#[cfg(test)]
mod tests;
