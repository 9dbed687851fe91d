//! AWS Signature Version 4: turns a key and the request into headers or query parameters.

use hmac::Hmac;
use sha2::{Digest, Sha256};

use crate::dynamic::Dynamic;
use crate::dynamic::calendar::Civil;
use crate::signing::mac::hmac;
use crate::signing::text::{append, encoded, hex, pairs, seconds, without};
use crate::signing::{Effect, Parameters, Scheme, Signed, View, calendar};

mod canonical;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

use canonical::{Header, Path};

/// Signs by AWS Signature Version 4 (SEMANTICS 6.2, `awsv4`).
pub static AWSV4: Scheme = Scheme { name: "awsv4", sign, answer: None };

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const AUTHORIZATION: &str = "Authorization";
const DATE: &str = "X-Amz-Date";
const TOKEN: &str = "X-Amz-Security-Token";
const HASH: &str = "X-Amz-Content-Sha256";
/// What Postman takes out of a request before it signs.
const STALE: [&str; 4] = [AUTHORIZATION, DATE, TOKEN, HASH];
const STALE_QUERY: [&str; 6] =
    [TOKEN, DATE, "X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-SignedHeaders", "X-Amz-Signature"];
/// Headers that proxies change, and so are not signed.
const UNSIGNED: [&str; 7] =
    ["authorization", "connection", "x-amzn-trace-id", "user-agent", "expect", "presigned-expires", "range"];

/// What the signature is for: a day in a region of a service.
struct Scope<'a> {
    /// `20150830T123600Z`
    time: String,
    region: &'a str,
    service: &'a str,
}

impl Scope<'_> {
    fn text(&self) -> String {
        [&self.time[..8], self.region, self.service, "aws4_request"].join("/")
    }

    /// The signature of the canonical request.
    fn sign(&self, secret: &str, request: &str) -> String {
        let hash = hex(&Sha256::digest(request));
        let message = [ALGORITHM, &self.time, &self.text(), &hash].join("\n");
        let parts = [&self.time[..8], self.region, self.service, "aws4_request", &message];
        let key = format!("AWS4{secret}").into_bytes();
        hex(&parts.iter().fold(key, |key, part| hmac::<Hmac<Sha256>>(&key, part.as_bytes())))
    }
}

fn sign(parameters: &Parameters<'_>, view: &View<'_>, dynamic: &Dynamic) -> Signed {
    // Postman does not look whether there are keys: an absent one is JavaScript's `undefined`.
    let [access, secret] = ["accessKey", "secretKey"].map(|name| parameters.get(name).unwrap_or("undefined"));
    let token = parameters.filled("sessionToken");
    let service = match parameters.filled("service") {
        Some("email") => "ses",
        service => service.unwrap_or("execute-api"),
    };
    let region = parameters.filled("region").unwrap_or("us-east-1");
    let mut headers = headers(view);
    let time = time(&headers, dynamic)?;
    let scope = Scope { time, region, service };
    let path = Path::new(view)?;
    if parameters.flag("addAuthDataToQuery") {
        let credential = format!("{access}/{}", scope.text());
        return query(view, &scope, &headers, path, token, &credential, secret);
    }

    let mut effects = vec![Effect::Without(TOKEN)];
    let hash = (!view.body.is_empty() && !view.multipart).then(|| hex(&Sha256::digest(view.body)));
    // S3 wants the hash also where Postman has none.
    let hash = hash.or_else(|| (service == "s3").then(|| hex(&Sha256::digest([]))));
    match &hash {
        Some(hash) => effects.push(Effect::Header(HASH, hash.clone())),
        None => effects.push(Effect::Without(HASH)),
    }
    if let Some(token) = token {
        effects.push(Effect::Header(TOKEN, token.to_owned()));
    }
    effects.push(Effect::Header(DATE, scope.time.clone()));
    headers.extend(hash.clone().map(|hash| (HASH.to_owned(), hash)));
    headers.extend(token.map(|token| (TOKEN.to_owned(), token.to_owned())));
    headers.push((DATE.to_owned(), scope.time.clone()));

    let hash = hash.unwrap_or_else(|| hex(&Sha256::digest([])));
    let (signed, request) = canonical::request(view.method, &path, &headers, service, &hash)?;
    let signature = scope.sign(secret, &request);
    let header =
        format!("{ALGORITHM} Credential={access}/{}, SignedHeaders={signed}, Signature={signature}", scope.text());
    effects.push(Effect::Header(AUTHORIZATION, header));
    if view.query.is_some_and(|query| pairs(query).any(|(key, _)| STALE_QUERY.contains(&key))) {
        effects.push(Effect::Query(without(view.query, &STALE_QUERY)));
    }
    Ok(effects)
}

