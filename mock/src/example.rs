//! Chooses one of the saved examples of an item.

use crate::pattern::Pattern;
use crate::query::{Nearness, nearness};
use crate::target::Target;
use crate::wanted::Wanted;
use codegen::collection::{Item, SavedResponse};
use std::cmp::Reverse;

/// The status that an example answers with; an example without one is a success.
pub(crate) fn status(example: &SavedResponse) -> u16 {
    example.code.unwrap_or(200)
}

/// The example that answers: allowed, its request nearest to the actual one, rather a success, rather an earlier one.
pub(crate) fn choose<'c>(item: &'c Item, wanted: &Wanted<'_>, target: &Target) -> Option<&'c SavedResponse> {
    let allowed = item.responses.iter().filter(|example| wanted.allows(item, example));
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
