//! The shapes of what is made up without words.

use super::{Shape, mask, of, one_of, parts, within};
use crate::dynamic::calendar::{MONTHS, WEEKDAYS};

pub(super) const SHAPES: &[Shape] = &[
    ("$guid", uuid),
    ("$randomUUID", uuid),
    ("$timestamp", |text| mask(text, "9999999999")),
    ("$isoTimestamp", |text| mask(text, "9999-99-99T99:99:99.999Z")),
    ("$randomInt", |text| text.parse::<u32>().is_ok_and(|number| number <= 1000 && number.to_string() == text)),
    ("$randomAlphaNumeric", |text| text.len() == 1 && of(text, |c| c.is_ascii_digit() || c.is_ascii_lowercase())),
    ("$randomBoolean", |text| one_of(text, &["true", "false"])),
    // Dark: no part is above 80.
    ("$randomHexColor", |text| mask(text, "#xxxxxx") && [1, 3, 5].iter().all(|&at| &text[at..at + 2] <= "80")),
    ("$randomPassword", |text| text.len() == 15 && of(text, |c| c.is_ascii_alphanumeric() || c == '_')),
    ("$randomIP", |text| text.parse::<std::net::Ipv4Addr>().is_ok()),
    ("$randomIPV6", |text| mask(text, "xxxx:xxxx:xxxx:xxxx:xxxx:xxxx:xxxx:xxxx")),
    ("$randomMACAddress", |text| mask(text, "xx:xx:xx:xx:xx:xx")),
    ("$randomProtocol", |text| one_of(text, &["http", "https"])),
    ("$randomSemver", |text| mask(text, "9.9.9")),
    ("$randomLatitude", |text| decimal(text, 4) && within(text, -90.0, 90.0)),
    ("$randomLongitude", |text| decimal(text, 4) && within(text, -180.0, 180.0)),
    ("$randomPhoneNumber", phone),
    ("$randomPhoneNumberExt", |text| {
        text.split_once('-').is_some_and(|(front, rest)| within(front, 1.0, 99.0) && front.len() < 3 && phone(rest))
    }),
    ("$randomBankAccount", |text| mask(text, "99999999")),
    ("$randomCreditCardMask", |text| mask(text, "9999")),
    ("$randomBitcoin", |text| {
        let sign = |c: char| c.is_ascii_alphanumeric() && !"0IOl".contains(c);
        (25..=34).contains(&text.len()) && text.starts_with(['1', '3']) && of(text, sign)
    }),
    ("$randomPrice", |text| decimal(text, 2) && within(text, 0.0, 1000.0)),
    ("$randomDatePast", date),
    ("$randomDateFuture", date),
    ("$randomDateRecent", date),
    ("$randomMonth", |text| one_of(text, &MONTHS)),
    ("$randomWeekday", |text| one_of(text, &WEEKDAYS)),
    ("$randomImageUrl", |text| text == "http://placeimg.com/640/480"),
    ("$randomAbstractImage", |text| image(text, "abstract")),
    ("$randomAnimalsImage", |text| image(text, "animals")),
    ("$randomBusinessImage", |text| image(text, "business")),
    ("$randomCatsImage", |text| image(text, "cats")),
    ("$randomCityImage", |text| image(text, "city")),
    ("$randomFoodImage", |text| image(text, "food")),
    ("$randomNightlifeImage", |text| image(text, "nightlife")),
    ("$randomFashionImage", |text| image(text, "fashion")),
    ("$randomPeopleImage", |text| image(text, "people")),
    ("$randomNatureImage", |text| image(text, "nature")),
    ("$randomSportsImage", |text| image(text, "sports")),
    ("$randomTransportImage", |text| image(text, "transport")),
    ("$randomImageDataUri", |text| {
        let escaped = text.strip_prefix("data:image/svg+xml;charset=UTF-8,%3Csvg%20xmlns%3D%22");
        let char = |c: char| c.is_ascii_alphanumeric() || "%-.".contains(c);
        escaped.is_some_and(|escaped| of(escaped, char) && escaped.ends_with("%3C%2Fsvg%3E"))
    }),
];

fn uuid(text: &str) -> bool {
    mask(text, "xxxxxxxx-xxxx-4xxx-xxxx-xxxxxxxxxxxx") && "89ab".contains(&text[19..20])
}

fn decimal(text: &str, places: usize) -> bool {
    let (whole, fraction) = text.strip_prefix('-').unwrap_or(text).split_once('.').unwrap_or_default();
    let digits = |text: &str| of(text, |c| c.is_ascii_digit());
    digits(whole) && (whole == "0" || !whole.starts_with('0')) && digits(fraction) && fraction.len() == places
}

fn phone(text: &str) -> bool {
    mask(text, "999-999-9999") && parts(&text[..7], "-", 2..=2, |part| part >= "2")
}

fn image(text: &str, category: &str) -> bool {
    text.strip_prefix("http://placeimg.com/640/480/") == Some(category)
}

/// `Fri Jan 30 2026 14:03:04 GMT+0000 (Coordinated Universal Time)`
fn date(text: &str) -> bool {
    let begins = |of: &[&str], text: &str| of.iter().any(|name| &name[..3] == text);
    text.len() == 62
        && begins(&WEEKDAYS, &text[..3])
        && begins(&MONTHS, &text[4..7])
        && mask(&text[7..], " 99 9999 99:99:99 GMT+0000 (Coordinated Universal Time)")
}
