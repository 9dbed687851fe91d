//! URLs: an object of parts, whose `raw` never counts, or one text.

use super::cursor::{Cursor, description, member, string};
use super::pair::{PairKind, piece, split_pairs};
use super::text;
use super::{KeyValue, PathVariable, Url, Userinfo};
use crate::source::{Embedded, Node, Span, Spanned, Value};
use std::ops::Range;

impl Cursor<'_> {
    /// The URL of a request.
    pub(super) fn url(&mut self, node: &Node) -> Url {
        match &node.value {
            Value::Text(_) => parse(&self.embedded(node), node.span),
            Value::Object(_) => self.url_object(node),
            Value::Null => no_url(node.span),
            Value::Array(elements) if elements.is_empty() => no_url(node.span),
            _ => {
                self.wrong("url", node, "an object or a string");
                no_url(node.span)
            }
        }
    }

    fn url_object(&mut self, node: &Node) -> Url {
        let protocol = self.text(node, "protocol").map(|protocol| protocol.value);
        let protocol = protocol.map(|text| text.strip_suffix("://").unwrap_or(&text).to_owned());
        Url {
            protocol: protocol.filter(|text| !text.is_empty()),
            userinfo: self.userinfo(node),
            host: self.host(node),
            port: self.text(node, "port").map(|port| port.value),
            path: self.path(node),
            query: self.query(node),
            variables: self.path_variables(node),
            from_text: false,
            span: node.span,
        }
    }

    /// `auth` of a URL: `{user, password}`, or the text itself.
    fn userinfo(&mut self, url: &Node) -> Option<Userinfo> {
        let node = member(url, "auth")?;
        match &node.value {
            Value::Text(_) => {
                let embedded = self.embedded(node);
                Some(userinfo(&embedded, 0..embedded.text().len()))
            }
            Value::Object(_) => {
                let user = string(node, "user");
                let password = member(node, "password");
                let password = password.and_then(|node| Some(Spanned::new(node.text()?.to_owned(), node.span)));
                (user.is_some() || password.is_some()).then(|| Userinfo { user: user.unwrap_or_default(), password })
            }
            _ => {
                self.wrong("auth", node, "an object or a string");
                None
            }
        }
    }

    fn host(&mut self, url: &Node) -> Spanned<String> {
        match member(url, "host") {
            None => Spanned::new(String::new(), url.span),
            Some(node @ Node { value: Value::Text(text), .. }) => Spanned::new(text.to_string(), node.span),
            Some(node @ Node { value: Value::Array(labels), .. }) => {
                let joined = labels.iter().map(text::of_element).collect::<Vec<_>>().join(".");
                Spanned::new(joined, labels.first().map_or(node.span, |label| label.span))
            }
            Some(node) => {
                self.wrong("host", node, "an array or a string");
                Spanned::new(String::new(), node.span)
            }
        }
    }

    fn path(&mut self, url: &Node) -> Vec<Spanned<String>> {
        match member(url, "path") {
            None => Vec::new(),
            Some(node @ Node { value: Value::Text(_), .. }) => {
                let embedded = self.embedded(node);
                let start = embedded.text().starts_with('/') as usize;
                segments(&embedded, &mask(embedded.text()), start, embedded.text().len())
            }
            Some(Node { value: Value::Array(elements), .. }) => {
                elements.iter().map(|node| Spanned::new(text::of_element(node), node.span)).collect()
            }
            Some(node) => {
                self.wrong("path", node, "an array or a string");
                Vec::new()
            }
        }
    }

    fn query(&mut self, url: &Node) -> Vec<KeyValue> {
        match member(url, "query") {
            None => Vec::new(),
            Some(node @ Node { value: Value::Text(_), .. }) => self.query_text(node),
            Some(Node { value: Value::Array(elements), .. }) => self.pairs("query", elements, PairKind::Query),
            Some(Node { value: Value::Object(members), .. }) => {
                let pairs = members.iter().map(|member| KeyValue {
                    key: Spanned::new(member.key.to_string(), member.key_span),
                    value: member.value.text().map(|text| Spanned::new(text.to_owned(), member.value.span)),
                    disabled: false,
                    description: None,
                });
                pairs.collect()
            }
            Some(node) => {
                self.wrong("query", node, "an array, an object or a string");
                Vec::new()
            }
        }
    }

    /// `a=1&b`, as a URL and an urlencoded body may have it.
    pub(super) fn query_text(&self, literal: &Node) -> Vec<KeyValue> {
        let embedded = self.embedded(literal);
        split_pairs(&embedded, &mask(embedded.text()), 0..embedded.text().len())
    }

    fn path_variables(&mut self, url: &Node) -> Vec<PathVariable> {
        let mut variables = Vec::new();
        for node in self.list(url, "variable") {
            match &node.value {
                Value::Object(_) => variables.extend(path_variable(node)),
                Value::Null => {}
                _ => self.wrong("variable", node, "an object with `key` and `value`"),
            }
        }
        variables
    }
}

