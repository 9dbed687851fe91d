//! Whether a value that is stored is taken from the answer, and under which conditions.

use super::Origin;
use super::guard::{self, Guard};
use super::interpret::Machine;
use super::value::{COMPUTED, Value};

impl Machine<'_> {
    /// The place in the answer that a value takes, and whether it is taken
    /// only for some status; or why it is not understood.
    pub fn taken(&self, value: &Value) -> Result<(Origin, bool), &'static str> {
        let mut status = Vec::new();
        let mut there = Vec::new();
        for guard in self.entries.iter().rev().flat_map(|entry| &entry.guards) {
            match guard {
                Guard::Opaque(why) => return Err(why),
                Guard::Present(whole) => there.push(whole),
                Guard::Status(_) => status = guard::both(status, vec![guard.clone()]),
            }
        }
        let origin = match value {
            Value::Json(root, path) if self.changed(*root, path) => {
                return Err("the script changes the answer before it takes the value");
            }
            Value::Unknown(why) => return Err(why),
            Value::Text(_) | Value::Number(_) | Value::Bool(_) | Value::Nothing => {
                return Err("the value is a constant");
            }
            Value::Body => return Err("the value is the text of the whole body"),
            Value::Status | Value::Phrase => return Err("the value is the status"),
            Value::Host(_) => return Err("the value does not come from the answer"),
            other => other.origin().ok_or(COMPUTED)?,
        };
        if !there.iter().all(|whole| guard::within(&origin, whole)) {
            return Err("the write stands under a condition on another part of the answer");
        }
        match status.as_slice() {
            [] => Ok((origin, false)),
            [Guard::Status(codes)] if codes.success() => Ok((origin, true)),
            _ => Err("the write stands under a condition on a status that is no success"),
        }
    }

    fn changed(&self, root: usize, path: &[String]) -> bool {
        let mut changes = self.dirty.iter().filter(|(other, _)| *other == root);
        changes.any(|(_, other)| other.starts_with(path) || path.starts_with(other))
    }
}
