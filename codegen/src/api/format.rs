//! Finds texts that are UUIDs, points in time or dates, written in the one way that a typed value writes them.

/// The formats that every text of a place has. A text counts only when the typed value would be written as the same
/// text again, so that a saved example comes back equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Formats {
    /// RFC 9562, lower case, with hyphens.
    pub uuid: bool,
    /// RFC 3339 in UTC with `Z`, without needless zeros in the fraction.
    pub timestamp: bool,
    /// RFC 3339 `full-date`.
    pub date: bool,
}

impl Formats {
    /// The formats of one text.
    pub fn of(text: &str) -> Self {
        Self { uuid: is_uuid(text), timestamp: is_timestamp(text), date: is_date(text) }
    }

    /// The formats that both have.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self {
            uuid: self.uuid && other.uuid,
            timestamp: self.timestamp && other.timestamp,
            date: self.date && other.date,
        }
    }
}

fn is_uuid(text: &str) -> bool {
    let fits = |(at, byte): (usize, u8)| match at {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
    };
    text.len() == 36 && text.bytes().enumerate().all(fits)
}

fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return false;
    }
    let (Some(year), Some(month), Some(day)) = (digits(&text[..4]), digits(&text[5..7]), digits(&text[8..])) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    year > 0 && (1..=days).contains(&day)
}

fn is_timestamp(text: &str) -> bool {
    let Some((date, time)) = text.split_once('T') else { return false };
    let Some(time) = time.strip_suffix('Z').filter(|time| time.is_ascii()) else { return false };
    let (time, fraction) = time.split_once('.').map_or((time, None), |(time, fraction)| (time, Some(fraction)));
    let fraction_fits = fraction.is_none_or(|fraction| {
        (1..=9).contains(&fraction.len()) && digits(fraction).is_some() && !fraction.ends_with('0')
    });
    let bytes = time.as_bytes();
    let clock = bytes.len() == 8
        && bytes[2] == b':'
        && bytes[5] == b':'
        && digits(&time[..2]).is_some_and(|hour| hour < 24)
        && digits(&time[3..5]).is_some_and(|minute| minute < 60)
        && digits(&time[6..]).is_some_and(|second| second < 60);
    is_date(date) && clock && fraction_fits
}

fn digits(text: &str) -> Option<u32> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let Formats { uuid, timestamp, date } = Formats::of(text);
        let found = [(uuid, "uuid"), (timestamp, "timestamp"), (date, "date")];
        let found: Vec<_> = found.into_iter().filter_map(|(has, name)| has.then_some(name)).collect();
        assert_eq!(found.join(" "), expected, "{text:?}");
    }

    #[test]
    fn formats() {
        check("", "");
        check("9b2c3f6e-0c6a-4d0e-9e53-1f2a3b4c5d6e", "uuid");
        check("9B2C3F6E-0C6A-4D0E-9E53-1F2A3B4C5D6E", "");
        check("2024-02-29", "date");
        check("2023-02-29", "");
        check("2024-13-01", "");
        check("0000-01-01", "");
        check("2024-02-29T23:59:59Z", "timestamp");
        check("2024-02-29T23:59:59.5Z", "timestamp");
        check("2024-02-29T23:59:59.50Z", "");
        check("2024-02-29T23:59:60Z", "");
        check("2024-02-29T24:00:00Z", "");
        check("2024-02-29T23:59:59+00:00", "");
        check("2024-02-29t23:59:59z", "");
        check("2024-02-29T23:59:5é", "");
        check("20é4-02-1", "");
    }
}
