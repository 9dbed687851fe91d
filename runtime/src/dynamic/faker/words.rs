//! Makes single words from the lists of all themes, and sentences from words.

use super::{bank, company, person, place, product, tech};
use crate::dynamic::draw::{Draw, Table};

/// Each theme is as likely as the others, whatever the number of its lists.
const THEMES: &[&[&[&str]]] = &[bank::WORDS, company::WORDS, person::WORDS, place::WORDS, product::WORDS, tech::WORDS];

pub(super) const TABLE: &Table = &[("$randomWord", word), ("$randomWords", |draw| draw.several(2..=5, " ", word))];

/// Without a blank: of `Home Loan`, one of the two.
pub(super) fn word(draw: &mut Draw<'_>) -> String {
    let theme = draw.pick(THEMES);
    let list = draw.pick(theme);
    let words: Vec<&str> = draw.pick(list).split(' ').collect();
    draw.word(&words)
}

/// The text with a capital letter in front.
pub(super) fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(chars).collect()
}
