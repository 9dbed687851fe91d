//! What is asserted of a value, in the words of Chai.

use super::{Test, always};
use crate::api::expr::{Expr, Function, build};
use crate::api::script::value::{Kind, Value, kind};
use crate::api::script::{path, regex};

/// Words that are an assertion by themselves.
pub const PROPERTIES: &[&str] = &["ok", "true", "false", "null", "undefined", "exist", "NaN", "finite"];

/// What such a word says of a value.
pub fn of(value: &Expr, word: &str) -> Option<Test> {
    let same = |other: Expr| always(Expr::apply(Function::Same, [value.clone(), other]));
    match word {
        "ok" => always(value.clone()),
        "true" => same(Expr::Bool(true)),
        "false" => same(Expr::Bool(false)),
        "null" => same(Expr::Null),
        "undefined" => same(Expr::Undefined),
        "exist" => always(Expr::apply(Function::IsPresent, [value.clone()])),
        _ => None,
    }
}

/// Whether a value is none that has parts, so that being alike is being the same.
fn simple(value: &Expr) -> bool {
    matches!(value, Expr::Null | Expr::Undefined | Expr::Variable(_) | Expr::Header(_))
        || matches!(kind(value), Kind::Text | Kind::Number | Kind::Bool)
}

/// `eql`: the same, part for part.
pub fn equal(one: Expr, two: Expr) -> Expr {
    let function = if simple(&one) || simple(&two) { Function::Same } else { Function::Equal };
    Expr::apply(function, [one, two])
}

/// What a word with values says of a value.
pub fn has(value: &Expr, words: &[String], values: &[Value]) -> Option<Test> {
    let word = words.last()?.as_str();
    let before = |known: &[&str]| words[..words.len() - 1].iter().any(|word| known.contains(&word.as_str()));
    if before(&["own", "ordered"]) {
        return None;
    }
    let first = || values.first()?.data().ok().cloned();
    let apply = |function: Function, other: Expr| Expr::apply(function, [value.clone(), other]);
    let measured = || match before(&["length", "lengthOf"]) {
        true => (sized(value), Expr::apply(Function::Length, [value.clone()])),
        false => (is(value, "number"), value.clone()),
    };
    let ordered = |function: Function, bound: &Value| {
        let ((sound, size), bound) = (measured(), bound.data().ok()?.clone());
        (kind(&bound) == Kind::Number).then(|| (sound, Expr::apply(function, [size, bound])))
    };
    match word {
        "equal" | "equals" | "eq" | "eql" | "eqls" => {
            let first = first()?;
            let deep = word.starts_with("eql") || before(&["deep"]);
            always(if deep { equal(value.clone(), first) } else { apply(Function::Same, first) })
        }
        "above" | "gt" | "greaterThan" => ordered(Function::More, values.first()?),
        "below" | "lt" | "lessThan" => ordered(Function::Less, values.first()?),
        "least" | "gte" | "greaterThanOrEqual" => ordered(Function::AtLeast, values.first()?),
        "most" | "lte" | "lessThanOrEqual" => ordered(Function::AtMost, values.first()?),
        "within" => {
            let (sound, least) = ordered(Function::AtLeast, values.first()?)?;
            let (_, most) = ordered(Function::AtMost, values.get(1)?)?;
            Some((sound, build::and([least, most])))
        }
        "length" | "lengthOf" => {
            let length = Expr::apply(Function::Length, [value.clone()]);
            Some((sized(value), Expr::apply(Function::Same, [length, first()?])))
        }
        "include" | "includes" | "contain" | "contains" | "string" => match (first()?, before(&["deep"])) {
            (Expr::Apply(Function::Object, of), _) => object_includes(value, &of),
            (first, false) if simple(&first) => Some((sized(value), apply(Function::Includes, first))),
            _ => None,
        },
        "match" | "matches" => match values.first()? {
            Value::Regex(text, flags) => {
                let found = apply(Function::Match, regex::portable(text, flags)?);
                // Of what is no text, its text is looked at.
                always(Expr::apply(Function::IsPresent, [found]))
            }
            _ => None,
        },
        "property" if before(&["nested"]) => match first()? {
            Expr::Text(name) => property(value, path::has(value.clone(), &path::steps(&name)?), values, |value| {
                Some(path::at(value, &path::steps(&name)?))
            }),
            _ => None,
        },
        "property" => {
            let name = first()?;
            property(value, apply(Function::HasKey, name.clone()), values, |value| Some(build::at(value, name)))
        }
        "keys" | "key" => {
            keys(value, values, before(&["include", "includes", "contain", "contains"]), before(&["any"]))
        }
        "members" if !before(&["deep", "any"]) => {
            let Expr::Apply(Function::List, of) = first()? else { return None };
            of.iter().all(simple).then_some(())?;
            let each = of.iter().map(|one| apply(Function::Includes, one.clone()));
            let length = Expr::apply(Function::Length, [value.clone()]);
            let whole = Expr::apply(Function::Same, [length, Expr::Number(of.len().to_string())]);
            let whole = (!before(&["include", "includes", "contain", "contains"])).then_some(whole);
            let distinct = of.iter().enumerate().all(|(place, one)| !of[..place].contains(one));
            let test = build::and(each.chain(whole).collect::<Vec<_>>());
            distinct.then(|| (Expr::apply(Function::IsArray, [value.clone()]), test))
        }
        "a" | "an" => match first()? {
            Expr::Text(name) => {
                let array = || Expr::apply(Function::IsArray, [value.clone()]);
                always(match name.to_ascii_lowercase().as_str() {
                    name @ ("string" | "number" | "boolean" | "undefined") => is(value, name),
                    "null" => apply(Function::Same, Expr::Null),
                    "array" => array(),
                    "object" => {
                        let there = Expr::apply(Function::IsPresent, [value.clone()]);
                        build::and([there, is(value, "object"), build::not(array())])
                    }
                    _ => return None,
                })
            }
            _ => None,
        },
        "oneOf" => always(Expr::apply(Function::Includes, [first()?, value.clone()])),
        _ => None,
    }
}

