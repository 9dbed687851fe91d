//! Turns text into text as JavaScript does it, and chance and time into the nonces and timestamps of signatures.

use std::time::UNIX_EPOCH;

use base64::Engine as _;
use base64::alphabet::STANDARD as ALPHABET;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::percent_decode_str;

use crate::dynamic::Dynamic;
use crate::encode;

/// The characters of Postman's hawk and digest nonces.
pub(super) const ALPHANUMERIC: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// Whether `\s` matches a character (ECMA-262, WhiteSpace and LineTerminator).
pub(super) fn is_space(c: char) -> bool {
    c == '\u{feff}' || c.is_whitespace() && c != '\u{85}'
}

/// `String.prototype.trim`
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// Trims, and makes one blank of each run of white space: how headers are signed.
pub(super) fn squeeze(text: &str) -> String {
    text.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// All but the unreserved characters of RFC 3986 section 2.3 are percent-encoded.
pub(super) fn encoded(text: &str) -> String {
    encode::form(text).into_owned()
}

/// `decodeURIComponent`: `None` where it throws, which is a broken escape or bytes that are not UTF-8.
pub(super) fn decoded(text: &str) -> Option<String> {
    let whole = text.split('%').skip(1).all(|rest| {
        let digits = rest.as_bytes();
        digits.len() >= 2 && digits[..2].iter().all(u8::is_ascii_hexdigit)
    });
    if whole { percent_decode_str(text).decode_utf8().ok().map(Into::into) } else { None }
}

/// The parameters of a query in order; one without `=` has no value.
pub(super) fn pairs(query: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    query.split('&').map(|pair| match pair.split_once('=') {
        Some((key, value)) => (key, Some(value)),
        None => (pair, None),
    })
}

/// The query without the parameters of these names. Without any parameter there is no query.
pub(super) fn without(query: Option<&str>, names: &[&str]) -> Option<String> {
    let kept: Vec<&str> = query?.split('&').filter(|pair| !names.contains(&key(pair))).collect();
    if kept.is_empty() { None } else { Some(kept.join("&")) }
}

fn key(pair: &str) -> &str {
    pair.split_once('=').map_or(pair, |(key, _)| key)
}

/// Appends to a query that may not be there.
pub(super) fn append(query: Option<String>, more: &str) -> String {
    match query {
        Some(query) => query + "&" + more,
        None => more.to_owned(),
    }
}

/// Base64 as Node.js reads it: both alphabets, what belongs to neither skipped, all after a `=` ignored.
pub(super) fn from_base64(text: &str) -> Vec<u8> {
    const FORGIVING: GeneralPurpose = GeneralPurpose::new(
        &ALPHABET,
        GeneralPurposeConfig::new()
            .with_decode_allow_trailing_bits(true)
            .with_decode_padding_mode(DecodePaddingMode::Indifferent),
    );
    let mut digits: Vec<u8> = text
        .bytes()
        .take_while(|byte| *byte != b'=')
        .filter_map(|byte| match byte {
            b'-' => Some(b'+'),
            b'_' => Some(b'/'),
            b'+' | b'/' => Some(byte),
            _ => byte.is_ascii_alphanumeric().then_some(byte),
        })
        .collect();
    if digits.len() % 4 == 1 {
        digits.pop(); // six bits are no byte
    }
    FORGIVING.decode(digits).unwrap_or_default()
}

/// Lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// A text of so many characters by chance.
pub(super) fn draw(dynamic: &Dynamic, alphabet: &[u8], length: usize) -> String {
    let mut chance = dynamic.chance();
    (0..length).filter_map(|_| chance.choice(alphabet)).map(|byte| char::from(*byte)).collect()
}

/// A random UUID (RFC 9562 section 5.4).
pub(super) fn uuid(dynamic: &Dynamic) -> String {
    let mut bytes = dynamic.chance().u128(..).to_be_bytes();
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let text = hex(&bytes);
    [&text[..8], &text[8..12], &text[12..16], &text[16..20], &text[20..]].join("-")
}

/// Whole seconds since 1970.
pub(super) fn seconds(dynamic: &Dynamic) -> u64 {
    dynamic.now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_in_javascript() {
        #[track_caller]
        fn check<T: PartialEq + std::fmt::Debug>(actual: T, expected: T) {
            assert_eq!(actual, expected);
        }
        check(trim("\u{feff} \n a b\u{a0}"), "a b");
        check(trim("\u{85}"), "\u{85}");
        check(squeeze(" a \t b\r\n"), "a b".to_owned());
        check(encoded("a b!'()*~é"), "a%20b%21%27%28%29%2A~%C3%A9".to_owned());
        check(decoded("a%20%C3%A9+"), Some("a é+".to_owned()));
        for broken in ["%", "%2", "%zz", "%C3", "a%+1b"] {
            check(decoded(broken), None);
        }
        check(pairs("a=1&b&=c&").collect(), vec![("a", Some("1")), ("b", None), ("", Some("c")), ("", None)]);
        check(without(Some("x=1&y=2&x"), &["x"]), Some("y=2".to_owned()));
        check(without(Some("x=1"), &["x"]), None);
        check(without(None, &["x"]), None);
        check(append(None, "a=1"), "a=1".to_owned());
        check(append(Some(String::new()), "a=1"), "&a=1".to_owned());
    }

    #[test]
    fn reads_base64_as_node_does() {
        #[track_caller]
        fn check(text: &str, expected: &[u8]) {
            assert_eq!(from_base64(text), expected);
        }
        check("YQ==YQ==", b"a");
        check("YQ=x", b"a");
        check("Y", b"");
        check("YW Jj\n", b"abc");
        check("a-_b", b"\x6b\xef\xdb");
        check("!!", b"");
        check("YR", b"a");
    }

    #[test]
    fn draws() {
        let dynamic = Dynamic::seeded(1);
        let uuid = uuid(&dynamic);
        assert_eq!(uuid.len(), 36);
        assert_eq!(&uuid[14..15], "4");
        assert!("89ab".contains(&uuid[19..20]));
        assert_eq!(draw(&dynamic, b"x", 3), "xxx");
        assert_eq!(draw(&dynamic, ALPHANUMERIC, 8).len(), 8);
    }
}
