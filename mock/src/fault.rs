//! What goes wrong on demand: how a call fails, and which calls do.

use crate::chance::chance;
use http::StatusCode;
use std::fmt;
use std::str::FromStr;
use std::sync::atomic::{AtomicU64, Ordering};

/// What a client gets in the place of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An answer of this status: a saved example of the item where it has one. A status below 200 cannot be answered, and
    /// is a 500.
    Status(StatusCode),
    /// No answer: the connection is reset.
    Reset,
    /// Half of the body, then the end of the connection. Less than two bytes are not cut.
    Truncated,
}

/// A fault, and the calls that it befalls: all of them, unless it is narrowed down.
///
/// ```
/// # use mock::{Fail, Fault, Mock};
/// # use http::StatusCode;
/// # fn fail(mock: Mock) -> Result<Mock, mock::FailError> {
/// let once = Fail::with(Fault::Status(StatusCode::SERVICE_UNAVAILABLE)).of("Auth / Refresh Token").first(1);
/// # Ok(
/// mock.fail(once).fail("reset:5%".parse()?)
/// # )
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Fail {
    fault: Fault,
    percent: f64,
    item: Option<String>,
    first: Option<u64>,
}

impl Fail {
    /// This fault, at every call.
    pub fn with(fault: Fault) -> Self {
        Self { fault, percent: 100.0, item: None, first: None }
    }

    /// At this part of the calls, chosen by the seed of the mock.
    #[must_use]
    pub fn percent(mut self, percent: f64) -> Self {
        self.percent = percent;
        self
    }

    /// Only at calls of the item at this way in the collection: `Auth / Refresh Token`.
    #[must_use]
    pub fn of(mut self, item: impl Into<String>) -> Self {
        self.item = Some(item.into());
        self
    }

    /// Only at the first so many of the calls that it would befall: those after them get through.
    #[must_use]
    pub fn first(mut self, calls: u64) -> Self {
        self.first = Some(calls);
        self
    }

    pub(crate) fn item(&self) -> Option<&str> {
        self.item.as_deref()
    }
}

/// `500:5%`, `reset`, `truncate:0.5%`: a status, `reset` or `truncate`, and how often; always, where that is left out.
impl FromStr for Fail {
    type Err = FailError;

    fn from_str(text: &str) -> Result<Self, FailError> {
        let error = || FailError { text: text.to_owned() };
        let (fault, often) = text.split_once(':').unwrap_or((text, "100%"));
        let fault = match fault {
            "reset" => Fault::Reset,
            "truncate" => Fault::Truncated,
            code => {
                let code = code.parse().ok().and_then(|code| StatusCode::from_u16(code).ok());
                Fault::Status(code.filter(|code| (200..600).contains(&code.as_u16())).ok_or_else(error)?)
            }
        };
        let percent = often.strip_suffix('%').and_then(|digits| digits.parse::<f64>().ok());
        let percent = percent.filter(|percent| (0.0..=100.0).contains(percent)).ok_or_else(error)?;
        Ok(Self::with(fault).percent(percent))
    }
}

/// A text that is no [`Fail`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailError {
    text: String,
}

impl fmt::Display for FailError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:?} is no fault; write a status, `reset` or `truncate`, then how often: `500:5%`",
            self.text
        )
    }
}

impl std::error::Error for FailError {}

/// A [`Fail`] of a mock, and how many calls it has befallen.
pub(crate) struct Failing {
    pub(crate) fail: Fail,
    befallen: AtomicU64,
}

impl Failing {
    pub(crate) fn new(fail: Fail) -> Self {
        Self { fail, befallen: AtomicU64::new(0) }
    }

    /// The fault of the `nth` call, which is of `item`. The same seed gives the same faults.
    fn befalls(&self, item: Option<&str>, seed: u64, nth: u64, row: u64) -> Option<Fault> {
        let Fail { fault, percent, item: only, first } = &self.fail;
        let meant = only.is_none() || only.as_deref() == item;
        let befalls = meant && chance(seed, nth, row) * 100.0 < *percent;
        let counts = befalls && first.is_none_or(|first| self.befallen.fetch_add(1, Ordering::Relaxed) < first);
        counts.then_some(*fault)
    }
}

/// The first of the faults that befalls a call.
pub(crate) fn fault(fails: &[impl AsRef<Failing>], item: Option<&str>, seed: u64, nth: u64) -> Option<Fault> {
    (0..).zip(fails).find_map(|(row, failing)| failing.as_ref().befalls(item, seed, nth, row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(Fault, f64)>) {
        let fail = text.parse::<Fail>().ok().map(|fail| (fail.fault, fail.percent));
        assert_eq!(fail, expected, "{text}");
    }

    #[test]
    fn texts() {
        check("500:5%", Some((Fault::Status(StatusCode::INTERNAL_SERVER_ERROR), 5.0)));
        check("500", Some((Fault::Status(StatusCode::INTERNAL_SERVER_ERROR), 100.0)));
        check("reset:0.5%", Some((Fault::Reset, 0.5)));
        check("truncate:100%", Some((Fault::Truncated, 100.0)));
        for text in ["", "100", "99:5%", "600", "boom", "500:5", "500:%", "500:101%", "500:-1%", "500:NaN%", ":5%"] {
            check(text, None);
        }
    }

    #[test]
    fn a_seed_decides_all() {
        let befallen = |seed| {
            let fails = [std::sync::Arc::new(Failing::new(Fail::with(Fault::Reset).percent(20.0)))];
            (0..1000).filter(|nth| fault(&fails, None, seed, *nth).is_some()).collect::<Vec<_>>()
        };
        assert_eq!(befallen(7), befallen(7));
        assert_ne!(befallen(7), befallen(8));
        // About a fifth.
        assert_eq!(befallen(7).len(), 205);
    }
}
