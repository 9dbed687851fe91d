//! Answers a request from a collection: the item, then its example, then the response.

use crate::cors;
use crate::example::choose;
use crate::fill::Values;
use crate::finish::finish;
use crate::query::Nearness;
use crate::reply;
use crate::route::{Candidate, PathRank, candidates, items};
use crate::target::Target;
use crate::wanted::Wanted;
use bytes::Bytes;
use codegen::collection::{Collection, Item, SavedResponse};
use http::{Request, Response, StatusCode};
use postbind::Dynamic;
use std::cmp::Reverse;
use std::time::SystemTime;

/// An answer, and where in the collection it comes from.
pub(crate) struct Answer<'c> {
    pub(crate) item: Option<&'c Item>,
    pub(crate) example: Option<&'c SavedResponse>,
    pub(crate) response: Response<Bytes>,
}

/// Answers `request` with the saved example that fits it best.
///
/// The item is found by method, path (literal segments before variables) and query; the host takes no part. A path that
/// fits nothing may differ by slashes at its end, then by case, then by an id. Of the examples the headers
/// `x-mock-response-name`, `x-mock-response-code`, `x-mock-match-request-headers` (names with commas between) and
/// `x-mock-match-request-body: true` choose, then the likeness of the request that the example was saved for, then
/// success. What cannot be answered is a JSON body that says why: 404 when no item or no such example is there, 501 when
/// the item has no example.
///
/// Variables of an example get their values from the path of the request, then from the collection; those that Postman
/// makes up (`{{$guid}}`) are the same in every call, and their clock stands at the beginning of 1970. [`Mock`] has a seed
/// and the time instead.
///
/// `HEAD` is answered as `GET` is, without the body. Pages of any origin may call and read: what browsers ask for in
/// advance is allowed. An example that was saved with `Content-Encoding: gzip` is gzip where the request accepts it.
///
/// [`Mock`]: crate::Mock
pub fn respond(collection: &Collection, request: &Request<Bytes>) -> Response<Bytes> {
    answer(collection, request, &Dynamic::seeded(0).at(SystemTime::UNIX_EPOCH)).response
}

/// An answer of a status that was not asked for: the example of the item that has it, where there is one.
pub(crate) fn failed<'c>(
    collection: &'c Collection,
    item: Option<&'c Item>,
    request: &Request<Bytes>,
    status: StatusCode,
    dynamic: &Dynamic,
) -> Answer<'c> {
    let (wanted, target) = (Wanted::status(request, status), Target::new(request.uri()));
    let found = item.and_then(|item| Some((item, choose(item, &wanted, &target)?)));
    let response = match found {
        Some((item, example)) => reply::saved(item, example, &Values::new(collection, item, example, &target, dynamic)),
        None => reply::fault(status),
    };
    finished(Answer { item, example: found.map(|(_, example)| example), response }, request)
}

/// As [`respond`], and says where the answer comes from.
pub(crate) fn answer<'c>(collection: &'c Collection, request: &Request<Bytes>, dynamic: &Dynamic) -> Answer<'c> {
    finished(full_answer(collection, request, dynamic), request)
}

/// What the request says of the way in which it is answered.
fn finished<'c>(mut answer: Answer<'c>, request: &Request<Bytes>) -> Answer<'c> {
    finish(request, answer.example, &mut answer.response);
    answer
}

fn full_answer<'c>(collection: &'c Collection, request: &Request<Bytes>, dynamic: &Dynamic) -> Answer<'c> {
    let items = items(collection);
    let target = Target::new(request.uri());
    let wanted = Wanted::new(request);
    let candidates = candidates(&items, request.method().as_str(), &target);

    // A wish for an example may decide between items; without one, an item is not passed over for having none.
    let grants = |candidate: &&Candidate<'c>| wanted.anything() && choose(candidate.item, &wanted, &target).is_some();
    let mut pool: Vec<_> = candidates.iter().filter(grants).collect();
    if pool.is_empty() {
        pool.extend(&candidates);
    }
    let Some(best) = pool.into_iter().min_by(|one, other| fitness(one).cmp(&fitness(other))) else {
        let response = cors::preflight(request).unwrap_or_else(|| reply::no_item(&items, request, &target));
        return Answer { item: None, example: None, response };
    };
    let item = best.item;

    let example = choose(item, &wanted, &target);
    let response = match example {
        Some(example) => reply::saved(item, example, &Values::new(collection, item, example, &target, dynamic)),
        None if item.responses.is_empty() => reply::no_example(item),
        None => reply::no_such_example(item, &candidates, &wanted),
    };
    Answer { item: Some(item), example, response }
}

/// The smaller, the better.
fn fitness<'a>(candidate: &'a Candidate<'_>) -> (&'a PathRank, Reverse<(Nearness, bool)>) {
    (&candidate.path, Reverse((candidate.query, !candidate.item.responses.is_empty())))
}
