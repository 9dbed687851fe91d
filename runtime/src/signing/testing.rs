//! Turns short descriptions of requests into the views that the tests of the schemes sign.

use std::time::{Duration, UNIX_EPOCH};

use super::{Effect, Parameters, Scheme, Signed, View};
use crate::dynamic::Dynamic;

/// A request without headers and body.
#[derive(Clone, Default)]
pub(super) struct Request {
    method: &'static str,
    url: &'static str,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
    form: Option<Vec<(String, String)>>,
    multipart: bool,
}

impl Request {
    pub(super) fn new(method: &'static str, url: &'static str) -> Self {
        Self { method, url, ..Self::default() }
    }

    pub(super) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.as_bytes().to_vec()));
        self
    }

    pub(super) fn body(mut self, body: &str) -> Self {
        self.body = body.as_bytes().to_vec();
        self
    }

    pub(super) fn form(mut self, pairs: &[(&str, &str)]) -> Self {
        self.form = Some(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect());
        self
    }

    pub(super) fn multipart(mut self) -> Self {
        self.multipart = true;
        self.body("--boundary")
    }

    pub(super) fn view(&self) -> View<'_> {
        let (scheme, rest) = self.url.split_once("://").unwrap();
        let (host, target) = rest.split_at(rest.find('/').unwrap());
        let (path, query) = target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
        View {
            method: self.method,
            scheme,
            host,
            path,
            query,
            headers: &self.headers,
            body: &self.body,
            form: self.form.as_deref(),
            multipart: self.multipart,
        }
    }
}

/// Parameters as `name=value`.
fn parameters(parameters: &[&'static str]) -> Vec<(&'static str, String)> {
    let split = |parameter: &&'static str| parameter.split_once('=').map(|(name, value)| (name, value.to_owned()));
    parameters.iter().filter_map(split).collect()
}

/// The same chance always, and a time in seconds.
pub(super) fn at(seconds: u64) -> Dynamic {
    Dynamic::seeded(1).at(UNIX_EPOCH + Duration::from_secs(seconds))
}

pub(super) fn sign(scheme: &Scheme, with: &[&'static str], request: &Request) -> Signed {
    (scheme.sign)(&Parameters(&parameters(with)), &request.view(), &at(1_600_000_000))
}

pub(super) fn sign_at(scheme: &Scheme, with: &[&'static str], request: &Request, seconds: u64) -> Signed {
    (scheme.sign)(&Parameters(&parameters(with)), &request.view(), &at(seconds))
}

pub(super) fn answer(
    scheme: &Scheme,
    with: &[&'static str],
    request: &Request,
    challenges: &[&str],
    answered: u32,
) -> Option<Vec<Effect>> {
    let dynamic = at(1_600_000_000);
    scheme.answer.unwrap()(&Parameters(&parameters(with)), &request.view(), challenges, answered, &dynamic)
}

/// The header that a scheme adds, or why it adds none.
pub(super) fn authorization(signed: Signed) -> String {
    match signed {
        Err(reason) => format!("refused: {reason}"),
        Ok(effects) => {
            let value = effects.into_iter().find_map(|effect| match effect {
                Effect::Header("Authorization", value) => Some(value),
                _ => None,
            });
            value.unwrap_or_else(|| "none".to_owned())
        }
    }
}
