//! Says what the headers of a request want of the example, and what an example lacks of it.

use crate::body::Difference;
use crate::pattern::Pattern;
use crate::{body, example::status};
use bytes::Bytes;
use codegen::collection::{Item, SavedResponse};
use http::{HeaderMap, Request, StatusCode};
use std::fmt;

/// The `x-mock-*` headers of a request, and what they are about.
pub(crate) struct Wanted<'r> {
    id: Option<String>,
    name: Option<String>,
    code: Option<String>,
    /// Of `x-mock-match-request-headers`, in lower case.
    headers: Vec<String>,
    /// `x-mock-match-request-body`
    body: bool,
    request: &'r Request<Bytes>,
}

impl<'r> Wanted<'r> {
    pub(crate) fn new(request: &'r Request<Bytes>) -> Self {
        let text = |name| request.headers().get(name).map(|value| String::from_utf8_lossy(value.as_bytes()));
        let list = text("x-mock-match-request-headers").unwrap_or_default().to_ascii_lowercase();
        Self {
            id: text("x-mock-response-id").map(|id| id.trim().to_owned()),
            name: text("x-mock-response-name").map(Into::into),
            code: text("x-mock-response-code").map(Into::into),
            headers: list.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect(),
            body: text("x-mock-match-request-body").is_some_and(|value| value.trim().eq_ignore_ascii_case("true")),
            request,
        }
    }

    /// A wish for this status alone.
    pub(crate) fn status(request: &'r Request<Bytes>, status: StatusCode) -> Self {
        Self { id: None, name: None, code: Some(status.as_str().to_owned()), headers: Vec::new(), body: false, request }
    }

    pub(crate) fn anything(&self) -> bool {
        self.id.is_some() || self.name.is_some() || self.code.is_some() || self.body || !self.headers.is_empty()
    }

    pub(crate) fn allows(&self, item: &Item, example: &SavedResponse) -> bool {
        self.has_id(example)
            && self.has_name(example)
            && self.has_code(example)
            && self.differences(item, example).is_empty()
    }

    /// Postman shows an id with the number of its owner before it (`12345-…`); exports have it without.
    fn has_id(&self, example: &SavedResponse) -> bool {
        let Some(wanted) = &self.id else { return true };
        let Some(id) = &example.id else { return false };
        let owner = wanted.strip_suffix(id.as_str()).and_then(|before| before.strip_suffix('-'));
        wanted == id || owner.is_some_and(|owner| owner.bytes().all(|byte| byte.is_ascii_digit()))
    }

    fn has_name(&self, example: &SavedResponse) -> bool {
        self.name.as_ref().is_none_or(|name| *name == example.name.value)
    }

    fn has_code(&self, example: &SavedResponse) -> bool {
        self.code.as_ref().is_none_or(|code| *code == status(example).to_string())
    }

    /// How many of the wishes an example does not fulfil.
    pub(crate) fn unfulfilled(&self, item: &Item, example: &SavedResponse) -> usize {
        let others = [self.has_id(example), self.has_name(example), self.has_code(example)]
            .into_iter()
            .filter(|has| !has)
            .count();
        others + self.differences(item, example).len()
    }

    /// Where the request that an example was saved for differs from the actual one, as far as that is asked. No value is
    /// named: those that were saved may be credentials.
    pub(crate) fn differences(&self, item: &Item, example: &SavedResponse) -> Vec<String> {
        let saved = example.original_request.as_deref().unwrap_or(&item.request);
        let mut differences = Vec::new();
        for name in &self.headers {
            let kept = saved.headers.iter().filter(|header| !header.disabled);
            let kept = kept.filter(|header| header.key.value.trim().eq_ignore_ascii_case(name));
            let kept: Vec<&str> = kept.map(|header| header.value.as_ref().map_or("", |value| &value.value)).collect();
            differences.extend(header_difference(name, &kept, self.request.headers()));
        }
        let body = saved.body.as_ref().filter(|body| !body.disabled);
        let difference = self.body.then(|| body::difference(body, self.request)).flatten();
        differences.extend(difference.map(|difference| match difference {
            Difference::At(place) => format!("its body differs at `{place}`"),
            Difference::Whole => "its body is another".to_owned(),
            Difference::Missing => "it has no body".to_owned(),
        }));
        differences
    }
}

fn header_difference(name: &str, saved: &[&str], asked: &HeaderMap) -> Option<String> {
    let asked: Vec<&[u8]> = asked.get_all(name).iter().map(|value| value.as_bytes()).collect();
    let same = |(saved, asked): (&&str, &&[u8])| Pattern::verbatim(saved.trim()).fits(asked);
    match saved {
        _ if saved.len() == asked.len() && saved.iter().zip(&asked).all(same) => None,
        [] => Some(format!("it has no header `{name}`")),
        _ => Some(format!("its header `{name}` is another")),
    }
}

/// In the words of a message: `named "Two books" with status 200 and the body of the request`.
impl fmt::Display for Wanted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.id.iter().map(|id| format!("of the id {id:?}"));
        let name = self.name.iter().map(|name| format!("named {name:?}"));
        let code = self.code.iter().map(|code| format!("with status {code}"));
        let mut same: Vec<String> = self.headers.iter().map(|name| format!("the header `{name}`")).collect();
        same.extend(self.body.then(|| "the body".to_owned()));
        let same = (!same.is_empty()).then(|| format!("for {} of the request", same.join(" and ")));
        formatter.write_str(&id.chain(name).chain(code).chain(same).collect::<Vec<_>>().join(" "))
    }
}
