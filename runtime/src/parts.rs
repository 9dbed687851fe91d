//! Joins the fields of a request struct to the places of an item.

use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::body::Body;
use crate::draft::{Draft, Fault};
use crate::item::Item;
use crate::json;
use crate::multipart::{Content, Part};
use crate::operation::Operation;
use crate::pairs::Pairs;
use crate::param::ParamValue;
use crate::reply::Cases;
use crate::response::Untyped;
use crate::secret::Secret;
use crate::text::TextValue;
use crate::upload::{FileValue, Upload};
use crate::url::Placeholder;

/// A call of an item, being filled in. Generated code calls one method a field, then one that says what is answered.
///
/// Nothing here fails: what cannot be sent is told when the request is built.
#[must_use = "parts do nothing until a terminal such as `json()` makes an operation of them, and that is sent"]
pub struct Parts {
    draft: Draft,
}

impl Parts {
    pub(crate) fn new(item: &'static Item) -> Self {
        Self { draft: Draft::new(item) }
    }

    /// Fills a placeholder of the URL, named as the URL writes it: `:id`, `{{ACCOUNT}}`, `<RECORD_ID>` or `{id}`.
    pub fn path(mut self, placeholder: &'static str, value: &impl ParamValue) -> Self {
        value.each(&mut |param, secret| self.draft.path.push(Placeholder::new(placeholder, param, secret)));
        self
    }

    /// Adds a query parameter, several of a `Vec`, none of `None`. Order and duplicates are kept, as in Postman.
    pub fn query(mut self, name: &'static str, value: &impl ParamValue) -> Self {
        value.each(&mut |param, secret| self.draft.query.push_query(name, param, secret));
        self
    }

    /// Adds a header, several of a `Vec`, none of `None`.
    pub fn header(mut self, name: &'static str, value: &impl TextValue) -> Self {
        value.each(&mut |text, secret| self.draft.headers.push((name, text.to_owned(), secret)));
        self
    }

    /// Adds a field of an `application/x-www-form-urlencoded` body.
    pub fn form(mut self, name: &'static str, value: &impl TextValue) -> Self {
        if !matches!(self.draft.body, Body::Form(_)) {
            self.draft.body = Body::Form(Pairs::default());
        }
        if let Body::Form(pairs) = &mut self.draft.body {
            value.each(&mut |text, secret| pairs.push_form(name, text, secret));
        }
        self
    }

    /// Adds a text part of a `multipart/form-data` body.
    pub fn part(self, name: &'static str, value: &impl TextValue) -> Self {
        self.text_parts(name, None, value)
    }

    /// Adds a text part of a `multipart/form-data` body, with a `Content-Type` of its own.
    pub fn part_as(self, name: &'static str, content_type: &'static str, value: &impl TextValue) -> Self {
        self.text_parts(name, Some(content_type), value)
    }

    /// Adds a file part of a `multipart/form-data` body, several of a `Vec`, none of `None`.
    pub fn file(mut self, name: &'static str, value: &impl FileValue) -> Self {
        value.each(&mut |upload| self.add_part(Part { name, content: Content::File(upload.clone()) }));
        self
    }

    /// Sets the body of a GraphQL call: the document, which of its operations, and the variables; `null` variables are
    /// left out. Its `Content-Type` is `application/json` unless a header says otherwise.
    pub fn graphql(
        self,
        query: &(impl TextValue + ?Sized),
        operation_name: Option<&str>,
        variables: &impl Serialize,
    ) -> Self {
        let mut document = json::serialize("");
        query.each(&mut |text, secret| {
            document = if secret { json::serialize(&Secret::new(text)) } else { json::serialize(text) };
        });
        let body = document.and_then(|query| json::graphql(&query, operation_name, &json::serialize(variables)?));
        self.set_body(body.map(Body::GraphQl))
    }

    /// Sets a JSON body. Its `Content-Type` is `application/json` unless a header says otherwise.
    pub fn body_json(self, value: &impl Serialize) -> Self {
        self.set_body(json::serialize(value).map(Body::Json))
    }

    /// Sets a text body, of this content type unless a header says otherwise. The empty text is no body, as in Postman.
    pub fn body_text(mut self, content_type: &'static str, value: &impl TextValue) -> Self {
        value.each(&mut |text, secret| {
            self.draft.body = Body::Text { content_type, text: text.to_owned(), secret };
        });
        self
    }

    /// Sends a file as the body, of the type of its extension unless a header says otherwise.
    pub fn body_file(mut self, value: &impl FileValue) -> Self {
        value.each(&mut |upload: &Upload| self.draft.body = Body::File(upload.clone()));
        self
    }

    /// Makes an operation that answers a JSON body.
    pub fn json<T: DeserializeOwned>(self) -> Operation<T> {
        Operation::new(self.draft, |reply| reply.json())
    }

    /// Makes an operation that answers a JSON body with a [`Secret`](crate::Secret) in its type: an error shows where it
    /// does not fit, and nothing of the body.
    pub fn secret_json<T: DeserializeOwned>(self) -> Operation<T> {
        Operation::new(self.draft, |reply| reply.secret_json())
    }

    /// Makes an operation that answers a text (UTF-8).
    pub fn text(self) -> Operation<String> {
        Operation::new(self.draft, |reply| reply.text())
    }

    /// Makes an operation that answers bytes.
    pub fn bytes(self) -> Operation<Bytes> {
        Operation::new(self.draft, |reply| Ok(reply.bytes()))
    }

    /// Makes an operation whose answer's body is not looked at.
    pub fn empty(self) -> Operation<()> {
        Operation::new(self.draft, |_| Ok(()))
    }

    /// Makes an operation whose answer has no type yet: the collection has no example of it.
    pub fn untyped(self) -> Operation<Untyped> {
        Operation::new(self.draft, |reply| Ok(Untyped::new(reply)))
    }

    /// Makes an operation with several success shapes, told apart by status.
    pub fn cases<T: Cases>(self) -> Operation<T> {
        Operation::new(self.draft, |reply| match T::read(reply)? {
            Some(case) => Ok(case),
            None => Err(reply.no_example()),
        })
    }

    fn set_body(mut self, body: Result<Body, serde_json::Error>) -> Self {
        match body {
            Ok(body) => self.draft.body = body,
            Err(error) => {
                self.draft.fault =
                    Some(Fault(format!("the body cannot be written as JSON ({error}); change its value")));
            }
        }
        self
    }

    fn text_parts(mut self, name: &'static str, content_type: Option<&'static str>, value: &impl TextValue) -> Self {
        value.each(&mut |text, secret| {
            self.add_part(Part { name, content: Content::Text { text: text.to_owned(), secret, content_type } });
        });
        self
    }

    fn add_part(&mut self, part: Part) {
        match &mut self.draft.body {
            Body::Multipart(parts) => parts.push(part),
            body => *body = Body::Multipart(vec![part]),
        }
    }
}
