//! Turns an assertion into the condition that what stands behind it is reached: it throws where it does not hold.

use super::host;
use super::machine::Machine;
use super::region::Exit;
use super::value::{Kind, Value, kind};
use crate::api::expr::{Expr, Function, build};

/// What is said of a write behind an assertion that is not understood.
const BEHIND: &str = "the write stands behind an assertion that is not understood";

impl Machine<'_> {
    /// The next word of an expectation; some of them say all that is needed.
    pub fn expectation(&mut self, subject: Value, mut words: Vec<String>, word: String) -> Value {
        let negated = words.iter().any(|word| word == "not");
        let test = match &subject {
            Value::Host(_) => of_answer(&word),
            // Of what can be neither empty nor filled, neither can be said.
            Value::Data(value) if word == "empty" => {
                let function = if negated { Function::IsFilled } else { Function::IsEmpty };
                self.need(Ok(Expr::apply(function, [value.clone()])), Exit::Throw);
                None
            }
            _ => subject.data().map_or(Some(Err(BEHIND)).filter(|_| property(&word)), |value| plain(value, &word)),
        };
        if let Some(test) = test {
            let test = test.map(|(sound, test)| build::and([sound, if negated { build::not(test) } else { test }]));
            self.need(test, Exit::Throw);
        }
        words.push(word);
        Value::Expectation(Box::new(subject), words)
    }

    /// An expectation with values.
    pub fn expect(&mut self, subject: Value, words: &[String], values: &[Value]) -> Value {
        let negated = words.iter().any(|word| word == "not");
        let values: Vec<Value> = values.iter().map(|value| self.as_data(value)).collect();
        let test = match &subject {
            Value::Host(_) => answer_has(words, &values),
            value => value.data().ok().and_then(|value| holds(value, words, &values)),
        };
        let test = test.ok_or(BEHIND);
        let test = test.map(|(sound, test)| build::and([sound, if negated { build::not(test) } else { test }]));
        self.need(test, Exit::Throw);
        Value::Expectation(Box::new(subject), Vec::new())
    }
}

/// Words that are an assertion by themselves.
fn property(word: &str) -> bool {
    matches!(word, "ok" | "true" | "false" | "null" | "undefined" | "exist" | "empty" | "NaN" | "finite")
}

type Test = (Expr, Expr);

fn yes() -> Expr {
    Expr::Bool(true)
}

/// What a word says of a value: what has to hold for it to be said at all, and the assertion.
fn plain(value: &Expr, word: &str) -> Option<Result<Test, &'static str>> {
    let same = |other: Expr| Expr::apply(Function::Same, [value.clone(), other]);
    Some(Ok(match word {
        "ok" => (yes(), value.clone()),
        "true" => (yes(), same(Expr::Bool(true))),
        "false" => (yes(), same(Expr::Bool(false))),
        "null" => (yes(), same(Expr::Null)),
        "undefined" => (yes(), same(Expr::Undefined)),
        "exist" => (yes(), Expr::apply(Function::IsPresent, [value.clone()])),
        word if property(word) => return Some(Err(BEHIND)),
        _ => return None,
    }))
}

/// What a word says of the answer itself.
fn of_answer(word: &str) -> Option<Result<Test, &'static str>> {
    let status = |code: u16| Expr::apply(Function::Same, [Expr::Status, Expr::Number(code.to_string())]);
    let below = |code: u16| Expr::apply(Function::Less, [Expr::Status, Expr::Number(code.to_string())]);
    let test = match word {
        "ok" => status(200),
        "accepted" => status(202),
        "success" => below(300),
        "error" => build::not(below(400)),
        "info" | "redirection" | "clientError" | "serverError" => Expr::Bool(false),
        "badRequest" | "unauthorized" | "forbidden" | "notFound" | "rateLimited" => Expr::Bool(false),
        "json" => Expr::apply(Function::IsJson, [Expr::Body]),
        "withBody" => Expr::Body,
        _ => return None,
    };
    Some(Ok((yes(), test)))
}

