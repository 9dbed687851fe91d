//! Turns chance and the time into the pieces that values are made of: numbers, words, filled patterns.

use std::ops::RangeInclusive;

use super::Dynamic;
use super::calendar;

/// Names and how their values are made.
pub(super) type Table = [(&'static str, fn(&mut Draw<'_>) -> String)];

pub(super) const DIGITS: &str = "0123456789";
pub(super) const CAPITALS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// What one value is drawn from.
pub(super) struct Draw<'d> {
    source: &'d Dynamic,
    chance: fastrand::Rng,
}

impl<'d> Draw<'d> {
    pub(super) fn new(source: &'d Dynamic) -> Self {
        Self { source, chance: source.chance() }
    }

    /// Milliseconds since 1970.
    pub(super) fn now(&self) -> i64 {
        calendar::millis(self.source.now())
    }

    /// 128 bits. The generator has a state of 64 only, so it is asked for anew: ids are to be unique.
    pub(super) fn bits(&mut self) -> u128 {
        let high = self.chance.u64(..);
        self.chance = self.source.chance();
        u128::from(high) << 64 | u128::from(self.chance.u64(..))
    }

    /// A number of a range that is not empty.
    pub(super) fn number(&mut self, range: RangeInclusive<i64>) -> i64 {
        self.chance.i64(range)
    }

    /// One of several, each as likely as the others.
    pub(super) fn pick<T: Copy + Default>(&mut self, of: &[T]) -> T {
        let index = self.chance.usize(..of.len().max(1));
        of.get(index).copied().unwrap_or_default()
    }

    pub(super) fn word(&mut self, of: &[&str]) -> String {
        self.pick(of).to_owned()
    }

    /// Characters of an alphabet in ASCII.
    pub(super) fn chars(&mut self, of: &str, count: i64) -> String {
        (0..count).map(|_| char::from(self.pick(of.as_bytes()))).collect()
    }

    /// A pattern with `#` for a digit, `+` for one of 2 to 9, `@` for a capital letter.
    pub(super) fn fill(&mut self, pattern: &str) -> String {
        let mut fill = |pattern| match pattern {
            '#' => char::from(self.pick(DIGITS.as_bytes())),
            '+' => char::from(self.pick(b"23456789")),
            '@' => char::from(self.pick(CAPITALS.as_bytes())),
            other => other,
        };
        pattern.chars().map(&mut fill).collect()
    }

    /// As many as a range says, joined.
    pub(super) fn several(
        &mut self,
        count: RangeInclusive<i64>,
        between: &str,
        make: impl Fn(&mut Self) -> String,
    ) -> String {
        let made: Vec<String> = (0..self.number(count)).map(|_| make(self)).collect();
        made.join(between)
    }
}

#[cfg(test)]
mod tests {
    use super::{DIGITS, Draw};
    use crate::dynamic::Dynamic;

    #[test]
    fn dynamic_pieces_are_total() {
        let dynamic = Dynamic::seeded(1);
        let mut draw = Draw::new(&dynamic);
        assert_eq!(draw.pick::<&str>(&[]), "");
        assert_eq!(draw.word(&["one"]), "one");
        assert_eq!(draw.chars(DIGITS, 0), "");
        assert_eq!(draw.chars("x", 3), "xxx");
        assert_eq!(draw.number(4..=4), 4);
        assert_eq!(draw.several(3..=3, ", ", |_| "a".to_owned()), "a, a, a");
        let filled = draw.fill("é+-#@");
        assert_eq!(filled.chars().count(), 5, "{filled}");
        assert!(filled.starts_with("é") && filled.ends_with(|last: char| last.is_ascii_uppercase()), "{filled}");
    }

    #[test]
    fn dynamic_picks_reach_all() {
        let dynamic = Dynamic::seeded(2);
        let mut draw = Draw::new(&dynamic);
        let mut seen: Vec<u8> = (0..200).map(|_| draw.pick(b"abc")).collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen, b"abc");
    }
}
