//! What is asserted of the answer itself: its status, its headers, its body as a whole.

use super::{Test, always, value};
use crate::api::expr::{Expr, Function, build};
use crate::api::script::value::Value;
use crate::api::script::{host, path};

/// What a word says of the answer itself.
pub fn of(word: &str, status: &Expr) -> Option<Test> {
    let number = |code: u16| Expr::Number(code.to_string());
    let exactly = |code: u16| Expr::apply(Function::Same, [status.clone(), number(code)]);
    let within = |from: u16, to: u16| {
        let (least, less) = ([status.clone(), number(from)], [status.clone(), number(to)]);
        build::and([Expr::apply(Function::AtLeast, least), Expr::apply(Function::Less, less)])
    };
    let test = match word {
        "info" => within(100, 200),
        "success" => within(200, 300),
        "redirection" => within(300, 400),
        "clientError" => within(400, 500),
        "serverError" => within(500, 600),
        "error" => within(400, 600),
        "ok" => exactly(200),
        "accepted" => exactly(202),
        "badRequest" => exactly(400),
        "unauthorized" => exactly(401),
        "forbidden" => exactly(403),
        "notFound" => exactly(404),
        "rateLimited" => exactly(429),
        "json" => Expr::apply(Function::IsJson, [Expr::Body]),
        "withBody" => Expr::Body,
        _ => return None,
    };
    always(test)
}

/// `pm.response.to.have.status(200)` and its like.
pub fn has(words: &[String], values: &[Value], status: Expr) -> Option<Test> {
    match (words.last()?.as_str(), values) {
        ("body", []) => return of("withBody", &status),
        ("jsonBody", []) => return of("json", &status),
        _ => {}
    }
    let first = values.first()?.data().ok()?.clone();
    let test = match (words.last()?.as_str(), &first) {
        ("status", Expr::Text(text)) => Expr::apply(Function::Same, [status, host::phrase(text)?]),
        ("status", _) => Expr::apply(Function::Same, [status, first]),
        ("header", Expr::Text(name)) => match values.get(1) {
            None => Expr::apply(Function::IsPresent, [Expr::Header(name.clone())]),
            Some(value) => Expr::apply(Function::Same, [Expr::Header(name.clone()), value.data().ok()?.clone()]),
        },
        ("body", Expr::Text(_)) => Expr::apply(Function::Same, [Expr::Body, first]),
        ("jsonBody", Expr::Text(path)) => {
            let steps = path::steps(path)?;
            let whole = Expr::Json(Vec::new());
            match values.get(1) {
                None => path::has(whole, &steps),
                Some(value) => value::equal(path::at(whole, &steps), value.data().ok()?.clone()),
            }
        }
        ("jsonBody", _) => value::equal(Expr::Json(Vec::new()), first),
        _ => return None,
    };
    match words.last().map(String::as_str) {
        Some("jsonBody") => Some((Expr::apply(Function::IsJson, [Expr::Body]), test)),
        _ => always(test),
    }
}

/// The reason phrase is a text that stands for a status.
pub fn phrase(words: &[String], values: &[Value], status: Expr) -> Option<Test> {
    let same = |text: &Expr| match text {
        Expr::Text(text) => Some(Expr::apply(Function::Same, [status.clone(), host::phrase(text)?])),
        _ => None,
    };
    let test = match (words.last()?.as_str(), values.first()?.data().ok()?) {
        ("equal" | "equals" | "eq" | "eql" | "eqls", text) => same(text)?,
        ("oneOf", Expr::Apply(Function::List, of)) => {
            of.iter().map(same).collect::<Option<Vec<_>>>()?.into_iter().fold(Expr::Bool(false), build::or)
        }
        _ => return None,
    };
    always(test)
}
