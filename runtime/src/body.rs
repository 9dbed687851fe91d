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
use crate::variable::Variables;

/// Methods with which Postman sends no body.
const BODILESS: &[&str] = &["GET", "HEAD", "COPY", "PURGE", "UNLOCK"];

const JSON: &str = "application/json";

/// What the caller gave for a body.
#[derive(Clone, Default)]
pub(crate) enum Body {
    #[default]
    Empty,
    Form(Pairs),
    Multipart(Vec<Part>),
    Json(Marked),
    GraphQl(Marked),
    Text {
        content_type: &'static str,
        text: String,
        secret: bool,
    },
    File(Upload),
}

/// A body to send.
#[derive(Default)]
pub(crate) struct Encoded {
    pub(crate) bytes: Marked,
    /// What hides a secret of it where it is shown.
    pub(crate) mask: &'static str,
    /// The `Content-Type` to add, where the headers have none or one that cannot be right.
    pub(crate) content_type: Option<Cow<'static, str>>,
    /// That header is there before the request is signed: so it is with Postman for JSON, whose comments it has cut by
    /// then (SEMANTICS 4.1).
    pub(crate) early: bool,
    kind: Kind,
    marking: bool,
}

/// What signing schemes have to know of a body.
#[derive(Default)]
enum Kind {
    #[default]
    Other,
    Form(Pairs),
    Multipart,
}

impl Encoded {
    fn new(bytes: Marked, content_type: Option<Cow<'static, str>>) -> Self {
        Self { bytes, mask: "***", content_type, ..Self::default() }
    }

    /// The pairs of an urlencoded body as text.
    pub(crate) fn pairs(
        &self,
        item: &'static Item,
        variables: &dyn Variables,
    ) -> Result<Option<Vec<(String, String)>>, Error> {
        match &self.kind {
            Kind::Form(pairs) => pairs.texts(variables).map(Some).map_err(|missing| Error::unresolved(item, missing)),
            Kind::Other | Kind::Multipart => Ok(None),
        }
    }

    /// Appends what a scheme signed to an urlencoded body. Its values are secret.
    pub(crate) fn add_pairs(
        &mut self,
        item: &'static Item,
        added: Vec<(String, String)>,
        variables: &dyn Variables,
    ) -> Result<(), Error> {
        if let Kind::Form(pairs) = &mut self.kind {
            added.into_iter().for_each(|(name, value)| pairs.push_form(name, &value, true));
            self.bytes = pairs.form(variables, self.marking).map_err(|missing| Error::unresolved(item, missing))?;
        }
        Ok(())
    }

    /// Removes the pairs with these keys from an urlencoded body.
    pub(crate) fn remove_pairs(
        &mut self,
        item: &'static Item,
        names: &[&str],
        variables: &dyn Variables,
    ) -> Result<(), Error> {
        if let Kind::Form(pairs) = &mut self.kind {
            pairs.remove(names);
        }
        self.add_pairs(item, Vec::new(), variables)
    }

    pub(crate) fn is_multipart(&self) -> bool {
        matches!(self.kind, Kind::Multipart)
    }
}

impl Body {
    /// Encodes the body for these headers.
    pub(crate) fn encode(
        &self,
        item: &'static Item,
        headers: &Headers<'_>,
        variables: &dyn Variables,
        marking: bool,
    ) -> Result<Encoded, Error> {
        if item.behavior.prune_body && BODILESS.contains(&item.method) {
            return Ok(Encoded::default());
        }
        let own = headers.get("content-type");
        Ok(match self {
            Self::Empty => Encoded::default(),
            Self::Form(pairs) if pairs.is_empty() => Encoded::default(),
            Self::Multipart(parts) if parts.is_empty() => Encoded::default(),
            Self::Text { text, .. } if text.is_empty() => Encoded::default(),
            Self::Form(pairs) => {
                const FORM: &str = "application/x-www-form-urlencoded";
                let right = own.is_some_and(|own| own.starts_with(FORM.as_bytes()));
                let bytes = pairs.form(variables, marking).map_err(|missing| Error::unresolved(item, missing))?;
                let kind = Kind::Form(pairs.clone());
                Encoded { kind, marking, ..Encoded::new(bytes, (!right).then_some(FORM.into())) }
            }
            Self::Multipart(parts) => {
                let own = own.and_then(|own| std::str::from_utf8(own).ok()).and_then(multipart::boundary_of);
                let (bytes, boundary) = multipart::write(item, parts, own, variables, marking)?;
                let content_type = (own != Some(boundary.as_str()))
                    .then(|| format!("multipart/form-data; boundary={boundary}").into());
                Encoded { kind: Kind::Multipart, ..Encoded::new(bytes, content_type) }
            }
            Self::Json(bytes) => {
                let content_type = own.is_none().then_some(JSON.into());
                Encoded { mask: json::MASK, early: true, ..Encoded::new(bytes.clone(), content_type) }
            }
            Self::GraphQl(bytes) => {
                Encoded { mask: json::MASK, ..Encoded::new(bytes.clone(), own.is_none().then_some(JSON.into())) }
            }
            Self::Text { content_type, text, secret } => {
                let mut bytes = Marked::with_capacity(text.len());
                let early = *content_type == JSON;
                let text = if early { json::without_comments(text) } else { Cow::Borrowed(text.as_str()) };
                bytes.push(text.as_bytes(), *secret);
                Encoded { early, ..Encoded::new(bytes, own.is_none().then_some((*content_type).into())) }
            }
            Self::File(upload) => {
                let mut bytes = Marked::default();
                bytes.push(multipart::read(item, upload)?, false);
                let media_type = upload.media_type().map(|media_type| Cow::Owned(media_type.to_owned()));
                Encoded::new(bytes, media_type.filter(|_| own.is_none()))
            }
        })
    }
}
