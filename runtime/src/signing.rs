//! The schemes that sign a request: each turns its parameters and the request into what is added to the request.
//!
//! A scheme is behind the cargo feature of its name: `oauth1`, `digest`, `hawk`, `awsv4`, `jwt`, `edgegrid`, `asap`,
//! `ntlm`. The algorithms with a private key are behind `oauth1-rsa` and `jwt-rsa`; `asap` has no others. Generated
//! code names the scheme of each item; there is nothing here to call.

#[cfg(feature = "asap")]
mod asap;
#[cfg(feature = "awsv4")]
mod awsv4;
#[cfg(feature = "awsv4")]
mod calendar;
#[cfg(feature = "digest")]
mod digest;
#[cfg(feature = "edgegrid")]
mod edgegrid;
#[cfg(feature = "hawk")]
mod hawk;
#[cfg(any(feature = "jwt", feature = "asap"))]
mod jose;
#[cfg(any(feature = "jwt", feature = "asap"))]
#[allow(dead_code, reason = "each scheme needs a part of it")]
mod js_json;
#[cfg(feature = "jwt")]
mod jwt;
#[cfg(any(
    feature = "awsv4",
    feature = "edgegrid",
    feature = "hawk",
    feature = "jwt",
    feature = "ntlm",
    feature = "oauth1"
))]
mod mac;
#[cfg(feature = "ntlm")]
mod ntlm;
#[cfg(feature = "oauth1")]
mod oauth1;
#[cfg(feature = "oauth1-rsa")]
mod rsa;
#[cfg(test)]
#[allow(dead_code, clippy::unwrap_used, reason = "each scheme needs a part of it")]
mod testing;
#[allow(dead_code, reason = "each scheme needs a part of it")]
mod text;

#[cfg(feature = "asap")]
pub use asap::ASAP;
#[cfg(feature = "awsv4")]
pub use awsv4::AWSV4;
#[cfg(feature = "digest")]
pub use digest::DIGEST;
#[cfg(feature = "edgegrid")]
pub use edgegrid::EDGEGRID;
#[cfg(feature = "hawk")]
pub use hawk::HAWK;
#[cfg(feature = "jwt")]
pub use jwt::JWT;
#[cfg(feature = "ntlm")]
pub use ntlm::NTLM;
#[cfg(feature = "oauth1")]
pub use oauth1::OAUTH1;

use crate::dynamic::Dynamic;

/// The parameters of an `auth` block by Postman's own names, with their variables replaced.
///
/// Absent, `null` and `undefined` are `None`. A `false` or `0` that is not a text is the empty text, as both are false
/// to JavaScript; everything else is its text.
#[allow(dead_code, reason = "each scheme needs a part of it")]
pub(crate) struct Parameters<'a>(pub(crate) &'a [(&'static str, String)]);

#[allow(dead_code, reason = "each scheme needs a part of it")]
impl Parameters<'_> {
    /// The value of a parameter, as text.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }

    /// The value of a parameter; the empty text where it is absent.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// The value of a parameter that is neither absent nor empty, which is when JavaScript's `||` takes it.
    pub(crate) fn filled(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.is_empty())
    }

    /// Whether a parameter is true to JavaScript: any text but the empty one is, also `false` (SEMANTICS 6.1).
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.filled(name).is_some()
    }
}

/// The request that is signed, encoded as it will go out.
#[allow(dead_code, reason = "each scheme needs a part of it")]
pub(crate) struct View<'a> {
    /// `GET`
    pub(crate) method: &'a str,
    /// `http` or `https`
    pub(crate) scheme: &'a str,
    /// Host and, where the URL writes one, port: the `Host` header.
    pub(crate) host: &'a str,
    /// Begins with `/`.
    pub(crate) path: &'a str,
    /// Without `?`.
    pub(crate) query: Option<&'a str>,
    /// The headers that are present when the request is signed, in order: the collection's own and, for a raw body of
    /// language json only, its automatic `Content-Type` (SEMANTICS 4.1).
    pub(crate) headers: &'a [(String, Vec<u8>)],
    /// The body's bytes. Empty when there is none.
    pub(crate) body: &'a [u8],
    /// The pairs of an urlencoded body, not encoded.
    pub(crate) form: Option<&'a [(String, String)]>,
    /// The body is multipart.
    pub(crate) multipart: bool,
}

/// What signing does to a request.
#[allow(dead_code, reason = "each scheme needs a part of it")]
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Removes what bears this name in any case, and adds this header.
    Header(&'static str, String),
    /// Removes the headers of this name in any case.
    Without(&'static str),
    /// Removes the headers of this name in exactly this spelling.
    WithoutSpelling(&'static str),
    /// Replaces the query by this text, which is fully encoded. Without a text there is no `?` either.
    Query(Option<String>),
    /// Removes the pairs with one of these keys from an urlencoded body.
    WithoutPairs(&'static [&'static str]),
    /// Appends these pairs, not encoded, to an urlencoded body.
    Form(Vec<(String, String)>),
}

/// Shows what is done, and nothing of what is added, for that may be a secret.
impl std::fmt::Debug for Effect {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Header(name, _) => write!(f, "Header({name:?}, ***)"),
            Self::Without(name) => write!(f, "Without({name:?})"),
            Self::WithoutSpelling(name) => write!(f, "WithoutSpelling({name:?})"),
            Self::Query(query) => write!(f, "Query({:?})", query.as_ref().map(|_| "***")),
            Self::WithoutPairs(names) => write!(f, "WithoutPairs({names:?})"),
            Self::Form(pairs) => write!(f, "Form({} pairs)", pairs.len()),
        }
    }
}

/// What a scheme answers: its effects, or why it cannot sign. The request then goes out unsigned, as in Postman.
pub(crate) type Signed = Result<Vec<Effect>, &'static str>;

/// Signs the first request.
pub(crate) type Sign = fn(&Parameters<'_>, &View<'_>, &Dynamic) -> Signed;

/// Answers a 401 or 403: the values of all its `WWW-Authenticate` headers, and how many challenges were answered
/// before. `None` gives up. The view is of the request before it was signed.
pub(crate) type Answer = fn(&Parameters<'_>, &View<'_>, &[&str], u32, &Dynamic) -> Option<Vec<Effect>>;

/// A scheme of the collection's `auth` block that signs requests.
pub struct Scheme {
    /// As Postman calls it: `oauth1`.
    pub(crate) name: &'static str,
    pub(crate) sign: Sign,
    pub(crate) answer: Option<Answer>,
}

impl std::fmt::Debug for Scheme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Scheme({:?})", self.name)
    }
}
