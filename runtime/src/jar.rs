//! The cookies that a client keeps between its calls, by RFC 6265. Without the feature `cookies` it keeps none.

use bytes::Bytes;
use http::{HeaderMap, Request, Uri};

/// What servers set, for a client and its clones.
#[derive(Clone, Default)]
pub(crate) struct Jar {
    #[cfg(feature = "cookies")]
    store: std::sync::Arc<std::sync::Mutex<cookie_store::CookieStore>>,
}

#[cfg(not(feature = "cookies"))]
impl Jar {
    pub(crate) fn add(&self, _: &mut Request<Bytes>) {}

    pub(crate) fn keep(&self, _: &Uri, _: &HeaderMap) {}
}

#[cfg(feature = "cookies")]
mod kept {
    use std::cmp::Reverse;
    use std::sync::{MutexGuard, PoisonError};

    use cookie_store::{CookieStore, RawCookie};
    use http::header::{COOKIE, HeaderValue, SET_COOKIE};
    use url::Url;

    use super::*;

    impl Jar {
        /// Appends the cookies for the request's URL to the caller's own, as Postman does (SEMANTICS 4.1).
        pub(crate) fn add(&self, request: &mut Request<Bytes>) {
            let Some(url) = url(request.uri()) else { return };
            let store = self.lock();
            let mut cookies = store.matches(&url);
            // RFC 6265 section 5.4: the longest path goes first. A stable sort keeps the order in which they were set.
            cookies.sort_by_key(|cookie| Reverse(cookie.path.len()));
            let own = request.headers().get_all(COOKIE).iter().map(|value| value.as_bytes().to_vec());
            let kept = cookies.iter().map(|cookie| format!("{}={}", cookie.name(), cookie.value()).into_bytes());
            let all = own.chain(kept).collect::<Vec<_>>().join(&b"; "[..]);
            if !cookies.is_empty()
                && let Ok(mut value) = HeaderValue::from_maybe_shared(Bytes::from(all))
            {
                value.set_sensitive(true);
                request.headers_mut().insert(COOKIE, value);
            }
        }

        /// Keeps what an answer from this URL sets, as far as it may. What is no cookie is left out, as RFC 6265 says.
        pub(crate) fn keep(&self, uri: &Uri, headers: &HeaderMap) {
            if !headers.contains_key(SET_COOKIE) {
                return;
            }
            let Some(url) = url(uri) else { return };
            let texts =
                headers.get_all(SET_COOKIE).iter().filter_map(|value| std::str::from_utf8(value.as_bytes()).ok());
            let cookies =
                texts.filter_map(|text| RawCookie::parse(text).ok()).filter(|cookie| !is_too_wide(cookie, &url));
            self.lock().store_response_cookies(cookies.map(RawCookie::into_owned), &url);
        }

        /// A panic elsewhere leaves whole cookies behind, so the jar is still fit for use.
        fn lock(&self) -> MutexGuard<'_, CookieStore> {
            self.store.lock().unwrap_or_else(PoisonError::into_inner)
        }
    }

    /// A cookie for a whole top-level domain (RFC 6265 section 5.3, step 5). The list of all public suffixes is not here.
    fn is_too_wide(cookie: &RawCookie<'_>, url: &Url) -> bool {
        let domain = cookie.domain().map(|domain| domain.trim_matches('.'));
        domain.is_some_and(|domain| !domain.contains('.') && Some(domain) != url.host_str())
    }

    /// The form that the store asks for; it is not sent.
    fn url(uri: &Uri) -> Option<Url> {
        Url::parse(&uri.to_string()).ok()
    }
}
