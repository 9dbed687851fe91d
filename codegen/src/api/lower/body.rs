//! Turns the body of a request into what the operation carries.

use super::{Context, blank, parameters};
use crate::api::infer;
use crate::api::maps;
use crate::api::model::{Behavior, Literal, RequestBody};
use crate::api::shape::{Kind, Shape};
use crate::api::template::is_template;
use crate::collection::{Body, BodyContent, Item, Request};
use crate::diag::{Diagnostic, code};
use crate::source::{Grammar, Node, Spanned, Value, parse_held};

/// Methods with which Postman sends no body (SEMANTICS 5).
const BODILESS: &[&str] = &["GET", "HEAD", "COPY", "PURGE", "UNLOCK"];

/// The body of an item; nothing when it is of a mode that is not carried over, which is reported.
pub fn lower(context: &mut Context<'_>, item: &Item, method: &str, behavior: &Behavior) -> Option<RequestBody> {
    let pruned = behavior.prune_body && BODILESS.contains(&method);
    let sent = item.request.body.as_ref().filter(|body| !body.disabled && !pruned);
    let Some(Body { content, span, .. }) = sent else { return Some(RequestBody::None) };
    let breadcrumb = &item.breadcrumb;
    let mode = match content {
        BodyContent::Raw { text, .. } if text.value.is_empty() => return Some(RequestBody::None),
        BodyContent::Raw { text, language } => return Some(raw(context, item, text, language.as_deref())),
        BodyContent::UrlEncoded(fields) if fields.is_empty() => return Some(RequestBody::None),
        BodyContent::UrlEncoded(fields) => {
            return Some(RequestBody::Form(parameters::form(context, fields)));
        }
        BodyContent::FormData(parts) if parts.is_empty() => return Some(RequestBody::None),
        BodyContent::FormData(parts) => {
            return Some(RequestBody::Multipart(parameters::parts(context, parts)));
        }
        BodyContent::File { src, content } => {
            return Some(RequestBody::File { src: src.clone(), content: content.clone() });
        }
        BodyContent::GraphQl { query, variables, operation_name } => {
            let variables = variables.as_ref().and_then(|text| graphql_variables(context, item, text));
            let (query, operation_name) = (query.value.clone(), operation_name.clone());
            let secret = context.mentions_secret(&query);
            return Some(RequestBody::GraphQl { query, secret, operation_name, variables });
        }
        BodyContent::Unknown(mode) => &mode.value,
    };
    let message = format!("the request is left out: a body of mode `{mode}` is not carried over");
    context.sink.report(Diagnostic::new(code::L0302, message).label(*span, "this body").at(breadcrumb));
    None
}

fn raw(context: &mut Context<'_>, item: &Item, text: &Spanned<String>, language: Option<&str>) -> RequestBody {
    if is_json(&item.request, language) {
        match parse_held(context.sources, text.span, Grammar::RawBody) {
            // The whole body is one variable: a text of any kind.
            Ok(node) if matches!(node.value, Value::Placeholder(_)) => {}
            Ok(node) => {
                let blanks = blank::find(&node);
                let (shape, saved) = sent(context, node);
                let mut keys = Vec::new();
                saved.keys(&mut keys);
                if !keys.into_iter().any(is_template) {
                    blank::report(context, item, blanks);
                    return RequestBody::Json { shape, saved };
                }
                let message = "the JSON body is sent as text: the name of a field is a variable";
                let diagnostic = Diagnostic::new(code::W0314, message).label(text.span, "in this body");
                context.sink.report(diagnostic.at(&item.breadcrumb));
            }
            Err(error) => {
                let message = format!("the JSON body is sent as text: {}", error.message);
                let diagnostic = Diagnostic::new(code::W0314, message).label(error.span, "no JSON from here on");
                context.sink.report(diagnostic.at(&item.breadcrumb));
            }
        }
    }
    let secret = context.mentions_secret(&text.value);
    // A header may say that it is JSON where the language does not.
    let media_type = if is_json(&item.request, language) { "application/json" } else { media_type(language) };
    RequestBody::Text { media_type: media_type.to_owned(), saved: text.value.clone(), secret }
}

/// The type of a JSON value and the value itself, without the credentials in it.
fn sent(context: &Context<'_>, node: Node) -> (Shape, Literal) {
    let node = context.credentials.clean(node);
    let shape = infer::shape_sent(&node, &|name| context.is_secret(name));
    (maps::bounded(shape), infer::literal(&node))
}

/// The variables of a GraphQL body; the empty text is left out, as Postman does (SEMANTICS 5.5).
fn graphql_variables(context: &mut Context<'_>, item: &Item, text: &Spanned<String>) -> Option<(Shape, Literal)> {
    if text.value.trim().is_empty() {
        return None;
    }
    match parse_held(context.sources, text.span, Grammar::RawBody) {
        Ok(node) => {
            blank::report(context, item, blank::find(&node));
            Some(sent(context, node))
        }
        Err(error) => {
            let message = format!("the GraphQL variables are no JSON: {}", error.message);
            let diagnostic = Diagnostic::new(code::W0314, message).label(error.span, "no JSON from here on");
            context.sink.report(diagnostic.at(&item.breadcrumb));
            Some((Shape::of(Kind::Any), Literal::Raw(text.value.clone())))
        }
    }
}

/// The body is meant to be JSON.
pub fn is_json_body(request: &Request, body: &Body) -> bool {
    matches!(&body.content, BodyContent::Raw { language, .. } if is_json(request, language.as_deref()))
}

/// The rule by which Postman itself takes a body for JSON (SEMANTICS 5.1).
fn is_json(request: &Request, language: Option<&str>) -> bool {
    let Some(language) = language else {
        let mut headers = request.headers.iter().filter(|header| !header.disabled);
        let header = headers.find(|header| header.key.value.eq_ignore_ascii_case("content-type"));
        let value = header.and_then(|header| header.value.as_ref()).map(|value| value.value.to_ascii_lowercase());
        return value.is_some_and(|value| is_json_type(&value));
    };
    language == "json"
}

/// `application/json` and `application/<anything>+json`.
pub fn is_json_type(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}

/// What Postman adds when no header says otherwise (SEMANTICS 4.2).
fn media_type(language: Option<&str>) -> &'static str {
    match language {
        Some("json") => "application/json",
        Some("xml") => "application/xml",
        Some("html") => "text/html",
        Some("javascript") => "application/javascript",
        _ => "text/plain",
    }
}
