//! Checks each name against the shape that Postman's values have, and the names against Postman's.

mod always;
mod made;
mod words;

use super::{Dynamic, TABLES, WORDS};
use std::collections::BTreeSet;
use std::time::{Duration, UNIX_EPOCH};

type Shape = (&'static str, fn(&str) -> bool);

fn shapes() -> impl Iterator<Item = &'static Shape> {
    always::SHAPES.iter().chain(made::SHAPES).chain(words::SHAPES)
}

#[test]
fn dynamic_names_are_postmans() {
    let names: Vec<&str> = Dynamic::names().collect();
    assert_eq!(names.len(), 118);
    let set: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(set.len(), 118, "a name is there twice");
    assert_eq!(set, shapes().map(|shape| shape.0).collect(), "each has a shape");
    let made: Vec<&str> = TABLES.iter().chain(WORDS).copied().flatten().map(|row| row.0).collect();
    let needed = |name: &&str| cfg!(feature = "faker") || !Dynamic::needs_faker(name);
    assert_eq!(made.len(), made.iter().collect::<BTreeSet<_>>().len(), "a value is there twice");
    assert_eq!(made.into_iter().collect::<BTreeSet<_>>(), set.into_iter().filter(needed).collect());
    let always: BTreeSet<&str> = TABLES.iter().copied().flatten().map(|row| row.0).collect();
    assert_eq!(always, Dynamic::names().filter(|name| !Dynamic::needs_faker(name)).collect());
}

#[test]
fn dynamic_unknown_names() {
    #[track_caller]
    fn check(name: &str) {
        assert_eq!(Dynamic::default().value(name), None, "{name}");
    }
    check("");
    check("$");
    check("guid");
    check("$GUID");
    check("$randomint");
    check(" $guid");
    check("$guid ");
    check("$randomNothing");
    assert!(!Dynamic::needs_faker("$randomNothing"));
}

#[test]
fn dynamic_shapes() {
    let dynamic = Dynamic::seeded(11).at(UNIX_EPOCH + Duration::from_millis(1_700_000_000_123));
    for (name, shape) in shapes() {
        for _ in 0..500 {
            match dynamic.value(name) {
                Some(value) => assert!(shape(&value), "{name}: {value:?}"),
                None => assert!(Dynamic::needs_faker(name) && !cfg!(feature = "faker"), "{name}"),
            }
        }
    }
}

#[test]
fn dynamic_values_are_drawn_anew_and_again() {
    let clock = UNIX_EPOCH + Duration::from_secs(1);
    let draw = |dynamic: Dynamic| -> Vec<Option<String>> {
        let names: Vec<&str> = Dynamic::names().collect();
        names.iter().chain(&names).map(|name| dynamic.value(name)).collect()
    };
    let first = draw(Dynamic::seeded(12).at(clock));
    assert_eq!(first, draw(Dynamic::seeded(12).at(clock)));
    assert_ne!(first, draw(Dynamic::seeded(13).at(clock)));
    let dynamic = Dynamic::seeded(12);
    for name in ["$guid", "$randomPassword", "$randomDatePast", "$randomIPV6"] {
        assert_ne!(dynamic.value(name), dynamic.value(name), "{name}");
    }
}

/// Not empty, and nothing but such characters.
fn of(text: &str, is: fn(char) -> bool) -> bool {
    !text.is_empty() && text.chars().all(is)
}

/// `9` stands for a digit, `A` for a capital letter, `x` for a digit in hex; all else for itself.
fn mask(text: &str, mask: &str) -> bool {
    text.chars().count() == mask.chars().count()
        && text.chars().zip(mask.chars()).all(|(char, sign)| match sign {
            '9' => char.is_ascii_digit(),
            'A' => char.is_ascii_uppercase(),
            'x' => char.is_ascii_digit() || ('a'..='f').contains(&char),
            other => char == other,
        })
}

fn within(text: &str, min: f64, max: f64) -> bool {
    text.parse::<f64>().is_ok_and(|number| (min..=max).contains(&number))
}

/// As many parts as a range says, and each is right.
fn parts(text: &str, by: &str, count: std::ops::RangeInclusive<usize>, is: fn(&str) -> bool) -> bool {
    count.contains(&text.split(by).count()) && text.split(by).all(is)
}

fn one_of(text: &str, of: &[&str]) -> bool {
    of.contains(&text)
}

/// Words with a blank between, of printed characters.
fn phrase(text: &str) -> bool {
    parts(text, " ", 1..=20, word)
}

fn word(text: &str) -> bool {
    of(text, |char| !char.is_whitespace() && !char.is_control())
}

fn capital(text: &str) -> bool {
    phrase(text) && text.starts_with(char::is_uppercase)
}

/// `a-z`.
fn small(text: &str) -> bool {
    of(text, |char| char.is_ascii_lowercase())
}
