//! Scripts, answers and the tests that pass: the same in a JavaScript engine and through the checks.
#![cfg(feature = "oracle")]

use codegen::api::script;
use std::collections::BTreeMap;
use tests::answers::Answer;
use tests::checks::Checks;
use tests::oracle;

/// Both ways these tests fail, and all others pass.
#[track_caller]
fn check(script: &str, status: u16, body: &str, failing: &[&str]) {
    let reading = script::read(script);
    assert!(reading.unchecked.is_empty(), "{script}\n{:?}", reading.unchecked);
    let headers = [("ETag", "\"7\""), ("Set-Cookie", "sid=s1; Path=/"), ("Content-Type", "application/json")];
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let variables = BTreeMap::from([("known".to_owned(), "k".to_owned())]);
    let input = Answer { status, headers, body: body.to_owned(), variables };
    let run = oracle::run(script, &input).expect("a script that ends");
    let failed = |tests: Vec<(Option<&str>, bool)>| {
        let failed = tests.into_iter().filter(|(_, passed)| !passed);
        failed.map(|(name, _)| name.unwrap_or("alone").to_owned()).collect::<Vec<_>>()
    };
    let mut engine = failed(run.tests.iter().map(|(name, passed)| (Some(name.as_str()), *passed)).collect());
    engine.extend(run.thrown.map(|_| "alone".to_owned()));
    assert_eq!(engine, failing, "the engine: {script}");
    assert_eq!(failed(Checks::new(script, &reading).run(&input)), failing, "the checks: {script}");
}

#[test]
fn words() {
    let body =
        r#"{"a": {"b": [1, "x", null]}, "t": "2024-05-01T10:20:30.5Z", "n": 5, "e": "", "l": ["p", "q"], "s": "k"}"#;
    for (words, passes) in [
        ("pm.expect(j.n).to.eql(5)", true),
        ("pm.expect(j.n).to.equal('5')", false),
        ("pm.expect(j.a).to.eql({b: [1, 'x', null]})", true),
        ("pm.expect(j.a).to.deep.equal({b: [1, 'x']})", false),
        ("pm.expect(j).to.have.property('n')", true),
        ("pm.expect(j).to.have.property('n', 6)", false),
        ("pm.expect(j).to.not.have.property('n')", false),
        ("pm.expect(j).to.have.nested.property('a.b[1]', 'x')", true),
        ("pm.expect(j.a).to.have.keys('b')", true),
        ("pm.expect(j).to.have.keys('n', 'e')", false),
        ("pm.expect(j).to.include.keys(['n', 'e'])", true),
        ("pm.expect(j).to.have.any.keys('n', 'z')", true),
        ("pm.expect(j.l).to.have.members(['q', 'p'])", true),
        ("pm.expect(j.l).to.include.members(['q'])", true),
        ("pm.expect(j.l).to.have.members(['q'])", false),
        ("pm.expect(j).to.include({n: 5, e: ''})", true),
        ("pm.expect(j).to.include({n: 6})", false),
        ("pm.expect(j.n).to.be.within(1, 5)", true),
        ("pm.expect(j.n).to.be.within(6, 9)", false),
        ("pm.expect(j.l).to.have.lengthOf.at.least(2)", true),
        ("pm.expect(j.missing).to.not.include('x')", false),
        ("pm.expect(j.e).to.be.empty", true),
        ("pm.expect(j.n).to.not.be.empty", false),
        ("pm.expect(j.t).to.match(/^\\d{4}-[01]\\d-[0-3]\\dT[\\d:]+\\.\\d+(?:Z|[+-]\\d\\d:\\d\\d)$/)", true),
        ("pm.expect(j.t).to.match(/^\\s|\\bX/i)", false),
        ("pm.expect(/^(\\d+)-/.exec(j.t)[1]).to.eql('2024')", true),
        ("pm.expect(j.s).to.eql(pm.environment.get('known'))", true),
        ("pm.expect(_.get(j, 'a.b[0]')).to.eql(1)", true),
        ("pm.expect(_.has(j, 'a.c')).to.be.true", false),
        ("pm.expect(Number.isInteger(j.n)).to.be.true", true),
        ("pm.expect(_.isEqual(j.l, ['p', 'q'])).to.be.true", true),
        ("pm.response.to.have.jsonBody('a.b[1]', 'x')", true),
        ("pm.response.to.not.have.jsonBody('a.c')", true),
        ("pm.response.to.have.jsonBody('l', ['p'])", false),
        ("pm.response.to.have.header('etag', '\"7\"')", true),
        ("pm.expect(pm.cookies.has('sid')).to.be.true", true),
        ("pm.expect(pm.response.status).to.be.oneOf(['OK', 'Created'])", true),
        ("pm.response.to.be.success", true),
        ("pm.response.to.be.clientError", false),
        ("pm.expect(pm.response.responseTime).to.be.below(200)", true),
        ("pm.expect(pm.response).to.be.ok", false),
        ("if (j.n > 9) return; pm.expect(j.e).to.eql('x')", false),
        ("pm.expect('n' in j).to.be.true; pm.expect('0' in j.l).to.be.true", true),
    ] {
        let script = format!("const j = pm.response.json(); pm.test('t', () => {{ {words} }})");
        check(&script, 201, body, if passes { &[] } else { &["t"] });
    }
}

#[test]
fn where_they_stand() {
    for (script, failing) in [
        ("tests.a = true; tests['b'] = responseCode.code === 200;", &["b"][..]),
        ("tests.a = false; if (responseCode.code === 404) tests.a = true;", &[]),
        ("try { const j = JSON.parse(responseBody); tests.a = j.x === 1; } catch (e) {}", &[]),
        ("pm.test('a', () => { pm.response.to.be.json })", &["a"]),
        ("pm.test('a', () => { throw new Error('x') })", &["a"]),
        ("if (pm.response.code === 200) pm.test('a', () => pm.response.to.be.json)", &[]),
        ("pm.test('a', () => { pm.response.to.have.status(404); pm.test('b', () => pm.response.to.be.ok) })", &["b"]),
        ("pm.test('a', () => { pm.response.to.be.ok; pm.test('b', () => pm.response.to.be.ok) })", &["a"]),
        ("['ok', 'json'].forEach(w => pm.test('each', () => pm.expect(w).to.be.a('string')))", &[]),
        ("pm.response.to.have.status(404)", &[]),
        ("pm.response.to.have.status(200)", &["alone"]),
    ] {
        check(script, 404, "not JSON", failing);
    }
}