/// `pm.response.to.have.status(200)` and its like.
fn answer_has(words: &[String], values: &[Value]) -> Option<Test> {
    let first = values.first()?.data().ok()?.clone();
    let test = match (words.last()?.as_str(), &first) {
        ("status", Expr::Text(text)) => Expr::apply(Function::Same, [Expr::Status, host::phrase(text)?]),
        ("status", _) => Expr::apply(Function::Same, [Expr::Status, first]),
        ("header", Expr::Text(name)) => match values.get(1) {
            None => Expr::apply(Function::IsPresent, [Expr::Header(name.clone())]),
            Some(value) => Expr::apply(Function::Same, [Expr::Header(name.clone()), value.data().ok()?.clone()]),
        },
        _ => return None,
    };
    Some((yes(), test))
}

/// Whether a value is none that has parts, so that being alike is being the same.
fn simple(value: &Expr) -> bool {
    matches!(value, Expr::Null | Expr::Undefined | Expr::Variable(_) | Expr::Header(_))
        || matches!(kind(value), Kind::Text | Kind::Number | Kind::Bool)
}

fn holds(value: &Expr, words: &[String], values: &[Value]) -> Option<Test> {
    let word = words.last()?.as_str();
    let before = |known: &[&str]| words[..words.len() - 1].iter().any(|word| known.contains(&word.as_str()));
    if before(&["nested", "own", "ordered", "any"]) {
        return None;
    }
    let is = |name: &str| {
        let kind = Expr::apply(Function::TypeOf, [value.clone()]);
        Expr::apply(Function::Same, [kind, Expr::text(name)])
    };
    let array = || Expr::apply(Function::IsArray, [value.clone()]);
    let first = || Some(values.first()?.data().ok()?.clone());
    let length = before(&["length", "lengthOf"]);
    let sized = || build::or(is("string"), array());
    let measured = || match length {
        true => (sized(), Expr::apply(Function::Length, [value.clone()])),
        false => (is("number"), value.clone()),
    };
    let ordered = |function| {
        let ((sound, size), first) = (measured(), first()?);
        (kind(&first) == Kind::Number).then(|| (sound, Expr::apply(function, [size, first])))
    };
    Some(match word {
        "equal" | "equals" | "eq" | "eql" | "eqls" => {
            let first = first()?;
            if !simple(&first) && !simple(value) {
                return None;
            }
            (yes(), Expr::apply(Function::Same, [value.clone(), first]))
        }
        "above" | "gt" | "greaterThan" => return ordered(Function::More),
        "below" | "lt" | "lessThan" => return ordered(Function::Less),
        "least" | "gte" | "greaterThanOrEqual" => return ordered(Function::AtLeast),
        "most" | "lte" | "lessThanOrEqual" => return ordered(Function::AtMost),
        "length" | "lengthOf" => {
            let length = Expr::apply(Function::Length, [value.clone()]);
            (sized(), Expr::apply(Function::Same, [length, first()?]))
        }
        "include" | "includes" | "contain" | "contains" | "string" => {
            let first = first().filter(simple)?;
            (sized(), Expr::apply(Function::Includes, [value.clone(), first]))
        }
        "property" => {
            let there = Expr::apply(Function::HasKey, [value.clone(), first()?]);
            let sound = Expr::apply(Function::IsPresent, [value.clone()]);
            match values.get(1) {
                None => (sound, there),
                Some(wanted) => {
                    let wanted = wanted.data().ok().filter(|wanted| simple(wanted))?.clone();
                    let own = build::at(value.clone(), first()?);
                    (sound, build::and([there, Expr::apply(Function::Same, [own, wanted])]))
                }
            }
        }
        "keys" if before(&["include", "contain"]) => {
            let keys = values.iter().map(|key| Some(key.data().ok().filter(|key| kind(key) == Kind::Text)?.clone()));
            let keys = keys.collect::<Option<Vec<_>>>()?.into_iter();
            let keys = keys.map(|key| Expr::apply(Function::HasKey, [value.clone(), key]));
            (build::or(is("object"), Expr::Bool(false)), build::and(keys.collect::<Vec<_>>()))
        }
        "a" | "an" => match first()? {
            Expr::Text(name) if matches!(name.as_str(), "string" | "number" | "boolean" | "undefined") => {
                (yes(), is(&name))
            }
            Expr::Text(name) if name == "array" => (yes(), array()),
            Expr::Text(name) if name == "object" => {
                let there = Expr::apply(Function::IsPresent, [value.clone()]);
                (yes(), build::and([there, is("object"), build::not(array())]))
            }
            _ => return None,
        },
        "oneOf" => (yes(), Expr::apply(Function::Includes, [first()?, value.clone()])),
        _ => return None,
    })
}
