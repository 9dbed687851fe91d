//! Answers a request from a collection: the item, then its example, then the response.

use crate::example::{Wanted, choose};
use crate::reply;
use crate::route::{Candidate, candidates, items};
use crate::target::Target;
use bytes::Bytes;
use codegen::collection::{Collection, Item, SavedResponse};
use http::{Method, Request, Response};
use std::cmp::Reverse;

/// An answer, and where in the collection it comes from.
pub(crate) struct Answer<'c> {
    pub(crate) item: Option<&'c Item>,
    pub(crate) example: Option<&'c SavedResponse>,
    pub(crate) response: Response<Bytes>,
}

/// Answers `request` with the saved example that fits it best.
///
/// The item is found by method, path (literal segments before variables) and query; the host takes no part. Of its
/// examples the headers `x-mock-response-name` and `x-mock-response-code` choose, then the likeness of the request that
/// the example was saved for, then success. What cannot be answered is a JSON body that says why: 404 when no item or
/// no such example is there, 501 when the item has no example.
pub fn respond(collection: &Collection, request: &Request<Bytes>) -> Response<Bytes> {
    answer(collection, request).response
}

/// As [`respond`], and says where the answer comes from.
pub(crate) fn answer<'c>(collection: &'c Collection, request: &Request<Bytes>) -> Answer<'c> {
    let mut answer = full_answer(collection, request);
    if request.method() == Method::HEAD {
        *answer.response.body_mut() = Bytes::new();
    }
    answer
}

fn full_answer<'c>(collection: &'c Collection, request: &Request<Bytes>) -> Answer<'c> {
    let items = items(collection);
    let target = Target::new(request.uri());
    let candidates = candidates(&items, request.method().as_str(), &target);
    let wanted = Wanted::new(request.headers());

    // A wish for an example may decide between items; without one, an item is not passed over for having none.
    let granted = |item| !wanted.anything() && choose(item, &wanted, &target).is_some();
    let fitness = |candidate: &&Candidate<'c>| {
        let item = candidate.item;
        Reverse((granted(item), candidate.query, !item.responses.is_empty()))
    };
    let Some(item) = candidates.iter().min_by_key(fitness).map(|candidate| candidate.item) else {
        return Answer { item: None, example: None, response: reply::no_item(&items, request, &target) };
    };

    let example = choose(item, &wanted, &target);
    let response = match example {
        Some(example) => reply::saved(item, example),
        None if item.responses.is_empty() => reply::no_example(item),
        None => reply::no_such_example(item, &wanted),
    };
    Answer { item: Some(item), example, response }
}
