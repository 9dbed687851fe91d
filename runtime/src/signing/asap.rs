//! ASAP, the service-to-service tokens of Atlassian: turns claims and a private key into a bearer token.

use crate::dynamic::Dynamic;
use crate::signing::js_json::{Json, Object};
use crate::signing::text::{decoded, from_base64, seconds, trim, uuid};
use crate::signing::{Effect, Parameters, Scheme, Signed, View, jose};

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

/// Signs by the ASAP specification (SEMANTICS 6.2, `asap`).
pub static ASAP: Scheme = Scheme { name: "asap", sign, answer: None };

/// The seconds that a token is good for if `exp` does not say otherwise.
const EXPIRY: i64 = 3600;

fn sign(parameters: &Parameters<'_>, _: &View<'_>, dynamic: &Dynamic) -> Signed {
    let said = match parameters.filled("claims").map(trim) {
        None => Object::default(),
        Some(text) => match Json::parse(text) {
            Some(Json::Object(claims)) => claims,
            _ => return Err("the claims of asap are no JSON object"),
        },
    };
    let claim = |name: &str| said.get(name).filter(|value| value.is_truthy()).cloned();
    let text = |name: &str| parameters.filled(name).map(|text| Json::Text(text.to_owned()));
    let issuer = claim("iss").or_else(|| text("iss"));
    let audience = claim("aud").or_else(|| text("aud"));
    let kid = claim("kid").or_else(|| text("kid"));
    let (Some(issuer), Some(audience), Some(kid), Some(key)) = (issuer, audience, kid, parameters.filled("privateKey"))
    else {
        return Err("asap needs iss, aud, kid and privateKey");
    };
    let algorithm = parameters.filled("alg").unwrap_or("RS256");
    // The specification wants asymmetric keys: no `HS256`.
    if !matches!(algorithm.as_bytes(), [b'R' | b'P', b'S', size @ ..] | [b'E', b'S', size @ ..]
        if matches!(size, b"256" | b"384" | b"512"))
    {
        return Err("asap knows no such alg");
    }
    let subject = claim("sub").or_else(|| text("sub")).unwrap_or_else(|| issuer.clone());
    let now = i64::try_from(seconds(dynamic)).unwrap_or(i64::MAX);
    let expiry = parameters.filled("exp").and_then(integer).filter(|expiry| *expiry != 0.0);
    let expires = claim("exp").and_then(|exp| match &exp {
        Json::Text(text) => integer(text),
        other => integer(&other.to_string()),
    });
    let expires = expires.filter(|exp| *exp != 0.0);
    #[allow(clippy::cast_precision_loss, reason = "JavaScript has no integers")]
    let (now, default) = (now as f64, EXPIRY as f64);
    let mut claims = said.clone();
    claims.set("iat", claim("iat").unwrap_or(Json::Number(now)));
    claims.set("iss", issuer);
    claims.set("sub", subject);
    claims.set("jti", claim("jti").unwrap_or_else(|| Json::Text(uuid(dynamic))));
    claims.set("aud", audience);
    claims.set("exp", Json::Number(expires.unwrap_or(now + expiry.unwrap_or(default))));
    let pem = pem(key, &kid)?;
    let mut header = Object::default();
    header.set("alg", Json::Text(algorithm.to_owned()));
    header.set("kid", kid);
    let sign = |message: &[u8]| jose::sign(algorithm, &pem, message);
    let token = jose::token(&Json::Object(header), &Json::Object(claims), sign)?;
    Ok(vec![Effect::Header("Authorization", format!("Bearer {token}"))])
}

/// `parseInt(text, 10)`
fn integer(text: &str) -> Option<f64> {
    let text = trim(text);
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let digits = &digits[..digits.bytes().take_while(u8::is_ascii_digit).count()];
    let size: f64 = digits.parse().ok()?;
    Some(if text.starts_with('-') { -size } else { size })
}

/// The key as PEM, from PEM on one line or from a data URI that names the key (`data:application/pkcs8;kid=..`).
fn pem(text: &str, kid: &Json) -> Result<String, &'static str> {
    const BROKEN: &str = "the privateKey of asap is neither PEM nor a data URI of its kid";
    let text = text.replace('\n', "");
    let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(&text);
    let text = decoded(text).ok_or(BROKEN)?;
    if !text.starts_with("data:") {
        return Ok(text);
    }
    let rest = text.strip_prefix("data:application/pkcs8;kid=").ok_or(BROKEN)?;
    let (named, data) = rest.split_once(";base64,").ok_or(BROKEN)?;
    if *kid != Json::Text(named.to_owned()) || from_base64(data).is_empty() {
        return Err(BROKEN);
    }
    Ok(format!("-----BEGIN PRIVATE KEY-----{data}-----END PRIVATE KEY-----"))
}
