//! Makes names and codes of places: cities, streets, countries, languages.

use super::person::{first, last};
use crate::dynamic::draw::{Draw, Table};

const CITY_PREFIXES: &[&str] = &["North", "South", "East", "West", "New", "Lake", "Port", "Upper", "Lower", "Old"];
const CITY_SUFFIXES: &[&str] = &["ton", "ville", "field", "ford", "burg", "haven", "mouth", "side", "stead", "wick"];
const STREETS: &[&str] = &["Street", "Avenue", "Lane", "Road", "Way", "Court", "Drive", "Square", "Terrace", "Walk"];
pub(super) const COUNTRIES: &[&str] = &[
    "Argentina",
    "Bangladesh",
    "Canada",
    "Denmark",
    "Estonia",
    "France",
    "Ghana",
    "Iceland",
    "Japan",
    "Kenya",
    "Luxembourg",
    "New Zealand",
    "Peru",
    "South Africa",
    "Vietnam",
];
/// ISO 3166-1, those of the countries above.
pub(super) const COUNTRY_CODES: &[&str] =
    &["AR", "BD", "CA", "DK", "EE", "FR", "GH", "IS", "JP", "KE", "LU", "NZ", "PE", "ZA", "VN"];
/// Codes of ISO 639, most of two letters and some of three.
const LANGUAGES: &[&str] =
    &["ar", "cs", "da", "de", "en", "es", "fi", "fil", "fr", "haw", "hi", "is", "ja", "ko", "pt", "sw", "zh"];

pub(super) const TABLE: &Table = &[
    ("$randomCity", city),
    ("$randomStreetName", street),
    ("$randomStreetAddress", address),
    ("$randomCountry", |draw| draw.word(COUNTRIES)),
    ("$randomCountryCode", |draw| draw.word(COUNTRY_CODES)),
    ("$randomLocale", |draw| draw.word(LANGUAGES)),
];

/// What `$randomWord` takes from here.
pub(super) const WORDS: &[&[&str]] = &[STREETS, COUNTRIES];

fn city(draw: &mut Draw<'_>) -> String {
    let (prefix, suffix) = (draw.pick(CITY_PREFIXES), draw.pick(CITY_SUFFIXES));
    match draw.number(0..=3) {
        0 => format!("{prefix} {}{suffix}", first(draw)),
        1 => format!("{prefix} {}", first(draw)),
        2 => first(draw) + suffix,
        _ => last(draw) + suffix,
    }
}

fn street(draw: &mut Draw<'_>) -> String {
    let name = if draw.number(0..=1) == 0 { first(draw) } else { last(draw) };
    format!("{name} {}", draw.pick(STREETS))
}

/// A house number has three to five digits, and may begin with zeros.
fn address(draw: &mut Draw<'_>) -> String {
    let number = draw.pick(&["###", "####", "#####"]);
    format!("{} {}", draw.fill(number), street(draw))
}
