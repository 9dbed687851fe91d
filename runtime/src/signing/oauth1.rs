//! OAuth 1.0a: turns the request and its parameters into `oauth_*` parameters of the header, the body or the query.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::Hmac;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};

use crate::dynamic::Dynamic;
use crate::signing::mac::hmac;
use crate::signing::text::{append, decoded, draw, encoded, pairs, seconds, trim, without};
use crate::signing::{Effect, Parameters, Scheme, Signed, View};

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

/// Signs by RFC 5849, with the body hash of the draft `eaton-oauth-bodyhash` (SEMANTICS 6.2, `oauth1`).
pub static OAUTH1: Scheme = Scheme { name: "oauth1", sign, answer: None };

/// What Postman takes away from the query and from an urlencoded body before it signs.
static OWN: [&str; 10] = [
    "oauth_consumer_key",
    "oauth_token",
    "oauth_signature_method",
    "oauth_timestamp",
    "oauth_nonce",
    "oauth_version",
    "oauth_signature",
    "oauth_callback",
    "oauth_verifier",
    "oauth_body_hash",
];
const METHOD: &str = "oauth_signature_method";
/// The alphabet of Postman's nonces. `T` is there twice and `j` is not.
const NONCE: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXTZabcdefghiklmnopqrstuvwxyz";
const BROKEN_QUERY: &str = "the query has a broken percent-escape";

fn sign(parameters: &Parameters<'_>, view: &View<'_>, dynamic: &Dynamic) -> Signed {
    let family = parameters.text("signatureMethod").split('-').next().unwrap_or_default();
    let rsa = trim(family).eq_ignore_ascii_case("rsa");
    if parameters.text("consumerKey").is_empty() {
        return Err("oauth1 needs a consumerKey");
    }
    if rsa && parameters.text("privateKey").is_empty() {
        return Err("oauth1 needs a privateKey for an RSA signature");
    }
    if !rsa && parameters.text("consumerSecret").is_empty() {
        return Err("oauth1 needs a consumerSecret");
    }
    let mut own = own(parameters, view, dynamic)?;
    let query = without(view.query, &OWN);
    let base = base(view, query.as_deref(), &own)?;
    own.push(("oauth_signature", Some(signature(parameters, &own, &base)?)));

    let mut effects = Vec::new();
    // Postman decodes what is left of the query and encodes it by RFC 5849 section 3.6, wherever the signature goes.
    let mut query = query.map(|query| reencoded(&query)).transpose()?.flatten();
    if view.form.is_some_and(|form| form.iter().any(|(key, _)| OWN.contains(&key.as_str()))) {
        effects.push(Effect::WithoutPairs(&OWN));
    }
    if parameters.flag("addParamsToHeader") {
        effects.push(Effect::Header("Authorization", header(parameters, &own)));
    } else {
        effects.push(Effect::WithoutSpelling("Authorization"));
        if view.form.is_some() && (view.method.contains("PUT") || view.method.contains("POST")) {
            let own = own.into_iter().map(|(key, value)| (key.to_owned(), value.unwrap_or_default()));
            effects.push(Effect::Form(own.collect()));
        } else {
            let own = own.iter().map(|(key, value)| match value {
                Some(value) => format!("{key}={}", encoded(value)),
                None => (*key).to_owned(),
            });
            query = Some(append(query, &own.collect::<Vec<_>>().join("&")));
        }
    }
    if query.as_deref() != view.query {
        effects.push(Effect::Query(query));
    }
    Ok(effects)
}

/// A parameter of the signature. Only `addEmptyParamsToSign` lets one in that is absent or empty.
type Own = (&'static str, Option<String>);

/// The parameters of the signature in Postman's order, without the signature.
fn own(parameters: &Parameters<'_>, view: &View<'_>, dynamic: &Dynamic) -> Result<Vec<Own>, &'static str> {
    let text = |name| parameters.get(name).map(str::to_owned);
    let filled = |name| parameters.filled(name).map(str::to_owned);
    let always = [
        ("oauth_consumer_key", text("consumerKey")),
        ("oauth_token", text("token")),
        (METHOD, text("signatureMethod")),
        ("oauth_timestamp", filled("timestamp").or_else(|| Some(seconds(dynamic).to_string()))),
        ("oauth_nonce", filled("nonce").or_else(|| Some(draw(dynamic, NONCE, 11)))),
        ("oauth_version", text("version")),
    ];
    // Extensions of the protocol are left out when empty, whatever `addEmptyParamsToSign` says.
    let extensions = [
        ("oauth_body_hash", body_hash(parameters, view)?),
        ("oauth_callback", filled("callback")),
        ("oauth_verifier", filled("verifier")),
    ];
    let empty = parameters.flag("addEmptyParamsToSign");
    let says = |value: &Option<String>| value.as_deref().is_some_and(|value| !trim(value).is_empty());
    let always = always.into_iter().filter(|(_, value)| empty || says(value));
    let extensions = extensions.into_iter().filter(|(_, value)| value.is_some() && (empty || says(value)));
    Ok(always.chain(extensions).collect())
}

