//! Joins the saved examples of an item into one case for each status.

use super::Context;
use super::body::is_json_type;
use crate::api::fold::fold;
use crate::api::infer;
use crate::api::maps;
use crate::api::model::{Content, ResponseCase};
use crate::api::shape::Shape;
use crate::api::used;
use crate::collection::{Item, SavedResponse};
use crate::diag::{Diagnostic, code};
use crate::source::{Grammar, Node, Spanned, parse_held};
use std::collections::BTreeMap;

/// The cases with a 2xx status, and all others.
///
/// `used` is what scripts read of a success: it adds to the one that is JSON, if there is no other that it may belong to.
pub fn lower(context: &mut Context<'_>, item: &Item, used: Option<&Shape>) -> (Vec<ResponseCase>, Vec<ResponseCase>) {
    let mut by_status: BTreeMap<u16, Vec<&SavedResponse>> = BTreeMap::new();
    for response in &item.responses {
        match response.code {
            Some(status) => by_status.entry(status).or_default().push(response),
            None => {
                let message = format!("the example \"{}\" has no status", response.name.value);
                let diagnostic = Diagnostic::new(code::L0309, message).label(response.span, "takes no part");
                context.sink.report(diagnostic.at(&item.breadcrumb));
            }
        }
    }
    let cases = by_status.into_iter().map(|(status, examples)| case(context, item, status, examples));
    let (mut successes, mut refusals): (Vec<_>, Vec<_>) = cases.partition(|case| (200..300).contains(&case.status));
    if let (Some(used), Some(shape)) = (used, only_json(&mut successes)) {
        *shape = used::supplement(std::mem::take(shape), used);
    }
    successes.iter_mut().chain(&mut refusals).for_each(settle);
    if successes.is_empty() && used.is_none() {
        let message = "no successful answer is saved, so the answer is untyped";
        let diagnostic = Diagnostic::new(code::L0306, message).label(item.name.span, "no example with a 2xx status");
        context.sink.report(diagnostic.at(&item.breadcrumb));
    }
    (successes, refusals)
}

fn only_json(successes: &mut [ResponseCase]) -> Option<&mut Shape> {
    let mut shapes = successes.iter_mut().filter_map(|case| match &mut case.content {
        Content::Json(shape) => Some(shape),
        _ => None,
    });
    shapes.next().filter(|_| shapes.next().is_none())
}

/// For the end of all joins.
fn settle(case: &mut ResponseCase) {
    if let Content::Json(shape) = &mut case.content {
        *shape = maps::settle(maps::cut(std::mem::take(shape)));
    }
}

/// Joins the examples of one status, in the order of name and text so that shuffling them changes nothing.
fn case(context: &mut Context<'_>, item: &Item, status: u16, mut examples: Vec<&SavedResponse>) -> ResponseCase {
    let text = |example: &SavedResponse| example.body.as_ref().map(|body| body.value.clone());
    examples.sort_by_key(|example| (example.name.value.clone(), text(example)));
    let mut names: Vec<String> = examples.iter().map(|example| example.name.value.clone()).collect();
    names.dedup();
    let mut shape = Shape::default();
    let (mut typed, mut texts, mut broken) = (false, false, false);
    for example in examples {
        match read(context, item, example) {
            Some(Body::Json(node)) => {
                shape = shape.join(infer::shape(&node));
                typed = true;
            }
            Some(Body::Text) => texts = true,
            Some(Body::Broken) => broken = true,
            None => {}
        }
    }
    let content = match (typed, texts, broken) {
        (false, false, false) => Content::Empty,
        (true, false, false) => Content::Json(fold(shape)),
        (false, true, false) => Content::Text,
        _ => Content::Untyped,
    };
    ResponseCase { status, examples: names, content }
}

enum Body {
    Json(Node),
    Text,
    Broken,
}

/// The body of an example; nothing when it is empty.
fn read(context: &mut Context<'_>, item: &Item, example: &SavedResponse) -> Option<Body> {
    let body: &Spanned<String> = example.body.as_ref().filter(|body| !body.value.trim().is_empty())?;
    let marked = is_marked_as_json(example);
    if !marked && !body.value.trim_start().starts_with(['{', '[']) {
        return Some(Body::Text);
    }
    match parse_held(context.sources, body.span, Grammar::Strict) {
        Ok(node) => Some(Body::Json(node)),
        Err(_) if !marked => Some(Body::Text),
        Err(error) => {
            let message = format!("the example \"{}\" is no JSON: {}", example.name.value, error.message);
            let diagnostic = Diagnostic::new(code::L0305, message).label(error.span, "here");
            context.sink.report(diagnostic.at(&item.breadcrumb));
            Some(Body::Broken)
        }
    }
}

/// The `Content-Type` decides; without one, the language that Postman shows the example in.
fn is_marked_as_json(example: &SavedResponse) -> bool {
    let header = example.headers.iter().find(|header| header.key.value.eq_ignore_ascii_case("content-type"));
    match header.and_then(|header| header.value.as_ref()) {
        Some(value) => is_json_type(&value.value.to_ascii_lowercase()),
        None => example.language.as_deref() == Some("json"),
    }
}
