//! What scripts do before the request, and what of it is not understood.

use super::super::{Facts, Target, read_before};
use crate::api::expr::describe;

#[track_caller]
fn check(script: &str, expected: &[&str]) {
    let reading = read_before(script, &Facts { method: "GET".to_owned(), name: "An item".to_owned() });
    let mut lines = Vec::new();
    for write in &reading.writes {
        let store = if write.local { "local " } else { "" };
        lines.push(format!("{store}{} <- {}", write.variable, describe(&write.value)));
    }
    for touch in &reading.touches {
        let target = match &touch.target {
            Target::Header(name, change) => format!("{change:?} {name}"),
            other => format!("{other:?}"),
        };
        lines.push(format!("{target} <- {}", describe(&touch.value)));
    }
    for unread in &reading.unread {
        lines.push(format!("`{}`: {}", script.get(unread.span.clone()).unwrap_or("?"), unread.what));
    }
    assert_eq!(lines, expected, "\n{script}");
}

#[test]
fn understood() {
    check("console.log('a'); pm.test('b', () => {})", &[]);
    check("pm.variables.set('a', '1'); pm.globals.set('b', 2)", &["local a <- '1'", "b <- 2"]);
    check("pm.environment.set('a', pm.environment.get('b'))", &["a <- variable('b')"]);
    check("pm.environment.set('a', new Date(Date.now() + 5))", &["a <- isoTime(now() + 5)"]);
    check("pm.environment.set('a', pm.variables.replaceIn('x{{$guid}}'))", &["a <- concat('x', draw('$guid', 1))"]);
    check("if (pm.request.method == 'POST') pm.environment.set('a', 1)", &[]);
    check("pm.request.headers.upsert({key: 'A', value: 'b'})", &["Upsert A <- 'b'"]);
    check("pm.request.headers.remove('A')", &["Remove A <- its removal"]);
    check(
        "pm.request.forEachHeader(h => { if (h.key === 'A') pm.request.headers.remove(h.key) })",
        &["Headers(0) <- toText(it.key) === 'A'"],
    );
    // Nobody calls it.
    check("function f() { pm.environment.set('a', 1) }", &[]);
    // There is no answer.
    check("pm.environment.set('a', pm.response.json().b)", &[]);
}

#[test]
fn not_understood() {
    const CHANGE: &str = "a change of the request that is not understood";
    for (script, expected) in [
        (
            "pm.environment.set('a', pm.request.url.toString())",
            "`pm.environment.set('a', pm.request.url.toString())`: the value is taken from the request",
        ),
        (
            "pm.environment.set('a', require('left-pad')('b'))",
            "`pm.environment.set('a', require('left-pad')('b'))`: the value is made by a library that is not followed",
        ),
        (
            "pm.environment.set('a', new Date().toString())",
            "`pm.environment.set('a', new Date().toString())`: the value is a date in the time zone of the machine",
        ),
        (
            "for (const i of [1, 2]) pm.environment.set('a', Math.random())",
            "`pm.environment.set('a', Math.random())`: the value is made up in a loop",
        ),
        (
            "pm.sendRequest('u', (e, r) => { pm.environment.set('a', 1) })",
            "`pm.environment.set('a', 1)`: it stands in a callback that may not run",
        ),
        (
            "pm.request.forEachHeader(h => { pm.environment.set('a', h.value) })",
            "`pm.environment.set('a', h.value)`: it stands in a loop over the request",
        ),
        ("f(pm.request)", "`f(pm.request)`: the script calls something that it does not define"),
        (
            "const d = new Date(); d.setHours(1); pm.environment.set('a', 1)",
            "`pm.environment.set('a', 1)`: the script changes a date before the write",
        ),
        (
            "const m = require('moment')(); m.add(1, 'day'); pm.environment.set('a', 1)",
            "`pm.environment.set('a', 1)`: the script changes a date before the write",
        ),
        (
            "const f = {a() { pm.environment.set('a', 1) }}; f[x]()",
            "`pm.environment.set('a', 1)`: it stands in a function that is never called",
        ),
    ] {
        let reading = read_before(script, &Facts::default());
        assert!(reading.writes.is_empty(), "{script}");
        let text = |unread: &super::super::Unread| format!("`{}`: {}", &script[unread.span.clone()], unread.what);
        let lines: Vec<String> = reading.unread.iter().map(text).collect();
        assert_eq!(lines.first().map(String::as_str), Some(expected), "{script}\n{lines:?}");
    }
    check("pm.request.body.update('a')", &[&format!("`pm.request.body.update('a')`: {CHANGE}")]);
    check("pm.request.url = 'a'", &[&format!("`pm.request.url`: {CHANGE}")]);
    check("pm.request.url.path[0] = 'a'", &[&format!("`pm.request.url.path[0]`: {CHANGE}")]);
    check(
        "pm.environment.set('a', 1); eval(x); pm.environment.set('b', 1)",
        &[
            "a <- 1",
            "`eval(x)`: the script runs a text as a script: what stands behind it is not followed",
            "`pm.environment.set('b', 1)`: the script runs a text as a script before it",
        ],
    );
}
