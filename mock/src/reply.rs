//! Turns a saved example, or the lack of one, into an HTTP response.

use crate::closest::{closest, message, shown_path};
use crate::example::status;
use crate::fill::Values;
use crate::route::Candidate;
use crate::target::Target;
use crate::wanted::Wanted;
use bytes::Bytes;
use codegen::collection::{Item, SavedResponse, answer, final_status};
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Request, Response, StatusCode};
use serde::Serialize;

/// The body of an answer that no example gives.
#[derive(Serialize)]
struct Refusal {
    error: Reason,
}

#[derive(Serialize)]
struct Reason {
    name: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    closest: Option<Vec<String>>,
}

/// The saved answer, with values in its variables.
pub(crate) fn saved(item: &Item, example: &SavedResponse, values: &Values<'_>) -> Response<Bytes> {
    match answer(example, &|text| values.fill(text)) {
        Some(response) => response.map(Bytes::from),
        None => unsendable(item, example),
    }
}

/// Nothing matches.
pub(crate) fn no_item(items: &[&Item], request: &Request<Bytes>, target: &Target) -> Response<Bytes> {
    let method = request.method().as_str();
    refusal(
        StatusCode::NOT_FOUND,
        Reason {
            name: "mockItemNotFound",
            message: message(items, method, request.uri().path(), target),
            closest: Some(closest(items, method, target)),
        },
    )
}

/// The item has examples, and none that the headers of the request want.
pub(crate) fn no_such_example(item: &Item, candidates: &[Candidate<'_>], wanted: &Wanted<'_>) -> Response<Bytes> {
    let examples = candidates.iter().flat_map(|one| one.item.responses.iter().map(|example| (one.item, example)));
    let mut examples: Vec<_> = examples.collect();
    // Rather of the item that was meant, where they are equally close.
    examples.sort_by_cached_key(|(of, example)| (wanted.unfulfilled(of, example), !std::ptr::eq(*of, item)));
    let lines = examples.into_iter().take(3).map(|(item, example)| {
        let (url, name) = (shown_path(&item.request.url), &example.name.value);
        let method = item.request.method.value.to_ascii_uppercase();
        let what = format!("{method} {url}: {}: {name:?} with status {}", item.breadcrumb, status(example));
        let why = wanted.differences(item, example);
        if why.is_empty() { what } else { format!("{what}: {}", why.join("; ")) }
    });
    refusal(
        StatusCode::NOT_FOUND,
        Reason {
            name: "mockExampleNotFound",
            message: format!("the item {} has no example {wanted}", item.breadcrumb),
            closest: Some(lines.collect()),
        },
    )
}

/// The item has no example at all.
pub(crate) fn no_example(item: &Item) -> Response<Bytes> {
    refusal(
        StatusCode::NOT_IMPLEMENTED,
        Reason {
            name: "mockExampleMissing",
            message: format!("the item {} has no saved example to answer with", item.breadcrumb),
            closest: None,
        },
    )
}

/// A failure that was asked for.
pub(crate) fn fault(status: StatusCode) -> Response<Bytes> {
    let status = final_status(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    refusal(status, Reason { name: "mockFault", message: "this call was to fail".to_owned(), closest: None })
}

fn unsendable(item: &Item, example: &SavedResponse) -> Response<Bytes> {
    let (name, status) = (&example.name.value, status(example));
    refusal(
        StatusCode::NOT_IMPLEMENTED,
        Reason {
            name: "mockExampleUnsendable",
            message: format!("{status}, the status of the example {name:?} of {}, cannot be answered", item.breadcrumb),
            closest: None,
        },
    )
}

fn refusal(status: StatusCode, error: Reason) -> Response<Bytes> {
    // Texts and lists of texts: serializing them cannot fail.
    let body = serde_json::to_vec_pretty(&Refusal { error }).unwrap_or_default();
    let mut response = Response::new(Bytes::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
