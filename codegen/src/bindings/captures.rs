//! Decides how a capture is said in the runtime's terms.

use super::model::CaptureDef;
use crate::api::Capture;
use crate::api::expr::{Expr, describe, notation};

/// What the item's table says of a capture.
pub fn plan(capture: &Capture) -> CaptureDef {
    let text = match words(&capture.value) {
        (true, text) => format!("removes {}{text}", capture.variable),
        (false, text) => format!("sets {} from {text}", capture.variable),
    };
    CaptureDef { variable: capture.variable.clone(), text, source: notation(&capture.value) }
}

/// Longer texts tell nobody anything.
const LENGTH: usize = 200;

/// Whether a value is nothing but the removal of the variable; and the rest of it in words.
pub fn words(value: &Expr) -> (bool, String) {
    let mut text = describe(value);
    let removal = "its removal";
    let removes = text.starts_with(removal);
    if removes {
        text.drain(..removal.len());
    }
    if let Some((end, _)) = text.char_indices().nth(LENGTH) {
        text.truncate(end);
        text.push_str(" …");
    }
    (removes, text)
}
