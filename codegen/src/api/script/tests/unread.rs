//! Writes that are not read, and why.

use super::check;

/// Each script has one write of `a`, called `W` here, that is not read.
#[test]
fn writes_that_are_not_read() {
    const W: &str = "pm.environment.set('a', v)";
    for (script, why) in [
        ("const v = 'x' + pm.response.json().b; W", "the value is computed"),
        ("const v = JSON.stringify(pm.response.json()); W", "the value is computed"),
        ("const v = Math.max(1, 2); W", "the value is computed"),
        ("const v = pm.response.json().b.length; W", "the value is computed"),
        ("const v = pm.response.json().b || ''; W", "the value is computed"),
        ("const v = pm.response.json().find(x => x.id).id; W", "the value is computed"),
        ("const v = 5; W", "the value is a constant"),
        ("const v = responseBody; W", "the value is the text of the whole body"),
        ("const v = pm.globals.get('x'); W", "the value is taken from another variable"),
        ("const v = xml2Json(responseBody).a.b; W", "the value is taken from XML"),
        ("const {v = 1} = pm.response.json(); W", "the value may be a default"),
        ("W", "the value does not come from the answer"),
        ("let v = pm.response.json(); if (z) { v = v.b } W", "the value depends on a branch"),
        ("let v = pm.response.json(); for (const x of v) { v = x } W", "the value depends on a branch"),
        ("const v = pm.response.json(); v.b = 1; W", "the script changes the answer before it takes the value"),
        ("const v = pm.response.json().b; v.sort(); W", "the script changes the answer before it takes the value"),
        ("const v = pm.response.json(); for (;;) { W }", "the write stands in a loop"),
        ("const v = pm.response.json(); v.b.forEach(x => { W })", "the write stands in a loop"),
        ("const v = pm.response.json(); if (v) {} else { W }", "the write stands in an else branch"),
        ("const v = pm.response.json(); switch (v.b) { case 1: W }", "the write stands in a switch"),
        ("try { f() } catch (v) { W }", "the write stands in a catch block"),
        ("function f() { const v = pm.response.json(); W }", "the write stands in a function that is never called"),
        ("pm.sendRequest('u', (e, v) => { W })", "the write stands in a callback that may not run"),
        (
            "const v = pm.response.json(); const o = { f() { W } }; o.f()",
            "the write stands in a function that may not be called",
        ),
        ("let v; const o = { f() { v = 1 } }; v = pm.response.json(); o.f(); W", "the value depends on a branch"),
        ("let v; function f(n) { v = pm.response.json()[0]; f(n) } f(1); W", "the value depends on a branch"),
        ("const v = pm.response.json(); return; W", "the write is never reached"),
        (
            "const v = pm.response.json(); function f() { W; f() } f()",
            "the write stands in a function that calls itself",
        ),
        (
            "const v = pm.response.json(); if (z) { return } W",
            "the write stands under a condition that is not understood",
        ),
    ] {
        check(&script.replace('W', W), &format!("`{W}`: {why}"));
    }
    for (script, expected) in [
        ("pm.environment.unset('a')", "`pm.environment.unset('a')`: the call removes a variable"),
        (
            "const j = pm.response.json(); pm.globals.set(j.k, j.v)",
            "`pm.globals.set(j.k, j.v)`: the name of the variable is computed",
        ),
        ("[pm.globals].forEach(s => s.set('a', 1))", "`s.set('a', 1)`: the place of the variable is not understood"),
        (
            "const j = pm.response.json(); pm.globals.set('a', j.b); pm.globals.set('a', 1)",
            "`pm.globals.set('a', 1)`: the value is a constant",
        ),
        (
            "const j = pm.response.json(); pm.globals.set('a', j.b); if (j.c) pm.globals.set('a', j.c)",
            "`pm.globals.set('a', j.b)`: another write of the script stores this variable\n`pm.globals.set('a', j.c)`: another write of the script stores this variable",
        ),
        (
            "const j = pm.response.json(); if (j.b) { pm.globals.set('a', j.b) } else { pm.globals.set('a', 1) }",
            "a <- $.b\n`pm.globals.set('a', 1)`: the write stands in an else branch",
        ),
    ] {
        check(script, expected);
    }
}
