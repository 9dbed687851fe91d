//! Scripts and what is read of them, as text.

mod asides;
mod before;
mod checks;
mod conditions;
mod sent;
mod values;

use super::{Reading, read};
use crate::api::expr::describe;

fn rendered(script: &str, reading: &Reading) -> String {
    let mut lines = Vec::new();
    for write in &reading.writes {
        assert!(script.get(write.span.clone()).is_some());
        lines.push(format!("{} <- {}", write.variable, describe(&write.value)));
    }
    for unread in &reading.unread {
        let text = script.get(unread.span.clone()).unwrap_or("?");
        lines.push(format!("`{text}`: {}", unread.what));
    }
    lines.join("\n")
}

#[track_caller]
fn check(script: &str, expected: &str) {
    assert_eq!(rendered(script, &read(script)), expected, "\n{script}");
}

#[test]
fn values_and_aliases() {
    for (script, expected) in [
        (
            "const jsonData = pm.response.json();\n\nconst context = pm.environment.name ? pm.environment : pm.collectionVariables;\ncontext.set(\"_accessToken\", jsonData.access_token);",
            "_accessToken <- $.access_token",
        ),
        ("", ""),
        ("console.log(1); pm.test('a', () => { pm.expect(1).to.eql(1) });", ""),
        ("pm.environment.set('a', JSON.parse(responseBody).b.c)", "a <- $.b.c"),
        ("pm.globals.set('a', JSON.parse(pm.response.text())['b-c'][0].d)", "a <- $['b-c'][0].d"),
        ("pm.variables.set('a', pm.response.json()?.b?.[2])", "a <- $.b[2]"),
        ("postman.setEnvironmentVariable('a', pm.response.headers.get('ETag'))", "a <- header('ETag')"),
        ("postman.setGlobalVariable(`a`, postman.getResponseHeader('X'))", "a <- header('X')"),
        ("pm.environment.set('a', pm.response.json())", "a <- $"),
        ("let j; j = pm.response.json(); var x = j.x; pm.environment.set('\\u0061\\n', x)", "a\n <- $.x"),
        (
            "const {a, b: {c}, d: [, e]} = pm.response.json();\nconst s = pm.globals; s.set('1', a); s.set('2', c); s.set('3', e);",
            "1 <- $.a if $.b != null && $.d != null\n2 <- $.b.c if $.d != null\n3 <- $.d[1] if $.b != null",
        ),
        ("const c = pm.environment.name && pm.environment || pm.globals; c.set('a', pm.response.json().b)", "a <- $.b"),
        ("const c = pm.environment || pm.globals; const K = 'a'; c.set(K, pm.response.json().b)", "a <- $.b"),
        (
            "const j = pm.response.json(); const id = j && j.data && j.data.id; pm.environment.set('a', id)",
            "a <- ($ && $.data) && $.data.id if isJson(body)",
        ),
        ("const f = postman.setGlobalVariable; f('a', pm.response.json().b)", "a <- $.b"),
    ] {
        check(script, expected);
    }
}

#[test]
fn code_that_runs() {
    for (script, expected) in [
        ("pm.test('t', () => { const j = pm.response.json(); pm.environment.set('a', j.b) })", "a <- $.b"),
        ("var j; pm.test('t', function () { j = pm.response.json() }); pm.environment.set('a', j.b)", "a <- $.b"),
        (
            "function save(n, v) { pm.environment.set(n, v) } const j = pm.response.json(); save('a', j.b); save('c', j.d)",
            "a <- $.b\nc <- $.d",
        ),
        ("(async () => { const j = await pm.response.json(); pm.environment.set('a', j.b) })()", "a <- $.b"),
        (
            "function store() { if (pm.environment.name) { return pm.environment } return pm.globals } store().set('a', pm.response.json().b)",
            "a <- $.b",
        ),
        ("try { var j = pm.response.json(); pm.environment.set('a', j.b) } catch (e) { console.log(e) }", "a <- $.b"),
        ("let j; try { j = JSON.parse(responseBody) } catch (e) { return } pm.environment.set('a', j.b)", "a <- $.b"),
        (
            "pm.test('s', () => { pm.response.to.have.status(200); pm.environment.set('a', pm.response.json().b) })",
            "a <- $.b if status === 200",
        ),
        (
            "pm.test('s', () => { pm.response.to.have.status(200) }); pm.environment.set('a', pm.response.json().b)",
            "a <- $.b",
        ),
        ("const j = pm.response.json(); pm.environment.set('a', j.b); pm.environment.set('a', j.c)", "a <- $.c"),
        (
            "pm.environment.set('a', ''); pm.environment.set('a', pm.response.json().c)",
            "a <- $.c if $ != null, else ''",
        ),
        ("tests['x'] = responseCode.code === 200; pm.environment.set('a', pm.response.json().c)", "a <- $.c"),
    ] {
        check(script, expected);
    }
}

#[test]
fn broken_scripts() {
    let healthy = "pm.globals.set('a', pm.response.json().b);";
    let script = format!("{healthy}\nlet = = 3 3;\n{}", healthy.replace("'a'", "'c'"));
    let text = rendered(&script, &read(&script));
    // Nobody knows whether what stands behind it is reached.
    assert!(text.starts_with("a <- $.b\n`"), "{text}");
    assert!(text.ends_with(super::parse::BROKEN), "{text}");
    check("f(1 2 pm.globals.set('a', 1)", "`f(1 2 pm.globals.set('a', 1)`: the script is not valid JavaScript here");
}

#[test]
fn no_input_is_too_much() {
    for (open, close) in [
        ("[", "]"),
        ("{", "}"),
        ("(", ")"),
        ("f(", ")"),
        ("!", ""),
        ("if(a){", "}"),
        ("(()=>{", "})()"),
        ("a?", ":b"),
        ("pm.test('',()=>{", "})"),
        ("a+", "b"),
    ] {
        for depth in [20, 100, 159, 5000] {
            read(&format!("{}x{}", open.repeat(depth), close.repeat(depth)));
            read(&open.repeat(depth));
        }
    }
    let write = "pm.globals.set('a', 1)";
    let deep = format!("{}{write}{}", "(".repeat(900), ")".repeat(900));
    assert_eq!(read(&deep).unread.len(), 1);
    check(&format!("x = {}1", "'a' + ".repeat(900)), "");
    let calls: Vec<String> =
        (1..9).map(|n| format!("function f{n}() {{ {} }}", format!("f{}();", n - 1).repeat(9))).collect();
    let script = format!("function f0() {{ {write} }} {} f8()", calls.join(" "));
    assert!(read(&script).writes.is_empty());
}
