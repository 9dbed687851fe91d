//! Turns a time into the date and the clock of UTC, and those into the texts of JavaScript.

use std::time::{SystemTime, UNIX_EPOCH};

pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// From the day that JavaScript calls 0.
pub(super) const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const DAY: i64 = 86_400_000;
/// The years 0 to 9999 are written with four digits; a clock beyond stands at the border.
pub(crate) const FIRST: i64 = -62_167_219_200_000;
pub(crate) const LAST: i64 = 253_402_300_799_999;

/// Milliseconds since 1970, rounded down as `Date.now()` does.
pub(crate) fn millis(time: SystemTime) -> i64 {
    let millis = match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_millis()).unwrap_or(LAST),
        Err(before) => {
            let nanos = before.duration().as_nanos();
            i64::try_from(nanos.div_ceil(1_000_000)).map_or(FIRST, |millis| -millis)
        }
    };
    millis.clamp(FIRST, LAST)
}

/// A date and a clock in UTC, of the Gregorian calendar. Months and days count from 1, weekdays from Sunday as 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Civil {
    pub(crate) year: i64,
    pub(crate) month: i64,
    pub(crate) day: i64,
    pub(crate) weekday: i64,
    pub(crate) hour: i64,
    pub(crate) minute: i64,
    pub(crate) second: i64,
    pub(crate) milli: i64,
}

impl Civil {
    /// From milliseconds since 1970.
    pub(crate) fn new(millis: i64) -> Self {
        let (days, clock) = (millis.div_euclid(DAY), millis.rem_euclid(DAY));
        let (year, month, day) = date(days);
        Self {
            year,
            month,
            day,
            // 1970 began on a Thursday.
            weekday: (days + 4).rem_euclid(7),
            hour: clock / 3_600_000,
            minute: clock / 60_000 % 60,
            second: clock / 1000 % 60,
            milli: clock % 1000,
        }
    }

    /// From seconds since 1970, as signatures count them.
    #[cfg(any(feature = "awsv4", feature = "edgegrid"))]
    pub(crate) fn from_seconds(seconds: u64) -> Self {
        Self::new(i64::try_from(seconds).unwrap_or(LAST).saturating_mul(1000).clamp(FIRST, LAST))
    }

    /// `Date.prototype.toISOString`.
    pub(crate) fn iso(&self) -> String {
        let Self { year, month, day, hour, minute, second, milli, .. } = self;
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z")
    }

    /// `Date.prototype.toUTCString`.
    pub(crate) fn utc(&self) -> String {
        let Self { year, month, day, weekday, hour, minute, second, .. } = self;
        let (weekday, month) = (name(&WEEKDAYS, *weekday), name(&MONTHS, month - 1));
        format!("{weekday:.3}, {day:02} {month:.3} {year:04} {hour:02}:{minute:02}:{second:02} GMT")
    }

    /// The same clock so many months later, in milliseconds since 1970; the last day of a month where it is too short.
    pub(crate) fn later(&self, months: i64) -> i64 {
        let months = (self.year * 12 + self.month - 1).saturating_add(months).clamp(0, 9999 * 12 + 11);
        let (year, month) = (months / 12, months % 12 + 1);
        let (start, end) = (days(year, month), days(year + month / 12, month % 12 + 1));
        let day = start + self.day.min(end - start) - 1;
        day * DAY + ((self.hour * 60 + self.minute) * 60 + self.second) * 1000 + self.milli
    }

    /// `Date.prototype.toString` on a machine in UTC.
    pub(crate) fn long(&self) -> String {
        let Self { year, month, day, weekday, hour, minute, second, .. } = self;
        let (weekday, month) = (name(&WEEKDAYS, *weekday), name(&MONTHS, month - 1));
        let date = format!("{weekday:.3} {month:.3} {day:02} {year:04}");
        format!("{date} {hour:02}:{minute:02}:{second:02} GMT+0000 (Coordinated Universal Time)")
    }
}

