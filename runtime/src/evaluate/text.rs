//! What JavaScript does with texts, whose places are those of UTF-16.

use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::value::Val;
use crate::js;

/// What `encodeURIComponent` leaves alone is all else.
const COMPONENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

pub(super) fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

fn of_units(units: &[u16]) -> Val {
    Val::Text(String::from_utf16_lossy(units).into())
}

/// A position from the start: a negative one counts from the end.
fn relative(value: &Val, length: usize, missing: usize) -> usize {
    if matches!(value, Val::Undefined) {
        return missing;
    }
    let place = value.to_number();
    let place = if place.is_nan() { 0.0 } else { place.trunc() };
    let place = if place < 0.0 { place + length as f64 } else { place };
    place.clamp(0.0, length as f64) as usize
}

/// A position from the start: a negative one is the start.
fn clamped(value: &Val, length: usize, missing: usize) -> usize {
    match value {
        Val::Undefined => missing,
        value => {
            let place = value.to_number();
            if place.is_nan() { 0 } else { place.trunc().clamp(0.0, length as f64) as usize }
        }
    }
}

pub(super) fn slice(text: &str, from: &Val, to: &Val) -> Val {
    let units = units(text);
    let (from, to) = (relative(from, units.len(), 0), relative(to, units.len(), units.len()));
    of_units(units.get(from..to).unwrap_or_default())
}

pub(super) fn slice_list(list: &[Val], from: &Val, to: &Val) -> Val {
    let (from, to) = (relative(from, list.len(), 0), relative(to, list.len(), list.len()));
    Val::list(list.get(from..to).unwrap_or_default().to_vec())
}

pub(super) fn substring(text: &str, from: &Val, to: &Val) -> Val {
    let units = units(text);
    let (one, two) = (clamped(from, units.len(), 0), clamped(to, units.len(), units.len()));
    of_units(&units[one.min(two)..one.max(two)])
}

pub(super) fn substr(text: &str, from: &Val, count: &Val) -> Val {
    let units = units(text);
    let from = relative(from, units.len(), 0);
    let rest = units.len() - from;
    of_units(&units[from..from + clamped(count, rest, rest)])
}

pub(super) fn index_of(text: &str, what: &str, from: &Val) -> f64 {
    let (text, what) = (units(text), units(what));
    let from = clamped(from, text.len(), 0);
    if what.is_empty() {
        return from as f64;
    }
    let found = text[from..].windows(what.len()).position(|window| window == what);
    found.map_or(-1.0, |place| (place + from) as f64)
}

pub(super) fn last_index_of(text: &str, what: &str) -> f64 {
    let (text, what) = (units(text), units(what));
    if what.is_empty() {
        return text.len() as f64;
    }
    text.windows(what.len()).rposition(|window| window == what).map_or(-1.0, |place| place as f64)
}

pub(super) fn split(text: &str, by: &Val) -> Val {
    if matches!(by, Val::Undefined) {
        return Val::list(vec![Val::text(text)]);
    }
    let by = by.to_text();
    Val::list(match &*by {
        "" => units(text).into_iter().map(|unit| of_units(&[unit])).collect(),
        by => text.split(by).map(Val::text).collect(),
    })
}

pub(super) fn join(list: &[Val], by: &Val) -> Val {
    let by: Rc<str> = if matches!(by, Val::Undefined) { ",".into() } else { by.to_text() };
    let part = |value: &Val| if value.is_nothing() { "".into() } else { value.to_text() };
    Val::Text(list.iter().map(part).collect::<Vec<_>>().join(&*by).into())
}

pub(super) fn trim(text: &str) -> Val {
    Val::text(text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}'))
}

