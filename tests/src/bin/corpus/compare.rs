//! Compares JSON values as JSON means them: objects without order, numbers as exact decimals.

use codegen::source::{Node, Value};

/// The two values are equal. Of duplicate keys the last counts.
pub fn equal(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Value::Null, Value::Null) => true,
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Text(a), Value::Text(b)) => a == b,
        (Value::Number(a), Value::Number(b)) => decimal(a) == decimal(b),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(a, b)),
        (Value::Object(_), Value::Object(_)) => has_all(a, b) && has_all(b, a),
        _ => false,
    }
}

fn has_all(a: &Node, b: &Node) -> bool {
    let effective = a.members().iter().filter_map(|member| Some((&member.key, a.get(&member.key)?)));
    effective.into_iter().all(|(key, value)| b.get(key).is_some_and(|other| equal(value, other)))
}

/// A decimal in one form only: sign, significant digits, and the exponent of the last of them.
fn decimal(text: &str) -> (bool, String, i64) {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let exponent: i64 = exponent.trim_start_matches('+').parse().unwrap_or(i64::MAX / 2);
    let (negative, mantissa) = mantissa.strip_prefix('-').map_or((false, mantissa), |rest| (true, rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let trimmed = digits.trim_end_matches('0');
    let exponent = exponent - fraction.len() as i64 + (digits.len() - trimmed.len()) as i64;
    let digits = trimmed.trim_start_matches('0').to_owned();
    if digits.is_empty() { (false, digits, 0) } else { (negative, digits, exponent) }
}
