//! The tree of an expression, and the functions in it.

use std::rc::Rc;

/// An expression.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    /// A property path into the JSON body; an index is its decimal text as in JavaScript. None is the whole body.
    Json(Vec<Rc<str>>),
    /// A header, by name.
    Header(Rc<str>),
    /// A cookie that the answer sets, by name.
    Cookie(Rc<str>),
    /// What a variable has before the answer, or before the script, by name.
    Variable(Rc<str>),
    /// The body as text.
    Body,
    /// The status code.
    Status,
    /// How long the answer took, in milliseconds; nothing for one that was read without being sent.
    Elapsed,
    /// A text.
    Text(Rc<str>),
    /// A number.
    Number(f64),
    /// `true` or `false`.
    Bool(bool),
    /// `null`.
    Null,
    /// `undefined`.
    Undefined,
    /// The element at hand, of the list function that names this number.
    Element(usize),
    /// The place of that element in its list.
    Index(usize),
    /// A function of other values.
    Apply(Js, Vec<Node>),
    /// Nothing is stored.
    Kept,
    /// The variable is removed.
    Unset,
}

impl Node {
    /// Adds the variables that it reads to those that were found, each once.
    pub(crate) fn variables(&self, found: &mut Vec<Rc<str>>) {
        match self {
            Self::Variable(name) if !found.contains(name) => found.push(name.clone()),
            Self::Apply(_, of) => of.iter().for_each(|part| part.variables(found)),
            _ => {}
        }
    }
}

macro_rules! functions {
    ($($(#[$doc:meta])* $name:ident $word:literal)*) => {
        /// What is done with values; each as JavaScript does it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Js {
            $($(#[$doc])* $name,)*
        }

        impl Js {
            /// The function of this name.
            pub(crate) fn named(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

functions! {
    /// `a ? b : c`
    If "if"
    /// `a && b && …`
    And "and"
    /// `a || b || …`
    Or "or"
    /// `a ?? b`
    Coalesce "coalesce"
    /// `!a`
    Not "not"
    /// `a === b`
    Same "same"
    /// `a == b`
    Alike "alike"
    /// The same, part for part.
    Equal "equal"
    /// `a < b`
    Less "less"
    /// `a <= b`
    AtMost "atMost"
    /// `a > b`
    More "more"
    /// `a >= b`
    AtLeast "atLeast"
    /// `typeof a`
    TypeOf "typeOf"
    /// `Array.isArray(a)`
    IsArray "isArray"
    /// The text is valid JSON.
    IsJson "isJson"
    /// Neither `undefined` nor `null`.
    IsPresent "isPresent"
    /// A text, list or object with something in it.
    IsFilled "isFilled"
    /// A text, list or object with nothing in it.
    IsEmpty "isEmpty"
    /// `a.hasOwnProperty(b)`
    HasKey "hasKey"
    /// `a + b`
    Add "add"
    /// `a - b`
    Subtract "subtract"
    /// `a * b`
    Multiply "multiply"
    /// `a / b`
    Divide "divide"
    /// `a % b`
    Remainder "remainder"
    /// The texts of all, one after the other.
    Concat "concat"
    /// `a[b]`
    At "at"
    /// The element that many places before the last one.
    FromEnd "fromEnd"
    /// `a.length`
    Length "length"
    /// `a.split(b)`
    Split "split"
    /// `a.join(b)`
    Join "join"
    /// `a.replace(b, c)` with a text
    Replace "replace"
    /// `a.replaceAll(b, c)` with a text
    ReplaceAll "replaceAll"
    /// `a.slice(b, c)`
    Slice "slice"
    /// `a.substring(b, c)`
    Substring "substring"
    /// `a.substr(b, c)`
    Substr "substr"
    /// `a.indexOf(b, c)`
    IndexOf "indexOf"
    /// `a.lastIndexOf(b)`
    LastIndexOf "lastIndexOf"
    /// `a.includes(b)`
    Includes "includes"
    /// `a.match(b)`, `b` being a regular expression: a list of the whole and its groups, or `null`. Needs the feature
    /// `regex`; nothing is found without it.
    Match "match"
    /// `a.startsWith(b)`
    StartsWith "startsWith"
    /// `a.endsWith(b)`
    EndsWith "endsWith"
    /// `a.toLowerCase()`
    Lower "lower"
    /// `a.toUpperCase()`
    Upper "upper"
    /// `a.trim()`
    Trim "trim"
    /// `Date.now()`
    Now "now"
    /// `String(a)`
    ToText "toText"
    /// `Number(a)`
    ToNumber "toNumber"
    /// `parseInt(a, b)`
    ParseInt "parseInt"
    /// `parseFloat(a)`
    ParseFloat "parseFloat"
    /// `Math.floor(a)`
    Floor "floor"
    /// `Math.ceil(a)`
    Ceil "ceil"
    /// `Math.round(a)`
    Round "round"
    /// `Math.abs(a)`
    Abs "abs"
    /// `a.toFixed(b)`
    ToFixed "toFixed"
    /// `JSON.parse(a)`
    Parse "parse"
    /// `JSON.stringify(a)`
    Stringify "stringify"
    /// `xml2Json(a)`
    Xml "xml"
    /// `btoa(a)`
    Btoa "btoa"
    /// `atob(a)`
    Atob "atob"
    /// `encodeURIComponent(a)`
    EncodeComponent "encodeComponent"
    /// `decodeURIComponent(a)`
    DecodeComponent "decodeComponent"
    /// `new Date(a).toISOString()`
    IsoTime "isoTime"
    /// `new Date(a).toUTCString()`
    UtcTime "utcTime"
    /// The time so many months later, by the calendar of UTC.
    AddMonths "addMonths"
    /// A value that is made up: by the name `a`, and the same one wherever the number `b` is the same.
    Draw "draw"
    /// The bytes of a text in UTF-8; bytes are a text of characters up to U+00FF.
    Utf8 "utf8"
    /// Bytes in hexadecimal.
    Hex "hex"
    /// The MD5 hash of bytes.
    Md5 "md5"
    /// The SHA-1 hash of bytes.
    Sha1 "sha1"
    /// The SHA-256 hash of bytes.
    Sha256 "sha256"
    /// The SHA-512 hash of bytes.
    Sha512 "sha512"
    /// The HMAC of the bytes `a` by the key `b`, with SHA-1.
    HmacSha1 "hmacSha1"
    /// The HMAC of the bytes `a` by the key `b`, with SHA-256.
    HmacSha256 "hmacSha256"
    /// The HMAC of the bytes `a` by the key `b`, with SHA-512.
    HmacSha512 "hmacSha512"
    /// `Object.keys(a)`
    Keys "keys"
    /// `Object.values(a)`
    Values "values"
    /// `[a, b, …]`
    List "list"
    /// `{a: b, …}`: keys and values in turn
    Object "object"
    /// `a.find(b => c)`, as in all that follow: the list, the name of its element, and what is said of that.
    Find "find"
    /// `a.findLast(b => c)`
    FindLast "findLast"
    /// `a.findIndex(b => c)`
    FindIndex "findIndex"
    /// `a.filter(b => c)`
    Filter "filter"
    /// `a.map(b => c)`
    Map "map"
    /// `a.some(b => c)`
    Some "some"
    /// `a.every(b => c)`
    Every "every"
    /// The elements up to the first one for which `c` is false, that one included.
    TakeThrough "takeThrough"
}
