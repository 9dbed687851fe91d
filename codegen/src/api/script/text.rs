//! The value of a JavaScript string literal's escape.

/// The text that one escape sequence (`\n`, `\u00e9`, …) stands for; nothing
/// for half of a surrogate pair, which no text of ours can hold.
pub fn unescape(escape: &str) -> Option<String> {
    let body = escape.strip_prefix('\\')?;
    let mut rest = body.chars();
    let plain = match rest.next()? {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'v' => '\u{b}',
        '0' if rest.as_str().is_empty() => '\0',
        'x' | 'u' => {
            let digits = rest.as_str();
            let digits = digits.strip_prefix('{').unwrap_or(digits);
            let digits = digits.strip_suffix('}').unwrap_or(digits);
            char::from_u32(u32::from_str_radix(digits, 16).ok()?)?
        }
        // A line that goes on.
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => return Some(String::new()),
        digit if digit.is_ascii_digit() => return None,
        other => other,
    };
    Some(plain.to_string())
}
