//! What of foreign text may stand on a page: characters that are seen, in the order in which they are written.

use serde_json::{Value, json};

/// Characters that show nothing, or turn the direction of what stands around them.
pub fn is_unseen(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(character, '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

/// A name on one line.
pub fn line(text: &str) -> String {
    block(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text over lines: what is not seen is shown as U+FFFD, so that what is copied is what is read.
pub fn block(text: &str) -> String {
    let plain = |c: char| matches!(c, '\n' | '\t') || !(c.is_control() || is_unseen(c));
    let text = text.replace("\r\n", "\n");
    text.chars().map(|c| if plain(c) { c } else { char::REPLACEMENT_CHARACTER }).collect()
}

/// The text, where there is some: pages loop over what may be missing.
pub fn some(text: impl Into<String>) -> Vec<String> {
    Some(text.into()).filter(|text| !text.is_empty()).into_iter().collect()
}

/// The list, where there is something in it: what stands around it is left out with it.
pub fn whole<T>(list: Vec<T>) -> Vec<Vec<T>> {
    if list.is_empty() { Vec::new() } else { vec![list] }
}

/// A sentence of ours cut at its backticks: plain text, and the code that follows it.
pub fn spans(sentence: &str) -> Vec<Value> {
    let mut spans = Vec::new();
    let mut rest = sentence;
    while let Some((plain, behind)) = rest.split_once('`') {
        let Some((code, after)) = behind.split_once('`') else { break };
        spans.push(json!({ "plain": plain, "code": some(code) }));
        rest = after;
    }
    spans.push(json!({ "plain": rest, "code": [] }));
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_text() {
        let check = |text: &str, expected: &str| assert_eq!(line(text), expected);
        check(" a\n\tb ", "a b");
        check("a\u{202e}b\u{0}", "a\u{fffd}b\u{fffd}");
        assert_eq!(block("a\r\n\tb\u{1b}"), "a\n\tb\u{fffd}");
    }

    #[test]
    fn sentences() {
        let check = |sentence: &str, expected: Value| assert_eq!(Value::from(spans(sentence)), expected);
        check("a `b` c", json!([{ "plain": "a ", "code": ["b"] }, { "plain": " c", "code": [] }]));
        check("a ` b", json!([{ "plain": "a ` b", "code": [] }]));
    }
}
