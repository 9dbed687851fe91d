//! Pre-request scripts, variables and what becomes of the request: the same in a JavaScript engine and through the steps.
#![cfg(feature = "oracle")]

use codegen::api::script::{self, Facts};
use std::collections::BTreeMap;
use tests::oracle::{self, Outcome, Request};
use tests::steps::Steps;

/// Both ways give these variables, `-` being one that is removed, and these headers beside `X-One: 1`; those that stay
/// as they were are not named, but those that go are, with `-`.
#[track_caller]
fn check(script: &str, expected: &[(&str, &str)]) {
    let request = Request {
        name: "An item".to_owned(),
        method: "POST".to_owned(),
        headers: vec![("X-One".to_owned(), "1".to_owned()), ("X-Two".to_owned(), "{{two}}".to_owned())],
        query: vec![("q".to_owned(), Some("{{q}}".to_owned())), ("r".to_owned(), Some("r".to_owned()))],
    };
    let facts = Facts { method: request.method.clone(), name: request.name.clone() };
    let reading = script::read_before(script, &facts);
    assert!(reading.unread.is_empty(), "{script}\n{:?}", reading.unread);
    let mut variables: BTreeMap<String, String> = BTreeMap::new();
    for write in &reading.writes {
        variables.insert(write.variable.clone(), "old".to_owned());
    }
    variables.insert("known".to_owned(), "k".to_owned());
    variables.insert("user".to_owned(), "ü:p".to_owned());
    let expected: BTreeMap<String, String> =
        expected.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();

    let touched = oracle::run_before(script, &request, &variables).expect("a script that ends");
    let mut engine: BTreeMap<String, String> = BTreeMap::new();
    for (name, outcome) in touched.variables {
        match outcome {
            Outcome::Set(text) => engine.insert(name, text),
            Outcome::Unset => engine.insert(name, "-".to_owned()),
            Outcome::Nothing => None,
        };
    }
    let gone = |there: &dyn Fn(&str) -> bool, all: &mut BTreeMap<String, String>| {
        for name in ["x-one", "x-two", "q-71", "q-72"].into_iter().filter(|name| !there(name)) {
            all.insert(name.to_owned(), "-".to_owned());
        }
    };
    let headers: Vec<(String, String)> =
        touched.headers.into_iter().map(|(name, value)| (name.to_lowercase(), value)).collect();
    let query: Vec<String> = touched.query.iter().map(|name| tests::steps::query_header(name)).collect();
    gone(
        &|name| headers.iter().any(|(known, _)| known == name) || query.iter().any(|known| known == name),
        &mut engine,
    );
    engine.extend(headers.into_iter().filter(|(name, _)| name != "x-one" && name != "x-two"));
    assert_eq!(engine, expected, "the engine: {script}");

    let sent = Steps::new(&reading, &request).run(&variables).expect("a request");
    let values = sent.variables.into_iter().map(|(name, text)| (name, text.unwrap_or("-".to_owned())));
    let mut ours: BTreeMap<String, String> = values.filter(|(_, text)| text != "old").collect();
    gone(&|name| sent.headers.iter().any(|(known, _)| known == name), &mut ours);
    let own = ["x-one", "x-two", "q-71", "q-72", "user-agent", "accept", "host"];
    ours.extend(sent.headers.into_iter().filter(|(name, _)| !own.contains(&name.as_str())));
    assert_eq!(ours, expected, "the steps: {script}");
}

