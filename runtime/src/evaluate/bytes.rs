//! Hashes of bytes, which are texts of characters up to U+00FF as in JavaScript's binary strings.

use super::node::Js;
use super::value::Val;

/// A function of bytes; `undefined` of what are no bytes, and of hashes without the feature `crypto`.
pub(super) fn apply(function: Js, first: &Val, second: &Val) -> Val {
    let bytes = |value: &Val| match value {
        Val::Text(text) => text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect::<Option<Vec<u8>>>(),
        _ => None,
    };
    if function == Js::Utf8 {
        return binary(first.to_text().as_bytes());
    }
    let Some(first) = bytes(first) else { return Val::Undefined };
    if function == Js::Hex {
        return Val::Text(first.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into());
    }
    hash(function, &first, bytes(second).as_deref()).map_or(Val::Undefined, |hash| binary(&hash))
}

fn binary(bytes: &[u8]) -> Val {
    Val::Text(bytes.iter().copied().map(char::from).collect::<String>().into())
}

#[cfg(not(feature = "crypto"))]
fn hash(_: Js, _: &[u8], _: Option<&[u8]>) -> Option<Vec<u8>> {
    None
}

#[cfg(feature = "crypto")]
fn hash(function: Js, message: &[u8], key: Option<&[u8]>) -> Option<Vec<u8>> {
    use hmac::{Hmac, KeyInit, Mac};
    use md5::{Digest, Md5};
    use sha1::Sha1;
    use sha2::{Sha256, Sha512};

    fn keyed<M: Mac + KeyInit>(key: &[u8], message: &[u8]) -> Option<Vec<u8>> {
        let mac = <M as KeyInit>::new_from_slice(key).ok()?;
        Some(mac.chain_update(message).finalize().into_bytes().to_vec())
    }
    match (function, key) {
        (Js::Md5, _) => Some(Md5::digest(message).to_vec()),
        (Js::Sha1, _) => Some(Sha1::digest(message).to_vec()),
        (Js::Sha256, _) => Some(Sha256::digest(message).to_vec()),
        (Js::Sha512, _) => Some(Sha512::digest(message).to_vec()),
        (Js::HmacSha1, Some(key)) => keyed::<Hmac<Sha1>>(key, message),
        (Js::HmacSha256, Some(key)) => keyed::<Hmac<Sha256>>(key, message),
        (Js::HmacSha512, Some(key)) => keyed::<Hmac<Sha512>>(key, message),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::node::Js;
    use super::{Val, apply};

    #[track_caller]
    fn check(function: Js, message: &str, key: &str, expected: &str) {
        let bytes = |text: &str| apply(Js::Utf8, &Val::text(text), &Val::Undefined);
        let made = apply(function, &bytes(message), &bytes(key));
        assert_eq!(&*apply(Js::Hex, &made, &Val::Undefined).to_text(), expected, "{function:?}");
    }

    #[test]
    fn texts_become_bytes() {
        let bytes = apply(Js::Utf8, &Val::text("é€"), &Val::Undefined);
        assert_eq!(&*bytes.to_text(), "\u{c3}\u{a9}\u{e2}\u{82}\u{ac}");
        assert_eq!(&*apply(Js::Hex, &bytes, &Val::Undefined).to_text(), "c3a9e282ac");
        assert_eq!(apply(Js::Hex, &Val::Undefined, &Val::Undefined).kind(), "undefined");
    }

    /// RFC 1321 appendix A.5, RFC 3174 section 7.3, FIPS 180-2 appendices B and C, RFC 2202 section 3, RFC 4231 section
    /// 4.3
    #[cfg(feature = "crypto")]
    #[test]
    fn published_examples() {
        check(Js::Md5, "message digest", "", "f96b697d7cb7938d525a2f31aaf161d0");
        check(Js::Sha1, "abc", "", "a9993e364706816aba3e25717850c26c9cd0d89d");
        check(Js::Sha256, "abc", "", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        check(
            Js::Sha512,
            "abc",
            "",
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        );
        let (message, key) = ("what do ya want for nothing?", "Jefe");
        check(Js::HmacSha1, message, key, "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
        check(Js::HmacSha256, message, key, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        check(
            Js::HmacSha512,
            message,
            key,
            "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
        );
    }

    #[cfg(not(feature = "crypto"))]
    #[test]
    fn without_the_feature() {
        check(Js::Md5, "abc", "", "undefined");
    }
}
