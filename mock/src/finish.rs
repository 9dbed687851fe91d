//! Fits an answer to what the request says of the way in which it is answered.

use crate::cors;
use crate::gzip::gzip;
use bytes::Bytes;
use codegen::collection::SavedResponse;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, HeaderMap, HeaderValue};
use http::{Method, Request, Response};

/// `example` is what the answer is made of.
pub(crate) fn finish(request: &Request<Bytes>, example: Option<&SavedResponse>, response: &mut Response<Bytes>) {
    if example.is_some_and(was_gzip) && !response.body().is_empty() && accepts_gzip(request.headers()) {
        *response.body_mut() = gzip(response.body()).into();
        response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    cors::allow(request, response);
    if request.method() == Method::HEAD {
        // The length is that of the body which `GET` would have.
        let length = response.body().len();
        if length > 0 {
            response.headers_mut().insert(CONTENT_LENGTH, length.into());
        }
        *response.body_mut() = Bytes::new();
    }
}

/// The body of an example is saved decoded, whatever its headers say.
fn was_gzip(example: &SavedResponse) -> bool {
    example.headers.iter().filter(|header| !header.disabled).any(|header| {
        let value = header.value.as_ref().map_or("", |value| value.value.trim());
        header.key.value.trim().eq_ignore_ascii_case("content-encoding") && value.eq_ignore_ascii_case("gzip")
    })
}

/// RFC 9110, 12.5.3: `gzip` or `*`, with any weight but 0; the name itself counts before the star.
fn accepts_gzip(headers: &HeaderMap) -> bool {
    let values = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    let codings: Vec<(&str, bool)> = values.flat_map(|value| value.split(',')).map(coding).collect();
    let weight = |wanted: &[&str]| {
        let found = codings.iter().find(|(name, _)| wanted.iter().any(|wanted| name.eq_ignore_ascii_case(wanted)));
        found.map(|(_, accepted)| *accepted)
    };
    weight(&["gzip", "x-gzip"]).or_else(|| weight(&["*"])).unwrap_or(false)
}

fn coding(text: &str) -> (&str, bool) {
    let (name, parameters) = text.split_once(';').unwrap_or((text, ""));
    let weight = parameters.trim().strip_prefix("q=").and_then(|digits| digits.trim().parse::<f64>().ok());
    (name.trim(), weight != Some(0.0))
}
