//! Reads what Postman's raw bodies may have beside JSON: variables, placeholders and comments.

use super::{Grammar, JsonError, Reader};
use crate::source::Value;

impl Reader<'_> {
    /// A `{{variable}}` stands in the place of a value.
    pub(super) fn is_placeholder(&self) -> bool {
        self.grammar == Grammar::RawBody && self.text[self.at..].starts_with("{{")
    }

    /// `{{name}}`, or several with text between them, up to the next blank, comma or closing bracket.
    pub(super) fn placeholder(&mut self) -> Result<Value, JsonError> {
        let start = self.at;
        while self.text[self.at..].starts_with("{{") {
            let Some(length) = self.text[self.at..].find("}}") else {
                return Err(self.error(start, start + 2, "a variable that does not end with `}}`".to_owned()));
            };
            self.at += length + 2;
            let rest = &self.text[self.at..];
            self.at += rest.find([' ', '\t', '\r', '\n', ',', ']', '}', '{', '/']).unwrap_or(rest.len());
        }
        Ok(Value::Placeholder(self.text[start..self.at].into()))
    }

    /// The length of a `<placeholder>` that stands in the place of a value. At the top it would be XML.
    pub(super) fn blank(&self) -> Option<usize> {
        if self.grammar != Grammar::RawBody || self.depth == 0 {
            return None;
        }
        let rest = self.text[self.at..].strip_prefix('<')?;
        let length = rest.find(['>', '<', '"', '{', '}', '\r', '\n']).filter(|at| *at > 0)?;
        let behind = rest[length..].strip_prefix('>')?;
        let ends = behind.trim_start_matches([' ', '\t']).starts_with([',', ']', '}', '\r', '\n', '/']);
        ends.then_some(length + 2)
    }

    /// Postman's users write `<id>` where a value has to be filled in before the request is sent.
    pub(super) fn filled_in(&mut self) -> Result<Value, JsonError> {
        let Some(length) = self.blank() else { return Err(self.unexpected("a value")) };
        let start = self.at;
        self.at += length;
        Ok(Value::Placeholder(self.text[start..self.at].into()))
    }

    /// `// …` or `/* … */`.
    pub(super) fn comment(&mut self) -> Result<(), JsonError> {
        let rest = &self.text[self.at..];
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            let end = rest.find("*/");
            end.ok_or_else(|| self.error(self.at, self.at + 2, "a comment that does not end".to_owned()))? + 2
        } else {
            return Err(self.unexpected("a value"));
        };
        self.at += length;
        Ok(())
    }
}
