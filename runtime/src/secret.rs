//! A value that is never printed: credentials in requests, environments and answers.

use std::cell::Cell;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::param::Param;
use crate::variable::Variable;

/// A value whose `Debug` and `Display` are `***`.
///
/// Serde sees through it, so that a body holds the value itself. In [`Operation::to_curl`](crate::Operation::to_curl)
/// it is left out of the body all the same: serialising tells the runtime's JSON writer where it stands.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Secret<T>(T);

/// What a decode error says in place of serde's text, which would hold the value.
pub(crate) const MISFIT: &str = "a secret value is not of the type that the bindings expect";

impl<T> Secret<T> {
    /// Hides a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself.
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// The value itself, to change it.
    pub const fn expose_mut(&mut self) -> &mut T {
        &mut self.0
    }

    /// Gives up the secrecy.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl Secret<Variable> {
    /// Whether the variable has a value.
    pub fn is_set(&self) -> bool {
        self.0.is_set()
    }

    /// Gives the variable a value.
    pub fn set(&mut self, value: impl Into<Variable>) {
        self.0.set(value);
    }

    /// Takes the value away.
    pub fn unset(&mut self) {
        self.0.unset();
    }
}

impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl<T> fmt::Display for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

macro_rules! from {
    ($inner:ty: $($source:ty)*) => {$(
        impl From<$source> for Secret<$inner> {
            fn from(value: $source) -> Self {
                Self(value.into())
            }
        }
    )*};
}

from!(String: &str String);
from!(Param: &str String bool f64 i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize Param);
from!(Variable: &str String bool f64 i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize Variable);

thread_local! {
    /// How many secrets are being serialised on this thread, one inside the other.
    static INSIDE: Cell<usize> = const { Cell::new(0) };
}

/// Whether what is being written now belongs to a secret.
pub(crate) fn is_being_serialized() -> bool {
    INSIDE.try_with(|depth| depth.get() > 0).unwrap_or(false)
}

/// Counts a secret in for as long as it lives, also when serialising it panics.
struct Inside;

impl Inside {
    fn enter() -> Self {
        let _ = INSIDE.try_with(|depth| depth.set(depth.get() + 1));
        Self
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        let _ = INSIDE.try_with(|depth| depth.set(depth.get().saturating_sub(1)));
    }
}

impl<T: Serialize> Serialize for Secret<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let _inside = Inside::enter();
        self.0.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Secret<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The inner error may quote the value.
        T::deserialize(deserializer).map(Self).map_err(|_| serde::de::Error::custom(MISFIT))
    }
}
