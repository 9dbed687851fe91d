//! Turns a saved example into the HTTP answer that it was.

use super::{KeyValue, SavedResponse};
use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use http::{Response, StatusCode};

/// Saved headers, in lower case, that spoke of one connection or of the bytes on it; those of another answer are others.
/// The body is saved decoded.
pub const OF_THE_WIRE: [&str; 10] = [
    "connection",
    "content-encoding",
    "content-length",
    "date",
    "keep-alive",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// A status that an answer has: one below 200 announces an answer and cannot be one.
pub fn final_status(code: u16) -> Option<StatusCode> {
    StatusCode::from_u16(code).ok().filter(|status| !status.is_informational())
}

/// The answer, `fill` putting values in the place of variables. An example without a status is a success. Nothing for a
/// status that no answer has.
pub fn answer(example: &SavedResponse, fill: &dyn Fn(&str) -> String) -> Option<Response<String>> {
    let status = final_status(example.code.unwrap_or(200))?;
    let bodiless = status == StatusCode::NO_CONTENT || status == StatusCode::NOT_MODIFIED;
    let body = example.body.as_ref().filter(|_| !bodiless).map_or_else(String::new, |body| fill(&body.value));
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers(&example.headers, fill);
    if !response.body().is_empty() && !response.headers().contains_key(CONTENT_TYPE) {
        let media_type = example.language.as_deref().and_then(media_type);
        response.headers_mut().extend(media_type.map(|text| (CONTENT_TYPE, HeaderValue::from_static(text))));
    }
    Some(response)
}

fn headers(saved: &[KeyValue], fill: &dyn Fn(&str) -> String) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for header in saved.iter().filter(|header| !header.disabled) {
        let name = header.key.value.trim();
        if OF_THE_WIRE.iter().any(|other| name.eq_ignore_ascii_case(other)) {
            continue;
        }
        // What is no header name was no header either: exports of other tools keep status lines among them.
        let Ok(name) = HeaderName::from_bytes(name.as_bytes()) else { continue };
        let value = fill(header.value.as_ref().map_or("", |value| value.value.trim()));
        let line = value.replace(|character: char| character.is_ascii_control() && character != '\t', " ");
        headers.extend(HeaderValue::from_bytes(line.as_bytes()).map(|value| (name, value)));
    }
    headers
}

/// What Postman shows a body as.
fn media_type(language: &str) -> Option<&'static str> {
    match language.to_ascii_lowercase().as_str() {
        "json" => Some("application/json"),
        "xml" => Some("application/xml"),
        "html" => Some("text/html"),
        "text" | "plain" => Some("text/plain"),
        "javascript" => Some("application/javascript"),
        _ => None,
    }
}
