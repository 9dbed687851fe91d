//! Numbers as JavaScript writes them, which is how Postman turns a value into text.

/// The text of a number in JavaScript (ECMA-262, `Number::toString`): `1`, not `1.0`; `1e+21`.
pub(crate) fn number(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "Infinity" } else { "-Infinity" }.to_owned();
    }
    if value == 0.0 {
        return "0".to_owned(); // also for -0
    }
    let size = value.abs();
    if (1e-6..1e21).contains(&size) {
        // Rust's shortest digits are JavaScript's, and in this range both write them without an exponent.
        return format!("{value}");
    }
    let text = format!("{value:e}");
    match text.split_once('e') {
        Some((digits, exponent)) if !exponent.starts_with('-') => format!("{digits}e+{exponent}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn as_in_javascript() {
        #[track_caller]
        fn check(value: f64, expected: &str) {
            assert_eq!(number(value), expected);
        }
        check(1.0, "1");
        check(-0.0, "0");
        check(0.1, "0.1");
        check(1e20, "100000000000000000000");
        check(1e21, "1e+21");
        check(1.5e300, "1.5e+300");
        check(0.000001, "0.000001");
        check(1.5e-7, "1.5e-7");
        check(f64::NAN, "NaN");
        check(f64::NEG_INFINITY, "-Infinity");
    }
}
