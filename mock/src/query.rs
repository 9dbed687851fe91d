//! Says how near a saved query is to that of a request.

use crate::pattern::{Openness, Pattern};
use crate::target::{Pair, plain};
use codegen::collection::KeyValue;
use percent_encoding::percent_decode_str;
use std::cmp::Reverse;

/// The greater, the nearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Nearness {
    /// Saved parameters that the request has with the same value.
    equal: usize,
    /// Keys that only one of the two has. A value that differs is no reason to prefer an example without the key.
    apart: Reverse<usize>,
}

/// Compares what was saved with what was asked; a parameter that repeats counts as often as both have it.
pub(crate) fn nearness(saved: &[KeyValue], asked: &[Pair]) -> Nearness {
    let mut left: Vec<&Pair> = asked.iter().collect();
    let mut rest = Vec::new();
    let mut equal = 0;
    for parameter in saved.iter().filter(|parameter| !parameter.disabled) {
        let key = Pattern::text(&parameter.key.value);
        let value = plain_literal(parameter.value.as_ref().map_or("", |value| &value.value));
        let same = |pair: &&Pair| key.fits(&pair.0) && value.as_ref() == Some(&pair.1);
        match left.iter().position(same) {
            Some(at) => {
                left.remove(at);
                equal += 1;
            }
            None => rest.push(key),
        }
    }
    let mut apart = 0;
    for key in rest {
        match left.iter().position(|pair| key.fits(&pair.0)) {
            Some(at) => drop(left.remove(at)),
            None => apart += 1,
        }
    }
    Nearness { equal, apart: Reverse(apart + left.len()) }
}

/// The decoded value; nothing when it holds a variable, and so is equal to no value in particular.
fn plain_literal(value: &str) -> Option<Vec<u8>> {
    let literal = Pattern::text(value).openness() == Openness::Literal;
    literal.then(|| plain(percent_decode_str(value).collect()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::target::Target;
    use codegen::source::{Sources, Span, Spanned};

    /// `saved` is a list of `key=value`, a leading `-` switches one off.
    #[track_caller]
    fn check(saved: &str, asked: &str, equal: usize, apart: usize) {
        let span = Span::file_start(Sources::default().add("query", ""));
        let parameters = saved.split_whitespace().map(|text| {
            let (key, value) = text.trim_start_matches('-').split_once('=').unwrap();
            KeyValue {
                key: Spanned::new(key.to_owned(), span),
                value: Some(Spanned::new(value.to_owned(), span)),
                disabled: text.starts_with('-'),
                description: None,
            }
        });
        let target = Target::new(&format!("/?{asked}").parse().unwrap());
        let found = nearness(&parameters.collect::<Vec<_>>(), &target.query);
        assert_eq!(found, Nearness { equal, apart: Reverse(apart) }, "{saved} against {asked}");
    }

    #[test]
    fn counts() {
        check("", "", 0, 0);
        check("a=1", "a=1", 1, 0);
        check("a=1", "a=2", 0, 0);
        check("a=1", "b=1", 0, 2);
        check("-a=1", "a=1", 0, 1);
        check("a={{x}}", "a=1", 0, 0);
        check("a=1 a=2", "a=2&a=1", 2, 0);
        check("a=1 a=1", "a=1", 1, 1);
        check("q=x%20y", "q=x+y", 1, 0);
        check("q=x%2fy", "q=x/y", 1, 0);
        check("flag=", "flag", 1, 0);
        check("filter[a]=1", "filter%5Ba%5D=1", 1, 0);
    }
}
