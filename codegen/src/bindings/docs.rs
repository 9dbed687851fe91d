//! Turns foreign Markdown into lines of docs that can do no harm: no doctest, no link by name, no HTML.

mod escape;
mod html;

pub use escape::is_unseen;
use escape::{clean, escape};

/// Lines of prose are broken after this many characters.
const WIDTH: usize = 100;

/// The Markdown of a description without HTML that has a spelling in it, and without characters that are not seen.
pub(crate) fn cleaned(text: &str) -> String {
    html::to_markdown(text).lines().map(clean).collect::<Vec<_>>().join("\n")
}

/// A name inside a line of docs.
pub fn inline(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = escape(&clean(&words.join(" ")));
    // At the beginning of a line some characters open a block: a heading, a list, a quote, a table, code.
    if text.starts_with(['#', '-', '*', '+', '>', '=', '|', '~']) {
        return format!("\\{text}");
    }
    match text.find(|character: char| !character.is_ascii_digit()) {
        Some(digits) if starts_numbered(&text) => format!("{}\\{}", &text[..digits], &text[digits..]),
        _ => text,
    }
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
    // What a line of prose has to begin with to go on with the list item or quote before it.
    let mut hanging = String::new();
    for line in html::to_markdown(text).lines().map(clean) {
        let bare = line.trim_start_matches([' ', '>']);
        if let Some(open) = &fence {
            if fence_of(bare).is_some_and(|run| run.starts_with(open.as_str()) && bare.trim_end() == run) {
                lines.push(open.clone());
                fence = None;
            } else {
                lines.push(line.trim_end().to_owned());
            }
            continue;
        }
        let (marker, content) = split_marker(&line);
        if let Some(run) = fence_of(content) {
            // The code of a list item or a quote stands by itself: its lines are not told apart from prose otherwise.
            lines.extend((!marker.trim().is_empty()).then(|| marker.trim_end().to_owned()));
            lines.push(format!("{run}text"));
            fence = Some(run.to_owned());
            hanging.clear();
        } else if line.trim().is_empty() {
            lines.extend(lines.last().is_some_and(|last| !last.is_empty()).then(String::new));
            hanging.clear();
        } else {
            // A line that goes on with an item stands below its text, however far it was indented.
            let goes_on = marker.trim().is_empty() && !hanging.is_empty();
            let first = if goes_on { hanging.clone() } else { marker.to_owned() };
            if !marker.trim().is_empty() {
                hanging = continuation(marker);
            }
            lines.extend(prose(&first, content, &hanging));
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

/// Splits a line behind its list and quote markers. Indentation is cut to two columns and what follows a marker to one
/// blank: four columns would be indented code, which rustdoc compiles.
fn split_marker(line: &str) -> (&str, &str) {
    let mut rest = line.trim_start();
    let start = line.len() - rest.len();
    let mut end = start;
    let kept = start - start.min(2);
    loop {
        let length = match rest.chars().next() {
            Some('-' | '*' | '+') if rest[1..].starts_with(' ') => 1,
            Some('>') => 1,
            Some('0'..='9') => {
                let digits = rest.len() - rest.trim_start_matches(|digit: char| digit.is_ascii_digit()).len();
                let ordered = digits <= 9 && (rest[digits..].starts_with(". ") || rest[digits..].starts_with(") "));
                if ordered { digits + 1 } else { 0 }
            }
            _ => 0,
        };
        if length == 0 {
            break;
        }
        let after = &rest[length..];
        let blanks = after.len() - after.trim_start().len();
        end = line.len() - after.len() + blanks.min(1);
        rest = after.trim_start();
        // Two markers in one line are rare; what stands between them is left as it is.
        if blanks > 1 {
            break;
        }
    }
    if end == start {
        return (&line[kept..start], rest);
    }
    (&line[kept..end], rest)
}

/// What the following lines of a list item or a quote begin with.
fn continuation(marker: &str) -> String {
    marker.chars().map(|character| if character == '>' { '>' } else { ' ' }).collect()
}

/// One line outside of fenced code, escaped and broken where it is long.
fn prose(first: &str, text: &str, hanging: &str) -> Vec<String> {
    let text = escape(text.trim());
    if text.starts_with(['|', '#']) {
        return vec![format!("{first}{text}")];
    }
    let mut lines = Vec::new();
    let mut current = first.to_owned();
    let mut begun = false;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        // A word that would mean something at the beginning of a line stays where it is.
        let special = word.starts_with(['-', '*', '+', '#', '>', '|', '=', '~', '`']) || starts_numbered(word);
        if begun && !special && current.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::replace(&mut current, hanging.to_owned()));
            begun = false;
        }
        if begun {
            current.push(' ');
        }
        current.push_str(word);
        begun = true;
    }
    lines.push(current);
    lines
}

fn starts_numbered(text: &str) -> bool {
    let digits = text.trim_start_matches(|character: char| character.is_ascii_digit());
    digits.len() < text.len() && digits.starts_with(['.', ')'])
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
        check("\tpanic!()", " panic!()");
        check("\t\t\t\tpanic!()", "  panic!()");
        check("see [Error] and <b>", "see \\[Error\\] and \\<b>");
        check("see [docs](https://x.test/a)", "see [docs](https://x.test/a)");
        check("see [`docs`](https://x.test/a)", "see [`docs`](https://x.test/a)");
        check("see [`a](https://x.test/a) b`", "see \\[`a](https://x.test/a) b`");
        check("see [docs](#a1) and [`x`](/y/z).", "see docs and `x`.");
        check("see [docs](#a [x](y)", "see \\[docs\\](#a \\[x\\](y)");
        check("<p>One <code>a</code>.</p>\n<p>Two</p>", "One `a`.\n\nTwo");
        check("<p>    panic!()</p>", "panic!()");
        check("<a href=\"https://x.test)[Error]\">it</a>", "[it](https://x.test)\\[Error\\])");
        check("see [docs](Error)", "see \\[docs\\](Error)");
        check("at https://x.test/a.", "at <https://x.test/a>.");
        check("code `[a] <b>` here", "code `[a] <b>` here");
        check("half ` open [x]", "half \\` open \\[x\\]");
        check("a\u{202E}b\u{0}c\u{200B}", "abc");
        check("1.\t\tpanic!()", "1. panic!()");
        check(">\t\tpanic!()", "> panic!()");
        check("-     panic!()", "- panic!()");
        check("- ```rust\n  panic!()\n  ```\nafter", "-\n```text\n  panic!()\n```\nafter");
        check("> ```\n> panic!()\n> ```", ">\n```text\n> panic!()\n```");
        check("- one\ntwo", "- one\n  two");
        check("- one\n    two", "- one\n  two");
        check("1. one\ntwo\n\nthree", "1. one\n   two\n\nthree");
        check("> one\ntwo", "> one\n> two");
        check("a\\\\[b", "a\\\\\\[b");
        check("#![deny(x)]", "#!\\[deny(x)\\]");
        check("an ![image](https://x.test/a.png)", "an [image](https://x.test/a.png)");
        check(&"word ".repeat(30), &format!("{}\n{}", ["word"; 20].join(" "), ["word"; 10].join(" ")));
        check(
            &format!("- {}", "word ".repeat(25)),
            &format!("- {}\n  {}", ["word"; 19].join(" "), ["word"; 6].join(" ")),
        );
    }

    /// Hostile texts take no longer than others.
    #[test]
    fn hostile() {
        for piece in ["[a](", "[a](https://", "[`a", "<a ", "`a``", "`", "~", "![", "]("] {
            markdown(&piece.repeat(3_000));
        }
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
