//! JWT: turns a payload and a key into a token in the header or the query.

use hmac::Hmac;
use sha2::{Sha256, Sha384, Sha512};

use crate::dynamic::Dynamic;
use crate::encode;
use crate::signing::js_json::{Json, Object};
use crate::signing::mac::hmac;
use crate::signing::text::{append, from_base64, trim, without};
use crate::signing::{Effect, Parameters, Scheme, Signed, View, jose};

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

/// Signs a JSON Web Token (RFC 7519; SEMANTICS 6.2, `jwt`). Nothing is added to the payload, neither `iat` nor `exp`.
pub static JWT: Scheme = Scheme { name: "jwt", sign, answer: None };

fn sign(parameters: &Parameters<'_>, view: &View<'_>, _: &Dynamic) -> Signed {
    let algorithm = parameters.text("algorithm");
    let secret = match algorithm {
        "HS256" | "HS384" | "HS512" => true,
        "RS256" | "RS384" | "RS512" | "PS256" | "PS384" | "PS512" | "ES256" | "ES384" | "ES512" => false,
        _ => return Err("jwt knows no such algorithm"),
    };
    let key = parameters.text(if secret { "secret" } else { "privateKey" });
    if key.is_empty() {
        return Err(if secret { "jwt needs a secret" } else { "jwt needs a privateKey" });
    }
    let header = header(parameters.text("header"), algorithm)?;
    let payload = match parameters.get("payload").map(trim) {
        Some("") => Some(Json::Object(Object::default())),
        Some(text) => Json::parse(text),
        None => None,
    };
    let payload = payload.filter(|payload| matches!(payload, Json::Object(_)));
    let payload = payload.ok_or("the payload of jwt is no JSON object")?;
    let decoded;
    let secret = if parameters.flag("isSecretBase64Encoded") {
        decoded = from_base64(key);
        &decoded[..]
    } else {
        key.as_bytes()
    };
    let token = jose::token(&header, &payload, |message| match algorithm {
        "HS256" => Ok(hmac::<Hmac<Sha256>>(secret, message)),
        "HS384" => Ok(hmac::<Hmac<Sha384>>(secret, message)),
        "HS512" => Ok(hmac::<Hmac<Sha512>>(secret, message)),
        #[cfg(feature = "jwt-rsa")]
        _ => jose::sign(algorithm, key, message),
        #[cfg(not(feature = "jwt-rsa"))]
        _ => Err("this algorithm of jwt needs the feature `jwt-rsa` of postbind"),
    })?;
    Ok(place(parameters, view, &token))
}

/// The header of the token: what the parameter has, and the algorithm in its own place or at the end.
fn header(text: &str, algorithm: &str) -> Result<Json, &'static str> {
    let mut header = match trim(text) {
        "" => Object::default(),
        text => match Json::parse(text).ok_or("the header of jwt is no JSON")? {
            Json::Object(header) => header,
            // What JavaScript's spread makes of other values.
            Json::Array(values) => numbered(values),
            Json::Text(text) => numbered(text.chars().map(|c| Json::Text(c.into())).collect()),
            Json::Null | Json::Bool(_) | Json::Number(_) => Object::default(),
        },
    };
    header.set("alg", Json::Text(algorithm.to_owned()));
    // RFC 7515 section 4.1.11 has the signer refuse extensions that it does not know. None is known but `b64`.
    match header.get("crit") {
        None => {}
        Some(Json::Array(names)) if !names.is_empty() => {
            let known = names.iter().all(|name| *name == Json::Text("b64".to_owned()));
            if !known || header.get("b64") != Some(&Json::Bool(true)) {
                return Err("the header of jwt names a critical extension");
            }
        }
        Some(_) => return Err("`crit` in the header of jwt is no list"),
    }
    Ok(Json::Object(header))
}

fn numbered(values: Vec<Json>) -> Object {
    let mut object = Object::default();
    for (at, value) in values.into_iter().enumerate() {
        object.set(at.to_string(), value);
    }
    object
}

/// Puts the token where the parameters say. Postman puts it nowhere if it does not know the place.
fn place(parameters: &Parameters<'_>, view: &View<'_>, token: &str) -> Vec<Effect> {
    match parameters.filled("addTokenTo") {
        None | Some("header") => {
            let value = match parameters.get("headerPrefix") {
                Some("") => token.to_owned(),
                prefix => format!("{} {token}", prefix.unwrap_or("Bearer")),
            };
            vec![Effect::Header("Authorization", value)]
        }
        Some("queryParam") => {
            let key = encode::query_key(parameters.filled("queryParamKey").unwrap_or("token"));
            let others = without(view.query, &[&key]);
            vec![Effect::Query(Some(append(others, &format!("{key}={token}"))))]
        }
        Some(_) => Vec::new(),
    }
}
