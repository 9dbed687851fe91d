//! Says where a redirect leads, as long as it stays with the server that was asked.
//!
//! Postman follows any redirect and takes headers other than `Authorization` along. Here another origin is not followed:
//! a key in a header or a body would go to whoever a server names. The answer is then the redirect itself.

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION};
use http::{Method, Request, Response, StatusCode, Uri};

/// The request that a redirect asks for; nothing when the answer is none, or leads to another origin.
///
/// 301, 302 and 303 become GET without a body, HEAD aside; 307 and 308 keep method and body (SEMANTICS 7).
pub(super) fn follow<T>(request: &Request<Bytes>, response: &Response<T>) -> Option<Request<Bytes>> {
    let keeps = match response.status() {
        StatusCode::MOVED_PERMANENTLY | StatusCode::FOUND | StatusCode::SEE_OTHER => false,
        StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT => true,
        _ => return None,
    };
    let location = response.headers().get(LOCATION)?.to_str().ok()?;
    let target = resolve(request.uri(), location)?;
    if origin(&target)? != origin(request.uri())? {
        return None;
    }
    let mut next = request.clone();
    *next.uri_mut() = target;
    if !keeps {
        if next.method() != Method::HEAD {
            *next.method_mut() = Method::GET;
        }
        next.headers_mut().remove(CONTENT_TYPE);
        next.headers_mut().remove(CONTENT_LENGTH);
        *next.body_mut() = Bytes::new();
    }
    Some(next)
}

/// A `Location`, absolute or relative to the URL that was asked (RFC 9110 section 10.2.2).
fn resolve(base: &Uri, location: &str) -> Option<Uri> {
    let location = location.split('#').next().unwrap_or_default();
    if location.contains("://") && !location.starts_with('/') {
        return location.parse().ok();
    }
    let scheme = base.scheme_str()?;
    if let Some(rest) = location.strip_prefix("//") {
        return format!("{scheme}://{rest}").parse().ok();
    }
    let authority = base.authority()?;
    let folder = &base.path()[..=base.path().rfind('/')?];
    let target = match location.chars().next() {
        Some('/') => location.to_owned(),
        Some('?') => format!("{}{location}", base.path()),
        Some(_) => format!("{folder}{location}"),
        None => base.path_and_query()?.to_string(),
    };
    format!("{scheme}://{authority}{target}").parse().ok()
}

/// Scheme, host and port: what has to be the same for a request to reach the same server.
fn origin(uri: &Uri) -> Option<(String, String, u16)> {
    let scheme = uri.scheme_str()?.to_ascii_lowercase();
    let port = uri.port_u16().unwrap_or(if scheme == "https" { 443 } else { 80 });
    Some((scheme, uri.host()?.to_ascii_lowercase(), port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(method: &str, status: u16, location: &str, expected: Option<&str>) {
        let request = Request::builder().method(method).uri("http://h.test/a/b?c=d").body(Bytes::from_static(b"x"));
        let response = Response::builder().status(status).header(LOCATION, location).body(());
        let (Ok(request), Ok(response)) = (request, response) else { panic!("both are valid") };
        let next = follow(&request, &response);
        let next = next.map(|next| format!("{} {} {}", next.method(), next.uri(), next.body().len()));
        assert_eq!(next.as_deref(), expected);
    }

    #[test]
    fn stays_with_the_server() {
        check("POST", 302, "/x", Some("GET http://h.test/x 0"));
        check("POST", 303, "x?y", Some("GET http://h.test/a/x?y 0"));
        check("POST", 307, "http://H.test:80/x#y", Some("POST http://H.test:80/x 1"));
        check("HEAD", 301, "?z", Some("HEAD http://h.test/a/b?z 0"));
        check("GET", 308, "//h.test/x", Some("GET http://h.test/x 1"));
        check("GET", 302, "http://other.test/x", None);
        check("GET", 302, "https://h.test/x", None);
        check("GET", 302, "http://h.test:8080/x", None);
        check("GET", 302, "//other.test/", None);
        check("GET", 304, "/x", None);
        check("GET", 200, "/x", None);
    }
}
