//! Reads an answer's body into a type, and says where it does not fit.

mod asks;

use std::fmt;

use serde::de::DeserializeOwned;

use crate::credential;
use crate::item::Item;
use crate::secret;

/// How many bytes of the body an error shows on each side of the place.
const AROUND: usize = 40;

/// An answer's body is not what the bindings expect.
///
/// The text shows the JSON path and a short excerpt of the body. Neither the excerpt nor the value is shown when the
/// type holds a [`Secret`](crate::Secret), as generated code says by [`Reply::secret_json`](crate::Reply::secret_json),
/// when any member of the body has a name that looks like a credential's (`token`, `secret`, `password`, `key`, …), or when it is
/// a [`Secret`](crate::Secret) that does not fit: the path must then do.
pub struct DecodeError {
    item: &'static Item,
    status: u16,
    path: Option<String>,
    problem: String,
    excerpt: Option<String>,
}

impl DecodeError {
    pub(crate) fn new(item: &'static Item, status: u16, problem: impl Into<String>) -> Self {
        Self { item, status, path: None, problem: problem.into(), excerpt: None }
    }

    /// The item that was answered.
    pub fn item(&self) -> &'static Item {
        self.item
    }

    /// The answer's status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Where in the JSON the problem is, `$.pets[0].id`, when that is known.
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// The body's text around the problem, when it may be shown.
    pub fn excerpt(&self) -> Option<&str> {
        self.excerpt.as_deref()
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("item", &self.item.name)
            .field("status", &self.status)
            .field("path", &self.path)
            .field("problem", &self.problem)
            .field("excerpt", &self.excerpt)
            .finish()
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: the answer with status {} ", self.item.name, self.status)?;
        match &self.path {
            Some(path) => write!(f, "does not fit its type at `{path}`: {}", self.problem)?,
            None => write!(f, "{}", self.problem)?,
        }
        if let Some(excerpt) = &self.excerpt {
            write!(f, ", near `{excerpt}`")?;
        }
        if self.path.is_some() {
            f.write_str("; correct the saved example or the type, and regenerate")?;
        }
        Ok(())
    }
}

impl std::error::Error for DecodeError {}

/// Reads JSON. A byte order mark in front is skipped, as RFC 8259 section 8.1 allows.
///
/// With `guarded` nothing of the body is shown when it does not fit.
pub(crate) fn json<T: DeserializeOwned>(
    item: &'static Item,
    status: u16,
    body: &[u8],
    guarded: bool,
) -> Result<T, DecodeError> {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    if body.trim_ascii_start().starts_with(b"[") && asks::for_object::<T>() {
        let problem = "it is a list, and the type is an object";
        let path = Some("$".to_owned());
        return Err(DecodeError { path, ..DecodeError::new(item, status, problem) });
    }
    serde_json::from_slice(body).map_err(|error| {
        // The path costs a second pass, which only a failure pays for.
        let mut json = serde_json::Deserializer::from_slice(body);
        let path = serde_path_to_error::deserialize::<_, T>(&mut json).err().map(|error| error.path().to_string());
        misfit(item, status, body, &error, path, guarded)
    })
}

fn misfit(
    item: &'static Item,
    status: u16,
    body: &[u8],
    error: &serde_json::Error,
    path: Option<String>,
    guarded: bool,
) -> DecodeError {
    let path = match path.as_deref() {
        None | Some("." | "") => "$".to_owned(),
        Some(path) if path.starts_with('[') => format!("${path}"),
        Some(path) => format!("$.{path}"),
    };
    let text = error.to_string();
    let open = !guarded && !text.contains(secret::MISFIT) && !credential::has_secret_member(body);
    DecodeError {
        item,
        status,
        path: Some(path),
        problem: if open { text } else { without_values(error, &text) },
        excerpt: if open { excerpt(body, error.line(), error.column()) } else { None },
    }
}

/// Serde's text without the values that it quotes from the body.
fn without_values(error: &serde_json::Error, text: &str) -> String {
    if !error.is_data() || text.starts_with("missing field") || text.starts_with(secret::MISFIT) {
        return text.to_owned();
    }
    // Behind the last `expected` stands what the type says, never what the body says.
    match text.rfind(", expected ") {
        Some(at) => format!("another value{}", &text[at..]),
        None => format!("a value that the type refuses at line {} column {}", error.line(), error.column()),
    }
}

/// The body around a line and column of serde_json's (from 1, in bytes), on one line.
fn excerpt(body: &[u8], line: usize, column: usize) -> Option<String> {
    let start = match line.checked_sub(2) {
        None => 0,
        Some(nth) => body.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(nth)?.0 + 1,
    };
    let at = (start + column).min(body.len());
    let around = body.get(at.saturating_sub(AROUND)..(at + AROUND).min(body.len()))?;
    // Where the cut falls into a character, its half is left out.
    let text = String::from_utf8_lossy(around);
    let text = text.trim_matches('\u{FFFD}').trim();
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    (!text.is_empty()).then_some(text)
}
