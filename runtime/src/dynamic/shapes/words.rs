//! The shapes of what is one word out of a list, and of texts.

use super::{Shape, capital, of, parts, phrase, small, word};

pub(super) const SHAPES: &[Shape] = &[
    ("$randomColor", |text| parts(text, " ", 1..=2, small)),
    ("$randomAbbreviation", |text| (2..=4).contains(&text.len()) && of(text, |c| c.is_ascii_uppercase())),
    ("$randomDepartment", |text| capital(text) && word(text)),
    ("$randomProduct", |text| capital(text) && word(text)),
    ("$randomProductName", |text| parts(text, " ", 3..=3, capital)),
    ("$randomProductAdjective", |text| capital(text) && word(text)),
    ("$randomProductMaterial", |text| capital(text) && word(text)),
    ("$randomCatchPhrase", |text| capital(text) && text.split(' ').count() > 2),
    ("$randomCatchPhraseAdjective", capital),
    ("$randomCatchPhraseDescriptor", plain),
    // Some of Postman's are abbreviations.
    ("$randomCatchPhraseNoun", phrase),
    ("$randomBs", |text| phrase(text) && text.split(' ').count() > 2),
    ("$randomBsAdjective", word),
    ("$randomBsBuzz", plain),
    ("$randomBsNoun", phrase),
    ("$randomDatabaseColumn", |text| of(text, |c| c.is_ascii_alphabetic()) && text.starts_with(char::is_lowercase)),
    ("$randomDatabaseType", small),
    ("$randomDatabaseCollation", |text| {
        let known = ["_bin", "_general_ci", "_unicode_ci"].iter().any(|end| text.ends_with(end));
        known && of(text, |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    }),
    ("$randomDatabaseEngine", |text| of(text, |c| c.is_ascii_alphabetic()) && text.starts_with(char::is_uppercase)),
    ("$randomNoun", plain),
    ("$randomVerb", plain),
    ("$randomIngverb", |text| plain(text) && text.split(' ').any(|word| word.ends_with("ing"))),
    ("$randomAdjective", plain),
    ("$randomWord", word),
    ("$randomWords", |text| parts(text, " ", 2..=5, word)),
    ("$randomLoremWord", small),
    ("$randomLoremWords", words),
    ("$randomLoremSentence", sentence),
    ("$randomLoremSentences", |text| sentences(text, 2)),
    ("$randomLoremSlug", |text| parts(text, "-", 3..=3, small)),
    ("$randomLoremParagraph", |text| sentences(text, 3)),
    ("$randomLoremParagraphs", paragraphs),
    ("$randomLoremText", |text| small(text) || words(text) || sentences(text, 1) || paragraphs(text) || lines(text)),
    ("$randomLoremLines", lines),
];

/// Nothing with a capital letter.
fn plain(text: &str) -> bool {
    phrase(text) && !text.contains(char::is_uppercase)
}

fn words(text: &str) -> bool {
    parts(text, " ", 3..=3, small)
}

/// A capital letter, three to ten words, a full stop.
fn sentence(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_uppercase())
        && text
            .strip_suffix('.')
            .is_some_and(|words| parts(words, " ", 3..=10, |word| small(&word.to_ascii_lowercase())))
}

/// At most six, with a blank between.
fn sentences(text: &str, least: usize) -> bool {
    text.strip_suffix('.').is_some_and(|text| parts(text, ". ", least..=6, |text| sentence(&format!("{text}."))))
}

fn lines(text: &str) -> bool {
    parts(text, "\n", 1..=5, sentence)
}

fn paragraphs(text: &str) -> bool {
    parts(text, "\n \r", 3..=3, |text| sentences(text, 3))
}
