//! Makes the request's URL, as text, of an item's template, the placeholders' values and the environment.
//!
//! No URL type is used: they remove dot segments and re-encode, and Postman does neither.

use crate::credential::looks_secret;
use crate::encode;
use crate::error::Error;
use crate::item::Item;
use crate::marked::Marked;
use crate::param::{Kind, Param};
use crate::substitute::{Missing, hides, substitute};
use crate::variable::Variables;

/// A place in the path that the request fills, with its value encoded.
#[derive(Clone)]
pub(crate) struct Placeholder {
    /// As the URL writes it: `:id` or `{{ACCOUNT}}`.
    name: &'static str,
    value: String,
    /// The value is not shown.
    secret: bool,
    /// The value is data made of dots only: alone in its segment it would be a step up the tree.
    dots: bool,
}

impl Placeholder {
    pub(crate) fn new(name: &'static str, param: &Param, secret: bool) -> Self {
        match param.kind() {
            Kind::Data(text) => {
                let mut value = String::with_capacity(text.len());
                encode::segment(text, &mut value);
                Self { name, value, secret, dots: matches!(text.as_str(), "." | "..") }
            }
            Kind::Raw(text) => Self { name, value: encode::path(text).into_owned(), secret, dots: false },
            Kind::Bare => Self { name, value: String::new(), secret, dots: false },
        }
    }
}

/// A URL to send, and what its `user:password@` held.
pub(crate) struct Target {
    pub(crate) url: Marked,
    pub(crate) userinfo: Option<String>,
}

/// Puts the URL together. `query` is `None` when there is none, which is not the same as an empty one.
pub(crate) fn assemble(
    item: &'static Item,
    placeholders: &[Placeholder],
    query: Option<&Marked>,
    variables: &dyn Variables,
) -> Result<Target, Error> {
    let (head, path) = split(item.url);
    let hidden = hides(head, variables);
    let head = substitute(head, variables).map_err(|missing| Error::unresolved(item, missing))?;
    let head = Head::parse(item, &head)?;

    let mut url = Marked::with_capacity(head.origin.len() + item.url.len() + query.map_or(0, Marked::len) + 16);
    url.push(&head.origin, hidden);
    url.push(encode::path(&head.path).as_bytes(), hidden);
    if head.path.is_empty() && (path.is_empty() || head.query.is_some()) {
        url.push("/", false);
    }
    if let Some(query) = &head.query {
        let mut encoded = "?".to_owned();
        encode::query(query, &mut encoded);
        url.push(encoded, hidden);
    }
    if head.fragment {
        // A `#` in a base URL swallows all that follows, and a fragment is never sent.
        return Ok(Target { url, userinfo: head.userinfo });
    }
    fill(item, path, placeholders, variables, &mut url)?;
    if let Some(query) = query {
        url.push("?", false);
        url.append(query);
    }
    Ok(Target { url, userinfo: head.userinfo })
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

/// What stands before the path of a template, resolved and taken apart as Postman's URL parser does.
struct Head {
    /// `scheme://host[:port]`
    origin: String,
    userinfo: Option<String>,
    path: String,
    query: Option<String>,
    fragment: bool,
}

impl Head {
    fn parse(item: &'static Item, text: &str) -> Result<Self, Error> {
        let text = text.trim_start();
        let (text, fragment) = text.split_once('#').map_or((text, false), |(before, _)| (before, true));
        let (text, query) = text.split_once('?').map_or((text, None), |(before, query)| (before, Some(query)));
        let text = text.replace('\\', "/");
        let (scheme, rest) = match text.split_once("://") {
            Some((scheme, rest)) if !scheme.contains('/') => {
                (scheme.to_ascii_lowercase(), rest.trim_start_matches('/'))
            }
            _ => ("http".to_owned(), text.as_str()),
        };
        if scheme != "http" && scheme != "https" {
            return Err(Error::build(
                item,
                format!("`{scheme}` URLs cannot be sent; give the variable in the URL's host one with http or https"),
            ));
        }
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let (userinfo, host) = authority.rsplit_once('@').map_or((None, authority), |(user, host)| (Some(user), host));
        let host = host.strip_suffix(':').unwrap_or(host);
        if host.is_empty() {
            return Err(Error::build(
                item,
                format!("the URL `{}` has no host; set the variable in front of its path to a base URL", item.url),
            ));
        }
        if !host.is_ascii() {
            return Err(Error::build(item, "the URL's host is not ASCII; write it in Punycode (`xn--…`)"));
        }
        Ok(Self {
            origin: format!("{scheme}://{}", host.to_ascii_lowercase()),
            userinfo: userinfo.map(str::to_owned),
            path: path.to_owned(),
            query: query.map(str::to_owned),
            fragment,
        })
    }
}

/// Fills the path's placeholders and variables.
fn fill(
    item: &'static Item,
    path: &str,
    placeholders: &[Placeholder],
    variables: &dyn Variables,
    url: &mut Marked,
) -> Result<(), Error> {
    let start = url.len();
    let mut filled = Vec::with_capacity(placeholders.len());
    let mut rest = path;
    let mut literal = path;
    let mut at_segment_start = false;
    // `literal` and `rest` are both tails of `path`: what is between them is text still to be copied.
    let flush = |literal: &str, rest: &str, url: &mut Marked| {
        url.push(encode::path(&literal[..literal.len() - rest.len()]).as_bytes(), false);
    };
    while let Some(first) = rest.chars().next() {
        let place = match first {
            ':' if at_segment_start => {
                let end = rest.find(['/', '.']).unwrap_or(rest.len());
                // A segment that is no declared path variable is literal, `/v1/x/:batch`.
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
                let value = substitute(name, variables).map_err(|missing| Error::unresolved(item, missing))?;
                url.push(encode::path(&value).as_bytes(), hides(name, variables));
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
    if let Some(dots) = placeholders.iter().find(|placeholder| placeholder.dots) {
        let steps = |segment: &[u8]| matches!(segment, b"." | b"..");
        if url.as_bytes()[start..].split(|&byte| byte == b'/').any(steps) {
            let problem = format!("`{}` as `{}` would change the path; use `Param::raw`", dots.value, dots.name);
            return Err(Error::build(item, problem));
        }
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
