//! Makes the request's URL, as text, of an item's template, the request's fields and the environment.
//!
//! As in Postman, all is put into one text, and that is taken apart again: what is URL syntax in a saved value counts as
//! such. Data is encoded before it goes in, so that it has no syntax. No URL type is used: they remove dot segments and
//! re-encode, and Postman does neither.

mod parse;

use crate::credential::looks_secret;
use crate::encode;
use crate::error::Error;
use crate::item::Item;
use crate::marked::Marked;
use crate::pairs::Pairs;
use crate::param::{Kind, Param};
use crate::substitute::{Missing, Place, hides, is_told_to_step, substitute};
use crate::variable::Variables;
pub(crate) use parse::Target;

/// A place in the path that the request fills.
#[derive(Clone)]
pub(crate) struct Placeholder {
    /// As the URL writes it: `:id`, `{{ACCOUNT}}`, `<RECORD_ID>` or `{id}`.
    name: &'static str,
    /// URL syntax: data is encoded.
    value: String,
    /// The value is not shown.
    secret: bool,
    /// The value is data made of dots only: alone in its segment it would be a step up the tree.
    dots: bool,
}

impl Placeholder {
    pub(crate) fn new(name: &'static str, param: &Param, secret: bool) -> Self {
        let (value, dots) = match param.kind() {
            Kind::Data(text) => {
                let mut value = String::with_capacity(text.len());
                encode::segment(text, &mut value);
                (value, matches!(text.as_str(), "." | ".."))
            }
            Kind::Raw(text) => (text.clone(), false),
            Kind::Bare => (String::new(), false),
        };
        Self { name, value, secret, dots }
    }

    /// Changes the value, and whether it is shown.
    pub(crate) fn edit<E>(&mut self, mut change: impl FnMut(&mut String, &mut bool) -> Result<(), E>) -> Result<(), E> {
        change(&mut self.value, &mut self.secret)
    }
}

/// Puts the URL together. `marking` finds out which parameters look secret, which only showing a request needs.
pub(crate) fn assemble(
    item: &'static Item,
    placeholders: &[Placeholder],
    query: &Pairs,
    variables: &dyn Variables,
    marking: bool,
) -> Result<Target, Error> {
    let unresolved = |missing| Error::unresolved(item, missing);
    let (head, path) = split(item.url);
    let mut text = Marked::with_capacity(item.url.len() + query.len() + 48);
    text.push(substitute(head, Place::Text, variables).map_err(unresolved)?.as_bytes(), hides(head, variables));
    fill(item, path, placeholders, variables, &mut text)?;
    query.write_query(variables, marking, &mut text).map_err(unresolved)?;
    let target = parse::parse(item, &text)?;
    if target.path.as_bytes().split(|&byte| byte == b'/').any(|segment| matches!(segment, b"." | b"..")) {
        if let Some(dots) = placeholders.iter().find(|placeholder| placeholder.dots) {
            let problem = format!("`{}` as `{}` would change the path; use `Param::raw`", dots.value, dots.name);
            return Err(Error::build(item, problem));
        }
        if is_told_to_step(path, variables) {
            let problem =
                format!("an answer made a variable of `{}` dots, which would change the path; set it", item.url);
            return Err(Error::build(item, problem));
        }
    }
    Ok(target)
}

/// Splits a template before the first `/` that ends its authority. A `/` within `{{…}}` is part of a name.
fn split(template: &str) -> (&str, &str) {
    let bytes = template.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'{' if bytes[at..].starts_with(b"{{") => at = token_end(template, at),
            b'/' if at > 0 && bytes[at - 1] == b':' && bytes.get(at + 1) == Some(&b'/') => {
                while bytes.get(at) == Some(&b'/') {
                    at += 1;
                }
            }
            b'/' => return template.split_at(at),
            _ => at += 1,
        }
    }
    (template, "")
}

