//! The requests that scripts send, and what becomes of their answers.

use super::super::{Body, Reading, Request, read};
use super::rendered;
use crate::api::expr::describe;

fn shown(request: &Request) -> String {
    let pairs =
        |pairs: &[(String, String)]| pairs.iter().map(|(name, value)| format!(" {name}={value}")).collect::<String>();
    let body = match &request.body {
        None => String::new(),
        Some(Body::Raw(text)) => format!(" raw {text}"),
        Some(Body::Form(fields)) => format!(" form{}", pairs(fields)),
        Some(Body::Parts(parts)) => format!(" parts{}", pairs(parts)),
    };
    format!("{} {}{}{body}", request.method, request.url, pairs(&request.headers))
}

/// Each request with what is stored and asserted of its answer, then what is not understood.
fn described(script: &str) -> String {
    let Reading { sent, unsent, .. } = read(script);
    let mut lines = Vec::new();
    for sent in &sent {
        lines.push(shown(&sent.request));
        lines.push(rendered(script, &sent.reading));
        let checks = sent.reading.checks.iter();
        lines.extend(
            checks.map(|check| format!("{}: {}", check.message.as_deref().unwrap_or("-"), describe(&check.holds))),
        );
        lines.extend(
            sent.reading.unchecked.iter().map(|lost| format!("`{}` {}", &script[lost.span.clone()], lost.what)),
        );
    }
    lines.extend(unsent.iter().map(|lost| format!("`{}`: {}", &script[lost.span.clone()], lost.what)));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

#[track_caller]
fn check(script: &str, expected: &str) {
    assert_eq!(described(script), expected, "\n{script}");
}

#[test]
fn what_is_sent() {
    for (given, expected) in [
        ("'https://h.test/a?b=c'", "GET https://h.test/a?b=c"),
        ("pm.environment.get('base') + '/a/' + pm.variables.get('id')", "GET {{base}}/a/{{id}}"),
        ("`${pm.globals.get('base')}/a`", "GET {{base}}/a"),
        ("{url: 'u', method: 'POST', header: {'X-A': pm.environment.get('a')}}", "POST u X-A={{a}}"),
        ("{url: 'u', header: [{key: 'X-A', value: 'b'}]}", "GET u X-A=b"),
        ("{url: 'u', header: 'X-A: b'}", "GET u X-A=b"),
        ("{url: 'u', method: 'PUT', body: {mode: 'raw', raw: '{\"a\": 1}'}}", "PUT u raw {\"a\": 1}"),
        (
            "{url: 'u', method: 'POST', body: {mode: 'urlencoded', urlencoded: [{key: 'a', value: 'b'}]}}",
            "POST u form a=b",
        ),
        (
            "{url: 'u', method: 'POST', body: {mode: 'formdata', formdata: [{key: 'a', value: 'b'}]}}",
            "POST u parts a=b",
        ),
    ] {
        check(&format!("pm.sendRequest({given}, () => {{}})"), expected);
        check(&format!("pm.sendRequest({given})"), expected);
    }
}

#[test]
fn what_is_not_understood() {
    for (given, why) in [
        ("'{{base}}/a'", "it has `{{…}}` in a text of the script, which Postman sends as it is"),
        ("pm.response.json().next", "it is made of the answer to the item's own request"),
        ("responseBody", "it is made of the answer to the item's own request"),
        ("{url: 'u', auth: {type: 'basic'}}", "its description has a part that is not understood"),
        ("{method: 'POST'}", "its description has a part that is not understood"),
        ("{url: 'u', body: {mode: 'file', file: {}}}", "its description has a part that is not understood"),
    ] {
        check(&format!("pm.sendRequest({given})"), &format!("`pm.sendRequest({given})`: {why}"));
    }
    for (script, why) in [
        ("for (const i of [1, 2]) { W }", "it stands in a loop"),
        ("function f() { W } f(); f()", "the script sends it more than once"),
        ("function f() { W }", "it stands in a function that is never called"),
        ("const w = () => W; const v = () => w(); w(v)", ""),
    ] {
        let call = "pm.sendRequest('u')";
        let expected = if why.is_empty() { "GET u".to_owned() } else { format!("`{call}`: {why}") };
        check(&script.replace('W', call), &expected);
    }
    let call = "pm.sendRequest('u', () => { postman.setNextRequest(null) })";
    check(call, &format!("`{call}`: its answer says which request runs next"));
    check(
        "const u = pm.environment.get('u'); pm.environment.set('u', 'x'); pm.sendRequest(u)",
        "`pm.sendRequest(u)`: it is made of a variable that the script changes after it has read it",
    );
    check("pm.environment.set('u', pm.response.json().u); pm.sendRequest(pm.environment.get('u'))", "GET {{u}}");
}

#[test]
fn what_becomes_of_the_answer() {
    for (script, expected) in [
        ("pm.sendRequest('u', (e, r) => { pm.environment.set('a', r.json().b) })", "GET u\na <- $.b"),
        (
            "pm.sendRequest('u', function (e, r) { if (e) { return } pm.globals.set('a', r.headers.get('B')) })",
            "GET u\na <- header('B')",
        ),
        // It does not matter when it is sent, nor what stands around it.
        (
            "pm.test('own', () => pm.response.to.be.ok); setTimeout(() => { if (pm.response.code === 202) { const u = 'u'; pm.sendRequest(u, (e, r) => { pm.test('other', () => { pm.expect(r.code).to.eql(200); r.to.be.json }) }) } }, 2000)",
            "GET u\nother: status === 200 && isJson(body)",
        ),
        // Values of the own answer are out of sight, and so is that answer itself.
        (
            "const own = pm.response.json(); pm.sendRequest('u', (e, r) => { pm.environment.set('a', own.b); pm.environment.set('c', pm.response.json().d); pm.environment.set('e', r.json().f) })",
            "GET u\ne <- $.f\n`pm.environment.set('a', own.b)`: it is made of the answer to the item's own request\n`pm.environment.set('c', pm.response.json().d)`: it is made of the answer to the item's own request",
        ),
        // Variables are read as they are when the answer comes.
        (
            "pm.environment.set('a', 'b'); pm.sendRequest('u', (e, r) => { pm.test('t', () => pm.expect(r.text()).to.eql(pm.environment.get('a'))) })",
            "GET u\nt: body === variable('a')",
        ),
        (
            "pm.sendRequest('u', (e, r) => { pm.test('t', () => pm.expect(r.responseSize !== 0).to.be.true) })",
            "GET u\nt: (body.length !== 0) === true",
        ),
        // One within the answer of another.
        (
            "pm.sendRequest('u', (e, r) => { pm.environment.set('a', r.json().b); pm.sendRequest('v', (e, s) => { pm.environment.set('c', s.json().d); pm.environment.set('f', r.json().g) }) })",
            "GET u\na <- $.b\nGET v\nc <- $.d\n`pm.environment.set('f', r.json().g)`: it is made of the answer to another request",
        ),
        // What the function reads of the script is what it is when the answer comes.
        (
            "let t; pm.sendRequest('u', (e, r) => { t = r.json().t }); pm.sendRequest('v', (e, r) => { pm.test('t', () => pm.expect(r.json().t).to.eql(t)) })",
            "GET u\nGET v\n`pm.test('t', () => pm.expect(r.json().t).to.eql(t))` it asserts something that is not understood",
        ),
        (
            "let w = 1; pm.sendRequest('u', (e, r) => { pm.test('t', () => pm.expect(r.code).to.eql(w)) }); w = 2",
            "`pm.sendRequest('u', (e, r) => { pm.test('t', () => pm.expect(r.code).to.eql(w)) })`: the script changes a value that is read with its answer after the call",
        ),
        (
            "const o = {a: [1]}; pm.sendRequest('u', (e, r) => { pm.environment.set('a', o.a[0]) }); o.a.push(2)",
            "`pm.sendRequest('u', (e, r) => { pm.environment.set('a', o.a[0]) })`: the script changes a value that is read with its answer after the call",
        ),
        (
            "let w = 1; w = 2; pm.sendRequest('u', (e, r) => { pm.environment.set('a', w) }); let x = 3; x = 4",
            "GET u\na <- 2",
        ),
        // A function of the script.
        ("function done(e, r) { pm.environment.set('a', r.code) } pm.sendRequest('u', done)", "GET u\na <- status"),
    ] {
        check(script, expected);
    }
}

#[test]
fn what_is_left_of_the_script() {
    let script = "pm.environment.set('a', pm.response.json().b); pm.sendRequest('u', (e, r) => { pm.environment.set('c', r.json().d); pm.test('t', () => r.to.be.ok) })";
    let reading = read(script);
    assert_eq!(rendered(script, &reading), "a <- $.b");
    assert_eq!((reading.checks.len(), reading.unchecked.len(), reading.asides.len()), (0, 0, 0));
}
