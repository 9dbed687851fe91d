//! What a collection means, in no programming language: operations, parameters, bodies, answers.

mod scripted;

pub use scripted::*;

use super::credentials::AUTH_SECRETS;
use super::expr::Expr;
use super::shape::Shape;
use super::step::Step;
use super::{dynamic, template};
use crate::diag::Breadcrumb;
use crate::source::Span;

/// One collection, resolved: inheritance applied, examples joined, variables found.
#[derive(Clone, Debug)]
pub struct Api {
    /// What the collection is called.
    pub title: String,
    /// Postman's id of the collection.
    pub id: Option<String>,
    /// Markdown.
    pub description: Option<String>,
    /// All that is in the collection.
    pub root: Group,
    /// Every variable that a request reads or an answer sets, sorted by name.
    pub variables: Vec<Variable>,
    /// The collection's own name was missing: it is a single item or folder.
    pub bare: bool,
}

/// A folder.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its name; empty for the root.
    pub name: String,
    /// Its way in Postman's tree.
    pub breadcrumb: Breadcrumb,
    /// Markdown.
    pub description: Option<String>,
    /// Folders in it, in the order of the collection.
    pub groups: Vec<Group>,
    /// Requests in it, in the order of the collection.
    pub operations: Vec<Operation>,
}

/// A request that can be sent.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The item's name.
    pub name: String,
    /// Its way in Postman's tree.
    pub breadcrumb: Breadcrumb,
    /// Postman's id of the item: it stays when the item gets another name or another place.
    pub id: Option<String>,
    /// Markdown.
    pub description: Option<String>,
    /// The whole item.
    pub origin: Span,
    /// Upper case.
    pub method: String,
    /// Host and path with `:name` and `{{variable}}` in it; the query is in the parameters.
    pub url: String,
    /// What goes into the URL and the headers, in order: path, query, headers.
    pub parameters: Vec<Parameter>,
    /// Headers that describe the message and never change between calls.
    pub constants: Vec<(String, String)>,
    /// What it carries.
    pub body: RequestBody,
    /// How it authorizes itself.
    pub auth: AuthUse,
    /// How it is sent.
    pub behavior: Behavior,
    /// What its pre-request scripts do before it is sent: one list for each script, outermost first.
    pub steps: Vec<Vec<Step>>,
    /// What it stores from the answer, in order, each variable once.
    pub captures: Vec<Capture>,
    /// What its scripts assert of an answer, in order.
    pub checks: Vec<Check>,
    /// Which requests its scripts send a run to: the first one whose condition holds.
    pub next: Vec<Next>,
    /// What its own scripts read of an answer that is a success. It is in `successes` as well where an example shows what
    /// the answer is; it is all that is known where there is none.
    pub used: Option<Shape>,
    /// The saved examples that its checks can be tried on.
    pub tried: Vec<Tried>,
    /// Answers with a 2xx status, by status.
    pub successes: Vec<ResponseCase>,
    /// All other answers, by status.
    pub refusals: Vec<ResponseCase>,
}

/// How a request is sent: Postman's `protocolProfileBehavior`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behavior {
    /// Redirects are followed.
    pub follow_redirects: bool,
    /// How many.
    pub max_redirects: u32,
    /// A redirect keeps the method.
    pub follow_original_method: bool,
    /// `Authorization` goes along to another host.
    pub follow_authorization: bool,
    /// A redirect goes without `Referer`.
    pub remove_referer: bool,
    /// Cookies are sent and kept.
    pub send_cookies: bool,
    /// The URL is percent-encoded.
    pub encode_url: bool,
    /// Methods that have no body by Postman's rules go without.
    pub prune_body: bool,
    /// Headers that are not added by themselves, in lower case, sorted.
    pub silent_headers: Vec<String>,
}

impl Default for Behavior {
    /// What Postman does by itself.
    fn default() -> Self {
        Self {
            follow_redirects: true,
            max_redirects: 10,
            follow_original_method: false,
            follow_authorization: false,
            remove_referer: false,
            send_cookies: true,
            encode_url: true,
            prune_body: true,
            silent_headers: Vec::new(),
        }
    }
}

/// One input in the URL, the headers or a form.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Where it goes.
    pub place: Place,
    /// The name on the wire; for the path, the placeholder as it stands in the URL.
    pub wire_name: String,
    /// How often it occurs.
    pub presence: Presence,
    /// What the item itself sends: a template for each enabled occurrence; nothing for a key without a value.
    pub saved: Vec<Option<String>>,
    /// Where each of these stands among all inputs of its place; of one that is switched off, where it would.
    pub order: Vec<usize>,
    /// It is a credential.
    pub secret: bool,
    /// Markdown.
    pub description: Option<String>,
}

