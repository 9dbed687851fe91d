//! What does not change between two calls of a Postman item, as one `static` table.

use crate::behavior::Behavior;
use crate::parts::Parts;
use crate::signing::Scheme;

/// A Postman item: everything about a request that is the same in every call.
///
/// Generated code holds one `static` a request. Texts are Postman templates: `{{token}}` is replaced from the
/// environment when the operation is built.
#[derive(Debug)]
pub struct Item {
    /// The breadcrumb in the collection's tree, `Pets / Get pet`. Errors name the item by it.
    pub name: &'static str,
    /// The HTTP method, any token of RFC 9110.
    pub method: &'static str,
    /// The URL without a query, `{{url}}/pets/:id`.
    pub url: &'static str,
    /// The headers that every call sends, in the collection's order.
    pub headers: &'static [(&'static str, &'static str)],
    /// How a call is authorised.
    pub auth: Auth,
    /// How a call is sent.
    pub behavior: Behavior,
    /// What the item's scripts store from a successful answer.
    pub captures: &'static [Capture],
}

impl Item {
    /// An item that says nothing: a `GET` without a URL. Generated items say what is different.
    pub const PLAIN: Self = Self {
        name: "",
        method: "GET",
        url: "",
        headers: &[],
        auth: Auth::None,
        behavior: Behavior::DEFAULT,
        captures: &[],
    };

    /// Starts a call of this item.
    pub fn parts(&'static self) -> Parts {
        Parts::new(self)
    }
}

/// How a call is authorised, as in Postman's `auth` block.
#[derive(Debug)]
pub enum Auth {
    /// Nothing is added.
    None,
    /// `Authorization: Basic` with base64 of `username:password` (RFC 7617), also when both are empty.
    Basic {
        /// Template of the user name.
        username: &'static str,
        /// Template of the password.
        password: &'static str,
    },
    /// `Authorization: Bearer` (RFC 6750). An empty token adds nothing, as in Postman.
    Bearer {
        /// Template of the token.
        token: &'static str,
    },
    /// An access token (RFC 6749) in `Authorization` or in the parameter `access_token`. An empty one adds nothing.
    OAuth2 {
        /// Template of the token.
        token: &'static str,
        /// Template of what stands before it in the header, `Bearer`.
        prefix: &'static str,
        /// Where the token goes.
        place: Place,
    },
    /// A scheme that signs the request, with the parameters of the `auth` block by Postman's own names; their values are
    /// templates. Where the scheme cannot sign, the request goes out unsigned, as in Postman.
    Signed(&'static Scheme, &'static [(&'static str, &'static str)]),
    /// A key in a header or in the query. It replaces what else bears that name.
    ApiKey {
        /// Template of the header's or parameter's name.
        key: &'static str,
        /// Template of the key itself.
        value: &'static str,
        /// Where the key goes.
        place: Place,
    },
}

/// Where an API key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a header.
    Header,
    /// In the query, as its last parameter.
    Query,
}

/// A variable that a successful answer sets: the item's test script, compiled.
#[derive(Debug)]
pub struct Capture {
    /// The variable's name in the environment.
    pub variable: &'static str,
    /// Where in the answer its value stands.
    pub from: Source,
}

/// Where in an answer the value of a [`Capture`] stands.
#[derive(Debug)]
pub enum Source {
    /// A property path into the JSON body; an index is its decimal text as in JavaScript. `[]` is the whole body.
    Json(&'static [&'static str]),
    /// A header, by name.
    Header(&'static str),
}
