//! Lets pages of other origins call the mock, as Postman's own mock servers do.

use bytes::Bytes;
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_REQUEST_HEADERS, ACCESS_CONTROL_REQUEST_METHOD, HeaderValue, ORIGIN,
};
use http::{Method, Request, Response, StatusCode};

/// The answer to a question that browsers ask before a call: all that it asks for is allowed.
pub(crate) fn preflight(request: &Request<Bytes>) -> Option<Response<Bytes>> {
    let asked = request.headers();
    let method = asked.get(ACCESS_CONTROL_REQUEST_METHOD).filter(|_| request.method() == Method::OPTIONS)?;
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::NO_CONTENT;
    let headers = response.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, method.clone());
    if let Some(names) = asked.get(ACCESS_CONTROL_REQUEST_HEADERS) {
        headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, names.clone());
    }
    Some(response)
}

/// Any page may read the answer, unless the example says which.
pub(crate) fn allow(request: &Request<Bytes>, response: &mut Response<Bytes>) {
    let headers = response.headers_mut();
    if !request.headers().contains_key(ORIGIN) || headers.contains_key(ACCESS_CONTROL_ALLOW_ORIGIN) {
        return;
    }
    let any = HeaderValue::from_static("*");
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, any.clone());
    headers.entry(ACCESS_CONTROL_EXPOSE_HEADERS).or_insert(any);
}
