//! Says where the item lists an input of its request.

use super::places::crumb;
use super::reasons::{Noun, Report};
use crate::bindings::{Cluster, JoinCall, RequestField, RustType};
use crate::collection::{Body, BodyContent, Collection, Entry, Item, KeyValue, Request};
use crate::secrets::is_credential;
use crate::source::Span;

/// One place where an input is listed.
struct Site {
    span: Span,
    text: String,
    value: Option<Span>,
    disabled: bool,
}

/// The reasons for a field of a request struct.
pub fn explain(report: &mut Report<'_>, collection: &Collection, cluster: &Cluster, input: &RequestField) {
    let field = &input.field;
    let Some(item) = item(&collection.entries, cluster.origin) else { return };
    let join = cluster.function.joins.iter().find(|join| join.field == field.name);
    let request = &item.request;
    let (kind, name, sites) = match join.map(|join| &join.call) {
        Some(JoinCall::Path(name)) => ("a part of the path", name, path(request, name)),
        Some(JoinCall::Query(name)) => ("a query parameter", name, pairs(&request.url.query, name)),
        Some(JoinCall::Header(name)) => ("a header", name, pairs(&request.headers, name)),
        Some(JoinCall::Form(name)) => ("a form field", name, form(request, name)),
        Some(JoinCall::Part(name) | JoinCall::PartAs(name, _)) => ("a part of the form", name, form(request, name)),
        Some(JoinCall::File(name)) => ("a file of the form", name, form(request, name)),
        _ => return body(report, item, field.name.plain(), &field.ty),
    };
    report.wire_name(name);
    let ty = sided(report, &field.ty, &sites);
    let secret = matches!(ty, RustType::Secret(_)) || is_credential(name);
    if matches!(ty, RustType::Secret(_)) {
        report.secret();
    }
    let excerpts = report.places.excerpts();
    let listed = sites.iter().map(|site| {
        let hidden = secret || site.value.is_some_and(|span| excerpts.is_covered(span));
        let text = match site.value {
            Some(_) => format!("{name} = {}", excerpts.text(&site.text, hidden)),
            None => site.text.clone(),
        };
        let off = if site.disabled { "  (switched off)" } else { "" };
        (site.span, format!("{text}{off}"))
    });
    let mut listed: Vec<(Span, String)> = listed.collect();
    if listed.is_empty() {
        listed.push((item.name.span, String::new()));
    }
    report.listed(kind, &crumb(&item.breadcrumb), &listed);
}

/// What the outer parts of the type come from; the type inside them.
fn sided<'t>(report: &mut Report<'_>, ty: &'t RustType, sites: &[Site]) -> &'t RustType {
    match ty {
        RustType::Option(inner) => {
            report.plainly("Option", "it is switched off in Postman");
            inner
        }
        RustType::Vec(inner) => {
            report.plainly("Vec", &format!("it is listed {} times", sites.len()));
            inner
        }
        ty => ty,
    }
}

/// The item at a place.
pub fn item(entries: &[Entry], origin: Span) -> Option<&Item> {
    entries.iter().find_map(|entry| match entry {
        Entry::Folder(folder) => item(&folder.entries, origin),
        Entry::Item(item) => (item.span == origin).then_some(item),
    })
}

fn pairs<'a>(fields: impl IntoIterator<Item = &'a KeyValue>, name: &str) -> Vec<Site> {
    let same = fields.into_iter().filter(|field| field.key.value.eq_ignore_ascii_case(name));
    let site = |field: &KeyValue| Site {
        span: field.key.span,
        text: field.value.as_ref().map_or_else(|| name.to_owned(), |value| value.value.clone()),
        value: field.value.as_ref().map(|value| value.span),
        disabled: field.disabled,
    };
    same.map(site).collect()
}

fn form(request: &Request, name: &str) -> Vec<Site> {
    match &request.body {
        Some(Body { content: BodyContent::UrlEncoded(fields), .. }) => pairs(fields, name),
        Some(Body { content: BodyContent::FormData(parts), .. }) => pairs(parts.iter().map(|part| &part.field), name),
        _ => Vec::new(),
    }
}

/// A placeholder of the path, and the value that was saved for it.
fn path(request: &Request, name: &str) -> Vec<Site> {
    let holds =
        |segment: &str| segment.split('.').next() == Some(name) || (name.starts_with("{{") && segment.contains(name));
    let segments = request.url.path.iter().filter(|segment| holds(&segment.value));
    let site = |span, text: &str, value| Site { span, text: text.to_owned(), value, disabled: false };
    let segments = segments.map(|segment| site(segment.span, &segment.value, None));
    let known = request.url.variables.iter().filter(|variable| Some(variable.name.as_str()) == name.strip_prefix(':'));
    let values = known.filter_map(|variable| variable.value.as_ref());
    segments.chain(values.map(|value| site(value.span, &value.value, Some(value.span)))).collect()
}

/// The body, or a part of a GraphQL body.
fn body(report: &mut Report<'_>, item: &Item, field: &str, ty: &RustType) {
    let span = match item.request.body.as_ref().map(|body| (&body.content, body.span)) {
        Some((BodyContent::Raw { text, .. }, _)) => text.span,
        Some((BodyContent::GraphQl { query, .. }, _)) if field == "query" => query.span,
        Some((BodyContent::GraphQl { variables: Some(variables), .. }, _)) => variables.span,
        Some((_, span)) => span,
        None => item.request.span,
    };
    let seen = report.places.root(span);
    report.explain(ty, &[seen], Noun::VALUE);
}
