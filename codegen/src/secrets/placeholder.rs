//! Knows the texts that stand where a credential would, and are none.

use super::words;

/// Words in front of a credential that say how it is meant.
const SCHEMES: &[&str] = &["apikey", "basic", "bearer", "digest", "jwt", "key", "oauth", "sso-key", "token"];

/// Whole texts that a generator of collections writes for "some text", or that mean nothing.
const NOTHING: &[&str] = &["false", "nil", "none", "null", "string", "true", "undefined"];

/// First words of a text that asks for a credential: `YOUR_API_KEY`.
const ASKING: &[&str] =
    &["add", "enter", "insert", "paste", "put", "replace", "your", "yourapikey", "yoursecret", "yourtoken"];

/// Empty, `<token>`, `{token}`, `$TOKEN`, `YOUR_TOKEN`, `xxxx`, `***` … and the same behind `Bearer`.
pub fn is_placeholder(text: &str) -> bool {
    let text = without_scheme(text.trim());
    let enclosed = |open: char, close: char| text.starts_with(open) && text.ends_with(close);
    let filler = |character: char| matches!(character, 'x' | 'X' | '*' | '.' | '-' | '_' | '…' | '•' | '#' | '?' | '0');
    let name = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_alphabetic() || c == '_');
    let shell = text.strip_prefix(['$', ':']).is_some_and(name) || (enclosed('%', '%') && text.len() > 2);
    let one = |text: &str| !text.contains(char::is_whitespace);
    text.chars().all(filler)
        || enclosed('<', '>')
        || (enclosed('[', ']') && !text.starts_with("[\""))
        || (enclosed('{', '}') && one(text) && !text.starts_with("{\""))
        || (text.starts_with("${") && text.ends_with('}'))
        || shell
        || NOTHING.contains(&text.to_ascii_lowercase().as_str())
        || is_asking(text)
}

fn is_asking(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let few_digits = text.chars().filter(char::is_ascii_digit).count() < 3;
    let first = words(text).into_iter().next().unwrap_or_default();
    let asking = ASKING.contains(&first.as_str()) && words(text).len() > 1 || first.starts_with("your");
    (few_digits && (asking || lower.contains("placeholder") || lower.contains("your_") || lower.contains("your-")))
        || lower.contains("xxxx")
}

/// The text behind `Bearer ` and its like; nothing when only that is there.
fn without_scheme(text: &str) -> &str {
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    if is_scheme(first) { rest.trim_start() } else { text }
}

/// `Bearer`, `Basic` …
pub fn is_scheme(word: &str) -> bool {
    SCHEMES.contains(&word.trim_end_matches(':').to_ascii_lowercase().as_str())
}
