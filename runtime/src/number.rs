//! An exact decimal, kept as the text that the JSON has.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use serde_json::value::RawValue;

/// A JSON number of any size and precision (RFC 8259 section 6), kept digit for digit.
///
/// Two numbers are equal when their texts are: `1.0` is not `1`. It reads and writes serde_json's own text only;
/// inside an untagged enum or a flattened struct serde hands out numbers it has already rounded, which is an error.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Number(Box<str>);

impl Number {
    /// Checks that a text is one JSON number.
    ///
    /// # Errors
    ///
    /// [`NotANumber`] when it is not.
    pub fn new(text: impl Into<String>) -> Result<Self, NotANumber> {
        let text = text.into();
        if is_number(text.as_bytes()) { Ok(Self(text.into_boxed_str())) } else { Err(NotANumber(())) }
    }

    /// The number's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
fn is_number(text: &[u8]) -> bool {
    fn digits(text: &[u8]) -> Option<&[u8]> {
        let end = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
        if end == 0 { None } else { text.get(end..) }
    }
    let text = text.strip_prefix(b"-").unwrap_or(text);
    let mut rest = match text {
        [b'0', rest @ ..] => rest,
        _ => match digits(text) {
            Some(rest) => rest,
            None => return false,
        },
    };
    if let [b'.', fraction @ ..] = rest {
        match digits(fraction) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    if let [b'e' | b'E', exponent @ ..] = rest {
        let exponent = match exponent {
            [b'+' | b'-', exponent @ ..] => exponent,
            _ => exponent,
        };
        match digits(exponent) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    rest.is_empty()
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        Self::new(text)
    }
}

macro_rules! from_integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Number {
            fn from(value: $integer) -> Self {
                Self(value.to_string().into_boxed_str())
            }
        }
    )*};
}

from_integers!(i32 i64 i128 u32 u64 u128);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw = RawValue::from_string(self.0.to_string()).map_err(ser::Error::custom)?;
        raw.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        if is_number(raw.get().as_bytes()) {
            Ok(Self(raw.into()))
        } else {
            Err(de::Error::custom("invalid type: this value, expected a number"))
        }
    }
}

/// The text is not one JSON number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber(());

impl fmt::Display for NotANumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a JSON number; write it as in `-12.5e3`, without blanks, signs or zeros in front")
    }
}

impl std::error::Error for NotANumber {}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::Number;

    #[test]
    fn checked() {
        #[track_caller]
        fn check(text: &str, expected: bool) {
            assert_eq!(Number::new(text).is_ok(), expected, "{text}");
        }
        for good in ["0", "-0", "10", "1.50", "1e9", "1E-9", "-1.0e+10", "123456789012345678901234567890.12"] {
            check(good, true);
        }
        for bad in ["", "-", "01", "+1", ".5", "1.", "1e", "1e+", " 1", "1 ", "NaN", "0x1"] {
            check(bad, false);
        }
    }

    #[test]
    fn keeps_its_text_through_json() {
        #[track_caller]
        fn check(json: &str) {
            let numbers: Vec<Number> = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&numbers).unwrap(), json);
        }
        check("[1.10,12345678901234567890123,1e400,-0]");
    }

    #[test]
    fn refuses_other_json() {
        #[track_caller]
        fn check(json: &str) {
            assert!(serde_json::from_str::<Number>(json).is_err(), "{json}");
        }
        check("\"1\"");
        check("null");
        check("[1]");
    }
}
