//! Says what holds a JSON object: a body, an answer, or a field of another object.

/// What holds an object.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    /// A body or an answer of a request.
    Root(Root),
    /// A field of another object.
    Field {
        /// The number of the other object.
        parent: usize,
        /// The field.
        wire_name: String,
        /// It is an element of the list in the field.
        in_list: bool,
    },
}

/// A body or an answer of a request.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Root {
    /// The number of the cluster in its file.
    pub cluster: usize,
    /// The name of the request struct.
    pub item: String,
    /// What it is.
    pub part: Part,
    /// The object is an element of the list that stands there.
    pub in_list: bool,
}

/// What part of a request a JSON value is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What it carries.
    Body,
    /// The variables of its GraphQL operation.
    Variables,
    /// The only answer that is a success.
    Response,
    /// One of several answers that are a success, by its phrase.
    Success(String),
    /// Another answer, by its phrase.
    Refusal(String),
}

impl Part {
    /// What is put behind the item's name.
    pub fn suffix(&self) -> &str {
        match self {
            Self::Body => "Body",
            Self::Variables => "Variables",
            Self::Response => "Response",
            Self::Success(phrase) | Self::Refusal(phrase) => phrase,
        }
    }
}
