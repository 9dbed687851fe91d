//! Finds the items that differ from Postman on purpose: decided from the collection and its variables alone.
//!
//! The README lists these rules by the same names.

mod body;
mod variables;

use codegen::api::{self, Operation};
use codegen::collection::{BodyContent, Item, Setting, SettingValue};
use codegen::diag::Sink;
use codegen::source::Span;
use std::collections::BTreeMap;
use std::path::Path;
use tests::product::{Product, items, numbered};
use variables::Variables;

/// The rule of each item that one applies to, by its number in the order of the collection. Files are named from
/// `folder`.
pub fn rules(product: &Product, folder: &Path) -> BTreeMap<usize, &'static str> {
    let variables = Variables::new(product);
    let (collection, environment) = (&product.collection, &product.environment);
    let api = api::lower(collection, environment, &product.input.config, &product.sources, &mut Sink::default());
    let operations: BTreeMap<Span, &Operation> =
        api.root.operations_below().into_iter().map(|operation| (operation.origin, operation)).collect();
    let numbers: BTreeMap<Span, usize> = numbered(product).into_iter().zip(0..).collect();
    let rule = |item: &Item| {
        let operation = operations.get(&item.span)?;
        Some((*numbers.get(&item.span)?, rule(item, operation, &variables, product, folder)?))
    };
    items(collection).into_iter().filter_map(rule).collect()
}

fn rule(
    item: &Item,
    operation: &Operation,
    variables: &Variables<'_>,
    product: &Product,
    folder: &Path,
) -> Option<&'static str> {
    let templates = operation.templates();
    let has = |test: &dyn Fn(&str) -> bool| templates.iter().any(|text| test(text));
    if has_unset_path_variable(item) {
        // Postman sends `/:id`; here it is an error before anything is sent.
        Some("unset-path-variable")
    } else if let Some(rule) = body::unquoted(item, variables, &product.sources) {
        Some(rule)
    } else if has(&|text| variables.misses_one_by_id(text)) {
        // Postman does not find a variable that has an `id` and no `key`.
        Some("variable-by-id")
    } else if has(&|text| variables.needs_an_empty_one(text)) {
        // Exports strip values: an empty variable is one that is to be set.
        Some("empty-variable")
    } else if has(&|text| variables.leaves_one(text)) {
        // Postman sends `{{name}}`.
        Some("unresolved-variable")
    } else if let Some(rule) = body::quoted(item, variables, &product.sources) {
        Some(rule)
    } else if has_a_port_that_is_no_number(&operation.url, variables) {
        Some("port-is-no-number")
    } else if has_a_length_of_its_own(item) {
        // The length is always that of what is sent.
        Some("content-length")
    } else {
        files(item, variables, folder)
    }
}

fn has_unset_path_variable(item: &Item) -> bool {
    let url = &item.request.url;
    url.path.iter().any(|segment| {
        let Some(rest) = segment.value.strip_prefix(':') else { return false };
        let name = rest.split('.').next().unwrap_or_default();
        let known = url.variables.iter().rev().find(|variable| variable.name == name);
        let value = known.and_then(|variable| variable.value.as_ref());
        !name.is_empty() && value.is_none_or(|value| value.value.is_empty())
    })
}

fn has_a_port_that_is_no_number(url: &str, variables: &Variables<'_>) -> bool {
    let url = variables.resolve(url);
    let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest.trim_start_matches('/'));
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    host.rsplit_once(':')
        .is_some_and(|(_, port)| !port.contains(']') && !port.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A `Content-Length` that is written by hand and wrong, or switched off, for a request with a text body.
fn has_a_length_of_its_own(item: &Item) -> bool {
    let Some(BodyContent::Raw { text, .. }) = item.request.body.as_ref().map(|body| &body.content) else {
        return false;
    };
    let mut headers = item.request.headers.iter().filter(|header| !header.disabled);
    let written = headers.find(|header| header.key.value.eq_ignore_ascii_case("content-length"));
    let wrong = written
        .and_then(|header| header.value.as_ref())
        .is_some_and(|value| !value.value.contains("{{") && value.value.trim() != text.value.len().to_string());
    let switched_off = |setting: &Setting| {
        let names = match &setting.value {
            SettingValue::Names(names) => names.as_slice(),
            _ => &[],
        };
        setting.key.value == "disabledSystemHeaders" && names.iter().any(|name| name == "content-length")
    };
    wrong || item.settings.iter().any(switched_off)
}

/// Postman leaves out a file that it cannot read; and it lets a file's name, or the name of a part, end its quotes or its
/// line.
fn files(item: &Item, variables: &Variables<'_>, folder: &Path) -> Option<&'static str> {
    let body = item.request.body.as_ref()?;
    let (paths, names): (Vec<&str>, Vec<&str>) = match &body.content {
        BodyContent::File { src: Some(src), .. } => (vec![src], Vec::new()),
        BodyContent::FormData(parts) => {
            let parts = || parts.iter().filter(|part| !part.field.disabled);
            let files = parts().flat_map(|part| part.files.iter().map(String::as_str));
            (files.collect(), parts().map(|part| part.field.key.value.as_str()).collect())
        }
        _ => return None,
    };
    let resolved = |text: &&str| variables.resolve(text);
    if paths.iter().map(resolved).any(|path| std::fs::File::open(folder.join(path)).is_err()) {
        return Some("unreadable-file");
    }
    let file_name = |path: String| path.rsplit('/').next().unwrap_or_default().to_owned();
    if paths.iter().map(resolved).map(file_name).any(|name| name.contains(['"', '\\'])) {
        return Some("quotes-in-a-file-name");
    }
    names.iter().map(resolved).any(|name| name.contains(['\r', '\n'])).then_some("line-break-in-a-name")
}
