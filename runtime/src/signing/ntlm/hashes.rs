//! Turns passwords and challenges into the responses of NTLM (MS-NLMP 3.3).

use des::Des;
use des::cipher::{BlockCipherEncrypt as _, KeyInit as _};
use hmac::Hmac;
use md4::Md4;
use md5::{Digest, Md5};

use crate::signing::mac::hmac;

/// A text as the protocol has it: UTF-16, little end first.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// A text with one byte for each UTF-16 unit, the upper half lost, as Node.js's `ascii` encoding has it.
pub(super) fn narrow(text: &str) -> Vec<u8> {
    text.encode_utf16().map(|unit| unit.to_le_bytes()[0]).collect()
}

/// `NTOWFv1`
pub(super) fn nt_hash(password: &str) -> [u8; 16] {
    Md4::digest(utf16(password)).into()
}

/// `LMOWFv1`
pub(super) fn lm_hash(password: &str) -> [u8; 16] {
    let mut key = narrow(&password.to_uppercase());
    key.resize(14, 0);
    let mut hash = [0; 16];
    for (half, key) in hash.chunks_mut(8).zip(key.chunks(7)) {
        half.copy_from_slice(&des(key, b"KGS!@#$%"));
    }
    hash
}

/// `NTOWFv2`
pub(super) fn nt_hash_v2(password: &str, user: &str, domain: &str) -> Vec<u8> {
    md5(&nt_hash(password), &[&utf16(&user.to_uppercase()), &utf16(domain)])
}

/// `DESL`: the hash of a password, in three parts, encrypts the challenge.
pub(super) fn desl(hash: &[u8; 16], challenge: &[u8; 8]) -> Vec<u8> {
    let mut key = [0; 21];
    key[..16].copy_from_slice(hash);
    key.chunks(7).flat_map(|key| des(key, challenge)).collect()
}

/// The responses of NTLMv1 with extended session security.
pub(super) fn session(hash: &[u8; 16], server: &[u8; 8], client: &[u8; 8]) -> [Vec<u8>; 2] {
    let nonce = Md5::digest([*server, *client].concat());
    let mut challenge = [0; 8];
    challenge.copy_from_slice(&nonce[..8]);
    let mut lm = client.to_vec();
    lm.resize(24, 0);
    [lm, desl(hash, &challenge)]
}

/// The responses of NTLMv2. The time is in 100 nanoseconds since 1601.
pub(super) fn v2(key: &[u8], server: &[u8; 8], client: &[u8; 8], time: u64, target: &[u8]) -> [Vec<u8>; 2] {
    let head: [u8; 8] = [1, 1, 0, 0, 0, 0, 0, 0];
    let data = [&head, &time.to_le_bytes()[..], client, &[0; 4], target, &[0; 4]].concat();
    let mut lm = md5(key, &[server, client]);
    lm.extend_from_slice(client);
    let mut nt = md5(key, &[server, &data]);
    nt.extend_from_slice(&data);
    [lm, nt]
}

fn md5(key: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    hmac::<Hmac<Md5>>(key, &parts.concat())
}

/// Encrypts a block with a key of 7 bytes, whose bits DES takes seven at a time.
fn des(key: &[u8], block: &[u8; 8]) -> [u8; 8] {
    let bits = key.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    let mut wide = [0; 8];
    for (byte, shift) in wide.iter_mut().zip((0..8).rev()) {
        *byte = ((bits >> (shift * 7) & 0x7f) << 1) as u8;
    }
    let mut block = (*block).into();
    Des::new(&wide.into()).encrypt_block(&mut block);
    block.into()
}
