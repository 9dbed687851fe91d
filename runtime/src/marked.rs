//! Bytes that know which of them are secret, so that what is sent and what is shown come from one text.

use std::ops::Range;

/// Bytes to send, and the ranges of them that may not be shown.
#[derive(Clone, Default)]
pub(crate) struct Marked {
    bytes: Vec<u8>,
    secret: Vec<Range<usize>>,
}

impl Marked {
    pub(crate) fn with_capacity(capacity: usize) -> Self {
        Self { bytes: Vec::with_capacity(capacity), secret: Vec::new() }
    }

    pub(crate) fn push(&mut self, bytes: impl AsRef<[u8]>, secret: bool) {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(bytes.as_ref());
        if secret {
            self.mark(start..self.bytes.len());
        }
    }

    /// Marks a range as secret. Ranges come in ascending order; one that touches the last is joined to it.
    pub(crate) fn mark(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        match self.secret.last_mut() {
            Some(last) if last.end >= range.start => last.end = last.end.max(range.end),
            _ => self.secret.push(range),
        }
    }

    pub(crate) fn append(&mut self, other: &Marked) {
        let offset = self.bytes.len();
        self.bytes.extend_from_slice(&other.bytes);
        for range in &other.secret {
            self.mark(range.start + offset..range.end + offset);
        }
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// The bytes with `mask` in place of each secret range.
    pub(crate) fn shown(&self, mask: &str) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.bytes.len());
        let mut at = 0;
        for range in &self.secret {
            out.extend_from_slice(&self.bytes[at..range.start]);
            out.extend_from_slice(mask.as_bytes());
            at = range.end;
        }
        out.extend_from_slice(&self.bytes[at..]);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::Marked;

    #[test]
    fn shows_all_but_the_secrets() {
        #[track_caller]
        fn check(pieces: &[(&str, bool)], expected: &str) {
            let mut marked = Marked::default();
            for (text, secret) in pieces {
                marked.push(text, *secret);
            }
            assert_eq!(String::from_utf8_lossy(&marked.shown("***")), expected);
            assert_eq!(marked.as_bytes(), pieces.iter().map(|p| p.0).collect::<String>().as_bytes());
        }
        check(&[], "");
        check(&[("a", false), ("s", true), ("b", false)], "a***b");
        check(&[("s", true), ("t", true), ("", true)], "***");
        check(&[("s", true), ("-", false), ("t", true)], "***-***");
    }
}
