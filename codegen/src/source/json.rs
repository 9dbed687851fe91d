//! Reads JSON text into a [`Node`] tree: strictly for files, with Postman's liberties for raw bodies.

use super::embedded::unescape;
use super::{Embedded, FileId, Member, Node, Sources, Span, Syntax, Value};

/// How deep arrays and objects may nest. Everything behind the reader may recurse over the tree safely.
pub const MAX_DEPTH: usize = 128;

/// What a text may hold beyond RFC 8259.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grammar {
    /// RFC 8259 and nothing else.
    Strict,
    /// A raw body: comments (Postman cuts them), commas before a closing bracket, `{{variables}}` without quotes.
    RawBody,
}

/// The first thing in a text that is no JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// The place of the very character.
    pub span: Span,
    /// What is wrong there.
    pub message: String,
    /// The text nests deeper than [`MAX_DEPTH`].
    pub too_deep: bool,
}

/// Reads a whole file.
///
/// # Errors
///
/// [`JsonError`] at the first character that does not fit the grammar.
pub fn parse(file: FileId, text: &str, grammar: Grammar) -> Result<Node, JsonError> {
    Reader { text, at: 0, depth: 0, grammar, origin: Origin::File(file) }.document()
}

/// Reads JSON that stands inside a JSON string; all spans are those of the file.
///
/// # Errors
///
/// [`JsonError`] at the first character that does not fit the grammar.
pub fn parse_embedded(embedded: &Embedded, grammar: Grammar) -> Result<Node, JsonError> {
    Reader { text: embedded.text(), at: 0, depth: 0, grammar, origin: Origin::Embedded(embedded) }.document()
}

/// Reads the JSON that a value of a file holds: a string literal holds it as text, any other value is it.
///
/// # Errors
///
/// [`JsonError`] at the first character that does not fit the grammar.
pub fn parse_held(sources: &Sources, span: Span, grammar: Grammar) -> Result<Node, JsonError> {
    // What YAML holds is a text, however it is written.
    if sources.file(span.file).syntax() == Syntax::Yaml || sources.slice(span).starts_with('"') {
        return parse_embedded(&Embedded::new(sources, span), grammar);
    }
    let text = &sources.file(span.file).text()[..span.end as usize];
    Reader { text, at: span.start as usize, depth: 0, grammar, origin: Origin::File(span.file) }.document()
}

enum Origin<'a> {
    File(FileId),
    Embedded(&'a Embedded),
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    grammar: Grammar,
    origin: Origin<'a>,
}

