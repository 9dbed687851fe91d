//! Makes the talk of technicians: abbreviations, nouns, verbs, adjectives, phrases.

use super::words::sentence;
use crate::dynamic::draw::{Draw, Table};

const ABBREVIATIONS: &[&str] =
    &["API", "CPU", "DNS", "FTP", "GPU", "HTTP", "JSON", "LED", "RAM", "SDK", "SQL", "SSH", "TLS", "UDP", "USB", "XML"];
const ADJECTIVES: &[&str] =
    &["32-bit", "cached", "embedded", "encrypted", "idle", "open-source", "parallel", "remote", "serial", "wireless"];
const NOUNS: &[&str] =
    &["adapter", "buffer", "cluster", "compiler", "firewall", "hard disk", "kernel", "packet", "router", "thread"];
const VERBS: &[&str] = &["boot", "debug", "decode", "encrypt", "index", "patch", "ping", "reboot", "scan", "throttle"];
const ING_VERBS: &[&str] = &[
    "booting",
    "debugging",
    "decoding",
    "encrypting",
    "indexing",
    "patching",
    "pinging",
    "rebooting",
    "scanning",
    "throttling",
];

pub(super) const TABLE: &Table = &[
    ("$randomAbbreviation", |draw| draw.word(ABBREVIATIONS)),
    ("$randomAdjective", |draw| draw.word(ADJECTIVES)),
    ("$randomNoun", |draw| draw.word(NOUNS)),
    ("$randomVerb", |draw| draw.word(VERBS)),
    ("$randomIngverb", |draw| draw.word(ING_VERBS)),
    ("$randomPhrase", phrase),
];

/// What `$randomWord` takes from here.
pub(super) const WORDS: &[&[&str]] = &[ABBREVIATIONS, ADJECTIVES, NOUNS, VERBS, ING_VERBS];

/// A sentence with an exclamation mark.
fn phrase(draw: &mut Draw<'_>) -> String {
    let which = draw.number(0..=3);
    let [abbreviation, adjective, noun, verb, doing] =
        [ABBREVIATIONS, ADJECTIVES, NOUNS, VERBS, ING_VERBS].map(|list| draw.pick(list));
    let text = match which {
        0 => format!("nobody can {verb} the {adjective} {noun} before the {abbreviation} test is over!"),
        1 => format!("{doing} the {noun} is not enough, the {adjective} {abbreviation} port needs it too!"),
        2 => format!("please {verb} the {abbreviation} {noun} first, it's {adjective}!"),
        _ => format!("after {doing} the {abbreviation} {noun} it was {adjective} again!"),
    };
    sentence(&text)
}
