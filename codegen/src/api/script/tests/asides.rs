//! What scripts do beside storing values, and where it is said.

use super::super::read;

/// Each kind with its count and the text of its first place.
#[track_caller]
fn check(script: &str, expected: &[&str]) {
    let found = read(script).asides.into_iter().map(|aside| {
        let text = script.get(aside.span).expect("a place in the script");
        format!("{:?} {} `{text}`", aside.deed, aside.count)
    });
    assert_eq!(found.collect::<Vec<_>>(), expected, "\n{script}");
}

#[test]
fn deeds() {
    check("pm.environment.set('a', pm.response.json().b)", &[]);
    check("pm.expect(1).to.eql(1)", &["Assertion 1 `pm.expect(1)`"]);
    check("pm.test('a', f); pm.test('b', f)", &["Assertion 2 `pm.test('a', f)`"]);
    let inner = "pm.test('a', () => { pm.expect(1).to.eql(1); pm.response.to.have.status(200); })";
    check(inner, &[&format!("Assertion 1 `{inner}`")]);
    check("pm.response.to.have.status(200)", &["Assertion 1 `pm.response.to.have.status(200)`"]);
    check("tests['a'] = responseCode.code === 200; tests.b = true;", &["Assertion 2 `tests['a']`"]);
    check("const tests = {}; tests['a'] = 1; const o = {}; o.tests = 2", &[]);
    check("const {expect: e} = pm; if (x) { e(1).to.eql(2) }", &["Assertion 1 `e(1)`"]);
    check("for (const x of y) { pm.expect(x) }", &["Assertion 1 `pm.expect(x)`"]);
    check("function f() { pm.expect(1) } f(); f(); f()", &["Assertion 1 `pm.expect(1)`"]);
    check("function f() { pm.expect(1) }", &["Assertion 1 `pm.expect(1)`"]);
    check(
        "pm.sendRequest('u', (e, r) => { postman.setNextRequest(null) }); pm.execution.setNextRequest('b')",
        &[
            "Request 1 `pm.sendRequest('u', (e, r) => { postman.setNextRequest(null) })`",
            "Order 2 `postman.setNextRequest(null)`",
        ],
    );
    // What is understood is no loss.
    check("pm.execution.setNextRequest('b'); if (pm.response.json().c) { postman.setNextRequest(null) }", &[]);
    check("postman.setNextRequest(pm.response.json().d)", &["Order 1 `postman.setNextRequest(pm.response.json().d)`"]);
    check("await pm.sendRequest(u())", &["Request 1 `pm.sendRequest(u())`"]);
    check(
        "pm.visualizer.set(`<b>{{x}}</b>`, {x: pm.response.json()})",
        &["View 1 `pm.visualizer.set(`<b>{{x}}</b>`, {x: pm.response.json()})`"],
    );
    // Words in texts, comments and other objects are nothing.
    check("// pm.test('a')\nconst t = \"pm.sendRequest('u')\"; my.pm.test('a'); log(t)", &[]);
    // What is said before a broken part, and behind it.
    check("pm.test('a', f); let = = 3 3;\npm.test('b', f)", &["Assertion 2 `pm.test('a', f)`"]);
}

#[test]
fn too_deep_to_be_followed() {
    let deep = |inner: &str| format!("{}{inner}{}", "(".repeat(900), ")".repeat(900));
    assert_eq!(read(&deep("pm.sendRequest('u')")).unread.len(), 1);
    assert_eq!(read(&deep("pm.info")).unread.len(), 0);
}
