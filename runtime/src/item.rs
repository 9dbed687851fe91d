//! What does not change between two calls of a Postman item, as one `static` table.

use crate::behavior::Behavior;
use crate::parts::Parts;
use crate::signing::Scheme;

/// A Postman item: everything about a request that is the same in every call.
///
/// Generated code holds one `static` a request. Texts are Postman templates: `{{token}}` is replaced from the
/// environment when the operation is built.
#[derive(Debug)]
pub struct Item {
    /// The breadcrumb in the collection's tree, `Pets / Get pet`. Errors name the item by it.
    pub name: &'static str,
    /// The HTTP method, any token of RFC 9110.
    pub method: &'static str,
    /// The URL without a query, `{{url}}/pets/:id`.
    pub url: &'static str,
    /// The headers that every call sends, in the collection's order.
    pub headers: &'static [(&'static str, &'static str)],
    /// How a call is authorised.
    pub auth: Auth,
    /// How a call is sent.
    pub behavior: Behavior,
    /// What the item's scripts store from a successful answer.
    pub captures: &'static [Capture],
    /// What the item's scripts assert of an answer, each `pm.test`, member of `tests` or expectation that stands alone: the
    /// script's own words for it, and a value that counts as true where it holds.
    pub checks: &'static [(&'static str, Source<'static>)],
    /// What the pre-request scripts do, one list for each script: the collection's, the folders', the item's own.
    ///
    /// The fields of a call may name a variable that is stored here, as `saved` has them: its `{{name}}` is replaced when
    /// the request is built. In no other way are texts of fields templates.
    pub steps: &'static [&'static [ScriptStep]],
}

impl Item {
    /// An item that says nothing: a `GET` without a URL. Generated items say what is different.
    pub const PLAIN: Self = Self {
        name: "",
        method: "GET",
        url: "",
        headers: &[],
        auth: Auth::None,
        behavior: Behavior::DEFAULT,
        captures: &[],
        checks: &[],
        steps: &[],
    };

    /// Starts a call of this item.
    pub fn parts(&'static self) -> Parts {
        Parts::new(self)
    }
}

/// How a call is authorised, as in Postman's `auth` block.
#[derive(Debug)]
pub enum Auth {
    /// Nothing is added.
    None,
    /// `Authorization: Basic` with base64 of `username:password` (RFC 7617), also when both are empty.
    Basic {
        /// Template of the user name.
        username: &'static str,
        /// Template of the password.
        password: &'static str,
    },
    /// `Authorization: Bearer` (RFC 6750). An empty token adds nothing, as in Postman.
    Bearer {
        /// Template of the token.
        token: &'static str,
    },
    /// An access token (RFC 6749) in `Authorization` or in the parameter `access_token`. An empty one adds nothing.
    OAuth2 {
        /// Template of the token.
        token: &'static str,
        /// Template of what stands before it in the header, `Bearer`.
        prefix: &'static str,
        /// Where the token goes.
        place: Place,
    },
    /// A scheme that signs the request, with the parameters of the `auth` block by Postman's own names; their values are
    /// templates. Where the scheme cannot sign, the request goes out unsigned, as in Postman.
    Signed(&'static Scheme, &'static [(&'static str, &'static str)]),
    /// A key in a header or in the query. It replaces what else bears that name.
    ApiKey {
        /// Template of the header's or parameter's name.
        key: &'static str,
        /// Template of the key itself.
        value: &'static str,
        /// Where the key goes.
        place: Place,
    },
}

/// Where an API key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a header.
    Header,
    /// In the query, as its last parameter.
    Query,
}

/// One thing that a pre-request script does before the call is built.
///
/// Where its value is `undefined` or `null`, or [`Source::Kept`], nothing happens.
#[derive(Debug)]
pub enum ScriptStep {
    /// Stores a variable, or removes it, in the environment: it stays when the call has been sent.
    Set(&'static str, Source<'static>),
    /// Stores a variable for this call alone.
    SetLocal(&'static str, Source<'static>),
    /// Adds a header. `{{variables}}` in its value are put in afterwards.
    AddHeader(&'static str, Source<'static>),
    /// Adds a header in place of those of its name.
    UpsertHeader(&'static str, Source<'static>),
    /// Removes the headers of this name where the value is [`Source::Unset`].
    RemoveHeader(&'static str, Source<'static>),
}

/// A variable that a successful answer sets: the item's test script, compiled.
#[derive(Debug)]
pub struct Capture {
    /// The variable's name in the environment.
    pub variable: &'static str,
    /// How its value is made of the answer.
    pub from: Source<'static>,
}

/// How the value of a [`Capture`], or of a check, is made, with JavaScript's meaning of everything.
///
/// What is not there is `undefined`, and so is all that is read of it. Where the outcome is `undefined` or `null`, nothing
/// is stored.
#[derive(Debug)]
pub enum Source<'a> {
    /// A property path into the JSON body; an index is its decimal text as in JavaScript. `[]` is the whole body.
    Json(&'a [&'a str]),
    /// A header, by name.
    Header(&'a str),
    /// A cookie that the answer sets, by name.
    Cookie(&'a str),
    /// What a variable has before the answer, by name.
    Variable(&'a str),
    /// The body as text.
    Body,
    /// The status code.
    Status,
    /// How long the answer took, in milliseconds; nothing for one that was read without being sent.
    Elapsed,
    /// A text of the script.
    Text(&'a str),
    /// A number of the script.
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
    Apply(Js, &'a [Source<'a>]),
    /// Nothing is stored.
    Kept,
    /// The variable is removed.
    Unset,
}

/// What is done with values; each as JavaScript does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Js {
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
    /// `a.match(b)`, `b` being a regular expression: a list of the whole and its groups, or `null`. Needs the feature
    /// `regex`; nothing is found without it.
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
}
