//! Turns the requests that an item's test scripts send into operations of their own.

use super::scripts::{Read, Tests};
use super::{Context, Inherited, capture, check, operation, uses};
use crate::api::model::Operation;
use crate::api::script::{self, Reading, Sent};
use crate::api::template;
use crate::collection::{self, Body, BodyContent, FormPart, Item, KeyValue, Request};
use crate::diag::{Diagnostic, code};
use crate::secrets::{in_source, is_credential, is_placeholder};
use crate::source::{Span, Spanned};
use std::ops::Range;
use std::rc::Rc;

/// What is said of a request with a credential in it.
const SECRET: &str = "a credential is written in it";
/// What is said of a request that the script of a folder sends.
const OUTER: &str = "the script of a folder or collection sends it, after each of its items";

/// The requests of the item's own scripts, in the order of their text.
pub fn lower(context: &mut Context<'_>, item: &Item, tests: &Tests) -> Vec<Operation> {
    for read in &tests.outer {
        for sent in &read.reading.sent {
            dropped(context, read, sent, OUTER);
        }
        unsent(context, read);
    }
    let mut operations = Vec::new();
    for read in &tests.item {
        for sent in &read.reading.sent {
            match names_credential(context, &sent.request) {
                true => dropped(context, read, sent, SECRET),
                false => operations.extend(one(context, item, read, sent)),
            }
        }
        unsent(context, read);
    }
    operations
}

/// A request that was understood, but is no operation: what becomes of its answer is lost with it.
fn dropped(context: &mut Context<'_>, read: &Read, sent: &Sent, what: &str) {
    lost(context, read, sent.span.clone(), what);
    let Reading { writes, unread, checks, unchecked, .. } = &sent.reading;
    let stored = writes.iter().map(|write| &write.span).chain(unread.iter().map(|unread| &unread.span));
    let asserted = checks.iter().map(|check| &check.span).chain(unchecked.iter().map(|unread| &unread.span));
    let stored = stored.map(|span| (code::L0304, "a stored value", span));
    for (code, thing, span) in stored.chain(asserted.map(|span| (code::L0321, "an assertion", span))) {
        let message = format!("{thing} is not carried over: it is of the answer to a request that the script sends");
        let diagnostic = Diagnostic::new(code, message).label(read.embedded.span(span.clone()), "");
        context.sink.report(diagnostic.at(&read.owner));
    }
}

fn unsent(context: &mut Context<'_>, read: &Read) {
    for unread in &read.reading.unsent {
        lost(context, read, unread.span.clone(), &unread.what);
    }
}

fn lost(context: &mut Context<'_>, read: &Read, span: Range<usize>, what: &str) {
    let message = format!("a request that the script sends is not carried over: {what}");
    let diagnostic = Diagnostic::new(code::L0322, message).label(read.embedded.span(span), "");
    context.sink.report(diagnostic.at(&read.owner));
}

fn one(context: &mut Context<'_>, item: &Item, read: &Read, sent: &Sent) -> Option<Operation> {
    let span = read.embedded.span(sent.span.clone());
    let made = made(item, &sent.request, span);
    // Nothing is inherited by what a script sends: neither an authorization nor a script nor a setting.
    let mut operation = operation::plain(context, &made, &Inherited::default())?;
    let answer =
        Read { embedded: read.embedded.clone(), reading: Rc::new(sent.reading.clone()), owner: read.owner.clone() };
    operation.used = uses::lower(std::slice::from_ref(&answer));
    operation.checks = check::lower(context, &[&answer]);
    operation.captures = capture::lower(context, &[&answer], &operation);
    Some(operation)
}

/// The request as an item that stands beside the one whose script sends it.
fn made(item: &Item, request: &script::Request, span: Span) -> Item {
    let at = |text: &str| Spanned::new(text.to_owned(), span);
    let pair = |(key, value): &(String, String)| KeyValue {
        key: at(key),
        value: Some(at(value)),
        disabled: false,
        description: None,
    };
    let url = collection::url_of(&request.url, span);
    let content = request.body.as_ref().map(|body| match body {
        script::Body::Raw(text) => BodyContent::Raw { text: at(text), language: None },
        script::Body::Form(pairs) => BodyContent::UrlEncoded(pairs.iter().map(pair).collect()),
        script::Body::Parts(pairs) => {
            let part =
                |of| FormPart { field: pair(of), file: false, files: Vec::new(), file_name: None, content_type: None };
            BodyContent::FormData(pairs.iter().map(part).collect())
        }
    });
    let literal = |segment: &&Spanned<String>| !segment.value.is_empty() && !template::is_template(&segment.value);
    let what = url.path.iter().rfind(literal).map_or("request", |segment| segment.value.as_str());
    let name = format!("{} then {} {what}", item.name.value, request.method.to_lowercase());
    let description = format!("Sent by the test script of \"{}\", which reads the answer.", item.name.value.trim());
    Item {
        name: at(name.trim()),
        id: None,
        breadcrumb: item.breadcrumb.beside(name.trim()),
        description: None,
        request: Request {
            method: at(&request.method),
            headers: request.headers.iter().map(pair).collect(),
            body: content.map(|content| Body { content, disabled: false, span }),
            auth: None,
            description: Some(at(&description)),
            url,
            span,
        },
        responses: Vec::new(),
        scripts: Vec::new(),
        settings: Vec::new(),
        span,
    }
}

/// A credential is written in it, or is what a variable holds that would not be told for one.
fn names_credential(context: &Context<'_>, request: &script::Request) -> bool {
    let fields = match &request.body {
        Some(script::Body::Form(pairs) | script::Body::Parts(pairs)) => pairs.as_slice(),
        _ => &[],
    };
    let written = |value: &str| {
        let mut rest = value.to_owned();
        for (_, range) in template::tokens(value).into_iter().rev() {
            rest.replace_range(range, "");
        }
        let words = rest.split_whitespace();
        words.skip_while(|word| is_scheme(word)).any(|word| word.len() > 3 && !is_placeholder(word))
    };
    let hidden = |value: &str| template::names(value).any(|name| !context.is_secret(name) && context.has_value(name));
    let named = |(name, value): &(String, String)| is_credential(name) && (written(value) || hidden(value));
    request.headers.iter().chain(fields).any(named)
        || request.texts().any(|text| !in_source(text).iter().all(|range| template::is_template(&text[range.clone()])))
}

/// A word that stands before a credential.
fn is_scheme(word: &str) -> bool {
    ["basic", "bearer", "token"].iter().any(|scheme| word.eq_ignore_ascii_case(scheme))
}
