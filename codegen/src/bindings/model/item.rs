//! What never changes between the calls of an item: its `static`.

use crate::bindings::Ident;

/// The `static` of an item.
#[derive(Clone, Debug)]
pub struct ItemDef {
    /// Its name.
    pub name: Ident,
    /// The breadcrumb.
    pub breadcrumb: String,
    /// Upper case.
    pub method: String,
    /// Host and path.
    pub url: String,
    /// Constant headers.
    pub headers: Vec<(String, String)>,
    /// How it authorizes itself.
    pub auth: AuthDef,
    /// Where it is sent in another way than by default: fields of the runtime's `Behavior`.
    pub behavior: Vec<(Ident, BehaviorValue)>,
    /// What it stores.
    pub captures: Vec<CaptureDef>,
    /// What is asserted of its answers: in the script's own words, and how it is worked out.
    pub checks: Vec<(String, String)>,
    /// What its scripts do before it is sent: one list a script.
    pub steps: Vec<Vec<StepDef>>,
}

/// The value of a field of the runtime's `Behavior`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BehaviorValue {
    /// Yes or no.
    Flag(bool),
    /// How many.
    Number(u32),
    /// Names.
    Texts(Vec<String>),
}

/// How an item authorizes itself; the texts are templates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuthDef {
    /// Not at all.
    None,
    /// User name and password.
    Basic(String, String),
    /// A token.
    Bearer(String),
    /// An access token with what stands before it in the header, or in the query.
    OAuth2 {
        /// The token.
        token: String,
        /// In the header.
        prefix: String,
        /// Not in the header.
        in_query: bool,
    },
    /// A scheme that signs the request.
    Signed {
        /// As Postman calls it.
        kind: &'static str,
        /// The static of the runtime.
        scheme: Ident,
        /// By Postman's own names.
        parameters: Vec<(&'static str, String)>,
        /// The table of the file that has the parameters.
        table: Option<Ident>,
    },
    /// A key with its value, in the header or in the query.
    ApiKey {
        /// Name.
        key: String,
        /// Value.
        value: String,
        /// Not in the header.
        in_query: bool,
    },
}

/// The parameters of an authorization that several items of a file have.
#[derive(Clone, Debug)]
pub struct AuthTable {
    /// The name of the `static`.
    pub name: Ident,
    /// By Postman's own names.
    pub parameters: Vec<(&'static str, String)>,
}

/// What an answer sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaptureDef {
    /// The variable.
    pub variable: String,
    /// All of it in words.
    pub text: String,
    /// How its value is made, in the runtime's notation.
    pub source: String,
}

/// What a script does before the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepDef {
    /// The arm of the runtime's `ScriptStep`.
    pub deed: Ident,
    /// The variable or header.
    pub name: String,
    /// All of it in words.
    pub text: String,
    /// How its value is made.
    pub source: String,
}
