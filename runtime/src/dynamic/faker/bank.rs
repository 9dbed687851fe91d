//! Makes what banks write: accounts with their check digits, currencies, transactions.

use super::place::COUNTRY_CODES;
use crate::dynamic::draw::{CAPITALS, DIGITS, Draw, Table};

const ACCOUNTS: &[&str] =
    &["Checking", "Savings", "Investment", "Money Market", "Credit Card", "Home Loan", "Student Loan", "Retirement"];
const TRANSACTIONS: &[&str] = &["deposit", "invoice", "payment", "refund", "transfer", "withdrawal"];

/// Code, name and sign.
const CURRENCIES: &[(&str, &str, &str)] = &[
    ("AUD", "Australian Dollar", "$"),
    ("BRL", "Brazilian Real", "R$"),
    ("CHF", "Swiss Franc", "CHF"),
    ("CZK", "Czech Koruna", "Kč"),
    ("DKK", "Danish Krone", "kr"),
    ("EUR", "Euro", "€"),
    ("GBP", "Pound Sterling", "£"),
    ("INR", "Indian Rupee", "₹"),
    ("JPY", "Yen", "¥"),
    ("KRW", "Won", "₩"),
    ("PLN", "Zloty", "zł"),
    ("USD", "US Dollar", "$"),
    ("ZAR", "Rand", "R"),
];

/// Country and account, the latter with `#` for a digit, `@` for a letter, `*` for either. The shortest and the longest
/// there are, and some between.
const IBANS: &[(&str, &str)] = &[
    ("AT", "################"),
    ("CH", "#####************"),
    ("DE", "##################"),
    ("ES", "####################"),
    ("FR", "##########***********##"),
    ("GB", "@@@@##############"),
    ("GR", "#######****************"),
    ("MT", "@@@@#####******************"),
    ("NL", "@@@@##########"),
    ("NO", "###########"),
    ("PL", "########################"),
    ("SE", "####################"),
];

pub(super) const TABLE: &Table = &[
    ("$randomBankAccountName", |draw| format!("{} Account", draw.pick(ACCOUNTS))),
    ("$randomBankAccountIban", iban),
    ("$randomBankAccountBic", bic),
    ("$randomTransactionType", |draw| draw.word(TRANSACTIONS)),
    ("$randomCurrencyCode", |draw| draw.pick(CURRENCIES).0.to_owned()),
    ("$randomCurrencyName", |draw| draw.pick(CURRENCIES).1.to_owned()),
    ("$randomCurrencySymbol", |draw| draw.pick(CURRENCIES).2.to_owned()),
];

/// What `$randomWord` takes from here.
pub(super) const WORDS: &[&[&str]] = &[ACCOUNTS, TRANSACTIONS];

/// ISO 13616. The check digits are right, those inside of a country's account number are not.
fn iban(draw: &mut Draw<'_>) -> String {
    let (country, pattern) = draw.pick(IBANS);
    let mut either = |sign: char| match sign {
        // Mostly digits, as in real ones.
        '*' if draw.number(0..=4) == 0 => draw.chars(CAPITALS, 1),
        '*' => draw.chars(DIGITS, 1),
        other => draw.fill(other.encode_utf8(&mut [0; 4])),
    };
    let account: String = pattern.chars().map(&mut either).collect();
    let check = 98 - remainder(&format!("{account}{country}00"));
    format!("{country}{check:02}{account}")
}

/// What is left of a number divided by 97, with a letter read as the number 10 to 35.
fn remainder(text: &str) -> u32 {
    let digits = text.chars().filter_map(|char| char.to_digit(36));
    digits.fold(0, |rest, digit| (rest * if digit < 10 { 10 } else { 100 } + digit) % 97)
}

/// ISO 9362: bank, country, place, and for some the branch.
fn bic(draw: &mut Draw<'_>) -> String {
    let bank = draw.fill("@@@") + draw.pick(&["A", "E", "I", "O", "U"]);
    let country = draw.pick(COUNTRY_CODES);
    let branch = match draw.number(0..=9) {
        0 => draw.fill("@") + draw.pick(&["A", "E", "I", "O", "U"]) + &draw.fill("@"),
        1..=3 => draw.fill("###"),
        _ => String::new(),
    };
    format!("{bank}{country}{}1{branch}", draw.fill("@"))
}

#[cfg(test)]
mod tests {
    use super::remainder;

    #[test]
    fn dynamic_iban_check_digits() {
        #[track_caller]
        fn check(iban: &str) {
            let (head, account) = iban.split_at(4);
            assert_eq!(remainder(&format!("{account}{head}")), 1, "{iban}");
        }
        // The examples of the standard's registry.
        check("GB29NWBK60161331926819");
        check("DE89370400440532013000");
        check("NO9386011117947");
        check("MT84MALT011000012345MTLCAST001S");
    }
}
