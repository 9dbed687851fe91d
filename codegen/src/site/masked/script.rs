//! Covers the credentials in a script: the texts beside the name of one, and those that can be nothing else.

use super::is_open;
use crate::secrets::{MASK, is_credential, is_strong};

/// Shorter texts of a script are no credentials by themselves.
const LEAST: usize = 16;

/// A script without the texts that follow the name of a credential: `set("token", "…")`, `{ key: "password", value: "…" }`.
pub fn arguments(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    // The last literal, and what was written since.
    let mut named = false;
    while let Some(open) = rest.find(['"', '\'', '`']) {
        let mark = rest.as_bytes()[open];
        let between = rest[..open].trim();
        let length = closing(&rest[open + 1..], mark);
        let text = &rest[open + 1..open + 1 + length];
        let joins =
            between == "," || between.trim_start_matches([',', ' ', '\n']).trim_end_matches([':', ' ', '=']) == "value";
        // A script says of a credential what it likes: a text that can be no word is taken for one.
        let strong = is_strong(text, LEAST) && !text.contains('/');
        let covered = (named && joins || strong) && !is_open(text);
        out.push_str(&rest[..=open]);
        out.push_str(if covered { MASK } else { text });
        named = is_credential(text) && !covered;
        rest = &rest[open + 1 + length..];
        if let Some(close) = rest.chars().next() {
            out.push(close);
            rest = &rest[close.len_utf8()..];
        }
    }
    out.push_str(rest);
    out
}

/// How long a literal is; one that does not end in its line ends there, but for one in backticks.
fn closing(text: &str, mark: u8) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'\n' if mark != b'`' => return at,
            byte if byte == mark => return at,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn script(text: &str, expected: &str) {
        assert_eq!(arguments(text), expected);
    }

    #[test]
    fn scripts() {
        script(r#"set("token", "hunter"); set('b', "y")"#, r#"set("token", "***"); set('b', "y")"#);
        script(r#"set("token", json.token, "y")"#, r#"set("token", json.token, "y")"#);
        script(r#"{ key: "password", value: 'it\'s' }"#, r#"{ key: "password", value: '***' }"#);
        script(r#"set("token", "{{other}}")"#, r#"set("token", "{{other}}")"#);
        script(r#"const a = `Kx8Qm2Rw9Tz4Lm5Y`"#, r#"const a = `***`"#);
        script(r#"const a = "https://h.test/1234567890AB""#, r#"const a = "https://h.test/1234567890AB""#);
        script("it's\nset(\"token\", \"hunter\")", "it's\nset(\"token\", \"***\")");
    }
}