/// The hash of a body that is no form, with the hash that the signature method names.
fn body_hash(parameters: &Parameters<'_>, view: &View<'_>) -> Result<Option<String>, &'static str> {
    let hash = parameters.text("signatureMethod").split('-').nth(1).unwrap_or_default();
    if view.form.is_some() || view.multipart || !parameters.flag("includeBodyHash") || hash.is_empty() {
        return Ok(None);
    }
    match hash {
        "SHA1" => Ok(Some(STANDARD.encode(Sha1::digest(view.body)))),
        "SHA256" => Ok(Some(STANDARD.encode(Sha256::digest(view.body)))),
        "SHA512" => Ok(Some(STANDARD.encode(Sha512::digest(view.body)))),
        _ => Err("oauth1 knows no such signatureMethod"),
    }
}

/// The signature base string (RFC 5849 section 3.4.1).
fn base(view: &View<'_>, query: Option<&str>, own: &[Own]) -> Result<String, &'static str> {
    let mut all: Vec<(String, String)> = Vec::new();
    for (key, value) in pairs(query.unwrap_or_default()).filter(|pair| *pair != ("", None)) {
        all.push((encoded(&form_decoded(key)?), encoded(&form_decoded(value.unwrap_or_default())?)));
    }
    // Without a method Postman signs with HMAC-SHA1 and says so here, though nowhere else.
    all.push((METHOD.to_owned(), encoded(method(own))));
    let others = own.iter().filter(|(key, _)| *key != METHOD);
    all.extend(others.map(|(key, value)| ((*key).to_owned(), encoded(value.as_deref().unwrap_or_default()))));
    let form = view.form.unwrap_or_default().iter().filter(|(key, _)| !OWN.contains(&key.as_str()));
    all.extend(form.map(|(key, value)| (encoded(key), encoded(value))));
    all.sort();
    let all: Vec<String> = all.into_iter().map(|(key, value)| key + "=" + &value).collect();
    let url = format!("{}://{}{}", view.scheme, authority(view.host), view.path);
    Ok([encoded(&view.method.to_uppercase()), encoded(&url), encoded(&all.join("&"))].join("&"))
}

fn method(own: &[Own]) -> &str {
    let method = own.iter().find(|(key, _)| *key == METHOD).and_then(|(_, value)| value.as_deref());
    method.filter(|method| !method.is_empty()).unwrap_or("HMAC-SHA1")
}

/// The host in lower case. Postman drops the ports 80 and 443 whatever the scheme, and with them an IPv6's brackets.
fn authority(host: &str) -> String {
    let host = host.to_lowercase();
    let name = match host.rsplit_once(':') {
        Some((name, "80" | "443")) => name,
        Some((_, port)) if !port.ends_with(']') => return host,
        _ => &host,
    };
    name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name).to_owned()
}

fn form_decoded(text: &str) -> Result<String, &'static str> {
    decoded(&text.replace('+', " ")).ok_or(BROKEN_QUERY)
}

/// The query with RFC 3986's encoding; empty pieces are lost. Only a lone `?` stays as it is.
fn reencoded(query: &str) -> Result<Option<String>, &'static str> {
    let mut out = Vec::new();
    for (key, value) in pairs(query).filter(|pair| *pair != ("", None)) {
        let key = encoded(&form_decoded(key)?);
        out.push(match value {
            Some(value) => format!("{key}={}", encoded(&form_decoded(value)?)),
            None => key,
        });
    }
    Ok(if out.is_empty() && !query.is_empty() { None } else { Some(out.join("&")) })
}

fn signature(parameters: &Parameters<'_>, own: &[Own], base: &str) -> Result<String, &'static str> {
    let key = [encoded(parameters.text("consumerSecret")), encoded(parameters.text("tokenSecret"))].join("&");
    let (key, base) = (key.as_bytes(), base.as_bytes());
    let method = method(own);
    let code = match method.strip_suffix("-Accessor").unwrap_or(method) {
        "PLAINTEXT" => return Ok(String::from_utf8_lossy(key).into_owned()),
        "HMAC-SHA1" => hmac::<Hmac<Sha1>>(key, base),
        "HMAC-SHA256" => hmac::<Hmac<Sha256>>(key, base),
        "HMAC-SHA512" => hmac::<Hmac<Sha512>>(key, base),
        #[cfg(feature = "oauth1-rsa")]
        method @ ("RSA-SHA1" | "RSA-SHA256" | "RSA-SHA512") => {
            super::rsa::sign(method, parameters.text("privateKey"), base)?
        }
        #[cfg(not(feature = "oauth1-rsa"))]
        "RSA-SHA1" | "RSA-SHA256" | "RSA-SHA512" => {
            return Err("an RSA signature of oauth1 needs the feature `oauth1-rsa` of postbind");
        }
        _ => return Err("oauth1 knows no such signatureMethod"),
    };
    Ok(STANDARD.encode(code))
}

/// `OAuth realm="..",oauth_consumer_key="..",...` (RFC 5849 section 3.5.1).
fn header(parameters: &Parameters<'_>, own: &[Own]) -> String {
    let raw = parameters.flag("disableHeaderEncoding");
    let show = |value: &str| if raw { value.to_owned() } else { encoded(value) };
    let realm = parameters.get("realm").filter(|realm| !trim(realm).is_empty());
    let realm = realm.map(|realm| format!("realm=\"{}\"", show(realm)));
    let own = own.iter().filter_map(|(key, value)| Some((key, value.as_deref().filter(|value| !value.is_empty())?)));
    let own = own.map(|(key, value)| format!("{key}=\"{}\"", show(trim(value))));
    "OAuth ".to_owned() + &realm.into_iter().chain(own).collect::<Vec<_>>().join(",")
}
