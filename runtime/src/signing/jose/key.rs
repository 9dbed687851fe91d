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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::signing::text::hex;

    const RSA: &str = include_str!("../testing/rsa.pem");

    /// RFC 6979 appendices A.2.5 to A.2.7, the message `sample`
    #[test]
    fn curves() {
        #[track_caller]
        fn check(algorithm: &str, key: &str, expected: &str) {
            assert_eq!(hex(&sign(algorithm, key, b"sample").unwrap()), expected.to_lowercase());
        }
        check(
            "ES256",
            include_str!("../testing/p256.pem"),
            "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716\
             F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8",
        );
        check(
            "ES384",
            include_str!("../testing/p384.pem"),
            "94EDBB92A5ECB8AAD4736E56C691916B3F88140666CE9FA73D64C4EA95AD133C81A648152E44ACF96E36DD1E80FABE46\
             99EF4AEB15F178CEA1FE40DB2603138F130E740A19624526203B6351D0A3A94FA329C145786E679E7B82C71A38628AC8",
        );
        check(
            "ES512",
            include_str!("../testing/p521.pem"),
            "00C328FAFCBD79DD77850370C46325D987CB525569FB63C5D3BC53950E6D4C5F174E25A1EE9017B5D450606ADD152B534931\
             D7D4E8455CC91F9B15BF05EC36E377FA\
             00617CCE7CF5064806C467F678D3B4080D6F1CC50AF26CA209417308281B68AF282623EAA63E5B5C0723D8B8C37FF0777B1A\
             20F8CCB1DCCC43997F1EE0E44DA4A67A",
        );
    }

    #[test]
    fn rsa() {
        let key = PrivateKey::from_pkcs8_der(&from_base64(&RSA.replace(BEGIN, "").replace(END, ""))).unwrap();
        let key = key.to_public_key();
        let signed = |algorithm| sign(algorithm, RSA, b"sample").unwrap();
        // Openssl signs the same.
        let openssl = "662c919b8af404b7d99601bd2a985d5bc3456341fdb7333f9283f4424b745345";
        assert_eq!(hex(&<Sha256 as sha2::Digest>::digest(signed("RS256"))), openssl);
        key.pkcs1v15_verify::<Sha384>(b"sample", &signed("RS384")).unwrap();
        key.pkcs1v15_verify::<Sha512>(b"sample", &signed("RS512")).unwrap();
        key.pss_verify::<Sha256>(b"sample", &signed("PS256")).unwrap();
        key.pss_verify::<Sha384>(b"sample", &signed("PS384")).unwrap();
        key.pss_verify::<Sha512>(b"sample", &signed("PS512")).unwrap();
    }

    #[test]
    fn refusals() {
        #[track_caller]
        fn check(algorithm: &str, key: &str, expected: &str) {
            assert_eq!(sign(algorithm, key, b""), Err(expected));
        }
        check("RS256", " -----BEGIN PRIVATE KEY-----", "the privateKey is no PKCS#8 key in PEM");
        check("RS256", include_str!("../testing/rsa_pkcs1.pem"), "the privateKey is no PKCS#8 key in PEM");
        check("RS256", BEGIN, "the privateKey is no RSA key");
        check("RS256", include_str!("../testing/p256.pem"), "the privateKey is no RSA key");
        check("RS256", include_str!("../testing/rsa_1024.pem"), "the privateKey has less than 2048 bits");
        check("ES384", include_str!("../testing/p256.pem"), "the privateKey is not of the curve");
        check("HS256", RSA, "no such algorithm");
    }
}