/// A value takes part only when it is a string after its cast.
pub(super) fn path_variable(node: &Node) -> Option<PathVariable> {
    let kind = node.get("type").and_then(Node::text).map(str::to_ascii_lowercase);
    let value = node.get("value").filter(|value| match (kind.as_deref(), &value.value) {
        (Some("number" | "boolean"), _) | (_, Value::Null) => false,
        (Some("string"), _) => true,
        _ => value.text().is_some(),
    });
    Some(PathVariable {
        name: text::of(member(node, "key").or_else(|| member(node, "id"))?),
        value: value.map(|value| Spanned::new(text::of(value), value.span)),
        description: description(node),
    })
}

/// The parts of a URL that stands nowhere in a file as it is; `span` is where it comes from.
pub fn url_of(text: &str, span: Span) -> Url {
    parse(&Embedded::made(text, span), span)
}

/// The parts of a URL text, in the order in which Postman cuts them off.
fn parse(embedded: &Embedded, span: Span) -> Url {
    let text = embedded.text();
    let mask = mask(text);
    let start = text.len() - text.trim_start().len();
    let mut end = mask[start..].find('#').map_or(text.len(), |at| start + at);
    let question = mask[start..end].find('?').map(|at| start + at);
    let query = question.map(|at| split_pairs(embedded, &mask, at + 1..end)).unwrap_or_default();
    end = question.unwrap_or(end);
    let mask = mask.replace('\\', "/");

    let scheme = mask[start..end].find("://").map(|at| start + at);
    let after_scheme = scheme.map_or(start, |at| end - mask[at + 3..end].trim_start_matches('/').len());
    let slash = mask[after_scheme..end].find('/').map(|at| after_scheme + at);
    let path = slash.map(|at| segments(embedded, &mask, at + 1, end)).unwrap_or_default();

    let authority = slash.unwrap_or(end);
    let at_sign = mask[after_scheme..authority].rfind('@').map(|at| after_scheme + at);
    let host = at_sign.map_or(after_scheme, |at| at + 1);
    let colon = mask[host..authority].rfind(':').map(|at| host + at).filter(|at| !mask[*at..authority].contains(']'));
    let owned = |range: Range<usize>| (!range.is_empty()).then(|| text[range].to_owned());
    Url {
        protocol: scheme.and_then(|at| owned(start..at)),
        userinfo: at_sign.filter(|at| *at > after_scheme).map(|at| userinfo(embedded, after_scheme..at)),
        host: piece(embedded, host..colon.unwrap_or(authority)),
        port: colon.and_then(|at| owned(at + 1..authority)),
        path,
        query,
        variables: Vec::new(),
        from_text: true,
        span,
    }
}

/// `user:password`, or only a user.
fn userinfo(embedded: &Embedded, range: Range<usize>) -> Userinfo {
    let text = &embedded.text()[range.clone()];
    let colon = text.find(':').map(|at| range.start + at);
    Userinfo {
        user: embedded.text()[range.start..colon.unwrap_or(range.end)].to_owned(),
        password: colon.map(|at| piece(embedded, at + 1..range.end)),
    }
}

fn segments(embedded: &Embedded, mask: &str, start: usize, end: usize) -> Vec<Spanned<String>> {
    let mut start = start;
    let pieces = mask[start..end].split('/').map(|segment| {
        let range = start..start + segment.len();
        start = range.end + 1;
        piece(embedded, range)
    });
    pieces.collect()
}

/// The same text, byte for byte, with every `{{variable}}` painted over: what is in a name is no URL syntax.
fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    while let Some(open) = text[masked.len()..].find("{{").map(|at| masked.len() + at) {
        masked.push_str(&text[masked.len()..open]);
        match text[open + 2..].find(['{', '}']).map(|at| open + 2 + at) {
            Some(close) if text[close..].starts_with("}}") => masked.push_str(&"x".repeat(close + 2 - open)),
            _ => masked.push('{'),
        }
    }
    masked.push_str(&text[masked.len()..]);
    masked
}

/// The URL of a request that has none: it is empty, and `span` is where it is missed.
pub(super) fn no_url(span: Span) -> Url {
    Url {
        protocol: None,
        userinfo: None,
        host: Spanned::new(String::new(), span),
        port: None,
        path: Vec::new(),
        query: Vec::new(),
        variables: Vec::new(),
        from_text: false,
        span,
    }
}
