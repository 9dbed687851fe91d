//! Reads the text of an expression into a tree: the notation of JavaScript, cut down to what has no effects.
//!
//! `$` is the JSON body. Of the generator's own there are `body`, `status`, `elapsed`, `header('X')`, `cookie('x')`,
//! `variable('x')`, `kept`, `unset`, and a name for each function; a list function names its element, `it => …`.

use std::rc::Rc;

use super::node::{Js, Node};

/// Deeper expressions are not read, so that no text exhausts the stack.
const DEPTH: usize = 200;

/// Operators of two values, those that bind loosest first.
const LEVELS: [&[&str]; 6] =
    [&["??"], &["||"], &["&&"], &["===", "!==", "==", "!="], &["<=", ">=", "<", ">"], &["+", "-"]];
/// Those that bind closest.
const CLOSEST: &[&str] = &["*", "/", "%"];

/// The tree of an expression; nothing for a text that is none.
pub(crate) fn parse(text: &str) -> Option<Node> {
    let mut reader = Reader { rest: text, depth: 0 };
    let node = reader.expression()?;
    reader.space();
    reader.rest.is_empty().then_some(node)
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn take(&mut self, sign: &str) -> bool {
        self.space();
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn need(&mut self, sign: &str) -> Option<()> {
        self.take(sign).then_some(())
    }

    fn word(&mut self) -> Option<&'a str> {
        self.space();
        let end = self.rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$'))).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        (!word.is_empty() && !word.starts_with(|c: char| c.is_ascii_digit())).then(|| {
            self.rest = rest;
            word
        })
    }

    /// `test ? then : other`, or anything that binds closer.
    fn expression(&mut self) -> Option<Node> {
        self.depth += 1;
        if self.depth > DEPTH {
            return None;
        }
        let test = self.level(0)?;
        let choice = match !self.rest.trim_start().starts_with("??") && self.take("?") {
            true => {
                let then = self.expression()?;
                self.need(":")?;
                Node::Apply(Js::If, vec![test, then, self.expression()?])
            }
            false => test,
        };
        self.depth -= 1;
        Some(choice)
    }

    fn level(&mut self, level: usize) -> Option<Node> {
        let next = |reader: &mut Self| match LEVELS.get(level + 1) {
            Some(_) => reader.level(level + 1),
            None => reader.product(),
        };
        let mut left = next(self)?;
        while let Some(sign) = LEVELS[level].iter().find(|sign| self.take(sign)) {
            left = binary(sign, left, next(self)?)?;
        }
        Some(left)
    }

    fn product(&mut self) -> Option<Node> {
        let mut left = self.unary()?;
        while let Some(sign) = CLOSEST.iter().find(|sign| self.take(sign)) {
            left = binary(sign, left, self.unary()?)?;
        }
        Some(left)
    }

    fn unary(&mut self) -> Option<Node> {
        self.depth += 1;
        if self.depth > DEPTH {
            return None;
        }
        let node = match self.take("!") {
            true => Node::Apply(Js::Not, vec![self.unary()?]),
            false => self.member()?,
        };
        self.depth -= 1;
        Some(node)
    }

    /// A value with the members that are read of it.
    fn member(&mut self) -> Option<Node> {
        let mut node = self.primary()?;
        loop {
            let key = if self.take(".") {
                match self.word()? {
                    "length" => {
                        node = Node::Apply(Js::Length, vec![node]);
                        continue;
                    }
                    word => Node::Text(word.into()),
                }
            } else if self.take("[") {
                let key = self.expression()?;
                self.need("]")?;
                key
            } else {
                return Some(node);
            };
            node = match (node, key) {
                (Node::Json(mut path), Node::Text(step)) => {
                    path.push(step);
                    Node::Json(path)
                }
                (Node::Json(mut path), Node::Number(index)) => {
                    path.push(crate::js::number(index).into());
                    Node::Json(path)
                }
                (of, key) => Node::Apply(Js::At, vec![of, key]),
            };
        }
    }

    fn primary(&mut self) -> Option<Node> {
        self.space();
        match self.rest.chars().next()? {
            '\'' => Some(Node::Text(self.text()?)),
            '/' => Some(Node::Text(self.regex()?)),
            '(' => {
                self.need("(")?;
                let inner = self.expression()?;
                self.need(")")?;
                // What stands in brackets is one value: members of it are no longer path of the body.
                Some(inner)
            }
            '[' => {
                self.need("[")?;
                Some(Node::Apply(Js::List, self.list("]")?))
            }
            '{' => {
                self.need("{")?;
                let mut parts = Vec::new();
                while !self.take("}") {
                    parts.push(Node::Text(self.text()?));
                    self.need(":")?;
                    parts.push(self.expression()?);
                    if !self.take(",") {
                        self.need("}")?;
                        break;
                    }
                }
                Some(Node::Apply(Js::Object, parts))
            }
            '0'..='9' | '-' => self.number(),
            _ => self.named(),
        }
    }

    fn number(&mut self) -> Option<Node> {
        let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-');
        let mut end = self.rest.find(|c| !digits(c)).unwrap_or(self.rest.len());
        // A sign belongs to the number where it begins, and behind an exponent.
        let inner = self.rest[..end].char_indices().skip(1);
        for (at, c) in inner {
            if matches!(c, '+' | '-') && !self.rest[..at].ends_with(['e', 'E']) {
                end = at;
                break;
            }
        }
        let (number, rest) = self.rest.split_at(end);
        let number = number.parse().ok()?;
        self.rest = rest;
        Some(Node::Number(number))
    }

    /// `/a\/b/`: all between the slashes, as it stands.
    fn regex(&mut self) -> Option<Rc<str>> {
        self.need("/")?;
        let mut escaped = false;
        let end = self.rest.find(|c: char| {
            let ends = c == '/' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        })?;
        let (pattern, rest) = self.rest.split_at(end);
        self.rest = &rest[1..];
        Some(pattern.into())
    }

    /// `'it\'s'`
    fn text(&mut self) -> Option<Rc<str>> {
        self.need("'")?;
        let mut text = String::new();
        let mut chars = self.rest.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '\'' => {
                    self.rest = &self.rest[at + 1..];
                    return Some(text.into());
                }
                '\\' => match chars.next()?.1 {
                    'n' => text.push('\n'),
                    'r' => text.push('\r'),
                    't' => text.push('\t'),
                    'u' => {
                        let mut hex = String::new();
                        chars.next().filter(|(_, c)| *c == '{')?;
                        loop {
                            match chars.next()?.1 {
                                '}' => break,
                                digit => hex.push(digit),
                            }
                        }
                        text.push(char::from_u32(u32::from_str_radix(&hex, 16).ok()?)?);
                    }
                    escaped => text.push(escaped),
                },
                c => text.push(c),
            }
        }
        None
    }

    /// Parts up to the closing sign.
    fn list(&mut self, close: &str) -> Option<Vec<Node>> {
        let mut parts = Vec::new();
        while !self.take(close) {
            parts.push(self.expression()?);
            if self.take("=>") {
                parts.push(self.expression()?);
            }
            if !self.take(",") {
                self.need(close)?;
                break;
            }
        }
        Some(parts)
    }

    fn named(&mut self) -> Option<Node> {
        let word = self.word()?;
        if !self.rest.starts_with('(') {
            let number = |prefix: &str| match word.strip_prefix(prefix)? {
                "" => Some(0),
                digits => digits.parse().ok(),
            };
            return Some(match word {
                "$" => Node::Json(Vec::new()),
                "body" => Node::Body,
                "status" => Node::Status,
                "elapsed" => Node::Elapsed,
                "true" | "false" => Node::Bool(word == "true"),
                "null" => Node::Null,
                "undefined" => Node::Undefined,
                "kept" => Node::Kept,
                "unset" => Node::Unset,
                "NaN" => Node::Number(f64::NAN),
                "Infinity" => Node::Number(f64::INFINITY),
                _ => number("it").map(Node::Element).or_else(|| number("index").map(Node::Index))?,
            });
        }
        self.need("(")?;
        if matches!(word, "header" | "cookie" | "variable") {
            let name = self.text()?;
            self.need(")")?;
            return Some(match word {
                "header" => Node::Header(name),
                "cookie" => Node::Cookie(name),
                _ => Node::Variable(name),
            });
        }
        Some(Node::Apply(Js::named(word)?, self.list(")")?))
    }
}

fn binary(sign: &str, left: Node, right: Node) -> Option<Node> {
    let not = |node: Node| Node::Apply(Js::Not, vec![node]);
    let function = match sign {
        "!==" => return Some(not(Node::Apply(Js::Same, vec![left, right]))),
        "!=" => return Some(not(Node::Apply(Js::Alike, vec![left, right]))),
        "??" => Js::Coalesce,
        "||" => Js::Or,
        "&&" => Js::And,
        "===" => Js::Same,
        "==" => Js::Alike,
        "<=" => Js::AtMost,
        ">=" => Js::AtLeast,
        "<" => Js::Less,
        ">" => Js::More,
        "+" => Js::Add,
        "-" => Js::Subtract,
        "*" => Js::Multiply,
        "/" => Js::Divide,
        "%" => Js::Remainder,
        _ => return None,
    };
    Some(Node::Apply(function, vec![left, right]))
}

#[cfg(test)]
mod tests;
