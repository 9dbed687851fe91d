//! Finds the items that differ from Postman on purpose: decided from the collection and its variables alone.

use codegen::collection::{BodyContent, Item, Variable};
use codegen::source::{Grammar, Node, Sources, Span, Value, parse, parse_held};
use std::collections::BTreeMap;
use tests::product::{Product, items, numbered};

/// The rule of each item that one applies to, by its number in the order of the collection.
pub fn rules(product: &Product) -> BTreeMap<usize, &'static str> {
    let variables = Variables::new(product);
    let rule = |item: &Item| {
        if has_unset_path_variable(item) {
            Some("unset-path-variable")
        } else if has_unquoted_text(item, &variables, &product.sources) {
            Some("unquoted-not-json")
        } else {
            None
        }
    };
    let numbers: BTreeMap<Span, usize> = numbered(product).into_iter().zip(0..).collect();
    let rules =
        items(&product.collection).into_iter().filter_map(|item| Some((*numbers.get(&item.span)?, rule(item)?)));
    rules.collect()
}

/// Postman sends `/:id` where the path variable `id` has no value; here that is an error.
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

/// Postman puts any text in place of an unquoted `{{variable}}` of a JSON body; here it has to be JSON.
fn has_unquoted_text(item: &Item, variables: &Variables<'_>, sources: &Sources) -> bool {
    let Some(body) = item.request.body.as_ref().filter(|body| !body.disabled) else { return false };
    let text = match &body.content {
        BodyContent::Raw { text, language } if is_json(item, language.as_deref()) => text,
        BodyContent::GraphQl { variables: Some(text), .. } => text,
        _ => return false,
    };
    let Ok(node) = parse_held(sources, text.span, Grammar::RawBody) else { return false };
    let mut unquoted = Vec::new();
    placeholders(&node, &mut unquoted);
    unquoted.into_iter().any(|template| {
        let value = variables.resolve(template);
        let mut sources = Sources::default();
        let file = sources.add("value", value.as_str());
        parse(file, &value, Grammar::Strict).is_err()
    })
}

fn is_json(item: &Item, language: Option<&str>) -> bool {
    let mut headers = item.request.headers.iter().filter(|header| !header.disabled);
    let header = headers.find(|header| header.key.value.eq_ignore_ascii_case("content-type"));
    let header = header.and_then(|header| header.value.as_ref()).map_or("", |value| value.value.as_str());
    let essence = header.split(';').next().unwrap_or_default().trim();
    match language {
        Some(language) => language == "json",
        None => essence == "application/json" || essence.starts_with("application/") && essence.ends_with("+json"),
    }
}

fn placeholders<'a>(node: &'a Node, found: &mut Vec<&'a str>) {
    match &node.value {
        Value::Placeholder(text) => found.push(text),
        Value::Array(elements) => elements.iter().for_each(|element| placeholders(element, found)),
        Value::Object(members) => members.iter().for_each(|member| placeholders(&member.value, found)),
        _ => {}
    }
}

/// The values of variables, the environment's before the collection's before the globals'.
struct Variables<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Variables<'a> {
    fn new(product: &'a Product) -> Self {
        let all = product.collection.variables.iter().chain(&product.environment);
        let enabled = all.filter(|variable: &&Variable| !variable.disabled);
        let value = |variable: &'a Variable| variable.value.as_ref().map_or("", |value| value.value.as_str());
        Self(enabled.map(|variable| (variable.key.value.as_str(), value(variable))).collect())
    }

    /// The text with its variables replaced, those in their values included.
    fn resolve(&self, template: &str) -> String {
        let mut text = template.to_owned();
        for _ in 0..19 {
            let mut next = text.clone();
            for name in codegen::api::template_names(&text) {
                if let Some(value) = self.0.get(name) {
                    next = next.replace(&format!("{{{{{name}}}}}"), value);
                }
            }
            if next == text {
                break;
            }
            text = next;
        }
        text
    }
}
