//! Turns a private key and a message into an asymmetric signature of RFC 7518.

use p256::ecdsa::signature::Signer as _;
use p256::pkcs8::DecodePrivateKey as _;
use rsa::PrivateKey;
use rsa::traits::PublicKeyParts as _;
use sha2::{Sha256, Sha384, Sha512};

use crate::signing::text::{from_base64, is_space};

const BEGIN: &str = "-----BEGIN PRIVATE KEY-----";
const END: &str = "-----END PRIVATE KEY-----";

/// Signs by `RS*`, `PS*` or `ES*`. As in Postman the key is PKCS#8 in PEM, from the first character on.
///
/// A signature by an elliptic curve has the two numbers side by side (RFC 7518 section 3.4). It is drawn from the key
/// and the message (RFC 6979), so that it is always the same.
pub(in crate::signing) fn sign(algorithm: &str, key: &str, message: &[u8]) -> Result<Vec<u8>, &'static str> {
    if !key.starts_with(BEGIN) {
        return Err("the privateKey is no PKCS#8 key in PEM");
    }
    let inside: String = key.replace(BEGIN, "").replace(END, "").chars().filter(|c| !is_space(*c)).collect();
    let der = from_base64(&inside);
    macro_rules! ecdsa {
        ($curve:ident) => {{
            let key =
                $curve::ecdsa::SigningKey::from_pkcs8_der(&der).map_err(|_| "the privateKey is not of the curve")?;
            let signature: Result<$curve::ecdsa::Signature, _> = key.try_sign(message);
            signature.map(|signature| signature.to_bytes().to_vec()).map_err(|_| CANNOT)
        }};
    }
    match algorithm {
        "ES256" => return ecdsa!(p256),
        "ES384" => return ecdsa!(p384),
        "ES512" => return ecdsa!(p521),
        _ => {}
    }
    let key = PrivateKey::from_pkcs8_der(&der).map_err(|_| "the privateKey is no RSA key")?;
    if key.n_bits_precision() < 2048 {
        return Err("the privateKey has less than 2048 bits");
    }
    let signature = match algorithm {
        "RS256" => key.pkcs1v15_sign::<Sha256>(message),
        "RS384" => key.pkcs1v15_sign::<Sha384>(message),
        "RS512" => key.pkcs1v15_sign::<Sha512>(message),
        "PS256" => key.pss_sign::<Sha256>(message),
        "PS384" => key.pss_sign::<Sha384>(message),
        "PS512" => key.pss_sign::<Sha512>(message),
        _ => return Err("no such algorithm"),
    };
    signature.map_err(|_| CANNOT)
}

const CANNOT: &str = "the privateKey cannot sign";
