//! Says what the scripts of an item do, and what was made of them.

use super::masked::Masked;
use super::text;
use crate::api::Operation;
use crate::api::expr::describe;
use crate::bindings::Cluster;
use crate::collection::{Item, Listen};
use serde_json::{Value, json};

/// Nothing where no script runs. An item comes with the folders around it that have scripts; what a script sends is none.
pub fn section(
    item: Option<(&Item, &[String])>,
    operation: &Operation,
    cluster: &Cluster,
    masked: Masked<'_>,
) -> Option<Value> {
    let scripts = item.iter().flat_map(|(item, _)| &item.scripts).map(|script| {
        let when = match script.listen {
            Listen::PreRequest => "Before the request",
            Listen::Test => "After the answer",
        };
        (script.listen == Listen::Test, when, text::block(&masked.script(&script.lines)))
    });
    let mut scripts: Vec<(bool, &str, String)> = scripts.filter(|(.., text)| !text.trim().is_empty()).collect();
    scripts.sort_by_key(|(after, ..)| *after);
    let (sources, made) = (sources(&scripts), made(operation, cluster));
    let others: Vec<String> =
        item.iter().flat_map(|(_, others)| *others).map(|name| text::line(&masked.masks.text(name))).collect();
    (!sources.is_empty() || !made.is_empty() || !others.is_empty()).then(|| {
        json!({
            "sources": sources,
            "others": text::some(others.join(", ")),
            "nothing": if made.is_empty() { vec!["Nothing of them is carried over."] } else { Vec::new() },
            "made": text::whole(made),
        })
    })
}

fn sources(scripts: &[(bool, &str, String)]) -> Vec<Value> {
    scripts.iter().map(|(_, when, text)| json!({ "when": when, "text": text })).collect()
}

/// A row each: what it is, in words, and the notation where it has one.
fn made(operation: &Operation, cluster: &Cluster) -> Vec<Value> {
    let item = &cluster.item;
    let row = |kind: &str, words: &str, notation: &str| json!({ "kind": kind, "words": text::line(words), "notation": text::block(notation) });
    let steps = item.steps.iter().flatten();
    let mut rows: Vec<Value> =
        steps.map(|step| row("Step", step.text.trim_start_matches("before: "), &step.source)).collect();
    rows.extend(item.captures.iter().map(|capture| row("Capture", &capture.text, &capture.source)));
    rows.extend(item.checks.iter().map(|(message, holds)| row("Check", message, holds)));
    rows.extend(operation.next.iter().map(|next| {
        let target =
            next.target.as_ref().map_or_else(|| "the run ends".to_owned(), |target| format!("goes on with {target}"));
        row("Order", &target, &next.condition.as_ref().map(describe).unwrap_or_default())
    }));
    rows
}
