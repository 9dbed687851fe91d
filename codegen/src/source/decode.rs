//! Turns the bytes of a file into text: UTF-8 or UTF-16, with or without a byte order mark.

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotText {
    /// Offset of the first byte that does not fit.
    pub at: usize,
    /// The encoding that was tried.
    pub encoding: &'static str,
}

/// Decodes a file. The byte order mark decides; without one, a NUL in one of the first two bytes means UTF-16
/// (JSON begins with two ASCII characters, RFC 4627 section 3), and anything else is UTF-8.
///
/// # Errors
///
/// [`NotText`] with the offset of the first byte that the encoding does not allow.
pub fn decode(bytes: &[u8]) -> Result<String, NotText> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, 3),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, 2, u16::from_le_bytes, "UTF-16LE"),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, 2, u16::from_be_bytes, "UTF-16BE"),
        [first, 0, ..] if *first != 0 => utf16(bytes, 0, u16::from_le_bytes, "UTF-16LE"),
        [0, second, ..] if *second != 0 => utf16(bytes, 0, u16::from_be_bytes, "UTF-16BE"),
        _ => utf8(bytes, 0),
    }
}

fn utf8(bytes: &[u8], skipped: usize) -> Result<String, NotText> {
    let text = std::str::from_utf8(bytes);
    text.map(str::to_owned).map_err(|error| NotText { at: skipped + error.valid_up_to(), encoding: "UTF-8" })
}

fn utf16(bytes: &[u8], skipped: usize, unit: fn([u8; 2]) -> u16, encoding: &'static str) -> Result<String, NotText> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut at = skipped;
    for decoded in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let character = decoded.map_err(|_| NotText { at, encoding })?;
        at += 2 * character.len_utf16();
        text.push(character);
    }
    if rest.is_empty() { Ok(text) } else { Err(NotText { at, encoding }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Result<&str, usize>) {
        assert_eq!(decode(bytes).map_err(|error| error.at), expected.map(str::to_owned));
    }

    #[test]
    fn encodings() {
        check(b"", Ok(""));
        check(b"{}", Ok("{}"));
        check(b"\xEF\xBB\xBF{}", Ok("{}"));
        check(b"\xFF\xFE{\0}\0", Ok("{}"));
        check(b"\xFE\xFF\0{\0}", Ok("{}"));
        check(b"{\0}\0", Ok("{}"));
        check(b"\0{\0}", Ok("{}"));
        check(b"\xFF\xFE=\xD8\x00\xDE", Ok("\u{1F600}"));
        check(b"\xFF\xFE{\0=\xD8", Err(4));
        check(b"\xFF\xFE{\0}", Err(4));
        check(b"ab\xFF", Err(2));
        check(b"\xEF\xBB\xBF\xFF", Err(3));
    }
}
