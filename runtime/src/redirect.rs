//! Says which request a redirect asks for, as long as it leads where the client may go.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HOST, HeaderValue, LOCATION, REFERER};
use http::{HeaderMap, HeaderName, Method, Request, Response, StatusCode, Uri};

use crate::behavior::Behavior;
use crate::encode;

/// Where a client follows a redirect to. Where it does not, the call fails with the redirect as
/// [`Error::Status`](crate::Error::Status).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Redirects {
    /// To the same scheme, host and port only. Unlike Postman: a key in a header or a body would go to whoever a server
    /// names.
    #[default]
    SameOrigin,
    /// Anywhere, as Postman does (SEMANTICS 7). To another host name `Host`, `Authorization` and, unlike in Postman,
    /// `Cookie` are not taken along. All other headers are, the body with 307 and 308, and the URL before it, with its
    /// query, in `Referer`. On the same host name everything goes along, also from `https` to `http`.
    Anywhere,
    /// Nowhere.
    Never,
}

/// The request that an answer asks for; nothing when it is no redirect, or leads where `allowed` does not.
///
/// 301, 302 and 303 become GET without a body, HEAD aside; 307 and 308 keep method and body (SEMANTICS 7).
pub(crate) fn follow<T>(
    request: &Request<Bytes>,
    response: &Response<T>,
    behavior: &Behavior,
    allowed: Redirects,
) -> Option<Request<Bytes>> {
    let keeps = match response.status() {
        StatusCode::MOVED_PERMANENTLY | StatusCode::FOUND | StatusCode::SEE_OTHER => behavior.follow_original_method,
        StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT => true,
        _ => return None,
    };
    let from = request.uri();
    let target = resolve(from, response.headers().get(LOCATION)?.as_bytes())?;
    let follows = match allowed {
        Redirects::SameOrigin => origin(&target)? == origin(from)?,
        Redirects::Anywhere => true,
        Redirects::Never => false,
    };
    if !follows {
        return None;
    }

    let mut left: Vec<HeaderName> = Vec::new();
    if !target.host()?.eq_ignore_ascii_case(from.host()?) {
        left.extend([HOST, COOKIE]);
        left.extend((!behavior.follow_authorization).then_some(AUTHORIZATION));
    }
    let mut next = Request::new(Bytes::new());
    *next.method_mut() = request.method().clone();
    if keeps {
        next.body_mut().clone_from(request.body());
    } else {
        left.extend([CONTENT_TYPE, CONTENT_LENGTH]);
        if request.method() != Method::HEAD {
            *next.method_mut() = Method::GET;
        }
    }
    *next.headers_mut() = without(request.headers(), &left);
    if !behavior.remove_referer
        && let Ok(url) = HeaderValue::try_from(from.to_string())
    {
        next.headers_mut().insert(REFERER, url);
    }
    *next.uri_mut() = target;
    Some(next)
}

/// A copy in the same order. `HeaderMap::remove` would move the last header to the place of the removed one.
fn without(headers: &HeaderMap, left: &[HeaderName]) -> HeaderMap {
    let kept = headers.iter().filter(|(name, _)| !left.contains(name));
    kept.map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// A `Location`, absolute or relative to the URL that was asked. As in Postman, it is parsed and encoded like any URL
/// (SEMANTICS 3.2, 3.5), dot segments stay, and user information in it is not used.
fn resolve(base: &Uri, location: &[u8]) -> Option<Uri> {
    // Servers write UTF-8 where they write more than ASCII; what is none is latin-1, as all of a header once was.
    let location = match std::str::from_utf8(location) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => location.iter().copied().map(char::from).collect(),
    };
    let location = location.split('#').next().unwrap_or_default();
    let (place, mut query) = match location.split_once('?') {
        Some((place, query)) => (place.replace('\\', "/"), Some(query)),
        None => (location.replace('\\', "/"), None),
    };
    let absolute = match place.split_once("://") {
        Some((scheme, rest)) if !scheme.starts_with('/') => Some((scheme, rest)),
        _ => place.strip_prefix("//").and_then(|rest| Some((base.scheme_str()?, rest))),
    };
    let (scheme, authority, path) = match absolute {
        Some((scheme, rest)) => {
            let rest = rest.trim_start_matches('/');
            let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
            let host = authority.rsplit('@').next().unwrap_or_default();
            (scheme, Cow::Owned(host.to_ascii_lowercase()), Cow::Borrowed(path))
        }
        None => {
            let path = match place.chars().next() {
                Some('/') => Cow::Borrowed(place.as_str()),
                Some(_) => Cow::Owned(format!("{}{place}", &base.path()[..=base.path().rfind('/')?])),
                None => {
                    query = query.or(base.query());
                    Cow::Borrowed(base.path())
                }
            };
            (base.scheme_str()?, Cow::Borrowed(base.authority()?.as_str()), path)
        }
    };
    let scheme = scheme.to_ascii_lowercase();
    if !["http", "https"].contains(&scheme.as_str()) {
        return None;
    }
    let path = if path.is_empty() { Cow::Borrowed("/") } else { encode::path(&path) };
    let mut url = format!("{scheme}://{authority}{path}");
    if let Some(query) = query {
        url.push('?');
        url.push_str(&encode::query(query));
    }
    url.parse().ok()
}

/// Scheme, host and port: what has to be the same for a request to reach the same server.
fn origin(uri: &Uri) -> Option<(String, String, u16)> {
    let scheme = uri.scheme_str()?.to_ascii_lowercase();
    let port = uri.port_u16().unwrap_or(if scheme == "https" { 443 } else { 80 });
    Some((scheme, uri.host()?.to_ascii_lowercase(), port))
}

#[cfg(test)]
mod tests;
