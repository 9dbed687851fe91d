//! A variable of an environment, and how the runtime looks one up.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::dynamic::Dynamic;
use crate::js;

/// A Postman variable: a text, or unset.
///
/// Unset is not empty: an empty variable is put in as the empty text, an unset one that a request needs is
/// [`Error::Unresolved`](crate::Error::Unresolved).
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Variable {
    text: Option<Cow<'static, str>>,
    #[serde(skip)]
    origin: Origin,
}

/// Who gave a variable its value, which decides what the value may do in a URL.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The collection or its environment file: URL syntax, as in Postman.
    Collection,
    /// The caller's program.
    #[default]
    Program,
    /// An answer: `{{…}}` in it is text, not another variable.
    Server,
    /// The item's own script, which has not run yet: its `{{name}}` stands in for it and stays as it is.
    Own,
}

impl fmt::Debug for Variable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Variable").field(&self.text).finish()
    }
}

/// Variables are equal when their texts are, wherever these come from.
impl PartialEq for Variable {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Variable {}

impl PartialOrd for Variable {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Variable {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}

impl std::hash::Hash for Variable {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl Variable {
    /// A variable without a value.
    pub const UNSET: Self = Self { text: None, origin: Origin::Program };

    /// What the collection saved. In a URL it is syntax, as in Postman, where a value that is set by the program stays
    /// within its place.
    pub const fn saved(text: &'static str) -> Self {
        Self { text: Some(Cow::Borrowed(text)), origin: Origin::Collection }
    }

    /// Whether the variable has a value, be it the empty text.
    pub fn is_set(&self) -> bool {
        self.text.is_some()
    }

    /// The value, or `None` when unset.
    pub fn as_str(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// Gives the variable a value.
    pub fn set(&mut self, value: impl Into<Self>) {
        *self = value.into();
    }

    /// Gives the variable a value that came from a server.
    pub(crate) fn set_data(&mut self, text: String) {
        *self = Self { text: Some(Cow::Owned(text)), origin: Origin::Server };
    }

    /// A value with all that is known of where it came from.
    pub(crate) fn of(text: String, origin: Origin) -> Self {
        Self { text: Some(Cow::Owned(text)), origin }
    }

    pub(crate) fn origin(&self) -> Origin {
        self.origin
    }

    /// Takes the value away.
    pub fn unset(&mut self) {
        *self = Self::UNSET;
    }
}

impl From<String> for Variable {
    fn from(text: String) -> Self {
        Self { text: Some(Cow::Owned(text)), origin: Origin::Program }
    }
}

impl From<&str> for Variable {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<bool> for Variable {
    fn from(value: bool) -> Self {
        Self { text: Some(Cow::Borrowed(if value { "true" } else { "false" })), origin: Origin::Program }
    }
}

impl From<f64> for Variable {
    /// The number as JavaScript writes it, as in Postman.
    fn from(value: f64) -> Self {
        js::number(value).into()
    }
}

macro_rules! from_integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Variable {
            fn from(value: $integer) -> Self {
                value.to_string().into()
            }
        }
    )*};
}

from_integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

/// The variables of a collection, by the names that it gives them.
///
/// Generated code implements this on its `Environment`. The names are exact: case counts, nothing is trimmed.
pub trait Variables {
    /// The variable of this name, or `None` when the collection does not declare it.
    fn get(&self, name: &str) -> Option<&Variable>;

    /// The variable of this name, to be set by a capture.
    fn get_mut(&mut self, name: &str) -> Option<&mut Variable>;

    /// Whether the value of this name is left out where a request is shown.
    fn is_secret(&self, name: &str) -> bool {
        let _ = name;
        false
    }

    /// Where `{{$guid}}` and its like come from, and the nonces and times of signatures. The system's clock and chance,
    /// unless the environment has a source of its own.
    fn dynamic(&self) -> &Dynamic {
        Dynamic::system()
    }
}

/// No variables at all.
#[cfg(test)]
impl Variables for Option<std::convert::Infallible> {
    fn get(&self, _: &str) -> Option<&Variable> {
        None
    }
    fn get_mut(&mut self, _: &str) -> Option<&mut Variable> {
        None
    }
}
