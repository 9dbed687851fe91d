//! Texts with `{{variables}}` in them.

use std::ops::Range;

/// The variable names of a text with the place of each token, braces included, in order.
///
/// A token is `{{`, as few characters other than braces as possible, and `}}` (SEMANTICS 1.4); `{{}}` is none.
pub fn tokens(text: &str) -> Vec<(&str, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find("{{").map(|open| open + at) {
        let inner = open + 2;
        let length = text[inner..].find(['{', '}']).unwrap_or(text.len() - inner);
        let end = inner + length;
        if length > 0 && text[end..].starts_with("}}") {
            found.push((&text[inner..end], open..end + 2));
            at = end + 2;
        } else {
            at = open + 1;
        }
    }
    found
}

/// The variable names of a text, in order, repeated ones included.
pub fn names(text: &str) -> impl Iterator<Item = &str> {
    tokens(text).into_iter().map(|(name, _)| name)
}

/// There is at least one variable in the text.
pub fn is_template(text: &str) -> bool {
    !tokens(text).is_empty()
}

/// Applies `edit` to the literal text between the tokens and leaves the tokens alone.
pub fn map_literals(text: &str, mut edit: impl FnMut(&str) -> String) -> String {
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for (_, range) in tokens(text) {
        result.push_str(&edit(&text[at..range.start]));
        result.push_str(&text[range.clone()]);
        at = range.end;
    }
    result.push_str(&edit(&text[at..]));
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(names(text).collect::<Vec<_>>(), expected, "{text:?}");
    }

    #[test]
    fn finds_tokens() {
        check("", &[]);
        check("{{a}}", &["a"]);
        check("{{a}}{{b}}x{{a}}", &["a", "b", "a"]);
        check("{{{a}}}", &["a"]);
        check("{{}} {{ }}", &[" "]);
        check("{{a} }}", &[]);
        check("{{pre{{suffix}}}}", &["suffix"]);
        check("{{ä b}}", &["ä b"]);
        check("{{open", &[]);
    }

    #[test]
    fn edits_literals_only() {
        assert_eq!(map_literals("a&{{b&c}}&d", |text| text.replace('&', "%26")), "a%26{{b&c}}%26d");
    }
}
