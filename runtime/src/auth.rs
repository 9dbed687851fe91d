//! Resolves an item's auth and puts it into the request.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;

use crate::body::Encoded;
use crate::error::Error;
use crate::headers::Headers;
use crate::item::{Auth, Item, Place};
use crate::marked::Marked;
use crate::signing::{Effect, Parameters, Scheme, View};
use crate::substitute::{self, substitute};
use crate::url::Target;
use crate::variable::Variables;

/// The request that is being authorised.
pub(crate) struct Request<'r, 'h> {
    pub(crate) item: &'static Item,
    pub(crate) target: &'r mut Target,
    pub(crate) headers: &'r mut Headers<'h>,
    pub(crate) body: &'r mut Encoded,
}

/// What a server asked for, in answer to an earlier attempt.
pub(crate) struct Challenge {
    /// The values of its `WWW-Authenticate` headers.
    pub(crate) values: Vec<String>,
    /// How many challenges were answered before.
    pub(crate) answered: u32,
}

impl Challenge {
    /// The challenge in an answer to this item, where its auth is one that answers them (SEMANTICS 6.2, digest and ntlm).
    pub(crate) fn of(item: &Item, response: &http::Response<bytes::Bytes>, answered: u32) -> Option<Self> {
        let Auth::Signed(Scheme { answer: Some(_), .. }, _) = item.auth else { return None };
        if !matches!(response.status(), StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) {
            return None;
        }
        let values = response.headers().get_all(http::header::WWW_AUTHENTICATE).iter();
        let values = values.map(|value| value.as_bytes().iter().copied().map(char::from).collect());
        Some(Self { values: values.collect(), answered })
    }
}

/// Signs the request as Postman does. An auth that signs replaces the header of its name; one that does not leaves it.
///
/// Answers whether there is an answer to the challenge.
pub(crate) fn apply(
    request: &mut Request<'_, '_>,
    variables: &dyn Variables,
    challenge: Option<&Challenge>,
) -> Result<bool, Error> {
    let item = request.item;
    let resolve = |template| {
        substitute(template, substitute::Place::Text, variables).map_err(|missing| Error::unresolved(item, missing))
    };
    match item.auth {
        Auth::None => {}
        Auth::Basic { username, password } => {
            let (username, password) = (resolve(username)?, resolve(password)?);
            request.headers.remove("authorization");
            request.headers.push("Authorization", &basic(&format!("{username}:{password}")), true)?;
        }
        Auth::Bearer { token } => {
            let token = resolve(token)?;
            if !token.is_empty() {
                request.headers.remove("authorization");
                request.headers.push("Authorization", &format!("Bearer {token}"), true)?;
            }
        }
        Auth::OAuth2 { token, prefix, place } => {
            let (token, prefix) = (resolve(token)?, resolve(prefix)?);
            if !token.is_empty() {
                request.headers.remove("authorization");
                request.target.remove_parameter("access_token");
                match (place, prefix.trim()) {
                    (Place::Query, _) => request.target.add_parameter("access_token", &token),
                    (Place::Header, "") => request.headers.push("Authorization", &token, true)?,
                    (Place::Header, prefix) => {
                        request.headers.push("Authorization", &format!("{prefix} {token}"), true)?;
                    }
                }
            }
        }
        Auth::ApiKey { key, value, place } => {
            let (key, value) = (resolve(key)?, resolve(value)?);
            match place {
                // Postman shows nothing of a key without a name.
                _ if key.is_empty() => {}
                Place::Header => {
                    request.headers.remove_like(&key);
                    request.headers.push(key.into_owned(), &value, true)?;
                }
                Place::Query => {
                    request.target.remove_parameter(&key);
                    request.target.add_parameter(&key, &value);
                }
            }
        }
        Auth::Signed(scheme, parameters) => {
            let mut resolved = Vec::with_capacity(parameters.len());
            for (name, template) in parameters {
                resolved.push((*name, resolve(template)?.into_owned()));
            }
            return sign(request, scheme, &Parameters(&resolved), variables, challenge);
        }
    }
    Ok(challenge.is_none())
}

fn sign(
    request: &mut Request<'_, '_>,
    scheme: &Scheme,
    parameters: &Parameters<'_>,
    variables: &dyn Variables,
    challenge: Option<&Challenge>,
) -> Result<bool, Error> {
    let effects = {
        let text = |marked: &Marked| String::from_utf8_lossy(marked.as_bytes()).into_owned();
        let (path, query) = (text(&request.target.path), request.target.query.as_ref().map(text));
        let headers = request.headers.list();
        let form = request.body.pairs(request.item, variables)?;
        let view = View {
            method: request.item.method,
            scheme: &request.target.scheme,
            host: &request.target.authority,
            path: &path,
            query: query.as_deref(),
            headers: &headers,
            body: request.body.bytes.as_bytes(),
            form: form.as_deref(),
            multipart: request.body.is_multipart(),
        };
        match (challenge, scheme.answer) {
            (None, _) => (scheme.sign)(parameters, &view, variables.dynamic()).ok(),
            (Some(challenge), Some(answer)) => {
                let values: Vec<&str> = challenge.values.iter().map(String::as_str).collect();
                answer(parameters, &view, &values, challenge.answered, variables.dynamic())
            }
            (Some(_), None) => None,
        }
    };
    // A scheme that cannot sign leaves the request as it is.
    let Some(effects) = effects else { return Ok(challenge.is_none()) };
    for effect in effects {
        match effect {
            Effect::Header(name, value) => {
                request.headers.remove(name);
                request.headers.push(name, &value, true)?;
            }
            Effect::Without(name) => request.headers.remove(name),
            Effect::WithoutSpelling(name) => request.headers.remove_spelling(name),
            Effect::Query(query) => request.target.set_query(query.as_deref()),
            Effect::WithoutPairs(names) => request.body.remove_pairs(request.item, names, variables)?,
            Effect::Form(pairs) => request.body.add_pairs(request.item, pairs, variables)?,
        }
    }
    Ok(true)
}

/// What a URL's `user:password@` becomes, unless the request has an `Authorization` already (SEMANTICS 3.1).
pub(crate) fn apply_userinfo(userinfo: &str, headers: &mut Headers<'_>) -> Result<(), Error> {
    if headers.get("authorization").is_some() {
        return Ok(());
    }
    let credentials = if userinfo.contains(':') { userinfo.to_owned() } else { format!("{userinfo}:") };
    headers.push("Authorization", &basic(&credentials), true)
}

fn basic(credentials: &str) -> String {
    format!("Basic {}", STANDARD.encode(credentials))
}
