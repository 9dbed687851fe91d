//! A JavaScript value, and how JavaScript turns one kind into another.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::js;

/// A value while an expression is evaluated.
#[derive(Clone, Debug)]
pub(crate) enum Val {
    Undefined,
    Null,
    Bool(bool),
    /// A number, and its digits where it is an integer of the answer: JavaScript would round a long one, but an id that
    /// is off by some is of no use.
    Number(f64, Option<Rc<str>>),
    Text(Rc<str>),
    List(Rc<Vec<Val>>),
    Object(Rc<Vec<(Rc<str>, Val)>>),
    /// The variable stays as it is.
    Kept,
    /// The variable is removed.
    Unset,
}

impl Val {
    pub(crate) fn number(value: f64) -> Self {
        Self::Number(value, None)
    }

    pub(crate) fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    pub(crate) fn list(list: Vec<Val>) -> Self {
        Self::List(Rc::new(list))
    }

    pub(crate) fn is_nothing(&self) -> bool {
        matches!(self, Self::Undefined | Self::Null | Self::Kept | Self::Unset)
    }

    pub(crate) fn truth(&self) -> bool {
        match self {
            Self::Bool(value) => *value,
            Self::Number(value, _) => *value != 0.0 && !value.is_nan(),
            Self::Text(text) => !text.is_empty(),
            Self::List(_) | Self::Object(_) => true,
            _ => false,
        }
    }

    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Bool(_) => "boolean",
            Self::Number(..) => "number",
            Self::Text(_) => "string",
            Self::Null | Self::List(_) | Self::Object(_) => "object",
            _ => "undefined",
        }
    }

    /// `String(value)`
    pub(crate) fn to_text(&self) -> Rc<str> {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(_, Some(digits)) => digits.clone(),
            Self::Number(value, None) => js::number(*value).into(),
            Self::Bool(true) => "true".into(),
            Self::Bool(false) => "false".into(),
            Self::Null => "null".into(),
            Self::List(list) => {
                let part = |value: &Val| if value.is_nothing() { "".into() } else { value.to_text() };
                list.iter().map(part).collect::<Vec<_>>().join(",").into()
            }
            Self::Object(_) => "[object Object]".into(),
            _ => "undefined".into(),
        }
    }

    /// `Number(value)`
    pub(crate) fn to_number(&self) -> f64 {
        match self {
            Self::Number(value, _) => *value,
            Self::Bool(value) => f64::from(u8::from(*value)),
            Self::Null => 0.0,
            Self::Text(text) => number_of(text),
            Self::List(_) | Self::Object(_) => number_of(&self.to_text()),
            _ => f64::NAN,
        }
    }

    /// `self === other`
    pub(crate) fn same(&self, other: &Val) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(one), Self::Bool(two)) => one == two,
            (Self::Number(one, _), Self::Number(two, _)) => one == two,
            (Self::Text(one), Self::Text(two)) => one == two,
            // To JavaScript two objects with the same content are not one. What a script compares has been read at one
            // place far more often than at two that look alike.
            (Self::List(_) | Self::Object(_), Self::List(_) | Self::Object(_)) => self.equal(other),
            _ => self.kind() == "undefined" && other.kind() == "undefined",
        }
    }

    /// The same, part for part, whatever the order of members.
    pub(crate) fn equal(&self, other: &Val) -> bool {
        match (self, other) {
            (Self::Number(one, _), Self::Number(two, _)) => one == two || (one.is_nan() && two.is_nan()),
            (Self::List(one), Self::List(two)) => {
                one.len() == two.len() && one.iter().zip(two.iter()).all(|(one, two)| one.equal(two))
            }
            (Self::Object(one), Self::Object(two)) => {
                let by_name = two.iter().map(|(name, value)| (name, value)).collect::<BTreeMap<_, _>>();
                let found = |(name, value): &(Rc<str>, Val)| by_name.get(name).is_some_and(|other| value.equal(other));
                one.len() == two.len() && one.iter().all(found)
            }
            (Self::List(_) | Self::Object(_), _) => false,
            _ => self.same(other),
        }
    }

    /// `self == other`
    pub(crate) fn alike(&self, other: &Val) -> bool {
        match (self, other) {
            (one, two) if one.is_nothing() || two.is_nothing() => one.is_nothing() && two.is_nothing(),
            (Self::Bool(_), _) => Val::number(self.to_number()).alike_number(other),
            (_, Self::Bool(_)) => Val::number(other.to_number()).alike_number(self),
            (Self::List(_) | Self::Object(_), Self::List(_) | Self::Object(_)) => false,
            (Self::List(_) | Self::Object(_), _) => Val::Text(self.to_text()).alike(other),
            (_, Self::List(_) | Self::Object(_)) => self.alike(&Val::Text(other.to_text())),
            (Self::Number(..), Self::Text(_)) | (Self::Text(_), Self::Number(..)) => {
                self.to_number() == other.to_number()
            }
            _ => self.same(other),
        }
    }

    fn alike_number(&self, other: &Val) -> bool {
        match other {
            Self::Bool(_) => self.to_number() == other.to_number(),
            other => self.alike(other),
        }
    }

    /// The order of two values, if they have one.
    pub(crate) fn order(&self, other: &Val) -> Option<Ordering> {
        let plain = |value: &Val| match value {
            Self::List(_) | Self::Object(_) => Self::Text(value.to_text()),
            value => value.clone(),
        };
        match (plain(self), plain(other)) {
            (Self::Text(one), Self::Text(two)) => Some(one.encode_utf16().cmp(two.encode_utf16())),
            (one, two) => one.to_number().partial_cmp(&two.to_number()),
        }
    }

    /// `self[key]`
    pub(crate) fn at(&self, key: &str) -> Val {
        let index = || key.parse::<usize>().ok().filter(|index| index.to_string() == key);
        match self {
            Self::Object(members) => {
                let member = members.iter().find(|(name, _)| &**name == key);
                member.map_or(Val::Undefined, |(_, value)| value.clone())
            }
            Self::List(list) => index().and_then(|index| list.get(index).cloned()).unwrap_or(Val::Undefined),
            Self::Text(text) => {
                let unit = index().and_then(|index| text.encode_utf16().nth(index));
                unit.map_or(Val::Undefined, |unit| Val::text(&String::from_utf16_lossy(&[unit])))
            }
            _ => Val::Undefined,
        }
    }

    /// The elements; there are none of what is no list.
    pub(crate) fn elements(&self) -> &[Val] {
        match self {
            Self::List(list) => list,
            _ => &[],
        }
    }
}

fn number_of(text: &str) -> f64 {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let radix = |digits: &str, radix| u64::from_str_radix(digits, radix).map_or(f64::NAN, |value| value as f64);
    match text {
        "" => 0.0,
        "Infinity" | "+Infinity" => f64::INFINITY,
        "-Infinity" => f64::NEG_INFINITY,
        _ => match text.get(..2) {
            Some("0x" | "0X") => radix(&text[2..], 16),
            Some("0b" | "0B") => radix(&text[2..], 2),
            Some("0o" | "0O") => radix(&text[2..], 8),
            // Rust also knows `inf` and `nan`.
            _ if text.contains(|c: char| c.is_alphabetic() && !matches!(c, 'e' | 'E')) => f64::NAN,
            _ => text.parse().unwrap_or(f64::NAN),
        },
    }
}
