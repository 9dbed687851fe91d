//! Makes ids, single values and passwords (SEMANTICS 1.5).

use super::draw::{Draw, Table};

const HEX: &str = "0123456789abcdef";
const LOWER: &str = "0123456789abcdefghijklmnopqrstuvwxyz";
const PASSWORD: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

pub(super) const TABLE: &Table = &[
    ("$guid", uuid),
    ("$randomUUID", uuid),
    ("$randomInt", |draw| draw.number(0..=1000).to_string()),
    ("$randomBoolean", |draw| draw.word(&["false", "true"])),
    ("$randomAlphaNumeric", |draw| draw.chars(LOWER, 1)),
    ("$randomPassword", |draw| draw.chars(PASSWORD, 15)),
    ("$randomSemver", |draw| draw.fill("#.#.#")),
    ("$randomHexColor", |draw| format!("#{}", draw.several(3..=3, "", shade))),
];

/// Version 4 of RFC 9562.
fn uuid(draw: &mut Draw<'_>) -> String {
    let bits = draw.bits() & !(0xF << 76 | 0x3 << 62) | 0x4 << 76 | 0x2 << 62;
    let hex = format!("{bits:032x}");
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-")
}

/// Postman's colors are dark: no part is above 80.
fn shade(draw: &mut Draw<'_>) -> String {
    format!("{:02x}", draw.number(0..=0x80))
}

/// Digits in hex, as addresses have them.
pub(super) fn hex(draw: &mut Draw<'_>, count: i64) -> String {
    draw.chars(HEX, count)
}

#[cfg(test)]
mod tests {
    use crate::dynamic::Dynamic;
    use std::collections::HashSet;

    #[test]
    fn dynamic_ids_are_unique() {
        let (seeded, free) = (Dynamic::seeded(3), Dynamic::default());
        let ids: HashSet<_> = (0..2000).flat_map(|_| [seeded.value("$guid"), free.value("$randomUUID")]).collect();
        assert_eq!(ids.len(), 4000);
    }

    #[test]
    fn dynamic_int_reaches_its_ends() {
        let dynamic = Dynamic::seeded(4);
        let drawn: HashSet<_> = (0..20_000).filter_map(|_| dynamic.value("$randomInt")).collect();
        assert!(drawn.contains("0") && drawn.contains("1000") && drawn.len() == 1001, "{}", drawn.len());
    }
}
