//! Knows credentials by their own look: the prefixes of well-known issuers, JWTs, keys in PEM, URLs with a password.

use super::{Hit, is_placeholder};
use std::ops::Range;

/// What an issuer puts in front of its credentials, and what follows.
struct Shape {
    prefix: &'static str,
    /// How many characters follow at least.
    least: usize,
    /// How many at most.
    most: usize,
    /// Which characters follow.
    alphabet: fn(u8) -> bool,
    /// What such a credential is called.
    name: &'static str,
}

const fn shape(prefix: &'static str, least: usize, alphabet: fn(u8) -> bool, name: &'static str) -> Shape {
    Shape { prefix, least, most: usize::MAX, alphabet, name }
}

const fn exact(prefix: &'static str, length: usize, alphabet: fn(u8) -> bool, name: &'static str) -> Shape {
    Shape { prefix, least: length, most: length, alphabet, name }
}

/// So many characters are looked at before it is decided that a text is no credential.
const ENOUGH: usize = 4096;

/// All of them. What follows has letters and digits; words do not.
const SHAPES: &[Shape] = &[
    shape("sk_live_", 10, word, "stripe_key"),
    shape("sk_test_", 10, word, "stripe_key"),
    shape("rk_live_", 10, word, "stripe_key"),
    shape("rk_test_", 10, word, "stripe_key"),
    shape("whsec_", 16, base64, "webhook_secret"),
    shape("ghp_", 30, word, "github_token"),
    shape("gho_", 30, word, "github_token"),
    shape("ghu_", 30, word, "github_token"),
    shape("ghs_", 30, word, "github_token"),
    shape("ghr_", 30, word, "github_token"),
    shape("github_pat_", 22, word, "github_token"),
    shape("glpat-", 16, url_safe, "gitlab_token"),
    shape("xoxa-", 10, url_safe, "slack_token"),
    shape("xoxb-", 10, url_safe, "slack_token"),
    shape("xoxp-", 10, url_safe, "slack_token"),
    shape("xoxr-", 10, url_safe, "slack_token"),
    shape("xoxs-", 10, url_safe, "slack_token"),
    shape("xapp-", 10, url_safe, "slack_token"),
    exact("AKIA", 16, upper, "aws_access_key"),
    exact("ASIA", 16, upper, "aws_access_key"),
    exact("AIza", 35, url_safe, "google_key"),
    shape("ya29.", 20, url_safe, "google_token"),
    shape("GOCSPX-", 20, url_safe, "google_secret"),
    shape("SG.", 30, dotted, "sendgrid_key"),
    shape("shpat_", 20, word, "shopify_token"),
    shape("shpca_", 20, word, "shopify_token"),
    shape("shppa_", 20, word, "shopify_token"),
    shape("shpss_", 20, word, "shopify_token"),
    shape("EAA", 30, alphanumeric, "access_token"),
    shape("PMAK-", 30, url_safe, "postman_key"),
    shape("sq0csp-", 20, url_safe, "square_secret"),
    shape("sq0atp-", 20, url_safe, "square_token"),
    shape("npm_", 30, word, "npm_token"),
    shape("dop_v1_", 40, word, "digitalocean_token"),
    shape("sk-", 20, url_safe, "secret_key"),
    shape("hf_", 30, word, "huggingface_token"),
    shape("NRAK-", 20, word, "newrelic_key"),
    shape("pypi-", 40, url_safe, "pypi_token"),
    // A session of Salesforce begins with the id of the organization, which is 15 or 18 characters long.
    shape("00D", 60, session, "session_id"),
];

fn alphanumeric(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

fn upper(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit()
}

fn word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn url_safe(byte: u8) -> bool {
    word(byte) || byte == b'-'
}

fn dotted(byte: u8) -> bool {
    url_safe(byte) || byte == b'.'
}

fn session(byte: u8) -> bool {
    dotted(byte) || byte == b'!'
}

fn base64(byte: u8) -> bool {
    url_safe(byte) || matches!(byte, b'+' | b'/' | b'=')
}

/// What may stand behind `Bearer`.
fn token68(byte: u8) -> bool {
    base64(byte) || matches!(byte, b'.' | b'~')
}

/// Long, with letters and with more digits than words have.
pub fn is_strong(text: &str, least: usize) -> bool {
    let count = |test: fn(&char) -> bool| text.chars().filter(test).count();
    let digits = count(char::is_ascii_digit);
    let (lower, upper) = (count(char::is_ascii_lowercase), count(char::is_ascii_uppercase));
    let plain = !text.contains(|c: char| c.is_whitespace() || matches!(c, '{' | '}' | '<' | '>' | '(' | ')'));
    plain && text.len() >= least && lower + upper >= 2 && (digits >= 3 || (digits >= 2 && lower >= 2 && upper >= 2))
}

/// All credentials that show by their shape, in order of their kinds.
pub fn shaped(text: &str) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let found = if begins_word(bytes, at) {
            prefixed(text, at).or_else(|| jwt(text, at)).or_else(|| behind_scheme(text, at))
        } else if bytes[at..].starts_with(b"://") {
            userinfo(text, at + 3)
        } else if bytes[at..].starts_with(b"-----BEGIN ") {
            pem(text, at)
        } else {
            None
        };
        // Never twice over the same bytes: hostile texts take no longer than others.
        at = found.as_ref().map_or(at + 1, |hit| hit.range.end.max(at + 1));
        hits.extend(found);
    }
    hits
}

/// A word begins here; what looks like its first letter may be the last of an escape (`\n`).
fn begins_word(bytes: &[u8], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|index| bytes[index]);
    word(bytes[at]) && (!before(1).is_some_and(word) || before(2) == Some(b'\\'))
}

