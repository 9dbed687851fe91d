//! The schemes that sign a request: each turns its parameters and the request into what is added to the request.

use crate::dynamic::Dynamic;

/// The parameters of an `auth` block by Postman's own names, with their variables replaced. Absent is `None`.
pub(crate) struct Parameters<'a>(pub(crate) &'a [(&'static str, String)]);

impl Parameters<'_> {
    /// The value of a parameter, as text.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }

    /// The value of a parameter; the empty text where it is absent.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// Whether a parameter is JavaScript's `true`.
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.get(name) == Some("true")
    }
}

/// The request that is signed, encoded as it will go out.
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
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Removes what bears this name in any case, and adds this header.
    Header(&'static str, String),
    /// Removes the headers of this name in any case.
    Without(&'static str),
    /// Replaces the query by this text, which is fully encoded.
    Query(String),
    /// Appends these pairs, not encoded, to an urlencoded body.
    Form(Vec<(String, String)>),
}

/// What a scheme answers: its effects, or why it cannot sign. The request then goes out unsigned, as in Postman.
pub(crate) type Signed = Result<Vec<Effect>, &'static str>;

/// A scheme of the collection's `auth` block that signs requests.
pub struct Scheme {
    /// As Postman calls it: `oauth1`.
    pub(crate) name: &'static str,
    /// Signs the first request.
    pub(crate) sign: fn(&Parameters<'_>, &View<'_>, &Dynamic) -> Signed,
    /// Answers a 401 or 403: the values of all its `WWW-Authenticate` headers, and how many challenges were answered
    /// before. `None` gives up.
    pub(crate) answer: Option<fn(&Parameters<'_>, &View<'_>, &[&str], u32, &Dynamic) -> Option<Vec<Effect>>>,
}

impl std::fmt::Debug for Scheme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Scheme({:?})", self.name)
    }
}