impl Reader<'_> {
    fn document(mut self) -> Result<Node, JsonError> {
        self.skip_space()?;
        let node = self.value()?;
        self.skip_space()?;
        match self.peek() {
            None => Ok(node),
            Some(_) => Err(self.unexpected("the end of the text")),
        }
    }

    fn value(&mut self) -> Result<Node, JsonError> {
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') if self.is_placeholder() => self.placeholder()?,
            Some(b'<') if self.blank().is_some() => self.filled_in()?,
            Some(b'{') => self.nested(Self::object)?,
            Some(b'[') => self.nested(Self::array)?,
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b'a'..=b'z') => self.word()?,
            _ => return Err(self.unexpected("a value")),
        };
        Ok(Node { span: self.span(start, self.at), value })
    }

    fn nested(&mut self, read: fn(&mut Self) -> Result<Value, JsonError>) -> Result<Value, JsonError> {
        if self.depth == MAX_DEPTH {
            let message = format!("arrays and objects nest deeper than {MAX_DEPTH}");
            return Err(JsonError { too_deep: true, ..self.error(self.at, self.at + 1, message) });
        }
        self.depth += 1;
        self.at += 1;
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn object(&mut self) -> Result<Value, JsonError> {
        let mut members = Vec::new();
        self.skip_space()?;
        while !self.eat(b'}') {
            if self.peek() != Some(b'"') {
                return Err(self.unexpected(if members.is_empty() { "a key or `}`" } else { "a key" }));
            }
            let start = self.at;
            let key = self.string()?;
            let key_span = self.span(start, self.at);
            self.skip_space()?;
            if !self.eat(b':') {
                return Err(self.unexpected("`:`"));
            }
            self.skip_space()?;
            members.push(Member { key, key_span, value: self.value()? });
            if self.end_of_list(b'}', "`,` or `}`")? {
                break;
            }
        }
        Ok(Value::Object(members))
    }

    fn array(&mut self) -> Result<Value, JsonError> {
        let mut elements = Vec::new();
        self.skip_space()?;
        while !self.eat(b']') {
            elements.push(self.value()?);
            if self.end_of_list(b']', "`,` or `]`")? {
                break;
            }
        }
        Ok(Value::Array(elements))
    }

    /// After an element: true when the list ends here, false when another element (or a tolerated comma) follows.
    fn end_of_list(&mut self, close: u8, expected: &str) -> Result<bool, JsonError> {
        self.skip_space()?;
        if self.eat(close) {
            return Ok(true);
        }
        if !self.eat(b',') {
            return Err(self.unexpected(expected));
        }
        let comma = self.at - 1;
        self.skip_space()?;
        if self.peek() == Some(close) && self.grammar == Grammar::Strict {
            return Err(self.error(comma, comma + 1, format!("a comma before `{}`", close as char)));
        }
        Ok(false)
    }

    fn string(&mut self) -> Result<Box<str>, JsonError> {
        let open = self.at;
        self.at += 1;
        let mut decoded = String::new();
        let mut run = self.at;
        loop {
            match self.peek() {
                Some(b'"') => {
                    decoded.push_str(&self.text[run..self.at]);
                    self.at += 1;
                    return Ok(decoded.into());
                }
                Some(b'\\') => {
                    decoded.push_str(&self.text[run..self.at]);
                    let Some((character, length)) = unescape(&self.text[self.at..]) else {
                        return Err(self.error(self.at, self.at + 1, "an escape that JSON does not know".to_owned()));
                    };
                    decoded.push(character);
                    self.at += length;
                    run = self.at;
                }
                Some(control @ 0..=0x1F) => {
                    let name = match control {
                        b'\n' | b'\r' => "a line break".to_owned(),
                        b'\t' => "a tab".to_owned(),
                        _ => format!("the control character U+{control:04X}"),
                    };
                    return Err(self.error(self.at, self.at + 1, format!("{name} inside a string")));
                }
                Some(_) => self.at += 1,
                None => return Err(self.error(open, open + 1, "a string that does not end".to_owned())),
            }
        }
    }

    fn number(&mut self) -> Result<Value, JsonError> {
        let start = self.at;
        self.eat(b'-');
        let leading_zero = self.peek() == Some(b'0');
        let digits = self.digits()?;
        if leading_zero && digits > 1 {
            return Err(self.error(start, self.at, "a number with a leading zero".to_owned()));
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            if !self.eat(b'+') {
                self.eat(b'-');
            }
            self.digits()?;
        }
        Ok(Value::Number(self.text[start..self.at].into()))
    }

    fn digits(&mut self) -> Result<usize, JsonError> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == start { Err(self.unexpected("a digit")) } else { Ok(self.at - start) }
    }

    fn word(&mut self) -> Result<Value, JsonError> {
        let length = self.text[self.at..].bytes().take_while(u8::is_ascii_alphanumeric).count();
        let value = match &self.text[self.at..self.at + length] {
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ => return Err(self.unexpected("a value")),
        };
        self.at += length;
        Ok(value)
    }

    fn skip_space(&mut self) -> Result<(), JsonError> {
        loop {
            match self.peek() {
                Some(b' ' | b'\t' | b'\r' | b'\n') => self.at += 1,
                Some(b'/') if self.grammar == Grammar::RawBody => self.comment()?,
                _ => return Ok(()),
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += found as usize;
        found
    }

    fn span(&self, start: usize, end: usize) -> Span {
        match self.origin {
            Origin::File(file) => Span { file, start: start as u32, end: end as u32 },
            Origin::Embedded(embedded) => embedded.span(start..end),
        }
    }

    fn error(&self, start: usize, end: usize, message: String) -> JsonError {
        JsonError { span: self.span(start, end.min(self.text.len())), message, too_deep: false }
    }

    fn unexpected(&self, expected: &str) -> JsonError {
        match self.text[self.at..].chars().next() {
            Some(found) => {
                // Quotes need no backslash here: it would not be in the file.
                let shown = if found.is_ascii_graphic() { found.to_string() } else { found.escape_debug().to_string() };
                let message = format!("expected {expected}, found `{shown}`");
                self.error(self.at, self.at + found.len_utf8(), message)
            }
            None => self.error(self.at, self.at, format!("expected {expected}, found the end of the text")),
        }
    }
}

mod raw_body;
#[cfg(test)]
mod tests;
