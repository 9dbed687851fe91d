//! Finds out whether a type is read from a JSON object, before there is anything to read.

use serde::de::value::Error;
use serde::de::{DeserializeOwned, Deserializer, Error as _, Visitor};
use serde::forward_to_deserialize_any;

/// Whether the type is a struct. Serde fills a struct from a list as well, the fields in turn; in JSON that is no answer
/// of the kind, but another one that only looks as if it fitted.
pub fn for_object<T: DeserializeOwned>() -> bool {
    let mut object = false;
    // There is nothing to read: it always ends in an error.
    let _ = T::deserialize(Asks(&mut object));
    object
}

struct Asks<'a>(&'a mut bool);

impl<'de> Deserializer<'de> for Asks<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("nothing is read"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        *self.0 = true;
        self.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
