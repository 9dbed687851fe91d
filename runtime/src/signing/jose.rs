//! Turns a header, claims and a key into a JSON Web Token (RFC 7515, compact).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::js_json::Json;

#[cfg(any(feature = "jwt-rsa", feature = "asap"))]
mod key;

#[cfg(any(feature = "jwt-rsa", feature = "asap"))]
pub(super) use key::sign;

/// Joins and signs what a token says.
pub(super) fn token<E>(
    header: &Json,
    claims: &Json,
    sign: impl FnOnce(&[u8]) -> Result<Vec<u8>, E>,
) -> Result<String, E> {
    let mut token = String::new();
    URL_SAFE_NO_PAD.encode_string(header.to_string(), &mut token);
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(claims.to_string(), &mut token);
    let signature = sign(token.as_bytes())?;
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(signature, &mut token);
    Ok(token)
}
