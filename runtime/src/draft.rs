//! A call that is filled in but not yet resolved: all of an operation but the type of its answer.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, Request, Uri};

use crate::auth::{self, Challenge};
use crate::body::{Body, Encoded};
use crate::error::Error;
use crate::headers::{Field, Headers};
use crate::item::Item;
use crate::marked::Marked;
use crate::pairs::Pairs;
use crate::step::{self, Before};
use crate::substitute::{Place, substitute};
use crate::url::{self, Placeholder};
use crate::variable::Variables;

const USER_AGENT: &str = concat!("postbind/", env!("CARGO_PKG_VERSION"));

/// The request's fields, joined to their places and encoded where that needs no environment.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(crate) item: &'static Item,
    pub(crate) path: Vec<Placeholder>,
    pub(crate) query: Pairs,
    /// Name, value, and whether the value is secret.
    pub(crate) headers: Vec<(&'static str, String, bool)>,
    /// What the caller set for this call alone.
    pub(crate) extra: Vec<(String, String)>,
    pub(crate) body: Body,
    /// The first thing that went wrong while the fields were joined, told when the request is built.
    pub(crate) fault: Option<Fault>,
}

/// A field that could not be written, kept until there is a `Result` to say so.
#[derive(Clone)]
pub(crate) struct Fault(pub(crate) String);

/// A request with everything resolved, which knows what of it is secret.
pub(crate) struct Built {
    pub(crate) item: &'static Item,
    pub(crate) method: Method,
    pub(crate) url: Marked,
    pub(crate) headers: Vec<Field>,
    pub(crate) body: Marked,
    pub(crate) mask: &'static str,
}

impl Draft {
    pub(crate) fn new(item: &'static Item) -> Self {
        Self {
            item,
            path: Vec::new(),
            query: Pairs::default(),
            headers: Vec::new(),
            extra: Vec::new(),
            body: Body::Empty,
            fault: None,
        }
    }

    /// Resolves the call. `marking` looks for secrets by name, which only showing the request needs.
    pub(crate) fn build(&self, variables: &dyn Variables, marking: bool) -> Result<Built, Error> {
        self.after(&self.before(variables), variables, marking)
    }

    /// Runs the pre-request scripts, of which all that is built of one call is made.
    pub(crate) fn before(&self, variables: &dyn Variables) -> Before {
        step::run(self.item, variables)
    }

    /// Resolves the call as its pre-request scripts leave it.
    pub(crate) fn after(&self, before: &Before, variables: &dyn Variables, marking: bool) -> Result<Built, Error> {
        self.authorised(before, variables, marking, None).map(|(built, _)| built)
    }

    /// Resolves the call in answer to a challenge; nothing when its auth has no answer.
    pub(crate) fn answer(
        &self,
        before: &Before,
        variables: &dyn Variables,
        challenge: &Challenge,
    ) -> Result<Option<Built>, Error> {
        let (built, answered) = self.authorised(before, variables, false, Some(challenge))?;
        Ok(answered.then_some(built))
    }

    /// The steps of SEMANTICS 0, in its order.
    fn authorised(
        &self,
        before: &Before,
        variables: &dyn Variables,
        marking: bool,
        challenge: Option<&Challenge>,
    ) -> Result<(Built, bool), Error> {
        let view = before.view(variables);
        let filled = step::fields(self, &view)?;
        filled.resolved(before, &view, marking, challenge)
    }

    fn resolved(
        &self,
        before: &Before,
        variables: &dyn Variables,
        marking: bool,
        challenge: Option<&Challenge>,
    ) -> Result<(Built, bool), Error> {
        let item = self.item;
        if let Some(Fault(problem)) = &self.fault {
            return Err(Error::build(item, problem));
        }
        let method = Method::from_bytes(item.method.as_bytes()).map_err(|error| {
            Error::build_from(item, format!("{:?} is no HTTP method; correct the item", item.method), error)
        })?;
        let mut target = url::assemble(item, &self.path, &self.query, variables, marking)?;
        let mut headers = self.headers(before, variables, marking)?;
        let mut body = self.body.encode(item, &headers, variables, marking)?;
        if body.early {
            add_content_type(&mut headers, &mut body)?;
        }
        let mut request = auth::Request { item, target: &mut target, headers: &mut headers, body: &mut body };
        let answered = auth::apply(&mut request, variables, challenge)?;
        if let Some(userinfo) = &target.userinfo {
            auth::apply_userinfo(userinfo, &mut headers)?;
        }
        add_content_type(&mut headers, &mut body)?;
        let host = target.host.as_deref().map(|host| ("Host", host));
        for (name, value) in [("User-Agent", USER_AGENT), ("Accept", "*/*")].into_iter().chain(host) {
            if headers.get(name).is_none() && !is_silent(item, name) {
                headers.push(name, value, false)?;
            }
        }
        let (url, headers) = (target.url(), headers.finish()?);
        Ok((Built { item, method, url, headers, body: body.bytes, mask: body.mask }, answered))
    }

    /// The item's own headers, the fields', what scripts do to these, and what was set for this call alone.
    fn headers(&self, before: &Before, variables: &dyn Variables, marking: bool) -> Result<Headers<'_>, Error> {
        let resolve = |template| {
            let text = substitute(template, Place::Text, variables);
            text.map_err(|missing| Error::unresolved(self.item, missing))
        };
        let mut headers = Headers::new(self.item, marking);
        for (name, template) in self.item.headers {
            headers.push(resolve(name)?, &resolve(template)?, false)?;
        }
        for (name, value, secret) in &self.headers {
            headers.push(resolve(name)?, value, *secret)?;
        }
        before.headers(self.item, variables, &mut headers)?;
        for (name, value) in &self.extra {
            headers.remove(name);
            headers.push(name.as_str(), value, false)?;
        }
        Ok(headers)
    }
}

/// The item does not want this header to be added by itself (SEMANTICS 8).
fn is_silent(item: &Item, name: &str) -> bool {
    item.behavior.silent_headers.iter().any(|silent| silent.eq_ignore_ascii_case(name))
}

/// Adds the `Content-Type` that goes with a body.
fn add_content_type(headers: &mut Headers<'_>, body: &mut Encoded) -> Result<(), Error> {
    let Some(content_type) = body.content_type.take() else { return Ok(()) };
    if is_silent(headers.item(), "content-type") {
        return Ok(());
    }
    headers.remove("content-type");
    headers.push("Content-Type", &content_type, false)
}

impl Built {
    /// The request to send.
    pub(crate) fn into_request(self) -> Result<Request<Bytes>, Error> {
        let item = self.item;
        let uri = Uri::from_maybe_shared(Bytes::from(self.url.into_bytes())).map_err(|error| {
            let problem = format!("`{}` resolves to no URL that can be sent ({error}); check its variables", item.url);
            Error::build_from(item, problem, error)
        })?;
        let mut headers = HeaderMap::with_capacity(self.headers.len());
        for (name, value) in self.headers {
            let secret = value.is_secret() || name == http::header::AUTHORIZATION;
            let mut value = HeaderValue::from_maybe_shared(Bytes::from(value.into_bytes()))
                .map_err(|error| Error::build_from(item, format!("the header `{name}` cannot be sent"), error))?;
            // HTTP clients leave such values out of their logs.
            value.set_sensitive(secret);
            headers.append(name, value);
        }
        let mut request = Request::new(Bytes::from(self.body.into_bytes()));
        *request.method_mut() = self.method;
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        Ok(request)
    }
}