/// Where a parameter goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Into the path.
    Path,
    /// Into the query.
    Query,
    /// Into the headers.
    Header,
    /// Into an urlencoded body.
    Form,
    /// Into a multipart body as text, with the media type of the part.
    Part(Option<String>),
    /// Into a multipart body as a file.
    File(FilePart),
}

/// What a collection says of a file in a multipart body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilePart {
    /// The media type of the part.
    pub media_type: Option<String>,
    /// The name that the server is told.
    pub name: Option<String>,
    /// What was saved is the content, as base64, and not a path.
    pub inline: bool,
}

/// How often a parameter occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Once.
    Once,
    /// Switched off in Postman: may be left out.
    Optional,
    /// Once, and a pre-request script leaves it out where the variable that it consists of has no value.
    Filled,
    /// The key is listed several times.
    Repeated,
}

/// What a request carries.
#[derive(Clone, Debug)]
pub enum RequestBody {
    /// Nothing.
    None,
    /// Typed JSON.
    Json {
        /// Its type.
        shape: Shape,
        /// What the item itself sends.
        saved: Literal,
    },
    /// An urlencoded form.
    Form(Vec<Parameter>),
    /// A multipart form.
    Multipart(Vec<Parameter>),
    /// Any other text.
    Text {
        /// The media type that Postman adds unless a header says otherwise.
        media_type: String,
        /// What the item itself sends, a template.
        saved: String,
        /// There is a credential in it.
        secret: bool,
    },
    /// A GraphQL operation.
    GraphQl {
        /// The document, a template.
        query: String,
        /// There is a credential in the document.
        secret: bool,
        /// Which operation of the document.
        operation_name: Option<String>,
        /// The variables with what the item itself sends.
        variables: Option<(Shape, Literal)>,
    },
    /// A file.
    File {
        /// Its path on the machine of the author.
        src: Option<String>,
        /// What it holds, as base64, where there is no path.
        content: Option<String>,
    },
}

/// A JSON value as the item sends it, its texts being templates.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// As written.
    Number(String),
    /// A template.
    Text(String),
    /// An unquoted `{{variable}}`.
    Raw(String),
    /// An array.
    List(Vec<Literal>),
    /// An object; of duplicate keys only the last.
    Object(Vec<(String, Literal)>),
}

/// How a request authorizes itself; the texts are templates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuthUse {
    /// Not at all.
    None,
    /// RFC 7617.
    Basic {
        /// May be empty.
        username: String,
        /// May be empty.
        password: String,
    },
    /// RFC 6750.
    Bearer {
        /// The token.
        token: String,
    },
    /// An access token that was asked for before.
    OAuth2 {
        /// The token.
        token: String,
        /// What stands before it in the header.
        prefix: String,
        /// Into the query.
        in_query: bool,
    },
    /// A scheme that signs the request.
    Signed {
        /// As Postman calls it.
        scheme: &'static str,
        /// By Postman's own names, with what was set for them.
        parameters: Vec<(&'static str, String)>,
    },
    /// A key in a header or in the query.
    ApiKey {
        /// The name of the header or parameter.
        key: String,
        /// The key itself.
        value: String,
        /// Into the query.
        in_query: bool,
    },
}

/// All saved examples of one status, joined.
#[derive(Clone, Debug)]
pub struct ResponseCase {
    /// The status.
    pub status: u16,
    /// The names of the examples, sorted, each once.
    pub examples: Vec<String>,
    /// What the body is.
    pub content: Content,
}

/// What the body of an answer is.
#[derive(Clone, Debug)]
pub enum Content {
    /// JSON of this shape.
    Json(Shape),
    /// A text, XML and HTML included.
    Text,
    /// Nothing.
    Empty,
    /// Meant as JSON but broken, or not text: taken as it comes.
    Untyped,
}

/// A variable of the collection's environment.
#[derive(Clone, Debug)]
pub struct Variable {
    /// Its name.
    pub name: String,
    /// The value that was saved for it, unless it is a credential.
    pub value: Option<String>,
    /// It is a credential.
    pub secret: bool,
    /// Markdown.
    pub description: Option<String>,
    /// The items that read it, by their breadcrumbs, sorted.
    pub read_by: Vec<Breadcrumb>,
    /// The items whose answers set it, by their breadcrumbs, sorted.
    pub set_by: Vec<Breadcrumb>,
}

impl RequestBody {
    /// The form fields, in order; none for any other body.
    pub fn fields(&self) -> &[Parameter] {
        match self {
            Self::Form(fields) | Self::Multipart(fields) => fields,
            _ => &[],
        }
    }
}

