//! Turns a key and a message into a keyed hash (RFC 2104).

use hmac::{KeyInit, Mac};

/// The code of a message: `hmac::<Hmac<Sha256>>(key, message)`.
pub(super) fn hmac<M: Mac + KeyInit>(key: &[u8], message: &[u8]) -> Vec<u8> {
    // It fails for no key: RFC 2104 allows each length.
    <M as KeyInit>::new_from_slice(key)
        .map(|mac| mac.chain_update(message).finalize().into_bytes().to_vec())
        .unwrap_or_default()
}

#[cfg(all(test, feature = "jwt"))]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use hmac::Hmac;
    use sha2::Sha256;

    use super::hmac;
    use crate::signing::text::{from_base64, hex};

    /// RFC 7515 appendix A.1, whose header has a line break that no JSON that is written anew has.
    #[test]
    fn example_of_rfc_7515() {
        let key = from_base64("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow");
        let message = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.\
            eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        let code = hmac::<Hmac<Sha256>>(&key, message.as_bytes());
        assert_eq!(URL_SAFE_NO_PAD.encode(code), "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    }

    /// RFC 4231 section 4.3
    #[test]
    fn example_of_rfc_4231() {
        let code = hmac::<Hmac<Sha256>>(b"Jefe", b"what do ya want for nothing?");
        assert_eq!(hex(&code), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
