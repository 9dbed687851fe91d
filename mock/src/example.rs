//! Chooses one of the saved examples of an item.

use crate::pattern::Pattern;
use crate::query::{Nearness, nearness};
use crate::target::Target;
use codegen::collection::{Item, SavedResponse};
use http::HeaderMap;
use std::cmp::Reverse;
use std::fmt;

/// What the headers of a request want of the example.
///
/// `x-mock-response-id` is not among it: the collection that we read has no ids of examples.
pub(crate) struct Wanted {
    name: Option<String>,
    code: Option<String>,
}

impl Wanted {
    pub(crate) fn new(headers: &HeaderMap) -> Self {
        let text = |name| headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        Self { name: text("x-mock-response-name"), code: text("x-mock-response-code") }
    }

    pub(crate) fn anything(&self) -> bool {
        self.name.is_none() && self.code.is_none()
    }

    fn allows(&self, example: &SavedResponse) -> bool {
        self.name.as_ref().is_none_or(|name| *name == example.name.value)
            && self.code.as_ref().is_none_or(|code| *code == status(example).to_string())
    }
}

/// In the words of a message: `named "Two books" with status 200`.
impl fmt::Display for Wanted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name.iter().map(|name| format!("named {name:?}"));
        let code = self.code.iter().map(|code| format!("with status {code}"));
        formatter.write_str(&name.chain(code).collect::<Vec<_>>().join(" "))
    }
}

/// The status that an example answers with; an example without one is a success.
pub(crate) fn status(example: &SavedResponse) -> u16 {
    example.code.unwrap_or(200)
}

/// The example that answers: allowed, its request nearest to the actual one, rather a success, rather an earlier one.
pub(crate) fn choose<'c>(item: &'c Item, wanted: &Wanted, target: &Target) -> Option<&'c SavedResponse> {
    let allowed = item.responses.iter().filter(|example| wanted.allows(example));
    allowed.min_by_key(|example| Reverse((likeness(item, example, target), (200..300).contains(&status(example)))))
}

/// Segments of the path that are equal, then the query.
fn likeness(item: &Item, example: &SavedResponse, target: &Target) -> (usize, Nearness) {
    let url = &example.original_request.as_deref().unwrap_or(&item.request).url;
    // From the end, since a base path stands in front.
    let pairs = url.path.iter().rev().zip(target.segments.iter().rev());
    let equal = pairs.filter(|(saved, asked)| Pattern::saved_segment(&saved.value, &url.variables).is(asked));
    (equal.count(), nearness(&url.query, &target.query))
}
