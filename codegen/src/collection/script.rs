//! Scripts: the literals of their lines, read as code by a later stage.

use super::cursor::{Cursor, is_disabled, is_nothing, member};
use super::{Listen, Script};
use crate::source::{Node, Span, Value};

impl Cursor<'_> {
    /// The scripts of a collection, folder or item that say anything.
    pub(super) fn scripts(&mut self, parent: &Node) -> Vec<Script> {
        let events = match member(parent, "event") {
            Some(node) if matches!(node.value, Value::Object(_)) => std::slice::from_ref(node),
            _ => self.list(parent, "event"),
        };
        let scripts = events.iter().filter(|event| !is_disabled(event)).filter_map(|event| {
            let listen = match event.get("listen")?.text()? {
                "test" => Listen::Test,
                "prerequest" => Listen::PreRequest,
                _ => return None,
            };
            let lines = self.lines(event)?;
            Some(Script { listen, lines })
        });
        scripts.collect()
    }

    /// The lines of an event's script; nothing when all of them are blank.
    fn lines(&mut self, event: &Node) -> Option<Vec<Span>> {
        let script = member(event, "script")?;
        let exec = if matches!(script.value, Value::Object(_)) { member(script, "exec")? } else { script };
        let lines = match &exec.value {
            Value::Text(_) => std::slice::from_ref(exec),
            Value::Array(lines) => lines,
            _ => {
                self.wrong("exec", exec, "an array or a string");
                return None;
            }
        };
        for line in lines.iter().filter(|line| line.text().is_none() && !is_nothing(line)) {
            self.wrong("exec", line, "a string");
        }
        let lines = lines.iter().filter_map(|line| Some((line.text()?, line.span)));
        let (texts, spans): (Vec<&str>, Vec<Span>) = lines.unzip();
        texts.iter().any(|text| !text.trim().is_empty()).then_some(spans)
    }
}
