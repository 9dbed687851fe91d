//! Turns a key and a message into a keyed hash (RFC 2104).

use hmac::{KeyInit, Mac};

/// The code of a message: `hmac::<Hmac<Sha256>>(key, message)`.
pub(super) fn hmac<M: Mac + KeyInit>(key: &[u8], message: &[u8]) -> Vec<u8> {
    // It fails for no key: RFC 2104 allows each length.
    <M as KeyInit>::new_from_slice(key)
        .map(|mac| mac.chain_update(message).finalize().into_bytes().to_vec())
        .unwrap_or_default()
}
