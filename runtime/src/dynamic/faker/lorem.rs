//! Makes text that says nothing, from Cicero's words.

use super::words::sentence;
use crate::dynamic::draw::{Draw, Table};

const WORDS: &[&str] = &[
    "lorem", "ipsum", "dolor", "sit", "amet", "elit", "sed", "do", "tempor", "ut", "labore", "et", "magna", "aliqua",
    "enim", "veniam", "quis", "nisi", "a", "laborum",
];

pub(super) const TABLE: &Table = &[
    ("$randomLoremWord", word),
    ("$randomLoremWords", words),
    ("$randomLoremSlug", |draw| draw.several(3..=3, "-", word)),
    ("$randomLoremSentence", line),
    ("$randomLoremSentences", sentences),
    ("$randomLoremParagraph", paragraph),
    ("$randomLoremParagraphs", paragraphs),
    ("$randomLoremLines", lines),
    ("$randomLoremText", text),
];

fn word(draw: &mut Draw<'_>) -> String {
    draw.word(WORDS)
}

fn words(draw: &mut Draw<'_>) -> String {
    draw.several(3..=3, " ", word)
}

fn line(draw: &mut Draw<'_>) -> String {
    let words = draw.several(3..=10, " ", word);
    sentence(&words) + "."
}

fn sentences(draw: &mut Draw<'_>) -> String {
    draw.several(2..=6, " ", line)
}

fn paragraph(draw: &mut Draw<'_>) -> String {
    draw.several(3..=6, " ", line)
}

/// Postman has these three characters between paragraphs.
fn paragraphs(draw: &mut Draw<'_>) -> String {
    draw.several(3..=3, "\n \r", paragraph)
}

fn lines(draw: &mut Draw<'_>) -> String {
    draw.several(1..=5, "\n", line)
}

/// One of the other shapes, but for a slug.
fn text(draw: &mut Draw<'_>) -> String {
    match draw.number(0..=6) {
        0 => word(draw),
        1 => words(draw),
        2 => line(draw),
        3 => sentences(draw),
        4 => paragraph(draw),
        5 => paragraphs(draw),
        _ => lines(draw),
    }
}
