//! Makes the addresses of the net that need no words (SEMANTICS 1.5).

use super::draw::Table;
use super::plain::hex;

pub(super) const TABLE: &Table = &[
    ("$randomIP", |draw| draw.several(4..=4, ".", |draw| draw.number(0..=255).to_string())),
    // All eight groups with all their zeros.
    ("$randomIPV6", |draw| draw.several(8..=8, ":", |draw| hex(draw, 4))),
    ("$randomMACAddress", |draw| draw.several(6..=6, ":", |draw| hex(draw, 2))),
    ("$randomProtocol", |draw| draw.word(&["http", "https"])),
];