/// Where the token that opens at `start` ends, tokens within its name included.
fn token_end(text: &str, start: usize) -> usize {
    let mut depth = 0;
    let mut at = start;
    while let Some(rest) = text.as_bytes().get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with(b"{{") {
            depth += 1;
            at += 2;
        } else if rest.starts_with(b"}}") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    // Never closed: no token. The brace is text.
    start + 1
}

/// Fills the path's placeholders and variables.
fn fill(
    item: &'static Item,
    path: &str,
    placeholders: &[Placeholder],
    variables: &dyn Variables,
    url: &mut Marked,
) -> Result<(), Error> {
    let mut filled = Vec::with_capacity(placeholders.len());
    let mut rest = path;
    let mut literal = path;
    let mut at_segment_start = false;
    // `literal` and `rest` are both tails of `path`: what is between them is text still to be copied.
    let flush = |literal: &str, rest: &str, url: &mut Marked| {
        url.push(&literal[..literal.len() - rest.len()], false);
    };
    while let Some(first) = rest.chars().next() {
        let place = match first {
            ':' if at_segment_start => {
                let end = rest.find(['/', '.']).unwrap_or(rest.len());
                // A segment that is no declared path variable is literal, `/v1/x/:batch`.
                find(placeholders, &rest[..end]).map(|found| (end, Some(found)))
            }
            // A whole segment that is to be filled in, `<RECORD_ID>` or `{id}`.
            '<' | '{' if at_segment_start && !rest.starts_with("{{") => {
                let end = rest.find('/').unwrap_or(rest.len());
                find(placeholders, &rest[..end]).map(|found| (end, Some(found)))
            }
            '{' if rest.starts_with("{{") => {
                let end = token_end(rest, 0);
                (end > 1).then(|| (end, find(placeholders, &rest[..end])))
            }
            _ => None,
        };
        at_segment_start = first == '/';
        let Some((end, placeholder)) = place else {
            rest = &rest[first.len_utf8()..];
            continue;
        };
        flush(literal, rest, url);
        let (name, after) = rest.split_at(end);
        match placeholder {
            Some(placeholder) => {
                filled.push(placeholder.name);
                if placeholder.value.is_empty() && placeholder.name.starts_with(':') {
                    return Err(Error::unresolved(item, Missing(name.to_owned())));
                }
                url.push(&placeholder.value, placeholder.secret || looks_secret(name));
            }
            None => {
                let value = substitute(name, Place::Path, variables);
                let value = value.map_err(|missing| Error::unresolved(item, missing))?;
                url.push(value.as_bytes(), hides(name, variables));
            }
        }
        rest = after;
        literal = after;
        at_segment_start = false;
    }
    flush(literal, rest, url);

    if let Some(lost) = placeholders.iter().find(|placeholder| !filled.contains(&placeholder.name)) {
        let problem = format!("the URL `{}` has no `{}` to fill; regenerate the bindings", item.url, lost.name);
        return Err(Error::build(item, problem));
    }
    Ok(())
}

fn find<'p>(placeholders: &'p [Placeholder], name: &str) -> Option<&'p Placeholder> {
    placeholders.iter().rev().find(|placeholder| placeholder.name == name)
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn splits_before_the_path() {
        #[track_caller]
        fn check(template: &str, expected: (&str, &str)) {
            assert_eq!(split(template), expected);
        }
        check("{{url}}{{site}}/services/:id", ("{{url}}{{site}}", "/services/:id"));
        check("https://h.test/a", ("https://h.test", "/a"));
        check("https:///h.test", ("https:///h.test", ""));
        check("{{p}}://{{h}}/a://b", ("{{p}}://{{h}}", "/a://b"));
        check("{{a/b}}/c", ("{{a/b}}", "/c"));
        check("{{a{{b}}}}/c", ("{{a{{b}}}}", "/c"));
        check("{{a/b", ("{{a", "/b"));
        check("{{url}}", ("{{url}}", ""));
        check("", ("", ""));
    }
}
