//! Turns the text of a date into seconds since 1970.

/// The seconds since 1970 of a `Date` header: `Mon, 21 Oct 2013 20:28:22 GMT` or `2013-10-21T20:28:22Z`.
///
/// JavaScript reads more forms than these two, which are RFC 9110's and its own.
pub(super) fn parse(text: &str) -> Option<u64> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let number = |text: &str| -> Option<u64> {
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) { None } else { text.parse().ok() }
    };
    let (date, time) = if let Some((date, time)) = text.split_once('T').filter(|(date, _)| date.contains('-')) {
        let mut date = date.split('-').map(number);
        let date = [date.next()??, date.next()??, date.next()??];
        (date, time.strip_suffix('Z')?)
    } else {
        let text = text.split_once(',').map_or(text, |(_, text)| text);
        let words: Vec<&str> = text.split_ascii_whitespace().collect();
        let [day, month, year, time, "GMT" | "UTC" | "+0000"] = words[..] else { return None };
        let month = MONTHS.iter().zip(1..).find(|(name, _)| month.eq_ignore_ascii_case(name))?.1;
        ([number(year)?, month, number(day)?], time)
    };
    let time = time.split_once('.').map_or(time, |(time, _)| time);
    let mut time = time.split(':').map(number);
    let (hour, minute, second) = (time.next()??, time.next()??, time.next().unwrap_or(Some(0))?);
    let [year, month, day] = date;
    if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - 719_468;
    Some(days * 86_400 + hour * 3_600 + minute * 60 + second)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn dates() {
        #[track_caller]
        fn check(seconds: u64, text: &str) {
            assert_eq!(parse(text), Some(seconds));
        }
        check(0, "Thu, 01 Jan 1970 00:00:00 GMT");
        check(951_782_399, "2000-02-28T23:59:59.000Z");
        check(951_782_400, "29 Feb 2000 00:00:00 UTC");
        check(1_440_938_160, "2015-08-30T12:36Z");
        check(4_107_542_400, "Mon, 1 Mar 2100 00:00:00 +0000");
        for bad in ["", "now", "2015-13-01T00:00:00Z", "2015-08-30T25:00:00Z", "1 Xyz 2000 00:00:00 GMT", "9-9T9Z"] {
            assert_eq!(parse(bad), None);
        }
    }
}
