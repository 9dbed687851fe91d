//! Turns the text of an RSA key and a message into a signature (RFC 8017 section 8.2).

use rsa::PrivateKey;
use rsa::pkcs1::DecodeRsaPrivateKey as _;
use rsa::pkcs8::DecodePrivateKey as _;
use sha1::Sha1;
use sha2::{Sha256, Sha512};

use super::text::from_base64;

/// Signs by a method of oauth1. The key is PEM, PKCS#1 or PKCS#8, as OpenSSL reads it.
pub(super) fn sign(method: &str, key: &str, message: &[u8]) -> Result<Vec<u8>, &'static str> {
    let key = match (block(key, "PRIVATE KEY"), block(key, "RSA PRIVATE KEY")) {
        (Some(der), _) => PrivateKey::from_pkcs8_der(&der).ok(),
        (None, Some(der)) => PrivateKey::from_pkcs1_der(&der).ok(),
        (None, None) => None,
    };
    let key = key.ok_or("the privateKey is no RSA key in PEM")?;
    let signature = match method {
        "RSA-SHA1" => key.pkcs1v15_sign::<Sha1>(message),
        "RSA-SHA256" => key.pkcs1v15_sign::<Sha256>(message),
        _ => key.pkcs1v15_sign::<Sha512>(message),
    };
    signature.map_err(|_| "the privateKey cannot sign")
}

/// The bytes between the lines of a PEM text.
fn block(text: &str, label: &str) -> Option<Vec<u8>> {
    let (_, rest) = text.split_once(&format!("-----BEGIN {label}-----"))?;
    let (inside, _) = rest.split_once(&format!("-----END {label}-----"))?;
    Some(from_base64(inside))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::sign;
    use crate::signing::text::hex;
    use sha2::{Digest as _, Sha256};

    /// The hashes of what Openssl signs.
    #[test]
    fn as_openssl() {
        #[track_caller]
        fn check(method: &str, expected: &str) {
            for key in [include_str!("testing/rsa.pem"), include_str!("testing/rsa_pkcs1.pem")] {
                assert_eq!(hex(&Sha256::digest(sign(method, key, b"sample").unwrap())), expected);
            }
        }
        check("RSA-SHA1", "c3ee911efd41cf1d91e9d68238ed6081aa5b0d6eb532ef28861ea54df06d63c0");
        check("RSA-SHA256", "662c919b8af404b7d99601bd2a985d5bc3456341fdb7333f9283f4424b745345");
        check("RSA-SHA512", "454ed4d3c3643efc265cffaa05083b095e4c20b217a3d09604295c55a81f1442");
    }

    #[test]
    fn bad_keys() {
        for key in
            ["", "-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----AAAA-----END RSA PRIVATE KEY-----"]
        {
            assert_eq!(sign("RSA-SHA1", key, b""), Err("the privateKey is no RSA key in PEM"));
        }
    }
}
