//! What an item says of the way it is sent: the switches of Postman's `protocolProfileBehavior` (SEMANTICS 8).

/// The switches of an item's `protocolProfileBehavior` that are about what is sent.
///
/// A constant of its own for each item: `Behavior { follow_redirects: false, ..Behavior::DEFAULT }`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Behavior {
    /// `followRedirects`: whether an answer that redirects is followed, within what
    /// [`Client::redirects`](crate::Client::redirects) allows.
    pub follow_redirects: bool,
    /// `maxRedirects`: how many hops are followed. The answer after them is the call's, also when it redirects.
    pub max_redirects: u32,
    /// `followOriginalHttpMethod`: whether 301, 302 and 303 keep the method and the body, as 307 and 308 do.
    pub follow_original_method: bool,
    /// `followAuthorizationHeader`: whether `Authorization` goes along to another host.
    pub follow_authorization: bool,
    /// `removeRefererHeaderOnRedirect`: whether a hop goes without the `Referer` that names the URL before it.
    pub remove_referer: bool,
    /// `disableCookies`, the other way round: whether the client's cookies are sent, and the answer's are kept.
    pub send_cookies: bool,
    /// `disableUrlEncoding`, the other way round: whether the URL is percent-encoded. What no request line can hold is an
    /// error then.
    pub encode_url: bool,
    /// `disableBodyPruning`, the other way round: whether GET, HEAD, COPY, PURGE and UNLOCK go without a body.
    pub prune_body: bool,
    /// `disabledSystemHeaders`: headers that are not added by themselves, in lower case.
    pub silent_headers: &'static [&'static str],
}

impl Behavior {
    /// What Postman does for an item that says nothing.
    pub const DEFAULT: Self = Self {
        follow_redirects: true,
        max_redirects: 10,
        follow_original_method: false,
        follow_authorization: false,
        remove_referer: false,
        send_cookies: true,
        encode_url: true,
        prune_body: true,
        silent_headers: &[],
    };
}

impl Default for Behavior {
    fn default() -> Self {
        Self::DEFAULT
    }
}
