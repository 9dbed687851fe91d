//! Finds the texts that a script quotes, and the values of cookies, that can be no words.

use crate::secrets::is_strong;
use crate::source::{Node, Sources, Span, Value};

/// Members that hold scripts, in all schemas.
const SCRIPTS: &[&str] = &["code", "exec", "preRequestScript", "tests"];

/// Members that hold the cookies of an example.
const COOKIES: &[&str] = &["cookie", "cookies"];

/// Shorter texts are taken for words.
const LEAST: usize = 8;

/// All of them below a value. No name says what they are, so they are covered and not listed.
pub fn quoted(node: &Node, sources: &Sources) -> Vec<Span> {
    let mut found = Vec::new();
    walk(node, false, sources, &mut found);
    found
}

fn walk(node: &Node, inside: bool, sources: &Sources, found: &mut Vec<Span>) {
    match &node.value {
        Value::Object(members) => {
            for member in members {
                let begins = SCRIPTS.contains(&&*member.key) || COOKIES.contains(&&*member.key);
                walk(&member.value, inside || begins, sources, found);
            }
        }
        Value::Array(elements) => elements.iter().for_each(|element| walk(element, inside, sources, found)),
        Value::Text(_) if inside => found.extend(words(node.span, sources)),
        _ => {}
    }
}

/// What stands between quotes, escaped or not, and blanks.
fn words(span: Span, sources: &Sources) -> impl Iterator<Item = Span> {
    let text = sources.slice(span);
    let mut at = span.start;
    text.split_inclusive(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '\\')).filter_map(move |piece| {
        let start = at;
        at += piece.len() as u32;
        let word = piece.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '\\'));
        is_strong(word, LEAST).then(|| Span { start, end: start + word.len() as u32, ..span })
    })
}
