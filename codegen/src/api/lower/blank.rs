//! Reports the `<placeholders>` in JSON that stand where a value has to be filled in.

use super::Context;
use crate::api::template::is_template;
use crate::collection::Item;
use crate::diag::{Diagnostic, code};
use crate::source::{Node, Span, Value};

/// The placeholders of a body, with their places.
pub fn find(node: &Node) -> Vec<(Span, String)> {
    match &node.value {
        // Any other text without quotes holds a variable.
        Value::Placeholder(text) if !is_template(text) => vec![(node.span, text.to_string())],
        Value::Array(elements) => elements.iter().flat_map(find).collect(),
        Value::Object(members) => members.iter().flat_map(|member| find(&member.value)).collect(),
        _ => Vec::new(),
    }
}

/// Says of each that `saved` cannot send it.
pub fn report(context: &mut Context<'_>, item: &Item, found: Vec<(Span, String)>) {
    for (span, text) in found {
        let message = format!("the saved value `{text}` is no JSON, so `saved()` is an error");
        let diagnostic = Diagnostic::new(code::W0325, message).label(span, "to be filled in");
        context.sink.report(diagnostic.at(&item.breadcrumb));
    }
}
