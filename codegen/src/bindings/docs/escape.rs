//! Takes the meaning from characters of foreign text.

/// Control characters, and those that are not seen or turn the direction of text, are left out; a tab is a blank.
pub fn clean(text: &str) -> String {
    let text = text.replace('\t', " ");
    text.chars().filter(|character| !character.is_control() && !is_unseen(*character)).collect()
}

/// The character is not seen, or turns the direction of text: what a reviewer reads is not what is there.
pub fn is_unseen(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(character, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

/// Escapes what Markdown would take for a link or for HTML, outside of code spans.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        if character == '`' {
            let length = rest.len() - rest.trim_start_matches('`').len();
            let (ticks, after) = rest.split_at(length);
            match closing(after, length) {
                Some(end) => {
                    escaped.push_str(&rest[..length + end]);
                    rest = &rest[length + end..];
                }
                None => {
                    escaped.push_str(&ticks.replace('`', "\\`"));
                    rest = after;
                }
            }
            continue;
        }
        // An image would have the reader's browser call a host that the author of the collection chose.
        if let Some(link) =
            rest.strip_prefix('!').filter(|link| web_link(link).is_some() && !follows_backslash(&escaped))
        {
            rest = link;
        }
        if let Some(length) = web_link(rest) {
            escaped.push_str(&rest[..length]);
            rest = &rest[length..];
            continue;
        }
        if let Some((label, length)) = page_link(rest).filter(|_| !follows_backslash(&escaped)) {
            escaped.push_str(&escape(label));
            rest = &rest[length..];
            continue;
        }
        if let Some(length) = bare_url(rest, escaped.chars().last()) {
            escaped.push_str(&format!("<{}>", &rest[..length]));
            rest = &rest[length..];
            continue;
        }
        if matches!(character, '[' | ']' | '<') && !follows_backslash(&escaped) {
            escaped.push('\\');
        }
        escaped.push(character);
        rest = &rest[character.len_utf8()..];
    }
    escaped
}

/// What comes next is escaped already.
fn follows_backslash(escaped: &str) -> bool {
    (escaped.len() - escaped.trim_end_matches('\\').len()) % 2 == 1
}

/// Where a code span that was opened with `length` backticks ends, its closing backticks included.
fn closing(text: &str, length: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = text[at..].find('`') {
        let start = at + found;
        let run = text[start..].len() - text[start..].trim_start_matches('`').len();
        if run == length {
            return Some(start + run);
        }
        at = start + run;
    }
    None
}

/// The length of a `[text](https://…)` that the text begins with, when there is nothing doubtful in it.
fn web_link(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('[')?;
    let label = label(inner)?;
    let target = inner[label..].strip_prefix("](")?;
    let end = beginning(target).find([')', ' ', '<', '"'])?;
    let web = target.starts_with("https://") || target.starts_with("http://");
    (web && target[end..].starts_with(')')).then(|| text.len() - target.len() + end + 1)
}

/// As much as a part of a link may be long. Without a bound, a text of nothing but openings would be read to its end at
/// each of them.
fn beginning(text: &str) -> &str {
    const LONGEST: usize = 2048;
    &text[..text.floor_char_boundary(LONGEST)]
}

/// The length of a link's label: code spans in it have one backtick on each side.
fn label(text: &str) -> Option<usize> {
    let length = beginning(text).find(['[', ']', '<'])?;
    let plain = !text[..length].contains("``") && text[..length].matches('`').count().is_multiple_of(2);
    plain.then_some(length)
}

/// The label of a `[text](#there)` that the text begins with, and the length of it all: what leads to another place of
/// the page leads nowhere here.
fn page_link(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix('[')?;
    let label = label(inner)?;
    let target = inner[label..].strip_prefix("](")?;
    let end = beginning(target).find([')', ' ', '<', '"', '[', '`']).filter(|end| target[*end..].starts_with(')'))?;
    let inside = target.starts_with(['#', '/']);
    inside.then(|| (&inner[..label], text.len() - target.len() + end + 1))
}

/// The length of a URL that the text begins with and that stands by itself: rustdoc wants it in angle brackets.
fn bare_url(text: &str, before: Option<char>) -> Option<usize> {
    let alone = before.is_none_or(|before| before.is_whitespace() || before == '(');
    if !alone || !(text.starts_with("https://") || text.starts_with("http://")) {
        return None;
    }
    let end = text
        .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '`' | '[' | ']' | '{' | '}' | '|' | '"' | '\\'));
    let url = text[..end.unwrap_or(text.len())].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'', '*', '_']);
    (url.len() > "https://".len()).then_some(url.len())
}
