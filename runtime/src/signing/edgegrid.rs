//! Akamai EdgeGrid: turns the client's tokens and the request into a header.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::Hmac;
use sha2::{Digest, Sha256};

use crate::dynamic::Dynamic;
use crate::dynamic::calendar::Civil;
use crate::signing::mac::hmac;
use crate::signing::text::{seconds, squeeze, trim, uuid};
use crate::signing::{Effect, Parameters, Scheme, Signed, View};

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

/// Signs by Akamai's EdgeGrid V1 (SEMANTICS 6.2, `edgegrid`).
pub static EDGEGRID: Scheme = Scheme { name: "edgegrid", sign, answer: None };

/// The bytes of a body that are hashed if `maxBodySize` does not say otherwise.
const LIMIT: usize = 131_072;

fn sign(parameters: &Parameters<'_>, view: &View<'_>, dynamic: &Dynamic) -> Signed {
    let names = ["accessToken", "clientToken", "clientSecret"];
    let [Some(access), Some(client), Some(secret)] = names.map(|name| parameters.filled(name)) else {
        return Err("edgegrid needs an accessToken, a clientToken and a clientSecret");
    };
    let nonce = parameters.filled("nonce").map_or_else(|| uuid(dynamic), str::to_owned);
    let time = parameters.filled("timestamp").map_or_else(|| timestamp(seconds(dynamic)), str::to_owned);
    let header = format!("EG1-HMAC-SHA256 client_token={client};access_token={access};timestamp={time};nonce={nonce};");
    let base = parameters.filled("baseURL").map(host).filter(|host| !host.is_empty());
    let host = base.unwrap_or_else(|| view.host.to_lowercase());
    let path = view.query.map_or_else(|| view.path.to_owned(), |query| format!("{}?{query}", view.path));
    let headers = canonical(parameters.text("headersToSign"), view);
    let body = body(parameters, view);
    let message = [view.method, view.scheme, &host, &path, &headers, &body, &header].join("\t");
    let key = code(secret, &time);
    let signature = code(&key, &message);
    Ok(vec![Effect::Header("Authorization", format!("{header}signature={signature}"))])
}

fn code(key: &str, message: &str) -> String {
    STANDARD.encode(hmac::<Hmac<Sha256>>(key.as_bytes(), message.as_bytes()))
}

/// `20240101T00:00:00+0000`
fn timestamp(seconds: u64) -> String {
    let Civil { year, month, day, hour, minute, second, .. } = Civil::from_seconds(seconds);
    format!("{year:04}{month:02}{day:02}T{hour:02}:{minute:02}:{second:02}+0000")
}

/// The host and port of `baseURL`, which is split as any URL is (SEMANTICS 3.2).
fn host(url: &str) -> String {
    let url = url.trim_start_matches(crate::signing::text::is_space);
    let url = url.split(['#', '?']).next().unwrap_or_default().replace('\\', "/");
    let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest.trim_start_matches('/'));
    let authority = rest.split('/').next().unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    host.strip_suffix(':').unwrap_or(host).to_lowercase()
}

/// The headers that are signed, in the order of their names in the parameter. One that is sent twice is not signed.
fn canonical(names: &str, view: &View<'_>) -> String {
    let signed = names.split(',').filter_map(|name| {
        let name = trim(name).to_lowercase();
        let mut values = view.headers.iter().filter(|(own, _)| own.to_lowercase() == name);
        let (Some((_, value)), None) = (values.next(), values.next()) else { return None };
        let value = String::from_utf8_lossy(value);
        if value.is_empty() { None } else { Some(format!("{name}:{}", squeeze(&value))) }
    });
    signed.collect::<Vec<_>>().join("\t")
}

/// The hash of the body, or of its beginning. Only a POST has one, and not a multipart body.
fn body(parameters: &Parameters<'_>, view: &View<'_>) -> String {
    if view.method != "POST" || view.body.is_empty() || view.multipart {
        return String::new();
    }
    // As in JavaScript a limit that is no number does not limit, and one of 0 or less hashes nothing.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a limit is a size")]
    let limit = match parameters.filled("maxBodySize") {
        Some(limit) => trim(limit).parse::<f64>().map_or(usize::MAX, |limit| limit as usize),
        None => LIMIT,
    };
    let body = view.body.get(..limit).unwrap_or(view.body);
    STANDARD.encode(Sha256::digest(body))
}
