//! Turns the text of a Rust file into its words and marks with their lines, comments and literals left out.
//!
//! Not `syn`: its positions need a feature of proc-macro2 that would slow the generator itself in every test build.

/// One identifier, or one character of punctuation (`::` is one too).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub text: String,
    pub line: usize,
}

/// The tokens of a file, without the items that are only there for tests.
pub fn outside_tests(text: &str) -> Vec<Token> {
    without_tests(&tokens(text))
}

/// The modules in files of their own that are only there for tests: `#[cfg(test)] mod tests;`.
pub fn test_modules(text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let gated = (0..tokens.len()).filter(|at| is_test_gate(&tokens[*at..]));
    let words = |at: usize| tokens[at..].iter().map(|token| token.text.as_str()).collect::<Vec<_>>();
    let module = |at| match words(at + GATE.len())[..] {
        ["mod", name, ";", ..] => Some(name.to_owned()),
        _ => None,
    };
    gated.filter_map(module).collect()
}

const GATE: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];

fn is_test_gate(tokens: &[Token]) -> bool {
    tokens.len() >= GATE.len() && tokens.iter().zip(GATE).all(|(token, gate)| token.text == gate)
}

fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_test_gate(&tokens[at..]) {
            at = end_of_item(tokens, at + GATE.len());
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// The first token behind an item: it ends with `;` or, unless it is a `use`, with the braces that it opens.
fn end_of_item(tokens: &[Token], from: usize) -> usize {
    let is_use = tokens.get(from).is_some_and(|token| token.text == "use");
    let mut depth = 0usize;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token.text.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => {
                depth = depth.saturating_sub(1);
                if depth == 0 && token.text == "}" && !is_use {
                    return at + 1;
                }
            }
            ";" if depth == 0 => return at + 1,
            _ => {}
        }
    }
    tokens.len()
}

fn tokens(text: &str) -> Vec<Token> {
    let mut reader = Reader { rest: text, line: 1, tokens: Vec::new() };
    while !reader.rest.is_empty() {
        reader.next();
    }
    reader.tokens
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    tokens: Vec<Token>,
}

impl Reader<'_> {
    fn next(&mut self) {
        let rest = self.rest;
        let word = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').map(char::len_utf8).sum();
        if rest.starts_with("//") {
            self.skip(rest.find('\n').unwrap_or(rest.len()));
        } else if rest.starts_with("/*") {
            self.skip(block_comment(rest));
        } else if let Some(length) = string(rest) {
            self.skip(length);
        } else if let Some(length) = character(rest) {
            self.skip(length);
        } else if word > 0 {
            self.push(word);
        } else if rest.starts_with("::") {
            self.push(2);
        } else {
            let first = rest.chars().next().unwrap_or_default();
            if first.is_whitespace() { self.skip(first.len_utf8()) } else { self.push(first.len_utf8()) }
        }
    }

    fn push(&mut self, length: usize) {
        self.tokens.push(Token { text: self.rest[..length].to_owned(), line: self.line });
        self.rest = &self.rest[length..];
    }

    fn skip(&mut self, length: usize) {
        self.line += self.rest[..length].matches('\n').count();
        self.rest = &self.rest[length..];
    }
}

/// The length of a block comment; they nest.
fn block_comment(text: &str) -> usize {
    let (mut at, mut depth) = (0, 0);
    while at < text.len() {
        if text[at..].starts_with("/*") {
            (at, depth) = (at + 2, depth + 1);
        } else if text[at..].starts_with("*/") {
            (at, depth) = (at + 2, depth - 1);
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// The length of a string literal of any kind, if the text begins with one.
fn string(text: &str) -> Option<usize> {
    let prefix = ["br", "cr", "b", "c", "r", ""].into_iter().find(|prefix| {
        let rest = text.strip_prefix(prefix).map(|rest| rest.trim_start_matches('#').starts_with('"'));
        rest == Some(true) && (prefix.ends_with('r') || text[prefix.len()..].starts_with('"'))
    })?;
    let rest = &text[prefix.len()..];
    if prefix.ends_with('r') {
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        let close = format!("\"{}", "#".repeat(hashes));
        let inside = &rest[hashes + 1..];
        return Some(prefix.len() + hashes + 1 + inside.find(&close)? + close.len());
    }
    Some(prefix.len() + 1 + closed(&rest[1..], '"')?)
}

/// The length of a character literal, if the text begins with one; `'a` of a lifetime is none.
fn character(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("b'").or_else(|| text.strip_prefix('\''))?;
    let prefix = text.len() - rest.len();
    let first = rest.chars().next()?;
    let length = match first {
        '\\' => closed(rest, '\'')?,
        _ => first.len_utf8() + usize::from(rest[first.len_utf8()..].starts_with('\'')),
    };
    (rest[..length].len() > 1 && rest[..length].ends_with('\'')).then_some(prefix + length)
}

/// How long it is up to the closing quote, that included; a backslash takes the next character with it.
fn closed(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, found) in text.char_indices() {
        match found {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if found == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

#[test]
fn what_is_no_code_is_left_out() {
    let check = |text: &str, expected: &str| {
        let words: Vec<String> = tokens(text).iter().map(|token| format!("{}@{}", token.text, token.line)).collect();
        assert_eq!(words.join(" "), expected, "{text:?}");
    };
    check("use a::b;\n", "use@1 a@1 ::@1 b@1 ;@1");
    check("// x\na /* b /* c\n */ d */ e", "a@2 e@3");
    check(r##"f("a\"b", r#"c"d"#, b"e", br"f\", c"g") h"##, "f@1 (@1 ,@1 ,@1 ,@1 ,@1 )@1 h@1");
    check(r"'a' '\'' b'x' '\u{41}' 'static <'a> '\\' 'é' x", "'@1 static@1 <@1 '@1 a@1 >@1 x@1");
    check("\"a\n\nb\" c", "c@3");
    let text = "a; #[cfg(test)] mod tests { fn x() {} } b; #[cfg(test)]\nmod t;\nc; #[cfg(test)] use x::{y}; d";
    let kept: Vec<String> = outside_tests(text).into_iter().map(|token| token.text).collect();
    assert_eq!(kept.join(" "), "a ; b ; c ; d");
    assert_eq!(test_modules(text), ["t"]);
}
