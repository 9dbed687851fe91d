//! Turns a place in a file into the way to it from the root.

use crate::source::{Node, Span, Value};

/// The way to the innermost value that holds the place: `item[2].request.header[0].value`.
pub fn to(root: &Node, place: Span) -> String {
    let mut path = String::new();
    let mut node = root;
    loop {
        let inside = |span: Span| span.start <= place.start && place.end <= span.end;
        let next = match &node.value {
            Value::Object(members) => {
                let member = members.iter().find(|member| inside(member.value.span) || inside(member.key_span));
                member.map(|member| {
                    path.push_str(if path.is_empty() { "" } else { "." });
                    path.push_str(&member.key);
                    &member.value
                })
            }
            Value::Array(elements) => {
                let at = elements.iter().position(|element| inside(element.span));
                at.map(|at| {
                    path.push_str(&format!("[{at}]"));
                    &elements[at]
                })
            }
            _ => None,
        };
        match next {
            Some(next) if inside(next.span) => node = next,
            _ => return path,
        }
    }
}