fn name(of: &[&'static str], index: i64) -> &'static str {
    usize::try_from(index).ok().and_then(|index| of.get(index)).copied().unwrap_or_default()
}

/// The days from 1970 to the first of a month.
fn days(year: i64, month: i64) -> i64 {
    // As below, from March on.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (153 * month + 2) / 5 - 719_468
}

/// Year, month and day of a number of days since 1970.
fn date(days: i64) -> (i64, i64, i64) {
    // Counted from 1 March of a year 0, so that the day which not every year has is the last of a year.
    let days = days + 719_468;
    let (cycle, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    // Every 4th year of the 400 has a day more, every 100th has not, the last one has.
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    // From March on, five months have 153 days.
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
    (cycle * 400 + year, month, day)
}

#[cfg(test)]
mod tests {
    use super::{Civil, FIRST, LAST, date, millis};
    use std::time::{Duration, UNIX_EPOCH};

    /// One cycle of the calendar and its borders, day by day against counting.
    #[test]
    fn dynamic_dates_follow_each_other() {
        let (mut year, mut month, mut day) = (1600, 1, 1);
        for days in -135_140..=160_000 {
            assert_eq!(date(days), (year, month, day), "{days}");
            assert_eq!(super::days(year, month) + day - 1, days);
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let length = match month {
                2 => 28 + i64::from(leap),
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            day += 1;
            if day > length {
                (month, day) = (month + 1, 1);
            }
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
    }

    #[test]
    fn dynamic_times_as_javascript_writes_them() {
        #[track_caller]
        fn check(millis: i64, iso: &str, long: &str) {
            let civil = Civil::new(millis);
            let zone = " GMT+0000 (Coordinated Universal Time)";
            assert_eq!((civil.iso().as_str(), civil.long().as_str()), (iso, format!("{long}{zone}").as_str()));
        }
        check(0, "1970-01-01T00:00:00.000Z", "Thu Jan 01 1970 00:00:00");
        check(-1, "1969-12-31T23:59:59.999Z", "Wed Dec 31 1969 23:59:59");
        check(951_782_399_999, "2000-02-28T23:59:59.999Z", "Mon Feb 28 2000 23:59:59");
        check(951_782_400_000, "2000-02-29T00:00:00.000Z", "Tue Feb 29 2000 00:00:00");
        check(1_709_210_096_007, "2024-02-29T12:34:56.007Z", "Thu Feb 29 2024 12:34:56");
        check(4_107_542_400_000, "2100-03-01T00:00:00.000Z", "Mon Mar 01 2100 00:00:00");
        check(FIRST, "0000-01-01T00:00:00.000Z", "Sat Jan 01 0000 00:00:00");
        check(LAST, "9999-12-31T23:59:59.999Z", "Fri Dec 31 9999 23:59:59");
    }

    #[test]
    fn dynamic_months_later() {
        #[track_caller]
        fn check(from: i64, months: i64, utc: &str) {
            assert_eq!(Civil::new(Civil::new(from).later(months)).utc(), utc);
        }
        // 29 February 2024, 12:34:56.007
        check(1_709_210_096_007, 0, "Thu, 29 Feb 2024 12:34:56 GMT");
        check(1_709_210_096_007, 1, "Fri, 29 Mar 2024 12:34:56 GMT");
        check(1_709_210_096_007, 12, "Fri, 28 Feb 2025 12:34:56 GMT");
        check(1_709_210_096_007, -2, "Fri, 29 Dec 2023 12:34:56 GMT");
        check(1_709_210_096_007, 10, "Sun, 29 Dec 2024 12:34:56 GMT");
    }

    #[test]
    fn dynamic_milliseconds_round_down() {
        assert_eq!(millis(UNIX_EPOCH + Duration::from_micros(1_999)), 1);
        assert_eq!(millis(UNIX_EPOCH - Duration::from_micros(1)), -1);
        assert_eq!(millis(UNIX_EPOCH - Duration::from_micros(1_000)), -1);
        assert_eq!(millis(UNIX_EPOCH - Duration::from_secs(1 << 40)), FIRST);
        assert_eq!(millis(UNIX_EPOCH + Duration::from_secs(1 << 40)), LAST);
    }
}
