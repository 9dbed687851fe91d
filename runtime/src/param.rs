//! A value that goes into the URL, as data or as URL syntax.

use crate::js;

/// A path variable or a query parameter.
///
/// What is made with `into()` is **data**: it is encoded for its place and cannot change the URL's structure.
/// [`Param::raw`] is URL syntax, as a collection saves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Param(Kind);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Data(String),
    Raw(String),
    Bare,
}

impl Param {
    /// URL syntax, as Postman takes it: `/`, `?`, `#` and `&` do what they do in a URL, `%XX` stays, and only what no URL
    /// can hold is encoded. Never for what a stranger wrote.
    pub fn raw(text: impl Into<String>) -> Self {
        Self(Kind::Raw(text.into()))
    }

    /// A query key alone, without `=`: what Postman sends for the value `null`. In a path it is an empty text.
    pub fn bare() -> Self {
        Self(Kind::Bare)
    }

    pub(crate) fn kind(&self) -> &Kind {
        &self.0
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self(Kind::Data(text))
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<&String> for Param {
    fn from(text: &String) -> Self {
        text.clone().into()
    }
}

impl From<bool> for Param {
    fn from(value: bool) -> Self {
        value.to_string().into()
    }
}

impl From<f64> for Param {
    /// The number as JavaScript writes it, as in Postman.
    fn from(value: f64) -> Self {
        js::number(value).into()
    }
}

macro_rules! from_integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Param {
            fn from(value: $integer) -> Self {
                value.to_string().into()
            }
        }
    )*};
}

from_integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

/// What a query parameter's field may be: [`Param`], `Secret<Param>`, or an `Option` or a `Vec` of such. Sealed.
pub trait ParamValue: sealed::Each {}

impl<V: sealed::Each> ParamValue for V {}

pub(crate) mod sealed {
    use super::Param;
    use crate::secret::Secret;

    /// Visits every value of a field in order, and says whether it is secret.
    pub trait Each {
        fn each(&self, visit: &mut dyn FnMut(&Param, bool));
    }

    impl Each for Param {
        fn each(&self, visit: &mut dyn FnMut(&Param, bool)) {
            visit(self, false);
        }
    }

    impl<V: Each> Each for Secret<V> {
        fn each(&self, visit: &mut dyn FnMut(&Param, bool)) {
            self.expose().each(&mut |param, _| visit(param, true));
        }
    }

    impl<V: Each> Each for Option<V> {
        fn each(&self, visit: &mut dyn FnMut(&Param, bool)) {
            self.iter().for_each(|value| value.each(visit));
        }
    }

    impl<V: Each> Each for Vec<V> {
        fn each(&self, visit: &mut dyn FnMut(&Param, bool)) {
            self.as_slice().each(visit);
        }
    }

    impl<V: Each> Each for [V] {
        fn each(&self, visit: &mut dyn FnMut(&Param, bool)) {
            self.iter().for_each(|value| value.each(visit));
        }
    }

    /// A part of a list is borrowed: a key that repeats may be interrupted by others.
    impl<V: Each + ?Sized> Each for &V {
        fn each(&self, visit: &mut dyn FnMut(&Param, bool)) {
            (**self).each(visit);
        }
    }
}
