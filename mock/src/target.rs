//! Takes the target of a request apart, decoded as it is compared with what was saved.

use http::Uri;
use percent_encoding::percent_decode_str;

/// A key and its value, decoded.
pub(crate) type Pair = (Vec<u8>, Vec<u8>);

/// The path and query of a request.
pub(crate) struct Target {
    /// The text between slashes; a path that is empty or `/` has one empty segment.
    pub(crate) segments: Vec<Vec<u8>>,
    /// In the order of the request.
    pub(crate) query: Vec<Pair>,
}

impl Target {
    pub(crate) fn new(uri: &Uri) -> Self {
        let path = uri.path().strip_prefix('/').unwrap_or(uri.path());
        let pieces = uri.query().unwrap_or("").split('&').filter(|piece| !piece.is_empty());
        Self {
            segments: path.split('/').map(|segment| percent_decode_str(segment).collect()).collect(),
            query: pieces.map(|piece| piece.split_once('=').unwrap_or((piece, ""))).map(pair).collect(),
        }
    }

    /// The segments without slashes at the end.
    pub(crate) fn without_slash(&self) -> &[Vec<u8>] {
        let mut segments = &self.segments[..];
        while let [rest @ .., last] = segments
            && !rest.is_empty()
            && last.is_empty()
        {
            segments = rest;
        }
        segments
    }
}

fn pair((key, value): (&str, &str)) -> Pair {
    (plain(percent_decode_str(key).collect()), plain(percent_decode_str(value).collect()))
}

/// Postman sends a blank as `%20`, form encoders as `+`: for comparing they are the same.
pub(crate) fn plain(mut text: Vec<u8>) -> Vec<u8> {
    text.iter_mut().filter(|byte| **byte == b'+').for_each(|byte| *byte = b' ');
    text
}
