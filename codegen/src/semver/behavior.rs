//! Compares what the requests that both sides have put on the wire and do with the answer: nothing of it is seen by the
//! compiler.

use super::change::{Change, Level};
use super::index::{Index, Request};
use super::pairs::Pairs;
use super::words::{code, list};
use crate::bindings::{End, ItemDef, JoinCall};
use crate::render::auth_text;

/// The changes of all requests that are still there.
pub fn compare(old: &Index<'_>, new: &Index<'_>, pairs: &Pairs, changes: &mut Vec<Change>) {
    for (from, to, _) in pairs.iter() {
        let (was, is) = (&old.requests[from], &new.requests[to]);
        let path = is.path();
        for (kind, text) in request(was, is) {
            changes.push(Change::new(Level::Patch, kind, &path, text).of(is.breadcrumb()));
        }
    }
}

fn request(was: &Request<'_>, is: &Request<'_>) -> Vec<(&'static str, String)> {
    let (from, to) = (&was.cluster.item, &is.cluster.item);
    let mut found = Vec::new();
    let mut say = |kind, text: String| found.push((kind, text));
    if from.breadcrumb != to.breadcrumb {
        say(
            "item-renamed",
            format!("it is called {} in Postman now, not {}", code(&to.breadcrumb), code(&from.breadcrumb)),
        );
    }
    if from.method != to.method {
        say("method-changed", format!("it is sent with {} now, not {}", code(&to.method), code(&from.method)));
    }
    if from.url != to.url {
        say("url-changed", format!("it is sent to {} now, not {}", code(&to.url), code(&from.url)));
    }
    headers(&from.headers, &to.headers, &mut say);
    let auth = (auth(from), auth(to));
    if auth.0 != auth.1 {
        say("auth-changed", format!("its authorization is {} now, not {}", auth.1, auth.0));
    } else if from.auth != to.auth {
        say("auth-changed", format!("its authorization, {}, is made of other parameters", auth.1));
    }
    if from.behavior != to.behavior {
        say("behavior-changed", "other settings say how it is sent".to_owned());
    }
    joins(was, is, &mut say);
    saved(was, is, &mut say);
    let ends = (was.cluster.function.end, is.cluster.function.end);
    if ends.0 != ends.1 && was.cluster.function.answer == is.cluster.function.answer {
        let secret = |end| end == End::SecretJson;
        let text = match (secret(ends.0), secret(ends.1)) {
            (false, true) => "its answer is read as one that holds a credential now",
            (true, false) => "its answer is read as one that holds no credential now",
            _ => "its answer is read in another way",
        };
        say("reading-changed", text.to_owned());
    }
    let captures = |request: &Request<'_>| {
        let captures = request.cluster.item.captures.iter();
        captures.map(|capture| (capture.variable.clone(), capture.source.clone())).collect::<Vec<_>>()
    };
    keyed("capture-changed", "what it stores in", &captures(was), &captures(is), &mut say);
    keyed("check-changed", "the check", &from.checks, &to.checks, &mut say);
    if from.steps != to.steps {
        say("steps-changed", "its scripts do something else before it is sent".to_owned());
    }
    if was.cluster.function.docs != is.cluster.function.docs && from.method == to.method && from.url == to.url {
        say("docs-changed", "its docs are others".to_owned());
    }
    found
}

/// How a request proves itself, in the words of `SURFACE.txt`.
fn auth(item: &ItemDef) -> String {
    let text = auth_text(&item.auth, &item.headers);
    code(text.strip_prefix("auth ").unwrap_or(&text))
}

fn headers(from: &[(String, String)], to: &[(String, String)], say: &mut impl FnMut(&'static str, String)) {
    let names = |headers: &[(String, String)]| headers.iter().map(|(name, _)| name.to_lowercase()).collect::<Vec<_>>();
    let (olds, news) = (names(from), names(to));
    let only = |some: &[String], others: &[String]| {
        let only = some.iter().filter(|name| !others.contains(name)).map(|name| code(name));
        only.collect::<Vec<_>>()
    };
    let (gone, come) = (only(&olds, &news), only(&news, &olds));
    if !come.is_empty() {
        say("header-added", format!("it always has the header {} now", list(&come)));
    }
    if !gone.is_empty() {
        say("header-removed", format!("it no longer always has the header {}", list(&gone)));
    }
    // Values are left out: some are credentials.
    if gone.is_empty() && come.is_empty() && from != to {
        say("header-changed", "the headers that it always has are others".to_owned());
    }
}

/// Where the fields go that both sides have.
fn joins(was: &Request<'_>, is: &Request<'_>, say: &mut impl FnMut(&'static str, String)) {
    for field in &is.cluster.request.fields {
        let name = &field.field.name;
        let places = |request: &Request<'_>| {
            let joins = request.cluster.function.joins.iter().filter(|join| join.field == *name);
            joins.map(|join| place(&join.call)).collect::<Vec<_>>()
        };
        let (from, to) = (places(was), places(is));
        if !from.is_empty() && !to.is_empty() && from != to {
            let text = format!("{} is {} now, not {}", code(name.plain()), list(&to), list(&from));
            say("place-changed", text);
        }
    }
}

fn place(call: &JoinCall) -> String {
    match call {
        JoinCall::Path(wire) => format!("a part of the path in the place of {}", code(wire)),
        JoinCall::Query(wire) => format!("the parameter {} of the query", code(wire)),
        JoinCall::Header(wire) => format!("the header {}", code(wire)),
        JoinCall::Form(wire) => format!("the field {} of a form", code(wire)),
        JoinCall::Part(wire) => format!("the part {}", code(wire)),
        JoinCall::PartAs(wire, media_type) => format!("the part {} of the type {}", code(wire), code(media_type)),
        JoinCall::File(wire) => format!("the file {}", code(wire)),
        JoinCall::BodyJson => "the body as JSON".to_owned(),
        JoinCall::BodyText(media_type) => format!("the body as {}", code(media_type)),
        JoinCall::GraphQl { .. } => "the variables of a GraphQL document".to_owned(),
        JoinCall::BodyFile => "a file as the body".to_owned(),
    }
}

/// What the item itself puts into the fields that both sides have with one type.
fn saved(was: &Request<'_>, is: &Request<'_>, say: &mut impl FnMut(&'static str, String)) {
    let (olds, news) = (&was.cluster.request.fields, &is.cluster.request.fields);
    let others = news.iter().filter(|new| {
        let same = olds.iter().find(|old| old.field.name == new.field.name && old.field.ty == new.field.ty);
        same.is_some_and(|old| old.saved != new.saved)
    });
    let others: Vec<String> = others.map(|field| code(field.field.name.plain())).collect();
    if !others.is_empty() {
        say("saved-changed", format!("`saved` puts something else into {}", list(&others)));
    }
}

/// Lists of names with what stands for each.
fn keyed(
    kind: &'static str,
    what: &str,
    from: &[(String, String)],
    to: &[(String, String)],
    say: &mut impl FnMut(&'static str, String),
) {
    for (name, value) in to {
        match from.iter().find(|(other, _)| other == name) {
            None => say(kind, format!("{what} {} is new", code(name))),
            Some((_, other)) if other != value => {
                say(kind, format!("{what} {} is worked out in another way", code(name)))
            }
            Some(_) => {}
        }
    }
    for (name, _) in from.iter().filter(|(name, _)| to.iter().all(|(other, _)| other != name)) {
        say(kind, format!("{what} {} is gone", code(name)));
    }
}
