//! What is known of a value in a script.

use crate::api::expr::{Expr, Function};
use std::ops::Range;

/// What is said of a value that the script works out.
pub const COMPUTED: &str = "the value is computed";
/// What is said of a value that one of two ways through the script gives.
pub const BRANCHED: &str = "the value depends on a branch";
/// What is said of a condition that is not followed.
pub const OPAQUE: &str = "it stands under a condition that is not understood";

/// A place where variables are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Store {
    /// `pm.environment`.
    Environment,
    /// `pm.collectionVariables`.
    Collection,
    /// `pm.globals`.
    Globals,
    /// `pm.variables`.
    Variables,
    /// One of them.
    Any,
}

/// An abstract value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Made of the answer, of variables and of what the script says.
    Data(Expr),
    /// Not followed, with what is said of it.
    Unknown(&'static str),
    /// Where variables are stored.
    Store(Store),
    /// Perhaps such a place.
    MaybeStore,
    /// A property of a value, as it is needed for a call.
    Method(Box<Value>, String),
    /// What the host has at a dotted path.
    Host(String),
    /// A function of the script, with the names around it.
    Function(usize, usize),
    /// An object or array that the script made, by its number.
    Made(usize),
    /// A regular expression: the pattern and the flags.
    Regex(String, String),
    /// `pm.expect(value)` on its way through its words, with the bytes where it began.
    Expectation(Box<Value>, Vec<String>, Option<Range<usize>>),
    /// A `Date`, by its milliseconds.
    Date(Expr),
    /// The same of the library moment, which changes in place.
    Moment(Expr),
    /// Bytes as CryptoJS has them, whose text is in hexadecimal.
    Words(Expr),
    /// Bytes in a `Buffer`, whose text is UTF-8.
    Buffer(Expr),
}

impl Value {
    /// `undefined`
    pub const NOTHING: Value = Value::Data(Expr::Undefined);

    /// A text of the script.
    pub fn text(text: &str) -> Value {
        Value::Data(Expr::text(text))
    }

    /// A function of data.
    pub fn apply(function: Function, of: impl Into<Vec<Expr>>) -> Value {
        Value::Data(Expr::apply(function, of))
    }

    /// The data that it is.
    pub fn data(&self) -> Result<&Expr, &'static str> {
        match self {
            Value::Data(expr) => Ok(expr),
            Value::Unknown(why) => Err(why),
            Value::Host(_) => Err("the value does not come from the answer"),
            _ => Err(COMPUTED),
        }
    }

    /// The condition that it counts as true.
    pub fn truth(&self) -> Result<Expr, &'static str> {
        match self {
            Value::Data(expr) => Ok(expr.clone()),
            Value::Store(_) | Value::Function(..) | Value::Made(_) | Value::Regex(..) | Value::Expectation(..) => {
                Ok(Expr::Bool(true))
            }
            Value::Date(_) | Value::Moment(_) | Value::Words(_) | Value::Buffer(_) => Ok(Expr::Bool(true)),
            _ => Err(OPAQUE),
        }
    }

    /// What is known when the value is this one or the other one.
    pub fn either(self, other: Value) -> Value {
        match (self, other) {
            (one, two) if one == two => one,
            (Value::Store(_), Value::Store(_)) => Value::Store(Store::Any),
            // A place that got no value yet.
            (store @ Value::Store(_), Value::Data(Expr::Kept)) | (Value::Data(Expr::Kept), store @ Value::Store(_)) => {
                store
            }
            (Value::Store(_) | Value::MaybeStore, _) | (_, Value::Store(_) | Value::MaybeStore) => Value::MaybeStore,
            _ => Value::Unknown(BRANCHED),
        }
    }
}

/// What kind of value an expression has, as far as that is sure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Bool,
    /// A list.
    List,
    /// Anything.
    Any,
}

/// The kind of an expression.
pub fn kind(expr: &Expr) -> Kind {
    use Function as F;
    match expr {
        Expr::Body | Expr::Text(_) => Kind::Text,
        Expr::Status | Expr::AnyStatus | Expr::Elapsed | Expr::Number(_) | Expr::Index(_) => Kind::Number,
        Expr::Bool(_) => Kind::Bool,
        Expr::Apply(function, of) => match function {
            F::Not | F::Same | F::Alike | F::Equal | F::Less | F::AtMost | F::More | F::AtLeast => Kind::Bool,
            F::IsArray | F::IsJson | F::IsPresent | F::IsFilled | F::IsEmpty | F::HasKey => Kind::Bool,
            F::Includes | F::StartsWith | F::EndsWith | F::Some | F::Every => Kind::Bool,
            F::TypeOf | F::Concat | F::Join | F::Replace | F::ReplaceAll | F::Substring | F::Substr => Kind::Text,
            F::Lower | F::Upper | F::Trim | F::ToText | F::ToFixed | F::Btoa | F::Atob => Kind::Text,
            F::EncodeComponent | F::DecodeComponent => Kind::Text,
            F::Utf8 | F::Hex | F::Md5 | F::Sha1 | F::Sha256 | F::Sha512 => Kind::Text,
            F::HmacSha1 | F::HmacSha256 | F::HmacSha512 | F::IsoTime | F::UtcTime => Kind::Text,
            F::AddMonths => Kind::Number,
            F::Draw => match of.first() {
                Some(Expr::Text(name)) if name.starts_with('$') => Kind::Text,
                _ => Kind::Number,
            },
            F::Subtract | F::Multiply | F::Divide | F::Remainder | F::IndexOf | F::LastIndexOf => Kind::Number,
            F::ToNumber | F::ParseInt | F::ParseFloat | F::Floor | F::Ceil | F::Round | F::Abs => Kind::Number,
            F::FindIndex | F::Now => Kind::Number,
            F::List | F::Split | F::Filter | F::Map | F::TakeThrough | F::Keys | F::Values => Kind::List,
            F::Add if of.iter().all(|part| kind(part) == Kind::Number) => Kind::Number,
            // A part of a text that was taken apart.
            F::At if matches!(of.first(), Some(Expr::Apply(F::Split, _))) && of.get(1) == Some(&Expr::text("0")) => {
                Kind::Text
            }
            F::Slice => of.first().map_or(Kind::Any, kind),
            F::If => match of.as_slice() {
                [_, then, other] if kind(then) == kind(other) => kind(then),
                _ => Kind::Any,
            },
            _ => Kind::Any,
        },
        _ => Kind::Any,
    }
}
