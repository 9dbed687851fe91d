//! Bytes that know which of them are secret, so that what is sent and what is shown come from one text.

use std::borrow::Cow;
use std::ops::Range;

/// Bytes to send, and the ranges of them that may not be shown.
#[derive(Clone, Default)]
pub(crate) struct Marked {
    bytes: Vec<u8>,
    secret: Vec<Range<usize>>,
}

impl From<&str> for Marked {
    fn from(text: &str) -> Self {
        Self { bytes: text.into(), secret: Vec::new() }
    }
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

    /// A part of the bytes.
    pub(crate) fn slice(&self, part: Range<usize>) -> Self {
        let mut slice = Self { bytes: self.bytes[part.clone()].to_vec(), secret: Vec::new() };
        for range in &self.secret {
            let (start, end) = (range.start.max(part.start), range.end.min(part.end));
            if start < end {
                slice.mark(start - part.start..end - part.start);
            }
        }
        slice
    }

    /// The bytes with `edit` applied to each run of them, secret or not. Runs are texts: they are pushed as such.
    pub(crate) fn map(self, edit: impl Fn(&str) -> Cow<'_, str>) -> Self {
        let mut out = Self::with_capacity(self.bytes.len() + 16);
        let mut at = 0;
        let ends = self.secret.iter().flat_map(|range| [(range.start, false), (range.end, true)]);
        for (end, secret) in ends.chain([(self.bytes.len(), false)]) {
            let run = String::from_utf8_lossy(&self.bytes[at..end]);
            out.push(edit(&run).as_bytes(), secret);
            at = end;
        }
        out
    }

    /// The bytes in runs that are secret, or not.
    pub(crate) fn runs(&self) -> Vec<(&[u8], bool)> {
        let ends = self.secret.iter().flat_map(|range| [(range.start, false), (range.end, true)]);
        let mut at = 0;
        let runs = ends.chain([(self.bytes.len(), false)]).map(|(end, secret)| {
            let run = &self.bytes[at..end];
            at = end;
            (run, secret)
        });
        runs.filter(|(run, _)| !run.is_empty()).collect()
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

    /// Any of the bytes may not be shown.
    pub(crate) fn is_secret(&self) -> bool {
        !self.secret.is_empty()
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
    fn parts_keep_their_marks() {
        #[track_caller]
        fn check(part: std::ops::Range<usize>, sent: &str, shown: &str) {
            let mut marked = Marked::from("ab");
            marked.push("cd", true);
            marked.push("ef", false);
            let slice = marked.slice(part).map(|text| text.replace('d', "%64").into());
            assert_eq!(String::from_utf8_lossy(slice.as_bytes()), sent);
            assert_eq!(String::from_utf8_lossy(&slice.shown("*")), shown);
        }
        check(0..6, "abc%64ef", "ab*ef");
        check(1..3, "bc", "b*");
        check(3..5, "%64e", "*e");
        check(4..6, "ef", "ef");
        check(2..2, "", "");
    }

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
