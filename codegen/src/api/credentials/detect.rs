//! Finds the credentials in the texts of a collection.

use super::collect::{Collected, Seen};
use super::walk::Kind;
use crate::api::template;
use crate::collection::{Collection, Variable};
use crate::secrets::{Hit, Known, Style, in_prose, is_placeholder, pairs, settled, shaped};
use crate::source::{Embedded, Sources, Span};
use std::collections::BTreeSet;
use std::ops::Range;

/// One literal credential.
pub struct Found {
    /// The number of its text.
    pub seen: usize,
    /// Where it is in its text.
    pub range: Range<usize>,
    /// Where it is in the file.
    pub span: Span,
    /// What its variable is called unless something else is called so; nothing where no variable can stand.
    pub name: Option<String>,
    /// The credential itself.
    pub value: String,
}

/// All of them: first those that names and shapes tell, then the same values wherever else they stand.
pub fn find(
    collected: &Collected,
    secret: &BTreeSet<String>,
    collection: &Collection,
    environment: &[Variable],
    sources: &Sources,
) -> Vec<Found> {
    let told: Vec<Vec<Hit>> = collected.texts.iter().map(|seen| hits(seen, secret)).collect();
    let mut known = Known::default();
    for (seen, hits) in collected.texts.iter().zip(&told) {
        hits.iter().for_each(|hit| known.add(&seen.text[hit.range.clone()], &hit.name));
    }
    for variable in collection.variables.iter().chain(environment).filter(|it| secret.contains(&it.key.value)) {
        variable.value.iter().for_each(|value| known.add(&value.value, &variable.key.value));
    }
    let mut found = Vec::new();
    for (index, (seen, mut hits)) in collected.texts.iter().zip(told).enumerate() {
        let whole = matches!(&seen.kind, Kind::Variable(name) if secret.contains(name));
        if !whole {
            hits.extend(known.occurrences(&seen.text));
        }
        let variable = !matches!(seen.kind, Kind::Name | Kind::Prose);
        found.extend(settled(hits).into_iter().map(|Hit { range, name }| Found {
            seen: index,
            span: span(seen, &range, sources),
            value: seen.text[range.clone()].to_owned(),
            range,
            name: variable.then_some(name),
        }));
    }
    found
}

/// The credentials that a text shows by itself.
fn hits(seen: &Seen, secret: &BTreeSet<String>) -> Vec<Hit> {
    let text = &seen.text;
    let hits = match &seen.kind {
        Kind::Name | Kind::Key => shaped(text),
        Kind::Prose => in_prose(text),
        Kind::Credential(name) => credential(text, name),
        Kind::Value(name) => [named(shaped(text), name), pairs(text, Style::Text)].concat(),
        Kind::Document => [shaped(text), pairs(text, Style::GraphQl)].concat(),
        Kind::Body { .. } => [shaped(text), pairs(text, Style::Text)].concat(),
        Kind::Variable(name) if secret.contains(name) => match template::is_template(text) {
            // The value as a whole is left out where the variables are collected.
            false => Vec::new(),
            true => credential(text, name),
        },
        Kind::Variable(_) => [shaped(text), pairs(text, Style::Text)].concat(),
    };
    // Once for all hits: of a long text with many of them each would read it again.
    let tokens = template::tokens(text);
    settled(hits).into_iter().map(|hit| beside_tokens(&tokens, hit)).collect()
}

/// What the name of a credential says about its value: it is one, unless there are variables in it. Then a piece
/// between them is one that could be no word.
fn credential(text: &str, name: &str) -> Vec<Hit> {
    let hit = |range| Hit { range, name: name.to_owned() };
    let tokens = template::tokens(text);
    if tokens.is_empty() {
        let whole = (!is_placeholder(text)).then(|| hit(0..text.len()));
        return whole.into_iter().collect();
    }
    let mut hits = Vec::new();
    let mut start = 0;
    for end in tokens.iter().map(|(_, range)| range.clone()).chain(std::iter::once(text.len()..text.len())) {
        let piece = &text[start..end.start];
        let mut at = start;
        for word in piece.split_inclusive(|c: char| c.is_whitespace() || matches!(c, ':' | ';' | ',' | '=' | '"')) {
            let body = word.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ';' | ',' | '=' | '"'));
            if is_piece(body) {
                hits.push(hit(at..at + body.len()));
            }
            at += word.len();
        }
        start = end.end;
    }
    hits
}

/// Letters with digits, and not the name of an algorithm.
fn is_piece(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let algorithm =
        ["sha", "aws4", "oauth", "hmac", "rsa", "md5", "utf", "v1", "v2"].iter().any(|it| lower.contains(it));
    let mixed = word.contains(|c: char| c.is_ascii_digit()) && word.contains(|c: char| c.is_ascii_alphabetic());
    mixed && word.len() >= 6 && !algorithm && !is_placeholder(word)
}

/// The hits by the name of what the text is the value of.
fn named(hits: Vec<Hit>, name: &str) -> Vec<Hit> {
    let rename = |hit: Hit| if name.is_empty() { hit } else { Hit { name: name.to_owned(), ..hit } };
    hits.into_iter().map(rename).collect()
}

/// A credential for the name of a variable: the braces around it belong to it.
fn beside_tokens(tokens: &[(&str, Range<usize>)], mut hit: Hit) -> Hit {
    if let Some((_, token)) = tokens.iter().find(|(_, it)| it.start <= hit.range.start && hit.range.end <= it.end) {
        hit.range = token.clone();
    }
    hit
}

/// The place in the file: that of the whole literal, or of the part in question where it can be told.
fn span(seen: &Seen, range: &Range<usize>, sources: &Sources) -> Span {
    let embedded = Embedded::new(sources, seen.span);
    match *range == (0..seen.text.len()) || embedded.text() != seen.text {
        true => seen.span,
        false => embedded.span(range.clone()),
    }
}
