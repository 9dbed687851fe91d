//! Turns names of any kind into Rust identifiers; the only place that makes one.

use crate::config::reserved::{CRATES, KEYWORDS, is_device};
use deunicode::deunicode;
use heck::{ToPascalCase, ToShoutySnakeCase, ToSnakeCase};
use std::collections::BTreeSet;
use std::fmt;

/// A Rust identifier. It is always legal: a keyword is raw, and what cannot be raw has a `_` behind it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ident {
    text: String,
    raw: bool,
}

impl Ident {
    fn new(text: String) -> Self {
        match text.as_str() {
            // These four cannot be raw.
            "self" | "super" | "crate" | "Self" | "_" => Self { text: format!("{text}_"), raw: false },
            _ => Self { raw: KEYWORDS.contains(&text.as_str()), text },
        }
    }

    /// The identifier without `r#`: what it is called on the wire and in file names.
    pub fn plain(&self) -> &str {
        &self.text
    }

    /// It is a keyword, so Rust wants `r#` before it.
    pub fn is_raw(&self) -> bool {
        self.raw
    }
}

impl fmt::Display for Ident {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let raw = if self.raw { "r#" } else { "" };
        write!(formatter, "{raw}{}", self.text)
    }
}

/// Names that generated files use bare: no generated type may have one.
const RESERVED_TYPES: &[&str] = &[
    "Auth",
    "BTreeMap",
    "Box",
    "Bytes",
    "Capture",
    "Cases",
    "Clone",
    "Debug",
    "Date",
    "DecodeError",
    "Default",
    "Deserialize",
    "Environment",
    "Err",
    "Error",
    "From",
    "Into",
    "Item",
    "Map",
    "None",
    "Number",
    "Ok",
    "Operation",
    "Option",
    "Param",
    "Place",
    "Reply",
    "Result",
    "Saved",
    "ScriptStep",
    "Secret",
    "Serialize",
    "Some",
    "String",
    "Timestamp",
    "Untyped",
    "Upload",
    "Uuid",
    "Value",
    "Variable",
    "Variables",
    "Vec",
];

/// A name for a function, a field or a module: `snake_case`, from any script. Leading underscores stay.
pub fn snake(name: &str) -> Ident {
    let underscores = name.len() - name.trim_start_matches('_').len();
    let text = format!("{}{}", "_".repeat(underscores.min(1)), ascii(name).to_snake_case());
    Ident::new(legal(text, "unnamed"))
}

/// Names above this many characters are cut.
const LONGEST: usize = 64;

/// How much of a name that is cut is its end.
const TAIL: usize = 20;

/// A `snake_case` name for a request or a module. One that is too long loses words in its middle: what tells names
/// apart stands at the beginning or at the end.
pub fn short(name: &str) -> Ident {
    let ident = snake(name);
    let text = ident.plain();
    if text.len() <= LONGEST {
        return ident;
    }
    let head = text[..LONGEST - TAIL].rfind('_').map_or(&text[..LONGEST - TAIL], |end| &text[..end]);
    let tail = &text[text.len() - TAIL..];
    let tail = tail.find('_').map_or(tail, |start| &tail[start + 1..]);
    Ident::new(format!("{head}_{tail}"))
}

/// A name for a module, which is a name for a file too: Windows has devices, and Rust has `mod.rs`.
pub fn module(name: &str) -> Ident {
    let ident = short(name);
    let text = ident.plain();
    let taken = is_device(text) || CRATES.contains(&text) || text == "mod";
    if taken { qualified(&ident, &["folder".to_owned()]) } else { ident }
}

/// A name for a type from one or more parts: `PascalCase`.
pub fn pascal(parts: &[&str]) -> Ident {
    let text: String = parts.iter().map(|part| ascii(part).to_pascal_case()).collect();
    Ident::new(legal(text, "Unnamed"))
}

/// A package as code names it.
pub fn package(name: &str) -> Ident {
    Ident::new(name.replace('-', "_"))
}

/// The name of the `static` that belongs to a function.
pub fn shouty(function: &Ident) -> Ident {
    let text = function.plain().to_shouty_snake_case();
    let leading = if function.plain().starts_with('_') { "_" } else { "" };
    let text = format!("{leading}{text}");
    // A name without letters has no upper case, and functions and statics share a namespace.
    Ident::new(if text == function.plain() { format!("{text}_ITEM") } else { text })
}

/// The same name with more words behind it.
pub fn qualified(ident: &Ident, words: &[String]) -> Ident {
    let mut text = ident.plain().trim_end_matches('_').to_owned();
    for word in words.iter().map(|word| ascii(word).to_snake_case()).filter(|word| !word.is_empty()) {
        text.push('_');
        text.push_str(&word);
    }
    Ident::new(text)
}

/// The name in the singular, as far as English endings tell: for the elements of a list.
pub fn singular(name: &str) -> String {
    let (stem, ending) = match name.to_ascii_lowercase() {
        lower if lower.ends_with("ies") && lower.len() > 4 => (name.len() - 3, "y"),
        lower if ["sses", "xes", "ches", "shes"].iter().any(|end| lower.ends_with(end)) => (name.len() - 2, ""),
        lower if ["ss", "us", "is", "news"].iter().any(|end| lower.ends_with(end)) => (name.len(), ""),
        lower if lower.ends_with('s') && lower.len() > 2 => (name.len() - 1, ""),
        _ => (name.len(), ""),
    };
    format!("{}{ending}", &name[..stem])
}