impl Literal {
    /// Every key of every object in it.
    pub fn keys<'a>(&'a self, found: &mut Vec<&'a str>) {
        match self {
            Self::List(elements) => elements.iter().for_each(|element| element.keys(found)),
            Self::Object(members) => members.iter().for_each(|(key, value)| {
                found.push(key);
                value.keys(found);
            }),
            _ => {}
        }
    }

    /// Every text that may hold variables.
    fn templates<'a>(&'a self, found: &mut Vec<&'a str>) {
        match self {
            Self::Text(text) | Self::Raw(text) => found.push(text),
            Self::List(elements) => elements.iter().for_each(|element| element.templates(found)),
            Self::Object(members) => members.iter().for_each(|(_, value)| value.templates(found)),
            Self::Null | Self::Bool(_) | Self::Number(_) => {}
        }
    }
}

impl AuthUse {
    /// The texts that are not secret, and those that are.
    pub fn templates(&self) -> (Vec<&str>, Vec<&str>) {
        match self {
            Self::None => (Vec::new(), Vec::new()),
            Self::Basic { username, password } => (vec![username], vec![password]),
            Self::Bearer { token } => (Vec::new(), vec![token]),
            Self::OAuth2 { token, prefix, .. } => (vec![prefix], vec![token]),
            Self::Signed { parameters, .. } => {
                let texts = |secret| {
                    let own = parameters.iter().filter(move |(name, _)| AUTH_SECRETS.contains(name) == secret);
                    own.map(|(_, value)| value.as_str()).collect()
                };
                (texts(false), texts(true))
            }
            Self::ApiKey { key, value, .. } => (vec![key], vec![value]),
        }
    }
}

impl Api {
    /// The names that Postman makes values up for, in requests and in the values of the variables that they read.
    pub fn dynamic_names(&self) -> Vec<&str> {
        let operations = self.root.operations_below();
        let texts = operations.into_iter().flat_map(Operation::templates);
        let values = self.variables.iter().filter_map(|variable| variable.value.as_deref());
        let names = texts.chain(values).flat_map(template::names);
        let drawn = self.root.operations_below().into_iter().flat_map(Operation::drawn);
        names.chain(drawn).filter(|name| dynamic::is_dynamic(name)).collect()
    }

    /// A request needs the clock or chance: for what Postman makes up, what a script does, or a signature.
    pub fn makes_up(&self) -> bool {
        let signed = |operation: &&Operation| matches!(operation.auth, AuthUse::Signed { .. });
        self.root.operations_below().iter().any(signed)
            || self.root.operations_below().into_iter().any(Operation::is_timed)
            || !self.dynamic_names().is_empty()
    }
}

impl Group {
    /// Its requests and those of the folders in it.
    pub fn operations_below(&self) -> Vec<&Operation> {
        let below = self.groups.iter().flat_map(Self::operations_below);
        self.operations.iter().chain(below).collect()
    }
}

impl Operation {
    /// Every value that scripts make: of what they store, and of what they assert.
    pub fn values(&self) -> impl Iterator<Item = &Expr> {
        self.captures.iter().map(|capture| &capture.value).chain(self.checks.iter().map(|check| &check.holds))
    }

    /// Every text that may hold variables.
    pub fn templates(&self) -> Vec<&str> {
        let mut found = vec![self.url.as_str()];
        found.extend(self.constants.iter().map(|(_, value)| value.as_str()));
        let parameters = self.parameters.iter().chain(self.body.fields());
        for parameter in parameters {
            found.push(&parameter.wire_name);
            found.extend(parameter.saved.iter().flatten().map(String::as_str));
            match &parameter.place {
                Place::Part(media_type) => found.extend(media_type.as_deref()),
                Place::File(FilePart { media_type, name, .. }) => {
                    found.extend([media_type, name].into_iter().flatten().map(String::as_str));
                }
                Place::Path | Place::Query | Place::Header | Place::Form => {}
            }
        }
        match &self.body {
            RequestBody::Json { saved, .. } => saved.templates(&mut found),
            RequestBody::Text { saved, .. } => found.push(saved),
            RequestBody::GraphQl { query, operation_name, variables, .. } => {
                found.push(query);
                found.extend(operation_name.as_deref());
                variables.iter().for_each(|(_, saved)| saved.templates(&mut found));
            }
            RequestBody::File { src, content } => {
                found.extend([src, content].into_iter().flatten().map(String::as_str))
            }
            RequestBody::None | RequestBody::Form(_) | RequestBody::Multipart(_) => {}
        }
        let (plain, secret) = self.auth.templates();
        found.extend(plain.into_iter().chain(secret));
        found
    }
}
