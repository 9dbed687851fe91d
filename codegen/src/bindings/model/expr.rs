//! The values that generated code spells out.

use super::RustType;
use crate::bindings::Ident;

/// What `saved` puts into a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// `"text".into()`
    Text(String),
    /// `saved.text("{{template}}")?`
    SavedText(String),
    /// `saved.secret("{{template}}")?`
    SavedSecret(String),
    /// `saved.param("{{template}}")?`
    SavedParam(String),
    /// `saved.path("name", "{{template}}")?`
    SavedPath(String, String),
    /// What there is of a field where this variable has a value.
    Filled(String, Box<Expr>),
    /// `saved.json("{{template}}")?`
    SavedJson(String),
    /// `Param::raw("text")`
    RawParam(String),
    /// `Param::bare()`
    BareParam,
    /// `Upload::path("file").content_type("text/csv")`
    Upload {
        /// The path, or the content as base64.
        text: Box<Expr>,
        /// It is the content.
        inline: bool,
        /// The name that the server is told, where it is another.
        name: Option<Box<Expr>>,
        /// The media type of the part, where the item says one.
        media_type: Option<Box<Expr>>,
    },
    /// A file that the item does not name.
    UploadNothing,
    /// `None`
    None,
    /// `Some(…)`
    Some(Box<Expr>),
    /// `Box::new(…)`
    Boxed(Box<Expr>),
    /// `Secret::new(…)`
    Secret(Box<Expr>),
    /// `vec![…]`
    List(Vec<Expr>),
    /// A literal as Rust spells it: `true`, `12`, `-1.5`.
    Literal(String),
    /// `Value::Null`
    Null,
    /// `Value::from(…)`
    Value(Box<Expr>),
    /// `"text"`
    Quoted(String),
    /// An exact decimal.
    Number(String),
    /// `Map::new()`
    EmptyMap,
    /// `Value::from_iter([("key", …)])`
    Map(Vec<(String, Expr)>),
    /// A struct literal.
    Struct(RustType, Vec<(Ident, Expr)>),
}
