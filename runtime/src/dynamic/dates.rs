//! Makes the times: the clock's own, dates around it, names of months and days (SEMANTICS 1.5).

use super::calendar::{Civil, MONTHS, WEEKDAYS};
use super::draw::{Draw, Table};

const DAY: i64 = 86_400_000;

pub(super) const TABLE: &Table = &[
    // Rounded to the nearest second, not down.
    ("$timestamp", |draw| (draw.now() + 500).div_euclid(1000).to_string()),
    ("$isoTimestamp", |draw| Civil::new(draw.now()).iso()),
    ("$randomDatePast", |draw| around(draw, -365)),
    ("$randomDateFuture", |draw| around(draw, 365)),
    ("$randomDateRecent", |draw| around(draw, -1)),
    ("$randomMonth", |draw| draw.word(&MONTHS)),
    ("$randomWeekday", |draw| draw.word(&WEEKDAYS)),
];

/// A time between a second from now and a number of days from now.
fn around(draw: &mut Draw<'_>, days: i64) -> String {
    let away = draw.number(1000..=days.abs() * DAY);
    Civil::new(draw.now() + days.signum() * away).long()
}

#[cfg(test)]
mod tests {
    use crate::dynamic::Dynamic;
    use std::time::{Duration, UNIX_EPOCH};

    #[test]
    fn dynamic_clock() {
        #[track_caller]
        fn check(millis: u64, name: &str, expected: &str) {
            let dynamic = Dynamic::default().at(UNIX_EPOCH + Duration::from_millis(millis));
            assert_eq!(dynamic.value(name).as_deref(), Some(expected));
        }
        check(0, "$timestamp", "0");
        check(1_499, "$timestamp", "1");
        check(1_500, "$timestamp", "2");
        check(1_700_000_000_999, "$timestamp", "1700000001");
        check(1_700_000_000_999, "$isoTimestamp", "2023-11-14T22:13:20.999Z");
    }

    #[test]
    fn dynamic_dates_are_relative_to_the_clock() {
        #[track_caller]
        fn check(name: &str, years: &[&str]) {
            // Noon of 1 January 2001.
            let time = UNIX_EPOCH + Duration::from_secs(978_350_400);
            for seed in 0..200 {
                let dynamic = Dynamic::seeded(seed).at(time);
                let date = dynamic.value(name).unwrap_or_default();
                assert!(years.iter().any(|year| date[11..].starts_with(year)), "{name} {date}");
            }
        }
        check("$randomDatePast", &["2000 ", "2001 "]);
        check("$randomDateFuture", &["2001 ", "2002 "]);
        check("$randomDateRecent", &["2000 ", "2001 "]);
    }
}
