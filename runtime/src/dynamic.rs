//! Where the values come from that Postman makes up: the time, and chance.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

/// The source of `{{$timestamp}}`, `{{$guid}}` and their like, and of the nonces and times of signatures.
///
/// `Dynamic::default()` is the system's clock and randomness. A test sets both, with [`seeded`](Self::seeded) and
/// [`at`](Self::at): then the same calls in the same order make up the same values.
#[derive(Debug, Default)]
pub struct Dynamic {
    seed: Option<u64>,
    time: Option<SystemTime>,
    drawn: AtomicU64,
}

impl Dynamic {
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
