//! The shapes of what is put together out of words: names, addresses, accounts, files.

use super::{Shape, capital, mask, of, one_of, parts, phrase, small, word};

pub(super) const SHAPES: &[Shape] = &[
    ("$randomUserAgent", |text| {
        let begins = text.starts_with("Mozilla/5.0 (") || text.starts_with("Opera/");
        begins && (61..=150).contains(&text.len()) && of(text, |c| c == ' ' || c.is_ascii_graphic())
    }),
    ("$randomUrl", |text| {
        text.split_once("://").is_some_and(|(scheme, rest)| one_of(scheme, &["http", "https"]) && domain(rest))
    }),
    ("$randomDomainName", domain),
    ("$randomDomainSuffix", suffix),
    ("$randomDomainWord", small),
    ("$randomEmail", |text| email(text, &["gmail.com", "yahoo.com", "hotmail.com"])),
    ("$randomExampleEmail", |text| email(text, &["example.com", "example.net", "example.org"])),
    ("$randomUserName", user),
    ("$randomFirstName", |text| capital(text) && word(text)),
    ("$randomLastName", |text| capital(text) && word(text)),
    ("$randomFullName", |text| parts(text, " ", 2..=3, capital)),
    ("$randomNamePrefix", |text| one_of(text, &["Mr.", "Mrs.", "Ms.", "Miss", "Dr."])),
    ("$randomNameSuffix", |text| one_of(text, &["Jr.", "Sr.", "I", "II", "III", "IV", "V", "MD", "DDS", "PhD", "DVM"])),
    ("$randomJobTitle", |text| parts(text, " ", 3..=3, capital)),
    ("$randomJobArea", |text| capital(text) && word(text)),
    ("$randomJobType", |text| capital(text) && word(text)),
    ("$randomJobDescriptor", |text| capital(text) && word(text)),
    ("$randomCity", capital),
    ("$randomStreetName", |text| parts(text, " ", 2..=2, capital)),
    ("$randomStreetAddress", |text| {
        let (number, street) = text.split_once(' ').unwrap_or_default();
        (3..=5).contains(&number.len()) && of(number, |c| c.is_ascii_digit()) && parts(street, " ", 2..=2, capital)
    }),
    ("$randomCountry", capital),
    ("$randomCountryCode", |text| mask(text, "AA")),
    ("$randomLocale", |text| (2..=3).contains(&text.len()) && small(text)),
    ("$randomAvatarImage", |text| {
        let name =
            text.strip_prefix("https://cdn.fakercloud.com/avatars/").and_then(|rest| rest.strip_suffix("_128.jpg"));
        name.is_some_and(|name| of(name, |c| c.is_ascii_alphanumeric() || c == '_'))
    }),
    ("$randomBankAccountName", |text| text.strip_suffix(" Account").is_some_and(capital)),
    ("$randomBankAccountIban", iban),
    ("$randomBankAccountBic", |text| {
        let branch = text.get(8..).unwrap_or_default();
        mask(text.get(..8).unwrap_or_default(), "AAAAAAA1") && one_of_masks(branch, &["", "999", "AAA"])
    }),
    ("$randomTransactionType", small),
    ("$randomCurrencyCode", |text| mask(text, "AAA")),
    ("$randomCurrencyName", capital),
    ("$randomCurrencySymbol", |text| word(text) && text.chars().count() <= 4),
    ("$randomCompanyName", capital),
    ("$randomCompanySuffix", |text| one_of(text, &["Inc", "LLC", "Group", "and Sons"])),
    ("$randomFileName", file),
    ("$randomFileType", |text| of(text, |c| c.is_ascii_lowercase() || c == '-')),
    ("$randomFileExt", ending),
    ("$randomCommonFileName", file),
    ("$randomCommonFileType", |text| one_of(text, &["application", "audio", "image", "text", "video"])),
    ("$randomCommonFileExt", |text| {
        (3..=5).contains(&text.len()) && of(text, |c| c.is_ascii_lowercase() || c.is_ascii_digit())
    }),
    ("$randomFilePath", |text| text.rsplit_once('/').is_some_and(|(folder, name)| path(folder) && file(name))),
    ("$randomDirectoryPath", path),
    ("$randomMimeType", |text| {
        parts(text, "/", 2..=2, |part| of(part, |c| c.is_ascii_lowercase() || c.is_ascii_digit() || "+-._".contains(c)))
    }),
    ("$randomPhrase", |text| capital_or_small(text) && text.ends_with('!') && text.split(' ').count() > 5),
];

/// Postman's phrases that begin with a verb begin with a small letter.
fn capital_or_small(text: &str) -> bool {
    phrase(text) && text.starts_with(|first: char| first.is_ascii_alphabetic())
}

fn one_of_masks(text: &str, masks: &[&str]) -> bool {
    masks.iter().any(|one| mask(text, one))
}

fn suffix(text: &str) -> bool {
    one_of(text, &["com", "biz", "info", "name", "net", "org"])
}

fn domain(text: &str) -> bool {
    text.split_once('.').is_some_and(|(name, rest)| small(name) && suffix(rest))
}

/// A first name, with a last name or a number of at most two digits.
fn user(text: &str) -> bool {
    let name = text.trim_end_matches(|c: char| c.is_ascii_digit());
    text.len() - name.len() <= 2
        && (name.len() < text.len() || name.contains(['.', '_']))
        && text.starts_with(|first: char| first.is_ascii_uppercase())
        && parts(&name.replace('_', "."), ".", 1..=2, |part| of(part, |c| c.is_ascii_alphabetic()))
}

fn email(text: &str, providers: &[&str]) -> bool {
    text.split_once('@').is_some_and(|(name, provider)| user(name) && one_of(provider, providers))
}

/// Divided by 97 it leaves 1, the country and the check digits moved to the end, letters as 10 to 35.
fn iban(text: &str) -> bool {
    let Some((head, account)) = text.split_at_checked(4) else { return false };
    let digits = account.chars().chain(head.chars()).filter_map(|char| char.to_digit(36));
    let digits = digits.flat_map(|digit| digit.to_string().into_bytes());
    let rest = digits.fold(0, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
    let sign = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase();
    mask(head, "AA99") && (15..=31).contains(&text.len()) && of(account, sign) && rest == 1
}

fn ending(text: &str) -> bool {
    of(text, |c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c))
}

fn file(text: &str) -> bool {
    text.split_once('.').is_some_and(|(name, rest)| {
        of(name, |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') && ending(rest)
    })
}

/// From the root, without a slash at the end.
fn path(text: &str) -> bool {
    let name = |c: char| c.is_ascii_alphanumeric() || "+_".contains(c);
    text.strip_prefix('/').is_some_and(|rest| rest.split('/').all(|part| of(part, name)))
}
