//! Writes under conditions.

use super::check;

#[test]
fn conditions() {
    let table = [
        ("if (j.b) pm.environment.set('a', j.b)", "a <- $.b if $.b"),
        ("if (j && j.b !== undefined && j.b.c != null) { pm.environment.set('a', j.b.c.d) }", "a <- $.b.c.d"),
        ("if (typeof j.b !== 'undefined') pm.environment.set('a', j.b)", "a <- $.b"),
        ("if (j.b.length > 0) pm.environment.set('a', j.b[0].c)", "a <- $.b[0].c if $.b.length > 0"),
        ("if (!j.b) { return } pm.environment.set('a', j.b)", "a <- $.b if $.b"),
        ("j.b && pm.environment.set('a', j.b)", "a <- $.b if $.b"),
        ("if ('b' in j && j.hasOwnProperty('b')) pm.environment.set('a', j.b)", "a <- $.b if hasKey($, 'b')"),
        ("if (pm.response.code === 200) pm.environment.set('a', j.b)", "a <- $.b if status === 200"),
        ("if (responseCode.code == '201' && j.b) pm.environment.set('a', j.b)", "a <- $.b if status == '201' && $.b"),
        ("if (pm.response.code >= 200 && 300 > pm.response.code) pm.environment.set('a', j.b)", "a <- $.b"),
        (
            "if ([200, 201].includes(pm.response.code)) pm.environment.set('a', j.b)",
            "a <- $.b if includes([200, 201], status)",
        ),
        (
            "const ok = pm.response.status === 'OK' || pm.response.code === 201; if (ok) pm.environment.set('a', j.b)",
            "a <- $.b if status === 200 || status === 201",
        ),
        (
            "if (pm.response.code !== 200) throw new Error('x'); pm.environment.set('a', j.b)",
            "a <- $.b if status === 200",
        ),
        (
            "if (pm.response.code === 200) { pm.environment.set('a', j.b) } else { console.log('no') }",
            "a <- $.b if status === 200",
        ),
        ("if (j.c) pm.environment.set('a', j.b)", "a <- $.b if $.c"),
        ("if (j.b === 'x') pm.environment.set('a', j.b)", "a <- $.b if $.b === 'x'"),
        ("if (!j.b) pm.environment.set('a', j.b)", "a <- $.b if !$.b"),
        ("if (pm.environment.get('z')) pm.environment.set('a', j.b)", "a <- $.b if variable('z')"),
        ("if (j.b || j.c) pm.environment.set('a', j.b)", "a <- $.b if $.b || $.c"),
        ("if (pm.response.code !== 401) pm.environment.set('a', j.b)", "a <- $.b"),
        ("pm.expect(j.b).to.eql('x'); pm.environment.set('a', j.c)", "a <- $.c if $.b === 'x'"),
        ("pm.expect(j.b).to.not.be.empty; pm.environment.set('a', j.b)", "a <- $.b if isFilled($.b)"),
    ];
    for (script, expected) in table {
        check(&format!("const j = pm.response.json(); {script}"), expected);
    }
    for (condition, why) in [
        ("pm.iterationData.get('z')", "it stands under a condition that is not understood"),
        ("pm.response.code === 400", "it stands under a condition on a status that is no success"),
    ] {
        let write = "pm.environment.set('a', j.b)";
        let script = format!("const j = pm.response.json(); if ({condition}) {write}");
        check(&script, &format!("`{write}`: {why}"));
    }
}
