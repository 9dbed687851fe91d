//! What Postman says: the collection as it is written, with places and without added meaning.

use crate::diag::Breadcrumb;
use crate::source::{Span, Spanned};

/// A collection, or a single folder or item read as if it were one.
#[derive(Clone, Debug, PartialEq)]
pub struct Collection {
    /// `info.name`; nothing for a bare item.
    pub name: Option<Spanned<String>>,
    /// `info._postman_id`: the ids of items mean something within it.
    pub id: Option<String>,
    /// `info.description`, Markdown.
    pub description: Option<Spanned<String>>,
    /// Folders and items, in order.
    pub entries: Vec<Entry>,
    /// The authorization that entries inherit.
    pub auth: Option<Auth>,
    /// Collection variables.
    pub variables: Vec<Variable>,
    /// Scripts that run for every item.
    pub scripts: Vec<Script>,
    /// How Postman sends.
    pub settings: Vec<Setting>,
    /// The whole file's value.
    pub span: Span,
}

/// What a list of entries holds.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "nearly all entries are items")]
pub enum Entry {
    /// Has an `item` array.
    Folder(Folder),
    /// Everything else.
    Item(Item),
}

/// A folder.
#[derive(Clone, Debug, PartialEq)]
pub struct Folder {
    /// Its name; empty when it has none.
    pub name: Spanned<String>,
    /// Its way in the tree, itself included.
    pub breadcrumb: Breadcrumb,
    /// Markdown.
    pub description: Option<Spanned<String>>,
    /// Folders and items, in order.
    pub entries: Vec<Entry>,
    /// The authorization that entries inherit.
    pub auth: Option<Auth>,
    /// Scripts that run for every item below.
    pub scripts: Vec<Script>,
    /// How Postman sends.
    pub settings: Vec<Setting>,
}

/// A request with its saved answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its name; empty when it has none.
    pub name: Spanned<String>,
    /// By what scripts may call it as well as by its name.
    pub id: Option<String>,
    /// Its way in the tree, itself included.
    pub breadcrumb: Breadcrumb,
    /// The description of the item, Markdown. Postman's own exports describe the request instead.
    pub description: Option<Spanned<String>>,
    /// What is sent.
    pub request: Request,
    /// Saved examples, in order.
    pub responses: Vec<SavedResponse>,
    /// Its own scripts.
    pub scripts: Vec<Script>,
    /// How Postman sends.
    pub settings: Vec<Setting>,
    /// The whole item.
    pub span: Span,
}

/// What an item sends.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// As written; `GET` when there is none.
    pub method: Spanned<String>,
    /// The URL in its parts.
    pub url: Url,
    /// Headers, in order.
    pub headers: Vec<KeyValue>,
    /// The body, when there is one.
    pub body: Option<Body>,
    /// Its own authorization.
    pub auth: Option<Auth>,
    /// Markdown.
    pub description: Option<Spanned<String>>,
    /// The whole request.
    pub span: Span,
}

/// A URL in Postman's parts (SEMANTICS: `raw` is never used when there are parts).
#[derive(Clone, Debug, PartialEq)]
pub struct Url {
    /// `https`; a variable is possible.
    pub protocol: Option<String>,
    /// What stands before the `@`.
    pub userinfo: Option<Userinfo>,
    /// The host joined by dots; with variables, possibly a whole base URL in one of them. Empty when there is none.
    pub host: Spanned<String>,
    /// As written.
    pub port: Option<String>,
    /// Segments between slashes, in order; a trailing slash is an empty last one.
    pub path: Vec<Spanned<String>>,
    /// Query parameters, in order.
    pub query: Vec<KeyValue>,
    /// Values and descriptions of `:name` segments.
    pub variables: Vec<PathVariable>,
    /// The URL was one string: its query text is URL syntax already, where that of an object is still to be escaped.
    pub from_text: bool,
    /// The whole URL.
    pub span: Span,
}

/// `user:password` of a URL.
#[derive(Clone, Debug, PartialEq)]
pub struct Userinfo {
    /// May be empty.
    pub user: String,
    /// What stands behind the first colon, when there is one.
    pub password: Option<Spanned<String>>,
}

/// A header, a query parameter or a form field.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyValue {
    /// The key; empty when it is missing or null.
    pub key: Spanned<String>,
    /// The value as text; nothing when it is missing or null.
    pub value: Option<Spanned<String>>,
    /// Switched off.
    pub disabled: bool,
    /// Markdown.
    pub description: Option<Spanned<String>>,
}

