//! Which names look like those of a credential, so that shown text can leave their values out.

/// Words that make a name a credential's, compared with whole words of the name.
const WORDS: &[&str] = &[
    "auth",
    "bearer",
    "cookie",
    "csrf",
    "jwt",
    "key",
    "keys",
    "otp",
    "pin",
    "pwd",
    "session",
    "sid",
    "sig",
    "signature",
    "xsrf",
];

/// Texts that make a name a credential's wherever they stand in it, in lower case.
const FRAGMENTS: &[&str] = &[
    "accesskey",
    "apikey",
    "authorization",
    "credential",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "secret",
    "sessionid",
    "token",
];

/// Whether a member, header, parameter or variable of this name may hold a credential.
///
/// It errs towards yes: a value too many hidden in a shown command costs less than one too few.
pub(crate) fn looks_secret(name: &str) -> bool {
    let words = words(name);
    let joined = words.replace(' ', "");
    FRAGMENTS.iter().any(|fragment| joined.contains(fragment)) || words.split(' ').any(|word| WORDS.contains(&word))
}

/// The words of a name in lower case with single blanks between: lodash `lowerCase`, by which Postman compares API key headers.
///
/// `X-Api-Key`, `x_api_key` and `XApiKey` are all `x api key`.
pub(crate) fn words(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::with_capacity(name.len() + 4);
    let mut before: Option<char> = None;
    for (at, &c) in chars.iter().enumerate() {
        if !c.is_alphanumeric() {
            before = None;
            continue;
        }
        let starts_word = match before {
            None => true,
            Some(last) => {
                let next_lower = chars.get(at + 1).is_some_and(|next| next.is_lowercase());
                last.is_numeric() != c.is_numeric()
                    || c.is_uppercase() && (last.is_lowercase() || last.is_uppercase() && next_lower)
            }
        };
        if starts_word && !out.is_empty() {
            out.push(' ');
        }
        out.extend(c.to_lowercase());
        before = Some(c);
    }
    out
}

/// Whether JSON text has a member whose name looks like a credential's.
///
/// Works on broken JSON too: any string that a colon follows counts as a member's name.
pub(crate) fn has_secret_member(json: &[u8]) -> bool {
    let mut at = 0;
    while let Some(open) = position(json, at, |byte| byte == b'"') {
        let mut close = open + 1;
        while close < json.len() && json[close] != b'"' {
            close += if json[close] == b'\\' { 2 } else { 1 };
        }
        if close >= json.len() {
            return false;
        }
        let next = position(json, close + 1, |byte| !byte.is_ascii_whitespace());
        if next.is_some_and(|next| json[next] == b':') && looks_secret(&String::from_utf8_lossy(&json[open + 1..close]))
        {
            return true;
        }
        at = close + 1;
    }
    false
}

fn position(bytes: &[u8], from: usize, test: impl Fn(u8) -> bool) -> Option<usize> {
    bytes.get(from..)?.iter().position(|&byte| test(byte)).map(|at| at + from)
}

#[cfg(test)]
mod tests {
    use super::{has_secret_member, looks_secret, words};

    #[test]
    fn names() {
        #[track_caller]
        fn check(name: &str, expected: bool) {
            assert_eq!(looks_secret(name), expected, "{name}");
        }
        check("access_token", true);
        check("clientSecret", true);
        check("X-Api-Key", true);
        check("Authorization", true);
        check("key", true);
        check("monkey", false);
        check("author", false);
        check("grant_type", false);
        check("", false);
    }

    #[test]
    fn lodash_words() {
        #[track_caller]
        fn check(name: &str, expected: &str) {
            assert_eq!(words(name), expected);
        }
        check("X-Api-Key", "x api key");
        check("x_api_key", "x api key");
        check("XApiKey", "x api key");
        check("XAPIKey", "xapi key");
        check("key2a", "key 2 a");
        check("--", "");
    }

    #[test]
    fn members() {
        #[track_caller]
        fn check(json: &str, expected: bool) {
            assert_eq!(has_secret_member(json.as_bytes()), expected, "{json}");
        }
        check(r#"{"token": 1}"#, true);
        check(r#"{"a": {"Password" : "#, true);
        check(r#"{"a": "token"}"#, false);
        check(r#"{"a\"": "x", "b": [""#, false);
        check("", false);
    }
}