/// A presigned URL. The body is not hashed.
fn query(
    view: &View<'_>,
    scope: &Scope<'_>,
    headers: &[Header],
    mut path: Path,
    token: Option<&str>,
    credential: &str,
    secret: &str,
) -> Signed {
    let mut added = Vec::new();
    added.extend(token.map(|token| (TOKEN, token.to_owned())));
    if scope.service == "s3" && path.get("X-Amz-Expires").is_none_or(str::is_empty) {
        added.push(("X-Amz-Expires", "86400".to_owned()));
    }
    added.push((DATE, scope.time.clone()));
    added.push(("X-Amz-Algorithm", ALGORITHM.to_owned()));
    added.push(("X-Amz-Credential", credential.to_owned()));
    added.push(("X-Amz-SignedHeaders", canonical::signed(headers)));
    for (key, value) in &added {
        path.set(key, value);
    }
    let hash = if scope.service == "s3" { "UNSIGNED-PAYLOAD".to_owned() } else { hex(&Sha256::digest([])) };
    let (_, request) = canonical::request(view.method, &path, headers, scope.service, &hash)?;
    added.push(("X-Amz-Signature", scope.sign(secret, &request)));

    let kept = without(view.query, &STALE_QUERY);
    let has = |key: &str| pairs(kept.as_deref().unwrap_or_default()).any(|(own, _)| own == key);
    let added = added.iter().filter(|(key, _)| !has(key)).map(|(key, value)| format!("{key}={}", encoded(value)));
    let added = added.collect::<Vec<_>>().join("&");
    let mut effects: Vec<Effect> = STALE.map(Effect::Without).into();
    effects.push(Effect::Query(Some(append(kept, &added))));
    Ok(effects)
}

/// The headers that are there when Postman signs, with `Host`. Of one spelling there is one, with all its values.
fn headers(view: &View<'_>) -> Vec<Header> {
    let mut headers: Vec<Header> = Vec::new();
    for (name, value) in view.headers {
        if STALE.iter().any(|stale| stale.eq_ignore_ascii_case(name)) {
            continue;
        }
        let value = String::from_utf8_lossy(value);
        match headers.iter_mut().find(|(own, _)| own == name) {
            Some((_, values)) => {
                values.push(',');
                *values += &value;
            }
            None => headers.push((name.clone(), value.into_owned())),
        }
    }
    if !headers.iter().any(|(name, value)| (name == "Host" || name == "host") && !value.is_empty()) {
        headers.retain(|(name, _)| name != "Host");
        headers.push(("Host".to_owned(), view.host.to_owned()));
    }
    headers
}

/// The time of the signature, which is that of a `Date` header if there is one.
fn time(headers: &[Header], dynamic: &Dynamic) -> Result<String, &'static str> {
    let date = ["Date", "date"].into_iter().find_map(|name| {
        headers.iter().find(|(own, value)| own == name && !value.is_empty()).map(|(_, value)| value.as_str())
    });
    let seconds = match date {
        Some(date) => calendar::parse(date).ok_or("awsv4 cannot read the `Date` header")?,
        None => seconds(dynamic),
    };
    let Civil { year, month, day, hour, minute, second, .. } = Civil::from_seconds(seconds);
    Ok(format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z"))
}
