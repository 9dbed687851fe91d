//! Values of all kinds, and writes that are not read and why.

use super::check;

/// Each script has one write of `a`, called `W` here: what it is, or why it is not read.
#[test]
fn values_and_reasons() {
    const W: &str = "pm.environment.set('a', v)";
    for (script, why) in [
        ("const v = 'x' + pm.response.json().b; W", "a <- concat('x', $.b) if $ != null"),
        ("const v = JSON.stringify(pm.response.json()); W", "a <- stringify($) if isJson(body)"),
        ("const v = Math.max(1, 2); W", "the value is computed"),
        ("const v = pm.response.json().b.length; W", "a <- $.b.length if $.b != null"),
        ("const v = pm.response.json().b || ''; W", "a <- $.b || '' if $ != null"),
        (
            "const v = pm.response.json().find(x => x.id).id; W",
            "a <- find($, it => it.id).id if isArray($) && every(takeThrough($, it => it != null && !it.id), it => it != null)",
        ),
        ("const v = 5; W", "a <- 5"),
        ("const v = responseBody; W", "a <- body"),
        ("const v = pm.globals.get('x'); W", "a <- variable('x')"),
        ("const v = xml2Json(responseBody).a.b; W", "a <- xml(body).a.b"),
        ("const {v = 1} = pm.response.json(); W", "a <- (1 if $.v === undefined, else $.v) if $ != null"),
        ("W", "the value does not come from the answer"),
        (
            "let v = pm.response.json(); if (z) { v = v.b } W",
            "`pm.environment.set('a', v)`: it stands under a condition that is not understood",
        ),
        (
            "let v = pm.response.json(); for (const x of v) { v = x } W",
            "a <- (fromEnd($, 0) if $.length > 0, else $) if isJson(body) && (isArray($) || typeOf($) === 'string')",
        ),
        ("const v = pm.response.json(); v.b = 1; W", "the script changes the answer before it takes the value"),
        ("const v = pm.response.json().b; v.sort(); W", "the script changes the answer before it takes the value"),
        ("const v = pm.response.json(); for (;;) { W }", "it stands in a loop"),
        ("const v = pm.response.json(); v.b.forEach(x => { W })", "a <- $ if isArray($.b) && $.b.length > 0"),
        ("const v = pm.response.json(); if (v) {} else { W }", "a <- $ if !$"),
        ("const v = pm.response.json(); switch (v.b) { case 1: W }", "a <- $ if $.b === 1"),
        ("try { f() } catch (v) { W }", "`pm.environment.set('a', v)`: the value is computed"),
        ("function f() { const v = pm.response.json(); W }", "it stands in a function that is never called"),
        ("pm.sendRequest(u(), (e, v) => { W })", "`pm.environment.set('a', v)`: the value is computed"),
        ("const v = pm.response.json(); const o = { f() { W } }; o.f()", "a <- $"),
        ("let v; const o = { f() { v = 1 } }; v = pm.response.json(); o.f(); W", "a <- 1 if isJson(body)"),
        (
            "let v; function f(n) { v = pm.response.json()[0]; f(n) } f(1); W",
            "`let v; function f(n) { v = pm.response.json()[0]; f(n) } f(1); pm.environment.set('a', v)`: a function of the script calls itself",
        ),
        ("const v = pm.response.json(); return; W", "it is never reached"),
        (
            "const v = pm.response.json(); function f() { W; f() } f()",
            "`const v = pm.response.json(); function f() { pm.environment.set('a', v); f() } f()`: a function of the script calls itself",
        ),
        ("const v = pm.response.json(); if (z) { return } W", "it stands under a condition that is not understood"),
    ] {
        let read = why.contains(" <- ") || why.starts_with('`');
        let expected = if read { why.to_owned() } else { format!("`{W}`: {why}") };
        check(&script.replace('W', W), &expected);
    }
    for (script, expected) in [
        ("pm.environment.unset('a')", "a <- its removal"),
        (
            "const j = pm.response.json(); pm.globals.set(j.k, j.v)",
            "`pm.globals.set(j.k, j.v)`: the name of the variable is computed",
        ),
        ("[pm.globals].forEach(s => s.set('a', 1))", "`s.set('a', 1)`: the place of the variable is not understood"),
        ("const j = pm.response.json(); pm.globals.set('a', j.b); pm.globals.set('a', 1)", "a <- 1 if $ != null"),
        (
            "const j = pm.response.json(); pm.globals.set('a', j.b); if (j.c) pm.globals.set('a', j.c)",
            "a <- ($.c if $.c, else $.b) if $ != null",
        ),
        (
            "const j = pm.response.json(); if (j.b) { pm.globals.set('a', j.b) } else { pm.globals.set('a', 1) }",
            "a <- (1 if !$.b, else $.b) if $ != null",
        ),
    ] {
        check(script, expected);
    }
}

#[test]
fn doubling() {
    for start in ["'x'", "pm.response.json().b"] {
        let script = format!("let a = {start}; {} pm.environment.set('a', a)", "a = a + a;".repeat(60));
        check(&script, "`pm.environment.set('a', a)`: the value is too involved to be carried over");
    }
}
