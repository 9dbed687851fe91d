//! Turns a request into the canonical request of AWS Signature Version 4, as the library that Postman uses does.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::UNSIGNED;
use crate::signing::View;
use crate::signing::text::{decoded, encoded, pairs, squeeze};

/// Name and value.
pub(super) type Header = (String, String);

/// What `encodeURI` encodes.
const URI: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b';')
    .remove(b',')
    .remove(b'/')
    .remove(b'?')
    .remove(b':')
    .remove(b'@')
    .remove(b'&')
    .remove(b'=')
    .remove(b'+')
    .remove(b'$')
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'#');
/// The characters whose escapes `decodeURI` leaves as they are.
const RESERVED: &[u8] = b";/?:@&=+$,#";
const BROKEN: &str = "the URL has a broken percent-escape";

/// The path and the decoded query parameters: each key once, with its values.
pub(super) struct Path {
    path: String,
    query: Vec<(String, Vec<String>)>,
}

impl Path {
    pub(super) fn new(view: &View<'_>) -> Result<Self, &'static str> {
        let mut whole = view.path.to_owned();
        if let Some(query) = view.query {
            whole.push('?');
            whole += query;
        }
        // A character that must not be in a URL has the whole of it encoded anew.
        if whole.bytes().any(|byte| !byte.is_ascii_alphanumeric() && !b";,/?:@&=+$-_.!~*'()#%".contains(&byte)) {
            whole = utf8_percent_encode(&decode_uri(&whole).ok_or(BROKEN)?, URI).to_string();
        }
        let (path, query) = match whole.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (whole.as_str(), None),
        };
        let mut parsed = Self { path: path.to_owned(), query: Vec::new() };
        for (key, value) in pairs(query.unwrap_or_default()).filter(|pair| *pair != ("", None)) {
            let [key, value] = [key, value.unwrap_or_default()]
                .map(|text| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned());
            match parsed.query.iter_mut().find(|(own, _)| *own == key) {
                Some((_, values)) => values.push(value),
                None => parsed.query.push((key, vec![value])),
            }
        }
        Ok(parsed)
    }

    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.query.iter().find(|(own, _)| own == key).and_then(|(_, values)| values.first()).map(String::as_str)
    }

    pub(super) fn set(&mut self, key: &str, value: &str) {
        self.query.retain(|(own, _)| own != key);
        self.query.push((key.to_owned(), vec![value.to_owned()]));
    }

    /// Names and values encoded by RFC 3986 and sorted. S3 has one value for each name.
    fn canonical_query(&self, s3: bool) -> String {
        let mut query: Vec<(String, Vec<String>)> = Vec::new();
        for (key, values) in self.query.iter().filter(|(key, _)| !key.is_empty()) {
            let values = values.iter().take(if s3 { 1 } else { usize::MAX });
            let mut values: Vec<String> = values.map(|value| encoded(value)).collect();
            values.sort();
            query.push((encoded(key), values));
        }
        query.sort();
        let pairs = query.iter().flat_map(|(key, values)| values.iter().map(move |value| format!("{key}={value}")));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// The path is encoded once more and has no dot segments. S3 takes it as it is.
    fn canonical_path(&self, s3: bool) -> Result<String, &'static str> {
        if self.path == "/" {
            return Ok(self.path.clone());
        }
        let mut whole = self.path.clone();
        while !s3 && whole.contains("//") {
            whole = whole.replace("//", "/");
        }
        let mut kept: Vec<String> = Vec::new();
        for piece in whole.split('/') {
            match piece {
                ".." if !s3 => drop(kept.pop()),
                "." if !s3 => {}
                _ if s3 => kept.push(encoded(&decoded(&piece.replace('+', " ")).ok_or(BROKEN)?)),
                _ => kept.push(encoded(piece)),
            }
        }
        let mut path = kept.join("/");
        if !path.starts_with('/') {
            path.insert(0, '/');
        }
        Ok(if s3 { path.replace("%2F", "/") } else { path })
    }
}

/// `decodeURI`: `None` where it throws.
fn decode_uri(text: &str) -> Option<String> {
    let mut shielded = String::with_capacity(text.len());
    let mut pieces = text.split('%');
    shielded += pieces.next()?;
    for piece in pieces {
        let byte = u8::from_str_radix(piece.get(..2)?, 16).ok()?;
        shielded += if RESERVED.contains(&byte) { "%25" } else { "%" };
        shielded += piece;
    }
    decoded(&shielded)
}

/// The names of the headers that are signed.
pub(super) fn signed(headers: &[Header]) -> String {
    let mut names: Vec<String> =
        headers.iter().map(|(name, _)| name.to_lowercase()).filter(|name| is_signed(name)).collect();
    names.sort();
    names.join(";")
}

fn is_signed(name: &str) -> bool {
    !UNSIGNED.contains(&name)
}

/// The names of the signed headers, and the canonical request.
pub(super) fn request(
    method: &str,
    path: &Path,
    headers: &[Header],
    service: &str,
    hash: &str,
) -> Result<(String, String), &'static str> {
    let s3 = service == "s3";
    let signed = signed(headers);
    let mut lines: Vec<Header> = headers
        .iter()
        .map(|(name, value)| (name.to_lowercase(), squeeze(value)))
        .filter(|(name, _)| is_signed(name))
        .collect();
    lines.sort_by(|(one, _), (other, _)| one.cmp(other));
    let lines: String = lines.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
    let (path, query) = (path.canonical_path(s3)?, path.canonical_query(s3));
    Ok((signed.clone(), [method, &path, &query, &lines, &signed, hash].join("\n")))
}
