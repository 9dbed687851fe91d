//! The headers of one request: gathered by Postman's rules, then checked.

use std::borrow::Cow;

use http::{HeaderName, HeaderValue};

use crate::credential::{looks_secret, words};
use crate::error::Error;
use crate::item::Item;
use crate::marked::Marked;

/// Headers in the order in which they go out, with the spelling that tells Postman's duplicates from its overrides.
pub(crate) struct Headers<'a> {
    item: &'static Item,
    /// Whether to find out which headers look secret, which only showing a request needs.
    marking: bool,
    list: Vec<(Cow<'a, str>, Marked)>,
}

/// Headers that say where the body ends, which is the transport's to say. One that is wrong would make the rest of a body
/// the beginning of the next request on the connection.
const FRAMING: &[&str] = &["content-length", "transfer-encoding"];

/// A header that is fit to be sent.
pub(crate) type Field = (HeaderName, Marked);

impl<'a> Headers<'a> {
    pub(crate) fn new(item: &'static Item, marking: bool) -> Self {
        Self { item, marking, list: Vec::with_capacity(item.headers.len() + 6) }
    }

    /// The item that they are of.
    pub(crate) fn item(&self) -> &'static Item {
        self.item
    }

    /// Adds a header, unless it says where the body ends. A value is latin-1 on the wire, as in Postman.
    pub(crate) fn push(&mut self, name: impl Into<Cow<'a, str>>, value: &str, secret: bool) -> Result<(), Error> {
        let name = name.into();
        if FRAMING.iter().any(|framing| name.eq_ignore_ascii_case(framing)) {
            return Ok(());
        }
        let mut marked = Marked::with_capacity(value.len());
        let secret = secret || self.marking && looks_secret(&name);
        // The scheme of a credential is no secret: `Bearer ***`.
        let (shown, hidden) = match value.split_once(' ') {
            Some((scheme, _)) if secret && name.eq_ignore_ascii_case("authorization") => {
                value.split_at(scheme.len() + 1)
            }
            _ if secret => ("", value),
            _ => (value, ""),
        };
        for (text, secret) in [(shown, false), (hidden, true)] {
            if text.is_ascii() {
                marked.push(text, secret);
                continue;
            }
            let latin: Result<Vec<u8>, _> = text.chars().map(|c| u8::try_from(u32::from(c))).collect();
            let latin = latin.map_err(|_| {
                let problem = format!("the header `{name}` holds a character above U+00FF; no header can carry it");
                Error::build(self.item, problem)
            })?;
            marked.push(latin, secret);
        }
        self.list.push((name, marked));
        Ok(())
    }

    /// The last value of a header, whatever the case of its name.
    pub(crate) fn get(&self, name: &str) -> Option<&[u8]> {
        self.list.iter().rev().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_bytes())
    }

    /// All headers so far, in order.
    pub(crate) fn list(&self) -> Vec<(String, Vec<u8>)> {
        self.list.iter().map(|(name, value)| (name.clone().into_owned(), value.as_bytes().to_vec())).collect()
    }

    pub(crate) fn remove(&mut self, name: &str) {
        self.list.retain(|(own, _)| !own.eq_ignore_ascii_case(name));
    }

    /// Removes the headers of exactly this spelling.
    pub(crate) fn remove_spelling(&mut self, name: &str) {
        self.list.retain(|(own, _)| own != name);
    }

    /// Removes what Postman takes for the same API key header: `X-Api-Key`, `x_api_key`, `XApiKey`.
    pub(crate) fn remove_like(&mut self, name: &str) {
        let name = words(name);
        self.list.retain(|(own, _)| words(own) != name);
    }

    /// Settles duplicates and checks all. Of one name in several spellings only the last spelling counts; in one
    /// spelling all are sent, at the place of the first.
    pub(crate) fn finish(self) -> Result<Vec<Field>, Error> {
        let item = self.item;
        let mut fields: Vec<Field> = Vec::with_capacity(self.list.len());
        for (at, (spelling, value)) in self.list.iter().enumerate() {
            let overridden =
                self.list[at + 1..].iter().any(|(later, _)| later.eq_ignore_ascii_case(spelling) && later != spelling);
            if overridden {
                continue;
            }
            let name = HeaderName::from_bytes(spelling.as_bytes()).map_err(|error| {
                let problem = format!("{spelling:?} is no header name; use letters, digits and `-` only");
                Error::build_from(item, problem, error)
            })?;
            check_value(value.as_bytes()).map_err(|error| {
                let problem = format!("the header `{spelling}` holds a line break or control character; remove it");
                Error::build_from(item, problem, error)
            })?;
            if name == http::header::COOKIE
                && let Some((_, cookies)) = fields.iter_mut().find(|(other, _)| *other == name)
            {
                // A server reads one header (RFC 6265 section 5.4).
                cookies.push("; ", false);
                cookies.append(value);
                continue;
            }
            let place = fields.iter().rposition(|(other, _)| *other == name).map_or(fields.len(), |last| last + 1);
            fields.insert(place, (name, value.clone()));
        }
        Ok(fields)
    }
}

fn check_value(value: &[u8]) -> Result<(), http::header::InvalidHeaderValue> {
    HeaderValue::from_bytes(value).map(drop)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::Headers;
    use crate::item::Item;

    static ITEM: Item = Item { name: "I", ..Item::PLAIN };

    #[test]
    fn duplicates() {
        #[track_caller]
        fn check(list: &[(&'static str, &str)], expected: &[(&str, &[u8])]) {
            let mut headers = Headers::new(&ITEM, true);
            for (name, value) in list {
                headers.push(*name, value, false).unwrap();
            }
            let fields = headers.finish().unwrap();
            let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_bytes())).collect();
            assert_eq!(fields, expected);
        }
        check(&[("X-A", "1"), ("X-B", "2"), ("X-A", "3")], &[("x-a", b"1"), ("x-a", b"3"), ("x-b", b"2")]);
        check(&[("X-A", "1"), ("x-a", "2")], &[("x-a", b"2")]);
        check(&[("X-A", "\u{e9} \t"), ("E", "")], &[("x-a", b"\xe9 \t"), ("e", b"")]);
    }

    #[test]
    fn refused() {
        #[track_caller]
        fn check(name: &'static str, value: &str, expected: &str) {
            let mut headers = Headers::new(&ITEM, true);
            let error = headers.push(name, value, false).and_then(|()| headers.finish().map(drop)).unwrap_err();
            assert_eq!(error.to_string(), expected);
        }
        let control = "I: the header `X-A` holds a line break or control character; remove it";
        check("X-A", "a\r\nX-B: b", control);
        check("X-A", "\0", control);
        check("X-A", "\u{7f}", control);
        check("X-A", "→", "I: the header `X-A` holds a character above U+00FF; no header can carry it");
        check("X A", "", "I: \"X A\" is no header name; use letters, digits and `-` only");
        check("X-A\n", "", "I: \"X-A\\n\" is no header name; use letters, digits and `-` only");
    }
}
