//! Makes what persons have on the web: accounts, domains, browsers.

use super::person::{first, last};
use crate::dynamic::draw::{Draw, Table};

const DOMAIN_SUFFIXES: &[&str] = &["com", "net", "org", "info", "biz", "name"];
const PROVIDERS: &[&str] = &["gmail.com", "yahoo.com", "hotmail.com"];
/// RFC 2606: nobody gets mail there.
const EXAMPLES: &[&str] = &["example.com", "example.net", "example.org"];
/// Lower case, digits and `_`, as accounts are spelled.
const AVATARS: &[&str] =
    &["ada_77", "blueheron", "codepoet", "dotmatrix", "emberlight", "fernandqvist", "gridline", "hal2"];
const SYSTEMS: &[&str] = &[
    "Windows NT 6.1; WOW64",
    "Windows NT 6.3; Win64; x64",
    "Windows NT 10.0; Win64; x64",
    "Macintosh; Intel Mac OS X 10_9_5",
    "Macintosh; Intel Mac OS X 10_15_7",
    "X11; Linux i686",
    "X11; Linux x86_64",
];

pub(super) const TABLE: &Table = &[
    ("$randomUserName", user),
    ("$randomEmail", |draw| format!("{}@{}", user(draw), draw.pick(PROVIDERS))),
    ("$randomExampleEmail", |draw| format!("{}@{}", user(draw), draw.pick(EXAMPLES))),
    ("$randomAvatarImage", |draw| format!("https://cdn.fakercloud.com/avatars/{}_128.jpg", draw.pick(AVATARS))),
    ("$randomDomainWord", domain_word),
    ("$randomDomainSuffix", |draw| draw.word(DOMAIN_SUFFIXES)),
    ("$randomDomainName", domain),
    ("$randomUrl", |draw| format!("{}://{}", draw.pick(&["http", "https"]), domain(draw))),
    ("$randomUserAgent", agent),
];

/// Letters, digits, `.` and `_`: an apostrophe is left out.
fn user(draw: &mut Draw<'_>) -> String {
    let (first, last) = (first(draw), last(draw).replace('\'', ""));
    let (between, number) = (draw.pick(&[".", "_"]), draw.number(0..=99));
    match draw.number(0..=2) {
        0 => format!("{first}{number}"),
        1 => format!("{first}{between}{last}"),
        _ => format!("{first}{between}{last}{number}"),
    }
}

fn domain_word(draw: &mut Draw<'_>) -> String {
    first(draw).to_ascii_lowercase()
}

fn domain(draw: &mut Draw<'_>) -> String {
    format!("{}.{}", domain_word(draw), draw.pick(DOMAIN_SUFFIXES))
}

/// Firefox, Chrome or Safari.
fn agent(draw: &mut Draw<'_>) -> String {
    let system = draw.pick(SYSTEMS);
    let (major, build, web) = (draw.number(13..=120), draw.number(800..=6000), draw.number(531..=538));
    let webkit = format!("({system}) AppleWebKit/{web}.36 (KHTML, like Gecko)");
    match draw.number(0..=2) {
        0 => format!("Mozilla/5.0 ({system}; rv:{major}.0) Gecko/20100101 Firefox/{major}.0"),
        1 => format!("Mozilla/5.0 {webkit} Chrome/{major}.0.{build}.0 Safari/{web}.36"),
        _ => format!("Mozilla/5.0 {webkit} Version/{}.{} Safari/{web}.36", draw.number(4..=17), draw.number(0..=9)),
    }
}