/// A `:name` of the path.
#[derive(Clone, Debug, PartialEq)]
pub struct PathVariable {
    /// The name, without the colon.
    pub name: String,
    /// Its value when it is a string (Postman ignores any other kind).
    pub value: Option<Spanned<String>>,
    /// Markdown.
    pub description: Option<Spanned<String>>,
}

/// What a request carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// The mode and its content.
    pub content: BodyContent,
    /// Switched off as a whole.
    pub disabled: bool,
    /// The whole body.
    pub span: Span,
}

/// The content of a body by its mode.
#[derive(Clone, Debug, PartialEq)]
pub enum BodyContent {
    /// A text; `language` is `options.raw.language`.
    Raw {
        /// The text as written.
        text: Spanned<String>,
        /// `json`, `xml`, `text` …
        language: Option<String>,
    },
    /// A form.
    UrlEncoded(Vec<KeyValue>),
    /// Multipart.
    FormData(Vec<FormPart>),
    /// A file.
    File {
        /// Its path on the machine of the author.
        src: Option<String>,
        /// What it holds, as base64, where there is no path.
        content: Option<String>,
    },
    /// A GraphQL operation.
    GraphQl {
        /// The document.
        query: Spanned<String>,
        /// The variables, as JSON text.
        variables: Option<Spanned<String>>,
        /// Which operation of the document.
        operation_name: Option<String>,
    },
    /// A mode that is not known.
    Unknown(Spanned<String>),
}

/// A part of a multipart body.
#[derive(Clone, Debug, PartialEq)]
pub struct FormPart {
    /// Name, text, description.
    pub field: KeyValue,
    /// It is a file.
    pub file: bool,
    /// The paths that `src` names, on the machine of the author: several make several parts.
    pub files: Vec<String>,
    /// The name that the server is told.
    pub file_name: Option<String>,
    /// The media type of the part.
    pub content_type: Option<String>,
}

/// An authorization.
#[derive(Clone, Debug, PartialEq)]
pub struct Auth {
    /// `bearer`, `noauth` …
    pub kind: Spanned<String>,
    /// Its parameters; of duplicates the last counts.
    pub parameters: Vec<AuthParameter>,
}

impl Auth {
    /// The parameter with this name.
    pub fn get(&self, key: &str) -> Option<&Spanned<String>> {
        self.parameters.iter().rev().find(|parameter| parameter.key == key).map(|parameter| &parameter.value)
    }
}

/// One parameter of an authorization.
#[derive(Clone, Debug, PartialEq)]
pub struct AuthParameter {
    /// `token`, `username` …
    pub key: String,
    /// Its value as text.
    pub value: Spanned<String>,
}

/// A variable of the collection or of an environment.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// Its name.
    pub key: Spanned<String>,
    /// Its value as text, cast as its type says; nothing when it is empty.
    pub value: Option<Spanned<String>>,
    /// Postman marks it as secret.
    pub secret: bool,
    /// Switched off.
    pub disabled: bool,
    /// Markdown.
    pub description: Option<Spanned<String>>,
}

/// One key of `protocolProfileBehavior`.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// `followRedirects` …
    pub key: Spanned<String>,
    /// What it is set to.
    pub value: SettingValue,
}

/// What a setting is set to.
#[derive(Clone, Debug, PartialEq)]
pub enum SettingValue {
    /// Switched on or off.
    Flag(bool),
    /// A number, as written.
    Number(String),
    /// The members of an object that are `true`.
    Names(Vec<String>),
    /// Anything else.
    Other,
}

/// When a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listen {
    /// After the answer.
    Test,
    /// Before the request.
    PreRequest,
}

/// A script.
#[derive(Clone, Debug, PartialEq)]
pub struct Script {
    /// When it runs.
    pub listen: Listen,
    /// The string literals that hold its lines.
    pub lines: Vec<Span>,
}

/// A saved example.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedResponse {
    /// Its name; empty when it has none.
    pub name: Spanned<String>,
    /// By what `x-mock-response-id` asks for it.
    pub id: Option<String>,
    /// The status code.
    pub code: Option<u16>,
    /// Headers, in order.
    pub headers: Vec<KeyValue>,
    /// The body as text.
    pub body: Option<Spanned<String>>,
    /// `_postman_previewlanguage`
    pub language: Option<String>,
    /// The request that it answered, where it was saved and could be read.
    pub original_request: Option<Box<Request>>,
    /// The whole example.
    pub span: Span,
}
