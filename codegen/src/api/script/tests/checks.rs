//! What scripts assert, and where an assertion is not understood.

use super::super::read;
use crate::api::expr::describe;

/// Each check with its message, then each place that is none.
#[track_caller]
fn check(script: &str, expected: &[&str]) {
    let reading = read(script);
    let checks = reading.checks.iter().map(|check| {
        let message = check.message.as_deref().unwrap_or(&script[check.span.clone()]);
        format!("{message}: {}", describe(&check.holds))
    });
    let lost = reading.unchecked.iter().map(|lost| format!("`{}` {}", &script[lost.span.clone()], lost.what));
    assert_eq!(checks.chain(lost).collect::<Vec<_>>(), expected, "\n{script}");
}

#[test]
fn of_the_answer() {
    let test = |inner: &str| format!("pm.test('t', () => {{ {inner} }})");
    for (inner, expected) in [
        ("pm.response.to.have.status(404)", "status === 404"),
        ("pm.response.to.have.status('Not Found')", "status === 404"),
        ("pm.response.to.be.success", "status >= 200 && status < 300"),
        ("pm.response.to.not.be.error", "!(status >= 400 && status < 600)"),
        ("pm.expect(pm.response.code).to.be.oneOf([200, 201])", "includes([200, 201], status)"),
        ("pm.expect(pm.response.status).to.eql('Created')", "status === 201"),
        ("pm.expect(pm.response.responseTime).to.be.below(200)", "elapsed < 200"),
        ("pm.response.to.have.header('ETag')", "header('ETag') != null"),
        ("pm.response.to.be.json", "isJson(body)"),
        ("pm.response.to.have.jsonBody('a.b[0]', 1)", "$.a.b[0] === 1"),
        ("pm.response.to.have.body('x')", "body === 'x'"),
    ] {
        check(&test(inner), &[&format!("t: {expected}")]);
    }
}

#[test]
fn of_values() {
    let test = |inner: &str| format!("const j = pm.response.json(); pm.test('t', () => {{ {inner} }})");
    for (inner, expected) in [
        ("pm.expect(j.a).to.eql('x')", "$.a === 'x'"),
        ("pm.expect(j.a).to.deep.equal({b: [1]})", "equal($.a, {'b': [1]})"),
        ("pm.expect(j).to.have.property('a', 1)", "hasKey($, 'a') && $.a === 1"),
        ("pm.expect(j).to.have.nested.property('a.b')", "$ != null && hasKey($.a, 'b')"),
        ("pm.expect(j.a).to.be.a('string').and.not.empty", "typeOf($.a) === 'string' && isFilled($.a)"),
        ("pm.expect(j.a).to.match(/^\\d+$/)", "$ != null && match($.a, /^\\d+$/) != null"),
        ("pm.expect(_.has(j, 'a.b')).to.be.true", "isJson(body) && hasKey($.a, 'b') === true"),
    ] {
        check(&test(inner), &[&format!("t: {expected}")]);
    }
}

#[test]
fn where_they_stand() {
    for (script, expected) in [
        ("tests['a'] = responseCode.code === 200", &["a: status === 200"][..]),
        ("tests['a'] = false; if (responseCode.code === 200) tests['a'] = true", &["a: status === 200"]),
        (
            "if (pm.response.code === 200) pm.test('a', () => pm.response.to.be.json)",
            &["a: status !== 200 || isJson(body)"],
        ),
        ("pm.response.to.have.status(200)", &["pm.response.to.have.status(200): status === 200"]),
        (
            "const n = 2; pm.test(`code is 20${n}`, () => pm.response.to.have.status(202))",
            &["code is 202: status === 202"],
        ),
        (
            "pm.test(pm.response.code + ' is it', () => pm.response.to.have.status(202))",
            &["{status} is it: status === 202"],
        ),
        ("pm.test('a', () => { if (pm.response.code === 404) return; throw new Error() })", &["a: status === 404"]),
        (
            "const j = pm.response.json(); j.forEach(x => pm.test('each', () => pm.expect(x.id).to.eql(1)))",
            &["each: isArray($) && every($, it => it.id === 1)"],
        ),
        (
            "try { JSON.parse(responseBody); pm.test('a', () => pm.response.to.be.ok) } catch (e) {}",
            &["a: !isJson(body) || status === 200"],
        ),
        (
            "pm.sendRequest(u(), (e, r) => { pm.test('a', () => pm.expect(r.code).to.eql(1)) })",
            &["`pm.test('a', () => pm.expect(r.code).to.eql(1))` it is about the answer to another request"],
        ),
        (
            "function f() { pm.test('a', () => pm.response.to.be.ok) }",
            &["`pm.test('a', () => pm.response.to.be.ok)` it stands in a function that is never called"],
        ),
        (
            "pm.test('a', () => pm.expect(moment().year()).to.eql(1))",
            &["`pm.test('a', () => pm.expect(moment().year()).to.eql(1))` it asserts something that is not understood"],
        ),
        ("pm.test('a')", &["`pm.test('a')` nothing is asserted that is understood"]),
    ] {
        check(script, expected);
    }
}