#[test]
fn values() {
    for (value, expected) in [
        ("new Date().toISOString()", "2023-11-14T22:13:20.000Z"),
        ("new Date().toUTCString()", "Tue, 14 Nov 2023 22:13:20 GMT"),
        ("(new Date).toGMTString()", "Tue, 14 Nov 2023 22:13:20 GMT"),
        ("new Date(Date.now() + 60000)", "2023-11-14T22:14:20.000Z"),
        ("new Date(new Date().getTime() - 1).toJSON()", "2023-11-14T22:13:19.999Z"),
        ("new Date(0).toISOString()", "1970-01-01T00:00:00.000Z"),
        ("new Date().getTime()", "1700000000000"),
        ("+new Date()", "1700000000000"),
        ("Math.floor(Date.now() / 1000)", "1700000000"),
        ("Math.round(new Date() / 1000).toString().substring(0, 4)", "1700"),
        ("JSON.stringify({at: new Date(), n: 1})", r#"{"at":"2023-11-14T22:13:20.000Z","n":1}"#),
        ("require('moment')().add(3, 'months').toISOString()", "2024-02-14T22:13:20.000Z"),
        ("require('moment')(new Date()).subtract(1, 'day').format('YYYY-MM-DD[T]HH:mm')", "2023-11-13T22:13"),
        ("require('moment')().unix()", "1700000000"),
        ("require('uuid').v4()", "draw 1"),
        ("pm.variables.replaceIn('{{$guid}}-{{$randomInt}}')", "draw 1-draw 2"),
        ("require('postman-collection').Property.replaceSubstitutions('{{$randomIP}}')", "draw 1"),
        ("Math.floor(Math.random() * 5000)", "5"),
        ("btoa('u:' + pm.environment.get('known'))", "dTpr"),
        ("Buffer.from(pm.environment.get('user')).toString('base64')", "w7w6cA=="),
        ("new Buffer('é', 'utf8').toString('hex')", "c3a9"),
        ("encodeURIComponent(pm.variables.get('user'))", "%C3%BC%3Ap"),
        ("CryptoJS.MD5('message digest').toString()", "f96b697d7cb7938d525a2f31aaf161d0"),
        ("'' + CryptoJS.SHA1('abc')", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        (
            "CryptoJS.SHA256(pm.environment.get('user')).toString(CryptoJS.enc.Base64)",
            "SCsmaPlFEiYRxCJrpKHORNh1N+k0VXIxY55qar7yK9o=",
        ),
        (
            "CryptoJS.enc.Base64.stringify(CryptoJS.HmacSHA256('what do ya want for nothing?', 'Jefe'))",
            "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=",
        ),
        ("CryptoJS.MD5(pm.environment.get('no')).toString()", "d41d8cd98f00b204e9800998ecf8427e"),
        ("CryptoJS.enc.Utf8.parse(pm.environment.get('known')).toString()", "6b"),
        (
            "CryptoJS.enc.Base64.stringify(CryptoJS.enc.Utf8.parse('>>?')).replace(/=+$/, '').replace(/\\+/g, '-').replace(/\\//g, '_')",
            "Pj4_",
        ),
        (
            "require('crypto-js').HmacSHA1(CryptoJS.enc.Utf8.parse('what do ya want for nothing?'), 'Jefe').toString(CryptoJS.enc.Hex)",
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        ),
        ("pm.request.method + pm.info.requestName", "POSTAn item"),
        ("isNaN(parseInt(pm.environment.get('known')))", "true"),
    ] {
        check(&format!("pm.environment.set('v', {value})"), &[("v", expected)]);
    }
}

#[test]
fn order_and_conditions() {
    // Without a key the script ends.
    let keyed = "pm.environment.set('a', 1); pm.environment.set('b', CryptoJS.HmacSHA256('m', pm.environment.get('no')).toString())";
    check(keyed, &[("a", "1")]);
    let id = "const id = require('uuid')(); pm.environment.set('a', id); pm.environment.set('b', `${id}!`)";
    check(id, &[("a", "draw 1"), ("b", "draw 1!")]);
    // What was there before the script, though the steps run one by one.
    check(
        "const old = pm.environment.get('a'); pm.environment.set('a', 1); pm.globals.set('b', old + '.')",
        &[("a", "1"), ("b", "old.")],
    );
    check("pm.environment.set('a', 1); pm.globals.set('b', pm.environment.get('a') + 1)", &[("a", "1"), ("b", "2")]);
    check(
        "if (!pm.environment.get('no')) { pm.variables.set('a', 1) } else { pm.variables.set('b', 1) }",
        &[("a", "1")],
    );
    check("pm.environment.unset('a'); pm.response.json(); pm.environment.set('b', 1)", &[("a", "-")]);
    check("let n = pm.globals.get('known'); n++; pm.globals.set('n', n)", &[("n", "NaN")]);
    check("function f() { pm.environment.set('a', 1) } console.log('a'); postman.setNextRequest('x')", &[]);
    check("if (!pm.environment.has('no')) { throw new Error('no') } pm.environment.set('a', 1)", &[]);
}

#[test]
fn headers() {
    check("pm.request.headers.add({key: 'X-Three', value: pm.environment.get('known')})", &[("x-three", "k")]);
    check("pm.request.addHeader('X-Three: 3')", &[("x-three", "3")]);
    check("pm.request.headers.add('X-Three: ' + pm.environment.get('known'))", &[("x-three", "k")]);
    check("pm.request.headers.upsert({key: 'X-Three', value: '3', disabled: false})", &[("x-three", "3")]);
    check("pm.request.headers.add({key: 'X-Three', value: '3', disabled: true})", &[]);
    check("pm.request.headers.remove('x-one')", &[("x-one", "-")]);
    check("if (pm.request.method === 'GET') { pm.request.removeHeader('X-One') }", &[]);
    check("pm.request.url.query.remove('r')", &[("q-72", "-")]);
    let named = "pm.variables.get(h.value.substring(2, h.value.length - 2))";
    let template = "h.value.startsWith('{{') && h.value.endsWith('}}')";
    check(
        &format!(
            "pm.request.forEachHeader(h => {{ if ({template}) {{ if (!{named}) pm.request.headers.remove(h.key) }} }})"
        ),
        &[("x-two", "-")],
    );
    check(&format!("pm.request.url.query.remove(h => {{ if ({template}) return !{named} }})"), &[("q-71", "-")]);
}
