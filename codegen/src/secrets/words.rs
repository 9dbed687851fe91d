//! Splits names into words, and says which names are those of credentials.

/// The words of a name in lower case: split at everything that is no letter or digit, and where lower case meets
/// upper case (`accessToken`, `X-API-Key`, `HTTPServer`).
pub fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let characters: Vec<char> = name.chars().collect();
    for (index, character) in characters.iter().copied().enumerate() {
        if !character.is_alphanumeric() {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
            continue;
        }
        let before = index.checked_sub(1).map(|before| characters[before]);
        let after = characters.get(index + 1);
        let begins = character.is_uppercase()
            && before.is_some_and(|before| {
                before.is_lowercase()
                    || before.is_numeric()
                    || (before.is_uppercase() && after.is_some_and(|after| after.is_lowercase()))
            });
        if begins {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        }
        word.extend(character.to_lowercase());
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// Last words that make a name that of a credential.
const CREDENTIALS: &[&str] = &[
    "apikey",
    "authorization",
    "cookie",
    "credential",
    "credentials",
    "jwt",
    "passphrase",
    "passwd",
    "pass",
    "password",
    "passwords",
    "pwd",
    "secret",
    "secrets",
    "token",
];

/// Last two words that do.
const CREDENTIAL_PAIRS: &[(&str, &str)] = &[
    ("access", "key"),
    ("account", "key"),
    ("api", "key"),
    ("auth", "key"),
    ("encryption", "key"),
    ("license", "key"),
    ("private", "key"),
    ("secret", "key"),
    ("shared", "key"),
    ("signing", "key"),
    ("subscription", "key"),
];

/// Words before `token` with which it is a place in a list, or tells calls apart, and is not a credential.
const PAGING: &[&str] = &[
    "continuation",
    "cursor",
    "end",
    "idempotency",
    "max",
    "next",
    "page",
    "pagination",
    "paging",
    "postman",
    "prev",
    "previous",
    "start",
    "sync",
];

/// A name like `password`, `client_secret` or `X-Api-Key`; `token_type` and `nextPageToken` are none.
pub fn is_credential(name: &str) -> bool {
    let words = words(name);
    let mut last = words.iter().rev().map(String::as_str);
    let (Some(last), before) = (last.next(), last.next()) else { return false };
    let paging = last == "token" && before.is_some_and(|before| PAGING.contains(&before));
    let date = words.iter().any(|word| word == "date");
    (CREDENTIALS.contains(&last) && !paging && !date)
        || before.is_some_and(|before| CREDENTIAL_PAIRS.contains(&(before, last)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits() {
        let check = |name: &str, expected: &str| assert_eq!(words(name).join(" "), expected, "{name:?}");
        check("", "");
        check("accessToken", "access token");
        check("_accessToken", "access token");
        check("X-API-Key", "x api key");
        check("HTTPServer2Go", "http server2 go");
        check("ÄpfelUndBirnen", "äpfel und birnen");
        check("filter[created][gte]", "filter created gte");
        check("日本 語", "日本 語");
    }

    #[test]
    fn knows_credentials() {
        let check = |name: &str, expected: bool| assert_eq!(is_credential(name), expected, "{name:?}");
        check("password", true);
        check("clientSecret", true);
        check("refresh_token", true);
        check("X-Api-Key", true);
        check("apiKey", true);
        check("id_token", true);
        check("token_type", false);
        check("nextPageToken", false);
        check("Postman-Token", false);
        check("date_password", false);
        check("Cookie", true);
        check("client_id", false);
        check("signature", false);
        check("passwordResetAt", false);
        check("key", false);
    }
}
