//! Says how a value that a script stores is made of an answer, in no programming language but with JavaScript's meaning.

pub mod build;
mod constant;
mod text;

pub use text::{describe, json_path, notation};

/// How a value is made. What is not there is `undefined`, and so is all that is read of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// A property path into the JSON body; an index is its decimal text, and the empty path is the whole body.
    Json(Vec<String>),
    /// The text of the body.
    Body,
    /// The status code of a success.
    Status,
    /// The status code of an answer that need not be a success.
    AnyStatus,
    /// How long the answer took, in milliseconds.
    Elapsed,
    /// A header, by name.
    Header(String),
    /// A cookie that the answer sets, by name.
    Cookie(String),
    /// What a variable has before the answer.
    Variable(String),
    /// A text of the script.
    Text(String),
    /// A number of the script, as JavaScript writes it.
    Number(String),
    /// `true` or `false`.
    Bool(bool),
    /// `null`.
    Null,
    /// `undefined`.
    Undefined,
    /// The element at hand, of the list function with this number around it.
    Element(usize),
    /// The place of that element in its list.
    Index(usize),
    /// A function of other values.
    Apply(Function, Vec<Expr>),
    /// Nothing is stored: the variable stays as it is.
    Kept,
    /// The variable is removed.
    Unset,
}

/// What is done with values; each as JavaScript does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Function {
    /// `a ? b : c`
    If,
    /// `a && b && …`
    And,
    /// `a || b || …`
    Or,
    /// `a ?? b`
    Coalesce,
    /// `!a`
    Not,
    /// `a === b`
    Same,
    /// `a == b`
    Alike,
    /// The same, part for part.
    Equal,
    /// `a < b`
    Less,
    /// `a <= b`
    AtMost,
    /// `a > b`
    More,
    /// `a >= b`
    AtLeast,
    /// `typeof a`
    TypeOf,
    /// `Array.isArray(a)`
    IsArray,
    /// The text is valid JSON.
    IsJson,
    /// Neither `undefined` nor `null`.
    IsPresent,
    /// A text, list or object with something in it.
    IsFilled,
    /// A text, list or object with nothing in it.
    IsEmpty,
    /// `a.hasOwnProperty(b)`
    HasKey,
    /// `a + b`
    Add,
    /// `a - b`
    Subtract,
    /// `a * b`
    Multiply,
    /// `a / b`
    Divide,
    /// `a % b`
    Remainder,
    /// The texts of all, one after the other.
    Concat,
    /// `a[b]`
    At,
    /// The element that many places before the last one.
    FromEnd,
    /// `a.length`
    Length,
    /// `a.split(b)`
    Split,
    /// `a.join(b)`
    Join,
    /// `a.replace(b, c)` with a text
    Replace,
    /// `a.replaceAll(b, c)` with a text
    ReplaceAll,
    /// `a.slice(b, c)`
    Slice,
    /// `a.substring(b, c)`
    Substring,
    /// `a.substr(b, c)`
    Substr,
    /// `a.indexOf(b, c)`
    IndexOf,
    /// `a.lastIndexOf(b)`
    LastIndexOf,
    /// `a.includes(b)`
    Includes,
    /// `a.match(b)`, `b` being a regular expression: a list of the whole and its groups, or `null`
    Match,
    /// `a.startsWith(b)`
    StartsWith,
    /// `a.endsWith(b)`
    EndsWith,
    /// `a.toLowerCase()`
    Lower,
    /// `a.toUpperCase()`
    Upper,
    /// `a.trim()`
    Trim,
    /// `Date.now()`
    Now,
    /// `String(a)`
    ToText,
    /// `Number(a)`
    ToNumber,
    /// `parseInt(a, b)`
    ParseInt,
    /// `parseFloat(a)`
    ParseFloat,
    /// `Math.floor(a)`
    Floor,
    /// `Math.ceil(a)`
    Ceil,
    /// `Math.round(a)`
    Round,
    /// `Math.abs(a)`
    Abs,
    /// `a.toFixed(b)`
    ToFixed,
    /// `JSON.parse(a)`
    Parse,
    /// `JSON.stringify(a)`
    Stringify,
    /// `xml2Json(a)`
    Xml,
    /// `btoa(a)`
    Btoa,
    /// `atob(a)`
    Atob,
    /// `encodeURIComponent(a)`
    EncodeComponent,
    /// `decodeURIComponent(a)`
    DecodeComponent,
    /// `new Date(a).toISOString()`
    IsoTime,
    /// `new Date(a).toUTCString()`
    UtcTime,
    /// The time so many months later, by the calendar of UTC.
    AddMonths,
    /// A value that is made up: by the name `a`, and the same one wherever the number `b` is the same.
    Draw,
    /// The bytes of a text in UTF-8; bytes are a text of characters up to U+00FF.
    Utf8,
    /// Bytes in hexadecimal.
    Hex,
    /// The MD5 hash of bytes.
    Md5,
    /// The SHA-1 hash of bytes.
    Sha1,
    /// The SHA-256 hash of bytes.
    Sha256,
    /// The SHA-512 hash of bytes.
    Sha512,
    /// The HMAC of the bytes `a` by the key `b`, with SHA-1.
    HmacSha1,
    /// The HMAC of the bytes `a` by the key `b`, with SHA-256.
    HmacSha256,
    /// The HMAC of the bytes `a` by the key `b`, with SHA-512.
    HmacSha512,
    /// `Object.keys(a)`
    Keys,
    /// `Object.values(a)`
    Values,
    /// `[a, b, …]`
    List,
    /// `{a: b, …}`: keys and values in turn
    Object,
    /// `a.find(b => c)`, as in all that follow: the list, the name of its element, and what is said of that.
    Find,
    /// `a.findLast(b => c)`
    FindLast,
    /// `a.findIndex(b => c)`
    FindIndex,
    /// `a.filter(b => c)`
    Filter,
    /// `a.map(b => c)`
    Map,
    /// `a.some(b => c)`
    Some,
    /// `a.every(b => c)`
    Every,
    /// The elements up to the first one for which `c` is false, that one included.
    TakeThrough,
    /// What a variable has whose name is worked out. Only of the names in a request, so that none is left behind lowering.
    Lookup,
}

impl Expr {
    /// A function of values.
    pub fn apply(function: Function, of: impl Into<Vec<Expr>>) -> Expr {
        Expr::Apply(function, of.into())
    }

    /// A text.
    pub fn text(text: &str) -> Expr {
        Expr::Text(text.to_owned())
    }

    /// Every part, itself first.
    pub fn parts(&self) -> Vec<&Expr> {
        let mut found = vec![self];
        let mut next = 0;
        while let Some(expr) = found.get(next).copied() {
            if let Expr::Apply(_, of) = expr {
                found.extend(of);
            }
            next += 1;
        }
        found
    }

    /// The same with parts exchanged: each part is offered, the innermost first.
    pub fn rebuilt(self, change: &mut impl FnMut(Expr) -> Expr) -> Expr {
        match self {
            Expr::Apply(function, of) => {
                let of: Vec<Expr> = of.into_iter().map(|part| part.rebuilt(change)).collect();
                change(Expr::Apply(function, of))
            }
            leaf => change(leaf),
        }
    }
}
