//! Scripts: the literals of their lines, read as code by a later stage.

use super::cursor::{Cursor, is_disabled, is_nothing, member};
use super::{Listen, Script};
use crate::source::{Node, Span, Value};

impl Cursor<'_> {
    /// The scripts of a collection, folder or item that say anything.
    pub(super) fn scripts(&mut self, parent: &Node) -> Vec<Script> {
        self.events(parent, "event", None)
    }

    /// The scripts of a list of events; one that does not say when it runs does so at `default`, or never.
    pub(super) fn events(&mut self, parent: &Node, key: &str, default: Option<Listen>) -> Vec<Script> {
        let events = match member(parent, key) {
            Some(node) if matches!(node.value, Value::Object(_)) => std::slice::from_ref(node),
            _ => self.list(parent, key),
        };
        let scripts = events.iter().filter(|event| !is_disabled(event)).filter_map(|event| {
            let listen = match member(event, "listen").map(Node::text) {
                None => default?,
                Some(Some("test")) => Listen::Test,
                Some(Some("prerequest")) => Listen::PreRequest,
                Some(_) => return None,
            };
            let script = member(event, "script")?;
            let exec = if matches!(script.value, Value::Object(_)) { member(script, "exec")? } else { script };
            let lines = self.lines("exec", exec)?;
            Some(Script { listen, lines })
        });
        scripts.collect()
    }

    /// The lines of a script; nothing when all of them are blank.
    pub(super) fn lines(&mut self, key: &str, exec: &Node) -> Option<Vec<Span>> {
        let lines = match &exec.value {
            Value::Text(_) => std::slice::from_ref(exec),
            Value::Array(lines) => lines,
            _ => {
                self.wrong(key, exec, "an array or a string");
                return None;
            }
        };
        for line in lines.iter().filter(|line| line.text().is_none() && !is_nothing(line)) {
            self.wrong(key, line, "a string");
        }
        let lines = lines.iter().filter_map(|line| Some((line.text()?, line.span)));
        let (texts, spans): (Vec<&str>, Vec<Span>) = lines.unzip();
        texts.iter().any(|text| !text.trim().is_empty()).then_some(spans)
    }
}
