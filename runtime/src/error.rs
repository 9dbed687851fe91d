//! What can go wrong in a call: one plain error for all operations.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use http::HeaderMap;

use crate::decode::DecodeError;
use crate::item::Item;
use crate::reply::{Cases, Reply};
use crate::status::StatusError;
use crate::substitute::Missing;
use crate::transport::TransportError;

/// Why a call failed. Its text names the item and says what to do; it never holds a secret or an answer's body.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A variable that the item needs has no value. Nothing was sent.
    Unresolved(Box<Unresolved>),
    /// No request can be made of what the item and the caller give. Nothing was sent.
    Build(Box<BuildError>),
    /// The request did not get through, or its answer did not come back.
    Transport(Box<TransportError>),
    /// The answer's status is not 2xx.
    Status(Box<StatusError>),
    /// The answer came, and is not what the bindings expect.
    Decode(Box<DecodeError>),
    /// The answer's status is 401, and what the call proves itself with could not be renewed.
    Refresh(Box<RefreshError>),
}

impl Error {
    /// Reads the answer of a refused call as one of the refusals that the collection has an example of.
    ///
    /// `Ok(None)` unless this is [`Error::Status`] of that very item, with a status that `R` has an arm for. The
    /// status alone decides; bodies are never tried.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] when the body is not what the example of this status has.
    pub fn refusal<R: Cases>(&self) -> Result<Option<R>, Error> {
        match self {
            // A static has one address, so this tells two items apart that are equal in all they say.
            Self::Status(error) if std::ptr::eq(error.item(), R::item()) => {
                Ok(R::read(&Reply::new(error.item(), error.status(), error.body()))?)
            }
            _ => Ok(None),
        }
    }

    /// The item that an error of a call speaks of.
    #[cfg(feature = "refresh")]
    pub(crate) fn item(&self) -> Option<&'static Item> {
        match self {
            Self::Unresolved(error) => Some(error.item()),
            Self::Build(error) => Some(error.item()),
            Self::Status(error) => Some(error.item()),
            _ => None,
        }
    }

    pub(crate) fn unresolved(item: &'static Item, Missing(variable): Missing) -> Self {
        Self::Unresolved(Box::new(Unresolved { variable, item }))
    }

    pub(crate) fn build(item: &'static Item, problem: impl Into<String>) -> Self {
        Self::Build(Box::new(BuildError { item, problem: problem.into(), source: None }))
    }

    pub(crate) fn build_from(
        item: &'static Item,
        problem: impl Into<String>,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self::Build(Box::new(BuildError { item, problem: problem.into(), source: Some(source.into()) }))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unresolved(error) => error.fmt(f),
            Self::Build(error) => error.fmt(f),
            Self::Transport(error) => error.fmt(f),
            Self::Status(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
            Self::Refresh(error) => error.fmt(f),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        // The variant's own text is this error's text, so the chain goes on behind it.
        match self {
            Self::Unresolved(error) => error.source(),
            Self::Build(error) => error.source(),
            Self::Transport(error) => error.source(),
            Self::Status(error) => error.source(),
            Self::Decode(error) => error.source(),
            Self::Refresh(error) => error.source(),
        }
    }
}

impl From<DecodeError> for Error {
    fn from(error: DecodeError) -> Self {
        Self::Decode(Box::new(error))
    }
}

/// A call was refused with 401, and so was, or failed, the call that was to renew what it proves itself with.
#[derive(Debug)]
pub struct RefreshError {
    pub(crate) refused: StatusError,
    pub(crate) renewal: Arc<Error>,
}

impl RefreshError {
    /// The answer to the call itself.
    pub fn refused(&self) -> &StatusError {
        &self.refused
    }

    /// Why the renewal failed: shared by all calls that waited for it.
    pub fn renewal(&self) -> &Error {
        &self.renewal
    }
}

impl fmt::Display for RefreshError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: the server answered 401, and renewing failed", self.refused.item().name)
    }
}

impl StdError for RefreshError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.renewal.as_ref())
    }
}

/// A variable that an item needs has no value.
#[derive(Debug)]
pub struct Unresolved {
    variable: String,
    item: &'static Item,
}

impl Unresolved {
    /// The variable's name, or a path variable's with its colon: `:id`.
    pub fn variable(&self) -> &str {
        &self.variable
    }

    /// The item that needs it.
    pub fn item(&self) -> &'static Item {
        self.item
    }
}

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { variable, item } = self;
        if variable.starts_with(':') {
            write!(f, "{}: the path variable `{variable}` has no value; give the request's field one", item.name)
        } else {
            write!(f, "{}: the variable `{variable}` has no value; set it in the environment", item.name)
        }
    }
}

impl StdError for Unresolved {}

/// No request can be made of what the item and the caller give.
#[derive(Debug)]
pub struct BuildError {
    item: &'static Item,
    problem: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl BuildError {
    /// The item that was to be sent.
    pub fn item(&self) -> &'static Item {
        self.item
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.item.name, self.problem)
    }
}

impl StdError for BuildError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// The headers that came with an answer, for `Debug`: names only, as `Set-Cookie` and its like hold secrets.
pub(crate) struct Names<'a>(pub(crate) &'a HeaderMap);

impl fmt::Debug for Names<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.keys().map(|name| name.as_str())).finish()
    }
}
