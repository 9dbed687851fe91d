//! Makes values for the names that Postman makes values up for, out of the time and of chance.

pub(crate) mod calendar;
mod dates;
mod draw;
#[cfg(feature = "faker")]
mod faker;
mod images;
mod names;
mod net;
mod numbers;
mod plain;
#[cfg(test)]
mod shapes;

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use draw::{Draw, Table};

/// The tables that are always there.
const TABLES: &[&Table] = &[plain::TABLE, dates::TABLE, numbers::TABLE, net::TABLE, images::TABLE];
/// Those that are made of words.
#[cfg(feature = "faker")]
const WORDS: &[&Table] = faker::TABLES;
#[cfg(not(feature = "faker"))]
const WORDS: &[&Table] = &[];

/// The source of `{{$timestamp}}`, `{{$guid}}` and their like, and of the nonces and times of signatures.
///
/// `Dynamic::default()` is the system's clock and randomness. A test sets both, with [`seeded`](Self::seeded) and
/// [`at`](Self::at): then the same calls in the same order make up the same values.
///
/// Postman knows 118 names (SEMANTICS 1.5), the same as [`names`](Self::names). What they stand for is made up anew at
/// each place, and only the shape is Postman's: the words are others, and fewer. Times are in UTC.
///
/// | names | are made up |
/// |---|---|
/// | ids and times, numbers, addresses of the net, URLs of images | always |
/// | names, places, products, companies, files, texts | with the feature `faker` |
///
/// [`needs_faker`](Self::needs_faker) says it of one name.
#[derive(Debug, Default)]
pub struct Dynamic {
    seed: Option<u64>,
    time: Option<SystemTime>,
    drawn: AtomicU64,
}

impl Dynamic {
    /// The system's clock and chance.
    pub(crate) fn system() -> &'static Self {
        static SYSTEM: Dynamic = Dynamic { seed: None, time: None, drawn: AtomicU64::new(0) };
        &SYSTEM
    }

    /// Chance that is the same in every run.
    pub fn seeded(seed: u64) -> Self {
        Self { seed: Some(seed), ..Self::default() }
    }

    /// A clock that stands still.
    #[must_use]
    pub fn at(mut self, time: SystemTime) -> Self {
        self.time = Some(time);
        self
    }

    /// The 118 names that Postman makes values up for, with their dollar sign (SEMANTICS 1.5).
    pub fn names() -> impl Iterator<Item = &'static str> {
        names::ALWAYS.iter().chain(names::FAKER).copied()
    }

    /// Whether a name such as `$randomCity` (SEMANTICS 1.5) is made up only with the feature `faker`.
    ///
    /// ```
    /// # use postbind::Dynamic;
    /// assert!(Dynamic::needs_faker("$randomCity"));
    /// assert!(!Dynamic::needs_faker("$guid"));
    /// ```
    pub fn needs_faker(name: &str) -> bool {
        names::FAKER.contains(&name)
    }

    /// A value for `$guid` and its like, another one with each call. `None` for a name that Postman does not know, or
    /// that needs the feature `faker`, which is not there.
    pub fn value(&self, name: &str) -> Option<String> {
        let rows = TABLES.iter().chain(WORDS).copied().flatten();
        // The case counts: Postman leaves `{{$GUID}}` as it is.
        let (_, make) = rows.into_iter().find(|(known, _)| *known == name)?;
        Some(make(&mut Draw::new(self)))
    }

    /// What time it is.
    pub(crate) fn now(&self) -> SystemTime {
        self.time.unwrap_or_else(SystemTime::now)
    }

    /// A generator for one value. Each call gives another one.
    pub(crate) fn chance(&self) -> fastrand::Rng {
        match self.seed {
            // Far apart, so that neighbours have nothing in common.
            Some(seed) => {
                let nth = self.drawn.fetch_add(1, Ordering::Relaxed);
                fastrand::Rng::with_seed(seed.wrapping_add(nth.wrapping_mul(0x9E37_79B9_7F4A_7C15)))
            }
            None => fastrand::Rng::with_seed(getrandom::u64().unwrap_or_else(|_| fastrand::u64(..))),
        }
    }
}

/// A copy goes on from where the original is.
impl Clone for Dynamic {
    fn clone(&self) -> Self {
        Self { seed: self.seed, time: self.time, drawn: AtomicU64::new(self.drawn.load(Ordering::Relaxed)) }
    }
}

#[cfg(test)]
mod tests {
    use super::Dynamic;
    use std::time::{Duration, SystemTime};

    #[test]
    fn a_seed_decides_all() {
        let draws = |dynamic: &Dynamic| [dynamic.chance().u64(..), dynamic.chance().u64(..)];
        let [first, second] = draws(&Dynamic::seeded(7));
        assert_ne!(first, second);
        assert_eq!(draws(&Dynamic::seeded(7)), [first, second]);
        assert_ne!(draws(&Dynamic::default()), draws(&Dynamic::default()));
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(5);
        assert_eq!(Dynamic::default().at(time).now(), time);
    }
}
