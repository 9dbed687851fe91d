//! Turns foreign Markdown into lines of docs that can do no harm: no doctest, no link by name, no HTML.

/// Lines of prose are broken after this many characters.
const WIDTH: usize = 100;

/// A name inside a line of docs.
pub fn inline(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    escape(&clean(&words.join(" ")))
}

/// A text as a code span, whatever backticks it holds.
pub fn code(text: &str) -> String {
    let text = clean(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') || text.is_empty() { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A description as lines of docs; nothing for a blank one.
///
/// Fenced code is marked as text, so that it is never compiled or run; what would be indented code is moved to the
/// left; brackets and angle brackets are escaped outside of code, links to the web aside.
pub fn markdown(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut fence: Option<String> = None;
    for line in text.lines().map(clean) {
        let trimmed = line.trim_start();
        let marker = fence_of(trimmed);
        match (&fence, marker) {
            (None, Some(marker)) => {
                lines.push(format!("{marker}text"));
                fence = Some(marker.to_owned());
            }
            (Some(open), Some(marker)) if marker.starts_with(open.as_str()) && trimmed.trim_end() == marker => {
                lines.push(open.clone());
                fence = None;
            }
            (Some(_), _) => lines.push(line.trim_end().to_owned()),
            (None, None) if trimmed.is_empty() => {
                if lines.last().is_some_and(|last| !last.is_empty()) {
                    lines.push(String::new());
                }
            }
            (None, None) => lines.extend(prose(&line)),
        }
    }
    lines.extend(fence);
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// The run of backticks or tildes that a line of fenced code begins with.
fn fence_of(line: &str) -> Option<&str> {
    let character = line.chars().next().filter(|first| matches!(first, '`' | '~'))?;
    let length = line.chars().take_while(|next| *next == character).count();
    let info = &line[length..];
    (length >= 3 && !(character == '`' && info.contains('`'))).then_some(&line[..length])
}

/// One line outside of fenced code, escaped and broken where it is long.
fn prose(line: &str) -> Vec<String> {
    let columns: usize = line.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum();
    // Four columns would be indented code, which rustdoc compiles.
    let indent = " ".repeat(columns.min(2));
    let text = escape(line.trim());
    if text.starts_with(['|', '#']) {
        return vec![format!("{indent}{text}")];
    }
    let hanging = if text.starts_with(['-', '*', '+']) || starts_numbered(&text) { "  " } else { "" };
    let mut lines = Vec::new();
    let mut current = indent.clone();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let begun = !current.trim().is_empty();
        // A word that would mean something at the beginning of a line stays where it is.
        let special = word.starts_with(['-', '*', '+', '#', '>', '|', '=', '~', '`']) || starts_numbered(word);
        if begun && !special && current.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::replace(&mut current, format!("{indent}{hanging}")));
        }
        if !current.trim().is_empty() {
            current.push(' ');
        }
        current.push_str(word);
    }
    lines.push(current);
    lines
}

fn starts_numbered(text: &str) -> bool {
    let digits = text.trim_start_matches(|character: char| character.is_ascii_digit());
    digits.len() < text.len() && digits.starts_with(['.', ')'])
}

/// Control characters and those that turn the direction of text are left out.
fn clean(text: &str) -> String {
    let harmless = |character: &char| {
        let control = character.is_control() && *character != '\t';
        let bidi = matches!(character, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        !control && !bidi && *character != '\u{FEFF}'
    };
    text.chars().filter(harmless).collect()
}

/// Escapes what Markdown would take for a link or for HTML, outside of code spans.
fn escape(text: &str) -> String {
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
        if let Some(length) = web_link(rest) {
            escaped.push_str(&rest[..length]);
            rest = &rest[length..];
            continue;
        }
        if let Some(length) = bare_url(rest, escaped.chars().last()) {
            escaped.push_str(&format!("<{}>", &rest[..length]));
            rest = &rest[length..];
            continue;
        }
        let follows_backslash = escaped.ends_with('\\') && !escaped.ends_with("\\\\");
        if matches!(character, '[' | ']' | '<') && !follows_backslash {
            escaped.push('\\');
        }
        escaped.push(character);
        rest = &rest[character.len_utf8()..];
    }
    escaped
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
    let label = inner.find(['[', ']', '<', '`'])?;
    let target = inner[label..].strip_prefix("](")?;
    let end = target.find([')', ' ', '<', '"'])?;
    let web = target.starts_with("https://") || target.starts_with("http://");
    (web && target[end..].starts_with(')')).then(|| text.len() - target.len() + end + 1)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(markdown(text).join("\n"), expected, "{text:?}");
    }

    #[test]
    fn descriptions() {
        check("", "");
        check("  \n\n", "");
        check("One.\r\n\r\n\r\nTwo.  ", "One.\n\nTwo.");
        check("```\nlet x;\n```", "```text\nlet x;\n```");
        check("```rust\npanic!()\n", "```text\npanic!()\n```");
        check("~~~ js\n```\n~~~", "~~~text\n```\n~~~");
        check("    panic!()", "  panic!()");
        check("\tpanic!()", "  panic!()");
        check("see [Error] and <b>", "see \\[Error\\] and \\<b>");
        check("see [docs](https://x.test/a)", "see [docs](https://x.test/a)");
        check("see [docs](Error)", "see \\[docs\\](Error)");
        check("at https://x.test/a.", "at <https://x.test/a>.");
        check("code `[a] <b>` here", "code `[a] <b>` here");
        check("half ` open [x]", "half \\` open \\[x\\]");
        check("a\u{202E}b\u{0}c", "abc");
        check("#![deny(x)]", "#!\\[deny(x)\\]");
        check(&"word ".repeat(30), &format!("{}\n{}", ["word"; 20].join(" "), ["word"; 10].join(" ")));
        check(
            &format!("- {}", "word ".repeat(25)),
            &format!("- {}\n  {}", ["word"; 19].join(" "), ["word"; 6].join(" ")),
        );
    }

    #[test]
    fn code_spans() {
        let check = |text: &str, expected: &str| assert_eq!(code(text), expected);
        check("GET {{url}}/a", "`GET {{url}}/a`");
        check("a`b", "``a`b``");
        check("`", "`` ` ``");
        check("a\nb", "`a b`");
    }
}
