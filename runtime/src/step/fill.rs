//! Puts what the item's own scripts stored into the fields of a call, where a field holds the variable's `{{name}}`.

use std::borrow::Cow;

use super::{Own, own};
use crate::body::Body;
use crate::draft::Draft;
use crate::error::Error;
use crate::item::Item;
use crate::json;
use crate::marked::Marked;
use crate::multipart::{Content, Part};
use crate::saved::UNQUOTED;
use crate::substitute::{Missing, Place, next_token};
use crate::variable::Variables;

/// The call with its fields filled in; itself where there is nothing to fill.
pub(crate) fn fields<'a>(draft: &'a Draft, variables: &dyn Variables) -> Result<Cow<'a, Draft>, Error> {
    let item = draft.item;
    let own = Own { names: own(item).collect(), variables };
    if own.names.is_empty() || draft.fault.is_some() {
        return Ok(Cow::Borrowed(draft));
    }
    let unresolved = |missing| Error::unresolved(item, missing);
    let mut filled = draft.clone();
    for placeholder in &mut filled.path {
        placeholder.edit(|value, secret| own.edit(value, secret, Place::Path)).map_err(unresolved)?;
    }
    filled.query.edit(|value, secret| own.edit(value, secret, Place::Query)).map_err(unresolved)?;
    for (_, value, secret) in &mut filled.headers {
        own.edit(value, secret, Place::Text).map_err(unresolved)?;
    }
    match &mut filled.body {
        Body::Form(pairs) => {
            pairs.edit(|value, secret| own.edit(value, secret, Place::Text)).map_err(unresolved)?;
        }
        Body::Multipart(parts) => {
            for Part { content, .. } in parts {
                if let Content::Text { text, secret, .. } = content {
                    own.edit(text, secret, Place::Text).map_err(unresolved)?;
                }
            }
        }
        Body::Text { text, secret, .. } => own.edit(text, secret, Place::Text).map_err(unresolved)?,
        Body::Json(bytes) | Body::GraphQl(bytes) => *bytes = own.json(item, bytes)?,
        Body::Empty | Body::File(_) => {}
    }
    Ok(Cow::Owned(filled))
}

impl Own<'_> {
    /// A text with the tokens replaced; it is secret when one of them is.
    fn edit(&self, text: &mut String, secret: &mut bool, place: Place) -> Result<(), Missing> {
        let mut edited = String::with_capacity(text.len());
        self.pieces(text, place, &mut |piece, hidden| {
            edited.push_str(piece);
            *secret |= hidden;
        })?;
        *text = edited;
        Ok(())
    }

    /// The text piece by piece, with whether the piece is a secret that was put in.
    fn pieces(&self, text: &str, place: Place, out: &mut dyn FnMut(&str, bool)) -> Result<(), Missing> {
        let (mut from, mut copied) = (0, 0);
        while let Some(token) = next_token(text, from) {
            from = token.end;
            if let Some((value, secret)) = self.value(token.name, place)? {
                out(&text[copied..token.start], false);
                out(&value, secret);
                copied = token.end;
            }
        }
        out(&text[copied..], false);
        Ok(())
    }

    /// A JSON body with the tokens in its texts replaced, and with values where they stood without quotes.
    fn json(&self, item: &'static Item, body: &Marked) -> Result<Marked, Error> {
        let mut out = Marked::with_capacity(body.len());
        for (run, hidden) in body.runs() {
            let text = String::from_utf8_lossy(run);
            let mut rest = &*text;
            while let Some(at) = rest.find(UNQUOTED) {
                self.quoted(item, &rest[..at], hidden, &mut out)?;
                let (value, length) = unquoted(&rest[at..]);
                let (mut raw, mut secret) = (String::new(), hidden);
                let mut put = |piece: &str, own| {
                    raw.push_str(piece);
                    secret |= own;
                };
                self.pieces(&value, Place::Text, &mut put).map_err(|missing| Error::unresolved(item, missing))?;
                if serde_json::from_str::<serde::de::IgnoredAny>(&raw).is_err() {
                    let problem = format!("`{value}` stands where JSON must stand, and its value is not JSON");
                    return Err(Error::build(item, problem));
                }
                out.push(&raw, secret);
                rest = &rest[at + length..];
            }
            self.quoted(item, rest, hidden, &mut out)?;
        }
        Ok(out)
    }

    /// JSON in whose texts the values are escaped.
    fn quoted(&self, item: &'static Item, text: &str, hidden: bool, out: &mut Marked) -> Result<(), Error> {
        let (mut from, mut copied) = (0, 0);
        while let Some(token) = next_token(text, from) {
            from = token.end;
            let name = serde_json::from_str::<String>(&format!("\"{}\"", token.name)).unwrap_or_default();
            let value = self.value(&name, Place::Text).map_err(|missing| Error::unresolved(item, missing))?;
            if let Some((value, secret)) = value {
                let value = json::serialize(value.as_str()).map(Marked::into_bytes).unwrap_or_default();
                out.push(&text[copied..token.start], hidden);
                out.push(value.get(1..value.len().saturating_sub(1)).unwrap_or_default(), hidden || secret);
                copied = token.end;
            }
        }
        out.push(&text[copied..], hidden);
        Ok(())
    }
}

/// The text behind the mark of what has no quotes, and how long that is with its quotes.
fn unquoted(text: &str) -> (String, usize) {
    let mut stream = serde_json::Deserializer::from_str(text).into_iter::<String>();
    match stream.next() {
        Some(Ok(value)) => (value.chars().skip(1).collect(), stream.byte_offset()),
        _ => (String::new(), text.len()),
    }
}