fn run(text: &str, at: usize, alphabet: fn(u8) -> bool) -> Range<usize> {
    run_of(text, at, usize::MAX, alphabet)
}

fn run_of(text: &str, at: usize, most: usize, alphabet: fn(u8) -> bool) -> Range<usize> {
    let length = text.as_bytes()[at..].iter().take(most).take_while(|byte| alphabet(**byte)).count();
    at..at + length
}

fn hit(range: Range<usize>, name: &str) -> Hit {
    Hit { range, name: name.to_owned() }
}

fn prefixed(text: &str, at: usize) -> Option<Hit> {
    let bytes = &text.as_bytes()[at..];
    SHAPES.iter().filter(|shape| bytes.starts_with(shape.prefix.as_bytes())).find_map(|shape| {
        let start = at + shape.prefix.len();
        let rest = run_of(text, start, ENOUGH, shape.alphabet);
        let body = &text[rest.clone()];
        let mixed = body.contains(|c: char| c.is_ascii_alphabetic()) && body.contains(|c: char| c.is_ascii_digit());
        let fits = match shape.prefix {
            // A dash or a dot joins words as well.
            "sk-" | "SG." | "pypi-" | "EAA" => is_strong(body, shape.least),
            "00D" => body.find('!').is_some_and(|mark| (12..=15).contains(&mark)),
            _ => true,
        };
        let long = (shape.least..=shape.most).contains(&body.len());
        (long && mixed && fits && !is_placeholder(body))
            .then(|| hit(at..run(text, start, shape.alphabet).end, shape.name))
    })
}

/// `eyJ….….…`: at least two parts of base64, the first being JSON.
fn jwt(text: &str, at: usize) -> Option<Hit> {
    if !text[at..].starts_with("eyJ") {
        return None;
    }
    let first = run_of(text, at, ENOUGH, url_safe);
    let (mut end, mut parts) = (first.end, 1);
    while text.as_bytes().get(end) == Some(&b'.') {
        let next = run(text, end + 1, url_safe);
        if next.is_empty() {
            break;
        }
        (end, parts) = (next.end, parts + 1);
    }
    (parts > 1 && first.len() >= 10 && end - at >= 30).then(|| hit(at..end, "jwt"))
}

/// What stands behind `Bearer` or `Basic` and is no word.
fn behind_scheme(text: &str, at: usize) -> Option<Hit> {
    let scheme = text.get(at..at + 6)?;
    let (length, basic) = match scheme.to_ascii_lowercase().as_str() {
        "bearer" => (6, false),
        "basic " => (5, true),
        _ => return None,
    };
    let blanks = run(text, at + length, |byte| byte == b' ');
    let quote = usize::from(text[blanks.end..].starts_with(['"', '\'', '`']));
    let token = run(text, blanks.end + quote, token68);
    let body = text[token.clone()].trim_end_matches('.');
    let fits = if basic { is_user_and_password(body) } else { is_strong(body, 16) };
    let range = token.start..token.start + body.len();
    (!blanks.is_empty() && fits && !is_placeholder(body))
        .then(|| hit(range, if basic { "basic_credentials" } else { "bearer_token" }))
}

/// Base64 of `user:password`.
fn is_user_and_password(text: &str) -> bool {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    };
    let body = text.trim_end_matches('=');
    if body.len() < 6 || body.len() % 4 == 1 {
        return false;
    }
    let Some(digits) = body.bytes().map(digit).collect::<Option<Vec<u8>>>() else { return false };
    let mut decoded = Vec::new();
    for chunk in digits.chunks(4) {
        let bits = chunk.iter().fold(0_u32, |bits, digit| bits << 6 | u32::from(*digit)) << (6 * (4 - chunk.len()));
        decoded.extend_from_slice(&bits.to_be_bytes()[1..chunk.len()]);
    }
    decoded.contains(&b':') && decoded.iter().all(|byte| matches!(byte, b' '..=b'~'))
}

/// The password in `user:password@host`, where the text behind `://` begins with it.
fn userinfo(text: &str, at: usize) -> Option<Hit> {
    let ends =
        |c: char| c.is_whitespace() || matches!(c, '/' | '?' | '#' | '"' | '\'' | '<' | '>' | '`' | '\\' | ')' | ',');
    let end = text[at..].find(ends).map_or(text.len(), |length| at + length);
    let sign = at + text[at..end].rfind('@')?;
    let colon = at + text[at..sign].find(':')?;
    let password = &text[colon + 1..sign];
    let generic = matches!(password.to_ascii_lowercase().as_str(), "pass" | "password" | "pwd" | "secret" | "token");
    let variable = password.contains("{{") || text[at..colon].contains("{{");
    (!generic && !variable && !is_placeholder(password)).then(|| hit(colon + 1..sign, "userinfo_password"))
}

/// The inside of a private key in PEM.
fn pem(text: &str, at: usize) -> Option<Hit> {
    const KIND: &str = "PRIVATE KEY-----";
    let line = at + "-----BEGIN ".len();
    let head = &text[line..text.floor_char_boundary(line + 20 + KIND.len())];
    let start = line + head.find(KIND)? + KIND.len();
    let end = text[start..].find("-----END").map_or(text.len(), |length| start + length);
    let body = text[start..end].trim_end();
    let start = start + (body.len() - body.trim_start().len());
    let end = start + body.trim_start().len();
    let plain = text[start..end].replace("\\n", "");
    (plain.len() >= 16 && !is_placeholder(&plain)).then(|| hit(start..end, "private_key"))
}
