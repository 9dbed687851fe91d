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
    /// What the item's scripts assert of an answer, each `pm.test`, member of `tests` or expectation that stands alone: the
    /// script's own words for it, and an [expression](crate::expression) that counts as true where it holds.
    pub checks: &'static [(&'static str, &'static str)],
    /// What the pre-request scripts do, one list for each script: the collection's, the folders', the item's own.
    ///
    /// The fields of a call may name a variable that is stored here, as `saved` has them: its `{{name}}` is replaced when
    /// the request is built. In no other way are texts of fields templates.
    pub steps: &'static [&'static [ScriptStep]],
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
        checks: &[],
        steps: &[],
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

/// One thing that a pre-request script does before the call is built.
///
/// Each has a name and the [expression](crate::expression) of a value. Where that is `undefined` or `null`, nothing happens.
#[derive(Debug)]
pub enum ScriptStep {
    /// Stores a variable, or removes it, in the environment: it stays when the call has been sent.
    Set(&'static str, &'static str),
    /// Stores a variable for this call alone.
    SetLocal(&'static str, &'static str),
    /// Adds a header. `{{variables}}` in its value are put in afterwards.
    AddHeader(&'static str, &'static str),
    /// Adds a header in place of those of its name.
    UpsertHeader(&'static str, &'static str),
    /// Removes the headers of this name where the value is `unset`.
    RemoveHeader(&'static str, &'static str),
}

/// A variable that a successful answer sets: the item's test script, compiled.
#[derive(Debug)]
pub struct Capture {
    /// The variable's name in the environment.
    pub variable: &'static str,
    /// The [expression](crate::expression) of its value. Where that is `undefined` or `null`, nothing is stored.
    pub from: &'static str,
}
