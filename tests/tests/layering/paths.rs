//! Turns tokens into the paths that they name, each from its root: `crate`, or another crate.

use super::tokens::Token;

/// A path that a file names, as `crate::api::model` or `std::fs::read`; the last word of a macro's ends with `!`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub path: Vec<String>,
    pub line: usize,
}

/// All paths of a file that is the module `module` of its crate. `use` trees are taken apart; `self` and `super` are
/// resolved.
pub fn named(tokens: &[Token], module: &[String]) -> Vec<Named> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].text == "use" {
            at = tree(tokens, at + 1, &[], &mut found);
        } else if begins_path(tokens, at) {
            let (end, path) = segments(tokens, at);
            found.push(Named { path, line: tokens[at].line });
            at = end;
        } else {
            at += 1;
        }
    }
    found.iter_mut().for_each(|named| resolve(&mut named.path, module));
    found
}

fn is(tokens: &[Token], at: usize, text: &str) -> bool {
    tokens.get(at).is_some_and(|token| token.text == text)
}

fn is_word(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.text.starts_with(|first: char| first.is_alphabetic() || first == '_'))
}

/// `a::…`, but not the middle of a path; or a macro `a!`.
fn begins_path(tokens: &[Token], at: usize) -> bool {
    let inside = at > 0 && (is(tokens, at - 1, "::") || is(tokens, at - 1, "."));
    is_word(tokens, at) && !inside && (is(tokens, at + 1, "::") || is(tokens, at + 1, "!"))
}

/// The words of a path, and the place behind it.
fn segments(tokens: &[Token], at: usize) -> (usize, Vec<String>) {
    let mut path = vec![tokens[at].text.clone()];
    let mut end = at + 1;
    while is(tokens, end, "::") && is_word(tokens, end + 1) {
        path.push(tokens[end + 1].text.clone());
        end += 2;
    }
    if is(tokens, end, "!") && !is(tokens, end + 1, "=") {
        path.last_mut().expect("a path has a word").push('!');
    }
    (end, path)
}

/// One branch of a `use` tree; answers the place behind it.
fn tree(tokens: &[Token], at: usize, prefix: &[String], found: &mut Vec<Named>) -> usize {
    let mut path = prefix.to_vec();
    let mut end = at;
    loop {
        if is(tokens, end, "::") {
            end += 1;
        } else if is(tokens, end, "{") {
            end += 1;
            while end < tokens.len() && !is(tokens, end, "}") {
                end = tree(tokens, end, &path, found);
                end += usize::from(is(tokens, end, ","));
            }
            return end + 1;
        } else if is_word(tokens, end) || is(tokens, end, "*") {
            let line = tokens[end].line;
            if tokens[end].text != "self" || path.is_empty() {
                path.push(tokens[end].text.clone());
            }
            end += 1;
            if !is(tokens, end, "::") {
                found.push(Named { path, line });
                // `as other` is of no interest.
                return if is(tokens, end, "as") { end + 2 } else { end };
            }
        } else {
            return end + 1;
        }
    }
}

fn resolve(path: &mut Vec<String>, module: &[String]) {
    let up = path.iter().take_while(|word| *word == "super").count();
    let own = path.first().is_some_and(|first| first == "self");
    if up > 0 || own {
        let base = module.len().saturating_sub(up);
        let rest = path.split_off(up + usize::from(own));
        *path = std::iter::once("crate".to_owned()).chain(module[..base].iter().cloned()).chain(rest).collect();
    }
}

#[test]
fn paths() {
    let check = |text: &str, module: &[&str], expected: &[&str]| {
        let module: Vec<String> = module.iter().map(|word| (*word).to_owned()).collect();
        let named = named(&super::tokens::outside_tests(text), &module);
        assert_eq!(named.iter().map(|named| named.path.join("::")).collect::<Vec<_>>(), expected, "{text}");
    };
    check(
        "use crate::{api, bindings::{self, Ident as I}, diag::*};",
        &[],
        &["crate::api", "crate::bindings", "crate::bindings::Ident", "crate::diag::*"],
    );
    check(
        "use super::x; fn f() { super::super::api::y(self.z) }",
        &["emit", "types"],
        &["crate::emit::x", "crate::api::y"],
    );
    check(
        "use self::a::b; let x: std::fs::File = vec![quote!(a)];",
        &["emit"],
        &["crate::emit::a::b", "std::fs::File", "vec!", "quote!"],
    );
    check("pub use a::{b::c, d}; x.e::<u8>();", &[], &["a::b::c", "a::d"]);
}
