//! A variable of an environment, and how the runtime looks one up.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::js;

/// A Postman variable: a text, or unset.
///
/// Unset is not empty: an empty variable is put in as the empty text, an unset one that a request needs is
/// [`Error::Unresolved`](crate::Error::Unresolved).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Variable(Option<Cow<'static, str>>);

impl Variable {
    /// A variable without a value.
    pub const UNSET: Self = Self(None);

    /// Whether the variable has a value, be it the empty text.
    pub fn is_set(&self) -> bool {
        self.0.is_some()
    }

    /// The value, or `None` when unset.
    pub fn as_str(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// Gives the variable a value.
    pub fn set(&mut self, value: impl Into<Self>) {
        *self = value.into();
    }

    /// Takes the value away.
    pub fn unset(&mut self) {
        self.0 = None;
    }
}

impl From<String> for Variable {
    fn from(text: String) -> Self {
        Self(Some(Cow::Owned(text)))
    }
}

impl From<&str> for Variable {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<bool> for Variable {
    fn from(value: bool) -> Self {
        Self(Some(Cow::Borrowed(if value { "true" } else { "false" })))
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
}
