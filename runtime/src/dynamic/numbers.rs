//! Makes what is written with digits: accounts, prices, coordinates, phone numbers (SEMANTICS 1.5).

use super::draw::{Draw, Table};

/// No `0`, `I`, `O` and `l`, which are easily taken for each other.
const BASE58: &str = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const PHONE: &str = "+##-+##-####";

pub(super) const TABLE: &Table = &[
    ("$randomBankAccount", |draw| draw.fill("########")),
    ("$randomCreditCardMask", |draw| draw.fill("####")),
    ("$randomPrice", |draw| decimal(draw, 0, 1000, 2)),
    ("$randomBitcoin", bitcoin),
    ("$randomLatitude", |draw| decimal(draw, -90, 90, 4)),
    ("$randomLongitude", |draw| decimal(draw, -180, 180, 4)),
    ("$randomPhoneNumber", |draw| draw.fill(PHONE)),
    // What Postman calls an extension goes in front.
    ("$randomPhoneNumberExt", |draw| format!("{}-{}", draw.number(1..=99), draw.fill(PHONE))),
];

/// A number between two, with as many decimal places.
fn decimal(draw: &mut Draw<'_>, min: i64, max: i64, places: u32) -> String {
    let one = 10_i64.pow(places);
    let drawn = draw.number(min * one..=max * one);
    let (sign, drawn, one) = (if drawn < 0 { "-" } else { "" }, drawn.unsigned_abs(), one.unsigned_abs());
    let width = usize::try_from(places).unwrap_or_default();
    format!("{sign}{}.{:0width$}", drawn / one, drawn % one)
}

/// 25 to 34 characters. The checksum is as made up as the rest.
fn bitcoin(draw: &mut Draw<'_>) -> String {
    let length = draw.number(24..=33);
    draw.chars("13", 1) + &draw.chars(BASE58, length)
}

#[cfg(test)]
mod tests {
    use super::decimal;
    use crate::dynamic::{Dynamic, draw::Draw};

    #[test]
    fn dynamic_decimals() {
        #[track_caller]
        fn check(min: i64, places: u32, expected: &[&str]) {
            let dynamic = Dynamic::seeded(5);
            let mut draw = Draw::new(&dynamic);
            let mut drawn: Vec<String> = (0..500).map(|_| decimal(&mut draw, min, min + 1, places)).collect();
            drawn.sort();
            drawn.dedup();
            assert_eq!(drawn, expected);
        }
        check(0, 1, &["0.0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1.0"]);
        check(-1, 1, &["-0.1", "-0.2", "-0.3", "-0.4", "-0.5", "-0.6", "-0.7", "-0.8", "-0.9", "-1.0", "0.0"]);
    }
}
