//! XML into the object that Postman's `xml2Json` gives: an element with nothing but text is that text, one that repeats
//! a list, attributes are below `$` and text beside them below `_`.

use std::rc::Rc;

use super::value::Val;

/// Elements within elements; what is deeper is not read.
const DEPTH: usize = 100;

/// The object of a document; `undefined` if it is none.
pub(super) fn parse(text: &str) -> Val {
    let mut reader = Reader { rest: text.trim_start_matches('\u{feff}') };
    reader.skip();
    match reader.element(DEPTH) {
        Some((name, value)) => {
            reader.skip();
            match reader.rest.is_empty() {
                true => Val::Object(Rc::new(vec![(name.into(), value)])),
                false => Val::Undefined,
            }
        }
        None => Val::Undefined,
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn take(&mut self, prefix: &str) -> bool {
        match self.rest.strip_prefix(prefix) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// What stands before the mark; the mark is passed.
    fn until(&mut self, mark: &str) -> Option<&'a str> {
        let (before, after) = self.rest.split_once(mark)?;
        self.rest = after;
        Some(before)
    }

    fn space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// White space, comments, instructions and declarations.
    fn skip(&mut self) {
        loop {
            self.space();
            let mark = match self.rest {
                rest if rest.starts_with("<!--") => "-->",
                rest if rest.starts_with("<?") => "?>",
                rest if rest.starts_with("<!DOCTYPE") => ">",
                _ => return,
            };
            if self.until(mark).is_none() {
                self.rest = "";
            }
        }
    }

    fn name(&mut self) -> Option<&'a str> {
        let end = self.rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '/' | '>' | '<'))?;
        let (name, rest) = self.rest.split_at(end);
        self.rest = rest;
        (!name.is_empty()).then_some(name)
    }

    fn element(&mut self, depth: usize) -> Option<(&'a str, Val)> {
        if depth == 0 || !self.take("<") {
            return None;
        }
        let name = self.name()?;
        let mut attributes: Vec<(Rc<str>, Val)> = Vec::new();
        loop {
            self.space();
            if self.take("/>") {
                return Some((name, content(attributes, Vec::new(), String::new())));
            }
            if self.take(">") {
                break;
            }
            let key = self.name()?;
            self.space();
            if !self.take("=") {
                return None;
            }
            self.space();
            let quote = if self.take("\"") { "\"" } else { self.take("'").then_some("'")? };
            let value = unescape(self.until(quote)?)?;
            attributes.push((key.into(), Val::text(&value)));
        }
        let (mut children, mut text): (Vec<(Rc<str>, Val)>, String) = (Vec::new(), String::new());
        loop {
            if self.take("<![CDATA[") {
                text.push_str(self.until("]]>")?);
            } else if self.take("<!--") {
                self.until("-->")?;
            } else if self.take("<?") {
                self.until("?>")?;
            } else if self.take("</") {
                let closed = self.until(">")?;
                return (closed.trim_end() == name).then(|| (name, content(attributes, children, text)));
            } else if self.rest.starts_with('<') {
                let (child, value) = self.element(depth - 1)?;
                match children.iter_mut().find(|(known, _)| &**known == child) {
                    Some((_, Val::List(list))) => Rc::make_mut(list).push(value),
                    Some((_, one)) => *one = Val::list(vec![one.clone(), value]),
                    None => children.push((child.into(), value)),
                }
            } else {
                let end = self.rest.find('<')?;
                let (plain, rest) = self.rest.split_at(end);
                text.push_str(&unescape(plain)?);
                self.rest = rest;
            }
        }
    }
}

fn content(attributes: Vec<(Rc<str>, Val)>, children: Vec<(Rc<str>, Val)>, text: String) -> Val {
    let text = text.trim();
    if attributes.is_empty() && children.is_empty() {
        return Val::text(text);
    }
    let mut members: Vec<(Rc<str>, Val)> = Vec::new();
    if !text.is_empty() {
        members.push(("_".into(), Val::text(text)));
    }
    if !attributes.is_empty() {
        members.push(("$".into(), Val::Object(Rc::new(attributes))));
    }
    members.extend(children);
    Val::Object(Rc::new(members))
}

fn unescape(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let (name, after) = after.split_once(';')?;
        let number = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
        out.push(match name {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            "apos" => '\'',
            name => match name.strip_prefix("#x") {
                Some(hex) => number(hex, 16)?,
                None => number(name.strip_prefix('#')?, 10)?,
            },
        });
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}
