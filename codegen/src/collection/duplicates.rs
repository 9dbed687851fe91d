//! Finds keys that an object has twice, wherever the file is Postman's and not somebody's data.

use super::item::crumb;
use crate::diag::{Breadcrumb, Diagnostic, Sink, code};
use crate::source::{Member, Node};

/// Reports every duplicate key below `node`, bodies excluded.
pub(super) fn report(node: &Node, breadcrumb: &Breadcrumb, sink: &mut Sink) {
    walk("", node, breadcrumb, sink);
}

fn walk(own_key: &str, node: &Node, breadcrumb: &Breadcrumb, sink: &mut Sink) {
    check(node.members(), breadcrumb, sink);
    for member in node.members().iter().filter(|member| !is_data(own_key, member)) {
        walk(&member.key, &member.value, breadcrumb, sink);
    }
    for element in node.elements() {
        if matches!(own_key, "item" | "items" | "folders" | "requests") {
            walk("", element, &crumb(breadcrumb, element), sink);
        } else {
            walk("", element, breadcrumb, sink);
        }
    }
}

fn check(members: &[Member], breadcrumb: &Breadcrumb, sink: &mut Sink) {
    let mut sorted: Vec<&Member> = members.iter().collect();
    sorted.sort_by_key(|member| &member.key);
    for same in sorted.chunk_by(|a, b| a.key == b.key) {
        let Some((last, [first, ..])) = same.split_last() else { continue };
        let message = format!("`{}` occurs {} in one object", last.key, times(same.len()));
        let diagnostic = Diagnostic::new(code::W0105, message).label(last.key_span, "the last one counts");
        sink.report(diagnostic.label(first.key_span, "the first one").at(breadcrumb));
    }
}

fn times(count: usize) -> String {
    if count == 2 { "twice".to_owned() } else { format!("{count} times") }
}

/// JSON of the API itself, where Postman's rules do not hold.
fn is_data(own_key: &str, member: &Member) -> bool {
    match (own_key, &*member.key) {
        ("body", "raw") | ("graphql" | "graphqlModeData" | "data", "variables") => true,
        ("", "text") | (_, "rawModeData") => true,
        (_, "body") => member.value.get("mode").is_none(),
        _ => false,
    }
}