/// How a wire name is spelled, in one word: what tells names apart that fold to one identifier.
pub fn spelling(name: &str) -> &'static str {
    let upper = name.chars().any(char::is_uppercase);
    let lower = name.chars().any(char::is_lowercase);
    match () {
        () if name.contains('-') => "kebab",
        () if name.contains('.') => "dotted",
        () if name.contains(' ') => "spaced",
        () if name.contains('[') => "bracketed",
        () if upper && !lower => "upper",
        () if name.contains('_') => "snake",
        () if name.starts_with(char::is_uppercase) => "pascal",
        () if upper => "camel",
        () => "lower",
    }
}

/// Words whose capitals would be taken for the beginnings of words.
const ONE_WORD: &[(&str, &str)] =
    &[("OAuth", "Oauth"), ("GraphQL", "Graphql"), ("GitHub", "Github"), ("YouTube", "Youtube"), ("PayPal", "Paypal")];

/// Transliterates; what is no letter or digit parts words.
fn ascii(name: &str) -> String {
    let plain = deunicode(name).replace('\'', "");
    ONE_WORD.iter().fold(plain, |name, (spelled, word)| name.replace(spelled, word))
}

fn legal(text: String, empty: &str) -> String {
    match text.trim_matches('_').chars().next() {
        None => empty.to_owned(),
        Some('0'..='9') if !text.starts_with('_') => format!("_{text}"),
        Some(_) => text,
    }
}

/// The names that are taken in one place.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    taken: BTreeSet<String>,
}

impl Scope {
    /// A scope for types: what generated files use bare is taken from the start.
    pub fn of_types() -> Self {
        Self { taken: RESERVED_TYPES.iter().map(|name| (*name).to_owned()).collect() }
    }

    /// The name is still free.
    pub fn is_free(&self, ident: &Ident) -> bool {
        !self.taken.contains(ident.plain())
    }

    /// Takes the first of the candidates that is free. Should all be taken, the last one gets a number: that is left
    /// for names that only an adversary would choose.
    pub fn claim(&mut self, candidates: &[Ident]) -> Ident {
        let free = candidates.iter().find(|candidate| self.is_free(candidate)).cloned();
        let chosen = free.unwrap_or_else(|| {
            let last = candidates.last().map_or("Unnamed", Ident::plain);
            let numbered = (2u32..).map(|number| Ident::new(format!("{last}{number}")));
            let mut free = numbered.filter(|candidate| self.is_free(candidate));
            free.next().unwrap_or_else(|| Ident::new(last.to_owned()))
        });
        self.taken.insert(chosen.text.clone());
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snake_names() {
        let check = |name: &str, expected: &str| assert_eq!(snake(name).to_string(), expected, "{name:?}");
        check("Refresh Token", "refresh_token");
        check("_accessToken", "_access_token");
        check("clientId", "client_id");
        check("X-Request-Id", "x_request_id");
        check("type", "r#type");
        check("self", "self_");
        check("Self", "self_");
        check("2fa", "_2fa");
        check("", "unnamed");
        check("___", "unnamed");
        check("!?", "unnamed");
        check("Создать платёж", "sozdat_platiozh");
        check("查询 订单", "cha_xun_ding_dan");
        check("Get user's posts", "get_users_posts");
        check("OAuth 2.0 token", "oauth_2_0_token");
        check("GraphQL query", "graphql_query");
        check("filter[created][gte]", "filter_created_gte");
    }

    #[test]
    fn long_names_keep_both_ends() {
        let check = |name: &str, expected: &str| assert_eq!(short(name).to_string(), expected, "{name:?}");
        check("Get user", "get_user");
        check(
            &format!("Get {} by id", "very ".repeat(20)),
            "get_very_very_very_very_very_very_very_very_very_very_by_id",
        );
        check(&"x".repeat(100), &format!("{}_{}", "x".repeat(44), "x".repeat(20)));
    }

    #[test]
    fn module_names_are_file_names() {
        let check = |name: &str, expected: &str| assert_eq!(module(name).to_string(), expected, "{name:?}");
        check("Users", "users");
        check("aux", "aux_folder");
        check("COM1", "com1_folder");
        check("mod", "mod_folder");
        check("serde", "serde_folder");
        check("type", "r#type");
    }

    #[test]
    fn type_names() {
        let check = |parts: &[&str], expected: &str| assert_eq!(pascal(parts).to_string(), expected, "{parts:?}");
        check(&["Refresh Token"], "RefreshToken");
        check(&["get book", "Response"], "GetBookResponse");
        check(&["3D Secure"], "_3dSecure");
        check(&["🚀"], "Rocket");
        check(&[""], "Unnamed");
    }

    #[test]
    fn statics_differ_from_functions() {
        let check = |name: &str, expected: &str| assert_eq!(shouty(&snake(name)).to_string(), expected, "{name:?}");
        check("Refresh Token", "REFRESH_TOKEN");
        check("type", "TYPE");
        check("1", "_1_ITEM");
        check("_x", "_X");
    }

    #[test]
    fn singulars() {
        let check = |name: &str, expected: &str| assert_eq!(singular(name), expected);
        check("books", "book");
        check("entries", "entry");
        check("addresses", "address");
        check("status", "status");
        check("boxes", "box");
        check("data", "data");
        check("s", "s");
    }

    #[test]
    fn scopes_never_give_a_name_twice() {
        let mut scope = Scope::of_types();
        let names: Vec<_> = (0..3).map(|_| scope.claim(&[pascal(&["Error"]), pascal(&["ErrorRequest"])])).collect();
        let texts: Vec<_> = names.iter().map(Ident::plain).collect();
        assert_eq!(texts, ["ErrorRequest", "ErrorRequest2", "ErrorRequest3"]);
    }
}
