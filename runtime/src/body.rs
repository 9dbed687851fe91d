//! The body of a request: its bytes, and the `Content-Type` that goes with them.

use std::borrow::Cow;

use crate::error::Error;
use crate::headers::Headers;
use crate::item::Item;
use crate::json;
use crate::marked::Marked;
use crate::multipart::{self, Part};
use crate::pairs::Pairs;
use crate::upload::Upload;

/// Methods with which Postman sends no body.
const BODILESS: &[&str] = &["GET", "HEAD", "COPY", "PURGE", "UNLOCK"];

/// What the caller gave for a body.
#[derive(Clone, Default)]
pub(crate) enum Body {
    #[default]
    Empty,
    Form(Pairs),
    Multipart(Vec<Part>),
    Json(Marked),
    Text {
        content_type: &'static str,
        text: String,
        secret: bool,
    },
    File(Upload),
}

/// A body to send, and what hides a secret of it where it is shown.
pub(crate) struct Encoded {
    pub(crate) bytes: Marked,
    pub(crate) mask: &'static str,
}

impl Body {
    /// Encodes the body and sets its `Content-Type` where the headers have none, or one that cannot be right.
    pub(crate) fn encode(
        &self,
        item: &'static Item,
        headers: &mut Headers<'_>,
        marking: bool,
    ) -> Result<Encoded, Error> {
        let nothing = Encoded { bytes: Marked::default(), mask: "***" };
        if BODILESS.contains(&item.method) {
            return Ok(nothing);
        }
        let own = headers.get("content-type");
        let (bytes, content_type) = match self {
            Self::Empty => return Ok(nothing),
            Self::Form(pairs) if pairs.is_empty() => return Ok(nothing),
            Self::Multipart(parts) if parts.is_empty() => return Ok(nothing),
            Self::Text { text, .. } if text.is_empty() => return Ok(nothing),
            Self::Form(pairs) => {
                const FORM: &str = "application/x-www-form-urlencoded";
                let right = own.is_some_and(|own| own.starts_with(FORM.as_bytes()));
                (pairs.form(marking), (!right).then_some(Cow::Borrowed(FORM)))
            }
            Self::Multipart(parts) => {
                let own = own.and_then(|own| std::str::from_utf8(own).ok()).and_then(multipart::boundary_of);
                // A boundary that the caller's data holds would let it add parts.
                let own = own.filter(|boundary| !multipart::collides(parts, boundary));
                match own {
                    Some(boundary) => (multipart::write(item, parts, boundary)?, None),
                    None => {
                        let boundary = multipart::new_boundary();
                        let content_type = format!("multipart/form-data; boundary={boundary}");
                        (multipart::write(item, parts, &boundary)?, Some(content_type.into()))
                    }
                }
            }
            Self::Json(bytes) => (bytes.clone(), own.is_none().then_some("application/json".into())),
            Self::Text { content_type, text, secret } => {
                let mut bytes = Marked::with_capacity(text.len());
                bytes.push(text, *secret);
                (bytes, own.is_none().then_some((*content_type).into()))
            }
            Self::File(upload) => {
                let mut bytes = Marked::default();
                bytes.push(multipart::read(item, upload)?, false);
                (bytes, if own.is_none() { upload.media_type().map(Cow::Borrowed) } else { None })
            }
        };
        if let Some(content_type) = content_type {
            headers.remove("content-type");
            headers.push("Content-Type", &content_type, false)?;
        }
        Ok(Encoded { bytes, mask: if matches!(self, Self::Json(_)) { json::MASK } else { "***" } })
    }
}
