//! Turns what a client knows into the messages of NTLM, and the bytes of a server's message into what it says.

use std::time::UNIX_EPOCH;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::hashes::{desl, lm_hash, narrow, nt_hash, nt_hash_v2, session, utf16, v2};
use crate::dynamic::Dynamic;

const SIGNATURE: &[u8; 8] = b"NTLMSSP\0";
/// Windows XP, which is what Postman says it is.
const VERSION: [u8; 8] = [5, 1, 0x28, 0x0a, 0, 0, 0, 15];

// MS-NLMP 2.2.2.5
const UNICODE: u32 = 0x0000_0001;
const OEM: u32 = 0x0000_0002;
const REQUEST_TARGET: u32 = 0x0000_0004;
const NTLM: u32 = 0x0000_0200;
const DOMAIN_SUPPLIED: u32 = 0x0000_1000;
const WORKSTATION_SUPPLIED: u32 = 0x0000_2000;
const ALWAYS_SIGN: u32 = 0x0000_8000;
const EXTENDED_SECURITY: u32 = 0x0008_0000;
const TARGET_INFO: u32 = 0x0080_0000;
const HAS_VERSION: u32 = 0x0200_0000;
const KEY_128: u32 = 0x2000_0000;
const KEY_56: u32 = 0x8000_0000;
const COMMON: u32 = UNICODE | REQUEST_TARGET | NTLM | ALWAYS_SIGN | EXTENDED_SECURITY | HAS_VERSION | KEY_128 | KEY_56;

/// Milliseconds between 1601 and 1970.
const EPOCH: u64 = 11_644_473_600_000;

/// Who authenticates.
pub(super) struct Client<'a> {
    pub(super) user: &'a str,
    pub(super) domain: &'a str,
    pub(super) workstation: &'a str,
    pub(super) password: &'a str,
}

/// The message of type 2 (MS-NLMP 2.2.1.2).
pub(super) struct Challenge {
    flags: u32,
    nonce: [u8; 8],
    target: Option<Vec<u8>>,
}

impl Challenge {
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let kind = u16::from_le_bytes(array(bytes, 8)?);
        if kind != 2 {
            return None;
        }
        let flags = u32::from_le_bytes(array(bytes, 20)?);
        let nonce = array(bytes, 24)?;
        let target = if flags & TARGET_INFO == 0 {
            None
        } else {
            let length = usize::from(u16::from_le_bytes(array(bytes, 40)?));
            let start = usize::try_from(u32::from_le_bytes(array(bytes, 44)?)).ok()?;
            Some(bytes.get(start..start.checked_add(length)?)?.to_vec())
        };
        Some(Self { flags, nonce, target })
    }
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at + N)?.try_into().ok()
}

impl Client<'_> {
    /// The message of type 1 (MS-NLMP 2.2.1.1), as the value of a header.
    pub(super) fn negotiate(&self) -> String {
        let [domain, workstation] =
            [self.domain, self.workstation].map(|text| escape(&text.to_uppercase()).into_bytes());
        let supplied = if domain.is_empty() { 0 } else { DOMAIN_SUPPLIED };
        let flags = COMMON | OEM | WORKSTATION_SUPPLIED | supplied;
        let mut message = Message::new(1, 40);
        // In front of the texts are the flags and the places of the texts, domain first, though it comes last.
        message.head.extend_from_slice(&flags.to_le_bytes());
        let at = Message::place(40, workstation.len());
        let domain_at = Message::place(40 + workstation.len(), domain.len());
        message.head.extend([domain_at, at].concat());
        message.head.extend(VERSION);
        message.tail.extend(workstation);
        message.tail.extend(domain);
        message.header()
    }

    /// The message of type 3 (MS-NLMP 2.2.1.3), as the value of a header.
    ///
    /// NTLMv2 if the server has extended security and says what its target is, else NTLMv1, as in Postman.
    pub(super) fn authenticate(&self, challenge: &Challenge, dynamic: &Dynamic) -> String {
        let unicode = challenge.flags & UNICODE != 0;
        let wide = |text: &str| if unicode { utf16(text) } else { narrow(text) };
        let [domain, workstation] = [self.domain, self.workstation].map(|text| escape(&text.to_uppercase()));
        let [lm, nt] = self.responses(challenge, &domain, dynamic);
        let parts = [wide(&domain), wide(self.user), wide(&workstation), lm, nt, Vec::new()];
        let mut message = Message::new(3, 72);
        let mut places = Vec::new();
        for part in &parts {
            places.push(Message::place(72 + message.tail.len(), part.len()));
            message.tail.extend_from_slice(part);
        }
        for at in [3, 4, 0, 1, 2, 5] {
            message.head.extend(places[at]);
        }
        let mut flags = COMMON | TARGET_INFO;
        if !unicode {
            flags &= !UNICODE;
        }
        message.head.extend_from_slice(&flags.to_le_bytes());
        message.head.extend(VERSION);
        message.header()
    }

    fn responses(&self, challenge: &Challenge, domain: &str, dynamic: &Dynamic) -> [Vec<u8>; 2] {
        let nonce = &challenge.nonce;
        let client = dynamic.chance().u64(..).to_le_bytes();
        match &challenge.target {
            _ if challenge.flags & EXTENDED_SECURITY == 0 => {
                [lm_hash(self.password), nt_hash(self.password)].map(|hash| desl(&hash, nonce))
            }
            None => session(&nt_hash(self.password), nonce, &client),
            Some(target) => {
                let now = dynamic.now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
                let time = u64::try_from(now).unwrap_or_default().saturating_add(EPOCH).saturating_mul(10_000);
                v2(&nt_hash_v2(self.password, self.user, domain), nonce, &client, time, target)
            }
        }
    }
}

/// A message: the fields of fixed size, and the texts that they say the places of.
struct Message {
    head: Vec<u8>,
    tail: Vec<u8>,
}

impl Message {
    fn new(kind: u32, size: usize) -> Self {
        let mut head = Vec::with_capacity(size);
        head.extend_from_slice(SIGNATURE);
        head.extend_from_slice(&kind.to_le_bytes());
        Self { head, tail: Vec::new() }
    }

    /// Length, the same once more, and start.
    fn place(start: usize, length: usize) -> [u8; 8] {
        let length = u16::try_from(length).unwrap_or(u16::MAX).to_le_bytes();
        let start = u32::try_from(start).unwrap_or(u32::MAX).to_le_bytes();
        let mut place = [0; 8];
        place[..2].copy_from_slice(&length);
        place[2..4].copy_from_slice(&length);
        place[4..].copy_from_slice(&start);
        place
    }

    fn header(mut self) -> String {
        self.head.append(&mut self.tail);
        format!("NTLM {}", STANDARD.encode(self.head))
    }
}

/// JavaScript's `escape` (ECMA-262, annex B).
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for unit in text.encode_utf16() {
        match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii_alphanumeric() || b"@*_+-./".contains(&byte) => out.push(byte.into()),
            Ok(byte) => out += &format!("%{byte:02X}"),
            Err(_) => out += &format!("%u{unit:04X}"),
        }
    }
    out
}
