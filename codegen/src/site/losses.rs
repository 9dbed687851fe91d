//! Sorts what there is to say of a collection by the page that it belongs on.

use super::text;
use crate::diag::mask::Masks;
use crate::diag::{Breadcrumb, Diagnostic, Severity};
use crate::source::Span;
use serde_json::{Value, json};

/// What belongs to the request at one place.
pub fn of_one(one: (Span, &Breadcrumb), diagnostics: &[&Diagnostic], masks: &Masks) -> Vec<Value> {
    let mut rows = rows(diagnostics.iter().copied().filter(|diagnostic| belongs(diagnostic, one)), masks);
    // Each page says where it is.
    rows.iter_mut().for_each(|row| row["place"] = Value::Array(Vec::new()));
    rows
}

/// What belongs to none of these requests: to the collection, its folders, its variables, and requests that are left out.
pub fn of_none(shown: &[(Span, &Breadcrumb)], diagnostics: &[&Diagnostic], masks: &Masks) -> Vec<Value> {
    let free = |diagnostic: &&Diagnostic| !shown.iter().any(|one| belongs(diagnostic, *one));
    rows(diagnostics.iter().copied().filter(free), masks)
}

/// By place, since several items may have one name; what has no place is told by the name.
fn belongs(diagnostic: &Diagnostic, (span, breadcrumb): (Span, &Breadcrumb)) -> bool {
    match diagnostic.labels.first() {
        Some(label) if label.span.file == span.file => span.start <= label.span.start && label.span.end <= span.end,
        // The examples of schema v3 are files of their own.
        _ => diagnostic.breadcrumb == *breadcrumb,
    }
}

/// One row for each thing that is said, without places: those move with every export.
fn rows<'a>(diagnostics: impl Iterator<Item = &'a Diagnostic>, masks: &Masks) -> Vec<Value> {
    let row = |diagnostic: &Diagnostic| {
        let place = masks.text(&diagnostic.breadcrumb.to_string());
        let key = (diagnostic.code.id(), text::line(&place), text::line(&masks.text(&diagnostic.message)));
        (key, text::line(&masks.text(&diagnostic.help)), diagnostic.severity())
    };
    let mut rows: Vec<_> = diagnostics.map(row).collect();
    rows.sort_by(|(a, help_a, _), (b, help_b, _)| (a, help_a).cmp(&(b, help_b)));
    rows.dedup_by(|(a, help_a, _), (b, help_b, _)| (a, help_a) == (b, help_b));
    let json = rows.into_iter().map(|((code, place, message), help, severity)| {
        json!({
            "code": code,
            "kind": if severity == Severity::Loss { "Loss" } else { "Decision" },
            "place": text::some(place),
            "message": text::spans(&message),
            "help": text::spans(&help),
        })
    });
    json.collect()
}