/// `typeof value === name`
fn is(value: &Expr, name: &str) -> Expr {
    if matches!((kind(value), name), (Kind::Text, "string") | (Kind::Number, "number") | (Kind::Bool, "boolean")) {
        return Expr::Bool(true);
    }
    Expr::apply(Function::Same, [Expr::apply(Function::TypeOf, [value.clone()]), Expr::text(name)])
}

/// The value has a length.
fn sized(value: &Expr) -> Expr {
    // These are texts or nothing.
    if matches!(value, Expr::Header(_) | Expr::Cookie(_) | Expr::Variable(_)) {
        return Expr::apply(Function::IsPresent, [value.clone()]);
    }
    build::or(is(value, "string"), Expr::apply(Function::IsArray, [value.clone()]))
}

/// `include({key: value})`: the object has each of these.
fn object_includes(value: &Expr, of: &[Expr]) -> Option<Test> {
    let mut tests = Vec::new();
    for pair in of.chunks_exact(2) {
        simple(&pair[1]).then_some(())?;
        tests.push(Expr::apply(Function::Same, [build::at(value.clone(), pair[0].clone()), pair[1].clone()]));
    }
    let list = build::not(Expr::apply(Function::IsArray, [value.clone()]));
    let there = Expr::apply(Function::IsPresent, [value.clone()]);
    Some((build::and([there, is(value, "object"), list]), build::and(tests)))
}

/// `property(name)` and `property(name, value)`
fn property(value: &Expr, there: Expr, values: &[Value], at: impl FnOnce(Expr) -> Option<Expr>) -> Option<Test> {
    let sound = Expr::apply(Function::IsPresent, [value.clone()]);
    match values.get(1) {
        None => Some((sound, there)),
        Some(wanted) => {
            let wanted = wanted.data().ok().filter(|wanted| simple(wanted))?.clone();
            let own = at(value.clone())?;
            Some((sound, build::and([there, Expr::apply(Function::Same, [own, wanted])])))
        }
    }
}

/// `keys("a", "b")` and `keys(["a", "b"])`: all keys there are, or some of them.
fn keys(value: &Expr, values: &[Value], some: bool, any: bool) -> Option<Test> {
    let mut names = Vec::new();
    for given in values {
        match given.data().ok()? {
            Expr::Apply(Function::List, of) => names.extend(of.iter().cloned()),
            name => names.push(name.clone()),
        }
    }
    names.iter().all(|name| matches!(name, Expr::Text(_))).then_some(())?;
    let each: Vec<Expr> =
        names.iter().map(|name| Expr::apply(Function::HasKey, [value.clone(), name.clone()])).collect();
    let there = Expr::apply(Function::IsPresent, [value.clone()]);
    let test = match (any, some) {
        (true, _) => each.into_iter().fold(Expr::Bool(false), build::or),
        (_, true) => build::and(each),
        _ => {
            let count = Expr::apply(Function::Length, [Expr::apply(Function::Keys, [value.clone()])]);
            let count = Expr::apply(Function::Same, [count, Expr::Number(names.len().to_string())]);
            build::and(each.into_iter().chain([count]).collect::<Vec<_>>())
        }
    };
    Some((build::and([there, is(value, "object")]), test))
}
