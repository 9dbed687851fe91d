//! Digest access authentication: turns a password, and what a server's challenge says, into a header.

use md5::Md5;
use sha2::{Digest, Sha256, Sha512_256};

use crate::dynamic::Dynamic;
use crate::signing::text::{ALPHANUMERIC, draw, hex};
use crate::signing::{Effect, Parameters, Scheme, Signed, View};

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

/// Signs by RFC 7616, and RFC 2617 before it (SEMANTICS 6.2, `digest`).
pub static DIGEST: Scheme = Scheme { name: "digest", sign, answer: Some(answer) };

/// Signs the first request if the collection knows realm and nonce. Else the challenge is waited for.
fn sign(parameters: &Parameters<'_>, view: &View<'_>, _: &Dynamic) -> Signed {
    if parameters.filled("realm").is_none() || parameters.filled("nonce").is_none() {
        return Ok(Vec::new());
    }
    Ok(vec![header(view, |name| parameters.get(name))?])
}

/// Takes from a challenge what the collection does not set itself.
fn answer(
    parameters: &Parameters<'_>,
    view: &View<'_>,
    challenges: &[&str],
    answered: u32,
    dynamic: &Dynamic,
) -> Option<Vec<Effect>> {
    if answered > 0 || parameters.flag("disableRetryRequest") {
        return None;
    }
    let is_digest = |text: &&&str| text.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("digest "));
    let challenge = challenges.iter().find(is_digest)?;
    let mut told = vec![
        ("nonce", field(challenge, "nonce").unwrap_or_default().to_owned()),
        ("realm", field(challenge, "realm").unwrap_or_default().to_owned()),
    ];
    for name in ["opaque", "qop"] {
        told.extend(field(challenge, name).filter(|value| !value.is_empty()).map(|value| (name, value.to_owned())));
    }
    if told.iter().any(|(name, _)| *name == "qop") || parameters.filled("qop").is_some() {
        told.push(("clientNonce", draw(dynamic, ALPHANUMERIC, 8)));
        told.push(("nonceCount", "00000001".to_owned()));
    }
    // The server says nothing new: it would refuse again.
    if told.iter().all(|(name, _)| parameters.filled(name).is_some()) {
        return None;
    }
    let told = |name: &str| told.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str());
    let header = header(view, |name| parameters.filled(name).or_else(|| told(name)).or_else(|| parameters.get(name)));
    // Postman signs only when it knows a realm and a nonce; the request would go out unsigned once more.
    header.ok().map(|header| vec![header])
}

/// The value of `name="value"`, wherever that is: Postman looks no closer.
fn field<'a>(challenge: &'a str, name: &str) -> Option<&'a str> {
    let lower = challenge.to_ascii_lowercase();
    let start = format!("{name}=\"");
    lower.match_indices(&start).find_map(|(at, _)| {
        let value = challenge.get(at + start.len()..)?;
        value.split_once('"').map(|(value, _)| value)
    })
}

fn header<'a>(view: &View<'_>, get: impl Fn(&str) -> Option<&'a str>) -> Result<Effect, &'static str> {
    let filled = |name| get(name).filter(|value| !value.is_empty());
    let (Some(username), Some(realm), Some(nonce)) = (filled("username"), filled("realm"), filled("nonce")) else {
        return Err("digest needs a username");
    };
    let algorithm = filled("algorithm").unwrap_or("MD5");
    let hash: fn(&[u8]) -> String = match algorithm {
        "MD5" | "MD5-sess" => |data| hex(&Md5::digest(data)),
        "SHA-256" | "SHA-256-sess" => |data| hex(&Sha256::digest(data)),
        "SHA-512-256" | "SHA-512-256-sess" => |data| hex(&Sha512_256::digest(data)),
        _ => return Err("digest knows no such algorithm"),
    };
    // Postman joins what is absent as JavaScript's `undefined`.
    let shown = |name| get(name).unwrap_or("undefined");
    let joined = |parts: &[&str]| hash(parts.join(":").as_bytes());
    let uri = view.query.map_or_else(|| view.path.to_owned(), |query| format!("{}?{query}", view.path));
    let mut secret = joined(&[username, realm, shown("password")]);
    if algorithm.ends_with("-sess") {
        secret = joined(&[&secret, nonce, shown("clientNonce")]);
    }
    let qop = filled("qop").filter(|qop| matches!(*qop, "auth" | "auth-int"));
    let request = if qop == Some("auth-int") {
        // A multipart body is not hashed.
        let body = if view.multipart { "undefined".to_owned() } else { hash(view.body) };
        joined(&[view.method, &uri, &body])
    } else {
        joined(&[view.method, &uri])
    };
    let count = filled("nonceCount");
    let response = match qop {
        Some(qop) => {
            let [count, client] = ["nonceCount", "clientNonce"].map(|name| get(name).unwrap_or_default());
            joined(&[&secret, nonce, count, client, qop, &request])
        }
        None => joined(&[&secret, nonce, &request]),
    };
    let mut parts = vec![
        format!("username=\"{username}\""),
        format!("realm=\"{realm}\""),
        format!("nonce=\"{nonce}\""),
        format!("uri=\"{uri}\""),
        format!("algorithm=\"{algorithm}\""),
    ];
    parts.extend(qop.map(|qop| format!("qop={qop}")));
    if qop.is_some() || algorithm == "MD5-sess" {
        parts.extend(count.map(|count| format!("nc={count}")));
        parts.push(format!("cnonce=\"{}\"", shown("clientNonce")));
    }
    parts.push(format!("response=\"{response}\""));
    parts.extend(filled("opaque").map(|opaque| format!("opaque=\"{opaque}\"")));
    Ok(Effect::Header("Authorization", format!("Digest {}", parts.join(", "))))
}
