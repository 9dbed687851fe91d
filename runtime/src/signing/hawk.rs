//! Hawk: turns a key and the request into a header.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::Hmac;
use sha1::Sha1;
use sha2::{Digest, Sha256};

use crate::dynamic::Dynamic;
use crate::signing::mac::hmac;
use crate::signing::text::{ALPHANUMERIC, draw, seconds, trim};
use crate::signing::{Effect, Parameters, Scheme, Signed, View};

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

/// Signs by the Hawk specification, version 1 (SEMANTICS 6.2, `hawk`).
pub static HAWK: Scheme = Scheme { name: "hawk", sign, answer: None };

fn sign(parameters: &Parameters<'_>, view: &View<'_>, dynamic: &Dynamic) -> Signed {
    let (Some(id), Some(key)) = (parameters.filled("authId"), parameters.filled("authKey")) else {
        return Err("hawk needs an authId and an authKey");
    };
    let sha256 = match parameters.text("algorithm") {
        "sha256" => true,
        "sha1" => false,
        // Postman sends the header without a value.
        _ => return Ok(vec![Effect::Header("Authorization", String::new())]),
    };
    let nonce = parameters.filled("nonce").map_or_else(|| draw(dynamic, ALPHANUMERIC, 6), str::to_owned);
    let time = parameters.filled("timestamp").map_or_else(|| seconds(dynamic).to_string(), str::to_owned);
    let [extra, app, delegation] = ["extraData", "app", "delegation"].map(|name| parameters.text(name));
    let payload = parameters.flag("includePayloadHash").then(|| payload(view, sha256)).flatten().unwrap_or_default();
    let mut message = normalized(view, &time, &nonce, &payload);
    // Postman escapes the first backslash and the first newline only.
    message += &extra.replacen('\\', "\\\\", 1).replacen('\n', "\\n", 1);
    message.push('\n');
    if !app.is_empty() {
        message += &format!("{app}\n{delegation}\n");
    }
    let (key, message) = (key.as_bytes(), message.as_bytes());
    let mac = if sha256 { hmac::<Hmac<Sha256>>(key, message) } else { hmac::<Hmac<Sha1>>(key, message) };
    let mac = STANDARD.encode(mac);
    let extra = extra.replace('\\', "\\\\").replace('"', "\\\"");
    let delegation = if app.is_empty() { "" } else { delegation };
    let parts = [
        ("id", id),
        ("ts", &time),
        ("nonce", &nonce),
        ("hash", &payload),
        ("ext", &extra),
        ("mac", &mac),
        ("app", app),
        ("dlg", delegation),
    ];
    let parts = parts.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!("{name}=\"{value}\""));
    Ok(vec![Effect::Header("Authorization", format!("Hawk {}", parts.collect::<Vec<_>>().join(", ")))])
}

/// The lines of the normalized string up to the hash of the payload.
fn normalized(view: &View<'_>, time: &str, nonce: &str, payload: &str) -> String {
    let (host, port) = match view.host.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, port),
        _ => (view.host, if view.scheme == "http" { "80" } else { "443" }),
    };
    let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host).to_lowercase();
    let method = view.method.to_uppercase();
    let mut resource = escaped(view.path);
    if let Some(query) = view.query {
        resource.push('?');
        resource += &escaped(query);
    }
    format!("hawk.1.header\n{time}\n{nonce}\n{method}\n{resource}\n{host}\n{port}\n{payload}\n")
}

/// What Node.js's `url.parse`, through which Postman takes the URL here, escapes beyond what is already escaped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '^' | '`' | '{' | '|' | '}' | '\'' => out += &format!("%{:02X}", u32::from(c)),
            _ => out.push(c),
        }
    }
    out
}

/// The hash of the body, which a multipart body does not have.
fn payload(view: &View<'_>, sha256: bool) -> Option<String> {
    if view.body.is_empty() || view.multipart {
        return None;
    }
    let kind = view.headers.iter().rev().find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    let kind = kind.map(|(_, value)| String::from_utf8_lossy(value).into_owned()).unwrap_or_default();
    let kind = trim(kind.split(';').next().unwrap_or_default()).to_lowercase();
    let message = [b"hawk.1.payload\n", kind.as_bytes(), b"\n", view.body, b"\n"].concat();
    Some(if sha256 { STANDARD.encode(Sha256::digest(message)) } else { STANDARD.encode(Sha1::digest(message)) })
}
