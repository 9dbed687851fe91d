//! Makes names of persons and of what they work as.

use crate::dynamic::draw::{Draw, Table};

const FIRST: &[&str] = &[
    "Agnes", "Bela", "Carmen", "Dario", "Edith", "Farid", "Gudrun", "Hanna", "Imre", "Jonas", "Katya", "Lars", "Mina",
    "Noor", "Oskar", "Petra", "Ravi", "Sanna", "Tomas", "Yara",
];
// One with an apostrophe, as some of Postman's are: it has to survive quoting.
const LAST: &[&str] = &[
    "Abara",
    "Bergmann",
    "Castellan",
    "Dahl",
    "Eriksen",
    "Fontaine",
    "Gupta",
    "Halloran",
    "Ishikawa",
    "Jansen",
    "Kowalski",
    "Lindgren",
    "Moreau",
    "Novak",
    "O'Malley",
    "Pereira",
    "Quist",
    "Romano",
    "Sandoval",
    "Tanaka",
];
const PREFIXES: &[&str] = &["Mr.", "Mrs.", "Ms.", "Miss", "Dr."];
const SUFFIXES: &[&str] = &["Jr.", "Sr.", "II", "III", "IV", "MD", "PhD"];
const DESCRIPTORS: &[&str] = &["Senior", "Junior", "Lead", "Deputy", "Regional", "Global", "Chief", "Interim"];
const AREAS: &[&str] =
    &["Accounts", "Quality", "Research", "Security", "Logistics", "Platform", "Training", "Data", "Payroll", "Support"];
const TYPES: &[&str] =
    &["Analyst", "Architect", "Engineer", "Manager", "Officer", "Planner", "Specialist", "Technician", "Writer"];

pub(super) const TABLE: &Table = &[
    ("$randomFirstName", first),
    ("$randomLastName", last),
    ("$randomFullName", full),
    ("$randomNamePrefix", |draw| draw.word(PREFIXES)),
    ("$randomNameSuffix", |draw| draw.word(SUFFIXES)),
    ("$randomJobDescriptor", |draw| draw.word(DESCRIPTORS)),
    ("$randomJobArea", |draw| draw.word(AREAS)),
    ("$randomJobType", |draw| draw.word(TYPES)),
    ("$randomJobTitle", |draw| [DESCRIPTORS, AREAS, TYPES].map(|list| draw.pick(list)).join(" ")),
];

/// What `$randomWord` takes from here.
pub(super) const WORDS: &[&[&str]] = &[DESCRIPTORS, AREAS, TYPES];

pub(super) fn first(draw: &mut Draw<'_>) -> String {
    draw.word(FIRST)
}

pub(super) fn last(draw: &mut Draw<'_>) -> String {
    draw.word(LAST)
}

/// Some have a title in front or behind, never both.
fn full(draw: &mut Draw<'_>) -> String {
    let (first, last) = (draw.pick(FIRST), draw.pick(LAST));
    match draw.number(0..=8) {
        0 => format!("{} {first} {last}", draw.pick(PREFIXES)),
        1 => format!("{first} {last} {}", draw.pick(SUFFIXES)),
        _ => format!("{first} {last}"),
    }
}