/// `parseInt(text, radix)`
pub(super) fn parse_int(text: &str, radix: &Val) -> f64 {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let radix = if matches!(radix, Val::Undefined) { 0.0 } else { radix.to_number() };
    let hex = text.strip_prefix("0x").or(text.strip_prefix("0X"));
    let (radix, text) = match (radix as u32, hex) {
        (0 | 16, Some(rest)) => (16, rest),
        (0, None) => (10, text),
        (radix, _) => (radix, text),
    };
    if !(2..=36).contains(&radix) {
        return f64::NAN;
    }
    let digits: String = text.chars().take_while(|c| c.is_digit(radix)).collect();
    let value = match radix {
        _ if digits.is_empty() => f64::NAN,
        10 => digits.parse().unwrap_or(f64::NAN),
        radix => {
            let add = |sum: f64, c: char| sum * f64::from(radix) + f64::from(c.to_digit(radix).unwrap_or(0));
            digits.chars().fold(0.0, add)
        }
    };
    if negative { -value } else { value }
}

/// `parseFloat(text)`
pub(super) fn parse_float(text: &str) -> f64 {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.trim_start_matches(['+', '-']).starts_with("Infinity") {
        return if text.starts_with('-') { f64::NEG_INFINITY } else { f64::INFINITY };
    }
    let ends = (1..=text.len()).rev().filter(|end| text.is_char_boundary(*end));
    // No number is longer than this, and trying every end of a long text would take its square.
    let mut ends = ends.filter(|end| *end <= 64);
    let number = |text: &str| {
        let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E'));
        if plain { text.parse().ok() } else { None }
    };
    ends.find_map(|end| number(&text[..end])).unwrap_or(f64::NAN)
}

/// `value.toFixed(digits)`: halves go up, and the binary value decides what a half is.
pub(super) fn to_fixed(value: f64, digits: &Val) -> Val {
    let digits = digits.to_number();
    let digits = if digits.is_nan() { 0.0 } else { digits.clamp(0.0, 100.0) } as usize;
    if !value.is_finite() || value.abs() >= 1e21 {
        return Val::text(&js::number(value));
    }
    let text = format!("{value:.digits$}");
    // Rust rounds a half to the even neighbour.
    let exact = format!("{:.*}", digits + 30, value.abs());
    let tail = &exact[exact.len() - 30..];
    if tail.starts_with('5') && tail[1..].bytes().all(|byte| byte == b'0') {
        let nudged = value.abs() + 0.1_f64.powi(digits as i32 + 3);
        let up = format!("{nudged:.digits$}");
        return Val::text(&if value < 0.0 { format!("-{up}") } else { up });
    }
    Val::text(&text)
}

/// `btoa(text)`; nothing for a text that has no bytes.
pub(super) fn btoa(text: &str) -> Val {
    let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    bytes.map_or(Val::Undefined, |bytes| Val::Text(STANDARD.encode(bytes).into()))
}

/// `atob(text)`; nothing for a text that is no base64.
pub(super) fn atob(text: &str) -> Val {
    let mut text: String = text.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    while !text.len().is_multiple_of(4) && !text.ends_with("==") {
        text.push('=');
    }
    let bytes = STANDARD.decode(text);
    bytes.map_or(Val::Undefined, |bytes| Val::Text(bytes.into_iter().map(char::from).collect::<String>().into()))
}

pub(super) fn encode_component(text: &str) -> Val {
    Val::Text(utf8_percent_encode(text, COMPONENT).to_string().into())
}

/// `decodeURIComponent(text)`; nothing where it throws.
pub(super) fn decode_component(text: &str) -> Val {
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' && !(0..2).all(|_| rest.next().is_some_and(|byte| byte.is_ascii_hexdigit())) {
            return Val::Undefined;
        }
    }
    percent_decode_str(text).decode_utf8().map_or(Val::Undefined, |text| Val::text(&text))
}

/// `text.match(pattern)`: the whole and its groups, or `null`.
#[cfg(feature = "regex")]
pub(super) fn find(text: &str, pattern: &str) -> Val {
    // The generator takes no expression that this one does not read.
    let found = regex_lite::Regex::new(pattern).ok().and_then(|pattern| pattern.captures(text));
    match found {
        Some(groups) => {
            let group =
                |group: Option<regex_lite::Match<'_>>| group.map_or(Val::Undefined, |of| Val::text(of.as_str()));
            Val::list(groups.iter().map(group).collect())
        }
        None => Val::Null,
    }
}

/// Nothing is found without the feature `regex`.
#[cfg(not(feature = "regex"))]
pub(super) fn find(_: &str, _: &str) -> Val {
    Val::Null
}
