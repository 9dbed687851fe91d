//! Writes under conditions.

use super::check;

#[test]
fn conditions() {
    const OTHER: &str = "the write stands under a condition that is not understood";
    let table = [
        ("if (j.b) pm.environment.set('a', j.b)", "a <- $.b"),
        ("if (j && j.b !== undefined && j.b.c != null) { pm.environment.set('a', j.b.c.d) }", "a <- $.b.c.d"),
        ("if (typeof j.b !== 'undefined') pm.environment.set('a', j.b)", "a <- $.b"),
        ("if (j.b.length > 0) pm.environment.set('a', j.b[0].c)", "a <- $.b.0.c"),
        ("if (!j.b) { return } pm.environment.set('a', j.b)", "a <- $.b"),
        ("j.b && pm.environment.set('a', j.b)", "a <- $.b"),
        ("if ('b' in j && j.hasOwnProperty('b')) pm.environment.set('a', j.b)", "a <- $.b"),
        ("if (pm.response.code === 200) pm.environment.set('a', j.b)", "a <- $.b (status)"),
        ("if (responseCode.code == '201' && j.b) pm.environment.set('a', j.b)", "a <- $.b (status)"),
        ("if (pm.response.code >= 200 && 300 > pm.response.code) pm.environment.set('a', j.b)", "a <- $.b (status)"),
        ("if ([200, 201].includes(pm.response.code)) pm.environment.set('a', j.b)", "a <- $.b (status)"),
        (
            "const ok = pm.response.status === 'OK' || pm.response.code === 201; if (ok) pm.environment.set('a', j.b)",
            "a <- $.b (status)",
        ),
        ("if (pm.response.code !== 200) throw new Error('x'); pm.environment.set('a', j.b)", "a <- $.b (status)"),
        (
            "if (pm.response.code === 200) { pm.environment.set('a', j.b) } else { console.log('no') }",
            "a <- $.b (status)",
        ),
    ];
    for (script, expected) in table {
        check(&format!("const j = pm.response.json(); {script}"), expected);
    }
    for (condition, why) in [
        ("j.c", "the write stands under a condition on another part of the answer"),
        ("j.b === 'x'", OTHER),
        ("!j.b", OTHER),
        ("pm.environment.get('z')", OTHER),
        ("j.b || j.c", OTHER),
        ("pm.response.code === 400", "the write stands under a condition on a status that is no success"),
        ("pm.response.code !== 401", "the write stands under a condition on a status that is no success"),
    ] {
        let write = "pm.environment.set('a', j.b)";
        let script = format!("const j = pm.response.json(); if ({condition}) {write}");
        check(&script, &format!("`{write}`: {why}"));
    }
}
