//! The conditions a statement runs under.

use super::Origin;

/// What is said of a condition that is not followed.
pub const OPAQUE: &str = "the write stands under a condition that is not understood";

/// One condition; all of those that a statement stands under hold together.
#[derive(Clone, Debug, PartialEq)]
pub enum Guard {
    /// The part of the answer is there.
    Present(Origin),
    /// The status is one of these.
    Status(Codes),
    /// Anything else, with what is said of a write under it.
    Opaque(&'static str),
}

/// A set of status codes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Codes([u64; 8]);

impl Codes {
    /// All codes from 100 to 599 that the test accepts.
    pub fn matching(test: impl Fn(i64) -> bool) -> Codes {
        let mut words = [0; 8];
        for (index, word) in words.iter_mut().enumerate() {
            for bit in 0..64 {
                let code = 100 + 64 * index as i64 + bit;
                if code < 600 && test(code) {
                    *word |= 1 << bit;
                }
            }
        }
        Codes(words)
    }

    fn has(self, code: i64) -> bool {
        let place = code - 100;
        (0..500).contains(&place) && self.0[place as usize / 64] & (1 << (place % 64)) != 0
    }

    /// The codes in both sets, or in any of the two.
    fn combined(self, other: Codes, all: bool) -> Codes {
        Codes::matching(|code| match all {
            true => self.has(code) && other.has(code),
            false => self.has(code) || other.has(code),
        })
    }

    /// All other codes.
    pub fn others(self) -> Codes {
        Codes::matching(|code| !self.has(code))
    }

    /// Some success, and no error: 1xx and 3xx never reach a script as the
    /// final answer of a call that worked, so they neither help nor harm.
    pub fn success(self) -> bool {
        (200..300).any(|code| self.has(code)) && !(400..600).any(|code| self.has(code))
    }
}

/// The conditions under which both hold.
pub fn both(mut left: Vec<Guard>, right: Vec<Guard>) -> Vec<Guard> {
    for guard in right {
        let status = |known: &Guard| matches!(known, Guard::Status(_));
        match (left.iter().position(status), guard) {
            (Some(place), Guard::Status(more)) => {
                if let Guard::Status(codes) = &mut left[place] {
                    *codes = codes.combined(more, true);
                }
            }
            (_, guard) if !left.contains(&guard) => left.push(guard),
            _ => {}
        }
    }
    left
}

/// The conditions under which one of the two holds.
pub fn either(left: Vec<Guard>, right: Vec<Guard>) -> Vec<Guard> {
    match (left.as_slice(), right.as_slice()) {
        ([], _) | (_, []) => Vec::new(),
        ([Guard::Status(one)], [Guard::Status(two)]) => {
            vec![Guard::Status(one.combined(*two, false))]
        }
        (one, two) if one == two => left,
        _ => vec![Guard::Opaque(OPAQUE)],
    }
}

/// Whether finding nothing at `part` means finding nothing at `whole`'s place:
/// whether `part` is `whole` or lies within it.
pub fn within(part: &Origin, whole: &Origin) -> bool {
    match (part, whole) {
        (Origin::Json(part), Origin::Json(whole)) => part.starts_with(whole),
        (Origin::Header(part), Origin::Header(whole)) => part.eq_ignore_ascii_case(whole),
        _ => false,
    }
}
