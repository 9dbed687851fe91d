//! Scripts, answers and the variables that come of them: the same in a JavaScript engine and through the captures.
#![cfg(feature = "oracle")]

use codegen::api::script;
use std::collections::BTreeMap;
use tests::answers::Answer;
use tests::captures::Compiled;
use tests::oracle::{self, Outcome};

/// Both ways give these variables, `-` being one that is removed; those that stay as they were are not named.
#[track_caller]
fn check(script: &str, body: &str, expected: &[(&str, &str)]) {
    let reading = script::read(script);
    assert!(reading.unread.is_empty(), "{script}\n{:?}", reading.unread);
    let mut variables: BTreeMap<String, String> = BTreeMap::new();
    for write in &reading.writes {
        variables.insert(write.variable.clone(), "old".to_owned());
    }
    variables.insert("known".to_owned(), "k".to_owned());
    let headers = [("ETag", "\"7\""), ("Set-Cookie", "sid=s1; Path=/"), ("Content-Type", "application/json")];
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let input = Answer { status: 201, headers, body: body.to_owned(), variables };
    let expected: BTreeMap<String, String> =
        expected.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let engine = oracle::run(script, &input).expect("a script that ends").variables.into_iter();
    let engine = engine.filter_map(|(name, outcome)| match outcome {
        Outcome::Set(text) => Some((name, text)),
        Outcome::Unset => Some((name, "-".to_owned())),
        Outcome::Nothing => None,
    });
    assert_eq!(engine.collect::<BTreeMap<_, _>>(), expected, "the engine: {script}");
    let captured = Compiled::new(&reading).run(&input).into_iter();
    let captured = captured.map(|(name, text)| (name, text.unwrap_or("-".to_owned())));
    let captured = captured.filter(|(name, text)| text != "old" && (name.as_str(), text.as_str()) != ("known", "k"));
    assert_eq!(captured.collect::<BTreeMap<_, _>>(), expected, "the captures: {script}");
}

#[test]
fn paths_and_values() {
    let body = r#"{"a": {"b": [1.50, "x", null, true]}, "id": "p/q/r", "n": 12345, "o": {"z": 1, "2": "é"}, "e": ""}"#;
    for (value, expected) in [
        ("j.a.b[0]", Some("1.5")),
        ("j.a.b[1]", Some("x")),
        ("j.a?.c?.d", None),
        ("j.n", Some("12345")),
        ("j.o", Some(r#"{"2":"é","z":1}"#)),
        // What Postman stores of `undefined` and `null` resolves to nothing, so the variable stays as it was.
        ("j.missing", None),
        ("j.a.b[2]", None),
        ("j.e", Some("")),
        ("j.e || 'default'", Some("default")),
        ("j.a.b[2] ?? 5", Some("5")),
        ("j.id.split('/').pop()", Some("r")),
        ("j.id[0]", Some("p")),
        ("j.id.length", Some("5")),
        ("j.id.substring(2, 3) + j.n", Some("q12345")),
        ("`${j.id}-${j.a.b[3]}-${j.missing}`", Some("p/q/r-true-undefined")),
        ("JSON.stringify(j.a)", Some(r#"{"b":[1.5,"x",null,true]}"#)),
        ("JSON.stringify({k: j.n, l: [j.id], m: j.missing})", Some(r#"{"k":12345,"l":["p/q/r"]}"#)),
        ("(j.n / 100).toFixed(1)", Some("123.5")),
        ("Math.round(j.n * 2.5) % 7", Some("0")),
        ("parseInt('12px') + Number('3')", Some("15")),
        ("'1' + 2 * 3", Some("16")),
        ("j.a.b.map(x => x + '!').join(';')", Some("1.5!;x!;null!;true!")),
        ("j.a.b.filter(x => x).length", Some("3")),
        ("j.a.b.indexOf('x')", Some("1")),
        ("j.n > 5 ? 'big' : 'small'", Some("big")),
        ("typeof j.missing", Some("undefined")),
        ("'b' in j.a", Some("true")),
        ("btoa(j.id) + atob('aGk=')", Some("cC9xL3I=hi")),
        ("encodeURIComponent(j.id + ' é')", Some("p%2Fq%2Fr%20%C3%A9")),
        ("pm.response.code", Some("201")),
        ("pm.response.headers.get('etag')", Some("\"7\"")),
        ("postman.getResponseHeader('No')", None),
        ("pm.cookies.get('sid')", Some("s1")),
        ("postman.getResponseCookie('sid').value", Some("s1")),
        ("pm.environment.get('known') + pm.globals.get('other')", Some("kundefined")),
        ("responseBody.indexOf('é') > 0", Some("true")),
        ("undefined", None),
        ("null", None),
    ] {
        let expected: Vec<(&str, &str)> = expected.map(|text| ("v", text)).into_iter().collect();
        check(&format!("const j = JSON.parse(responseBody); pm.environment.set('v', {value});"), body, &expected);
    }
}

#[test]
fn statements() {
    let body = r#"{"list": [{"id": 1, "k": "a"}, {"id": 2, "k": "b"}, {"id": 3, "k": "b"}], "ok": true, "t": "x"}"#;
    const J: &str = "const j = pm.response.json();";
    for (script, expected) in [
        ("for (const x of j.list) { if (x.k === 'b') pm.globals.set('v', x.id); }", &[("v", "3")][..]),
        ("for (const x of j.list) { if (x.k === 'b') { pm.globals.set('v', x.id); break; } }", &[("v", "2")]),
        (
            "for (let i = 0; i < j.list.length; i++) { if (j.list[i].k == 'a') pm.globals.set('v', j.list[i].id) }",
            &[("v", "1")],
        ),
        ("for (var i in j.list) { pm.globals.set('v', j.list[i].id) }", &[("v", "3")]),
        ("j.list.forEach(x => { if (x.id > 1) { pm.globals.set('v', x.k) } })", &[("v", "b")]),
        ("let v; for (const x of j.list) { if (x.id === 2) v = x.k } pm.globals.set('v', v)", &[("v", "b")]),
        (
            "const {list: [, {id}], none = 'd'} = j; pm.globals.set('v', id); pm.globals.set('w', none)",
            &[("v", "2"), ("w", "d")],
        ),
        ("pm.globals.set('v', j.list.find(x => x.k == 'b').id)", &[("v", "2")]),
        ("pm.globals.set('v', 1); pm.globals.unset('v')", &[("v", "-")]),
        ("postman.clearEnvironmentVariable('v'); if (j.no) postman.setEnvironmentVariable('v', j.no)", &[("v", "-")]),
        ("if (j.ok) { pm.globals.set('v', 'yes') } else { pm.globals.set('v', 'no') }", &[("v", "yes")]),
        ("j.no && pm.globals.set('v', 1); j.ok && pm.globals.set('w', 1)", &[("w", "1")]),
        (
            "switch (j.t) { case 'y': pm.globals.set('v', 1); break; case 'x': pm.globals.set('v', 2); default: pm.globals.set('w', 3) }",
            &[("v", "2"), ("w", "3")],
        ),
        (
            "function f(x) { if (!x) return 'none'; return x + '!' } pm.globals.set('v', f(j.t)); pm.globals.set('w', f(j.no))",
            &[("v", "x!"), ("w", "none")],
        ),
        // What is thrown ends the script, a `try` or a test, and nothing behind it is set.
        ("pm.globals.set('v', 1); j.no.way; pm.globals.set('w', 1)", &[("v", "1")]),
        ("try { j.no.way; pm.globals.set('v', 1) } catch (e) { pm.globals.set('w', 1) }", &[("w", "1")]),
        (
            "pm.test('t', () => { pm.expect(j.t).to.eql('y'); pm.globals.set('v', 1) }); pm.globals.set('w', 1)",
            &[("w", "1")],
        ),
        ("pm.test('t', () => { pm.response.to.have.status(201); pm.globals.set('v', 1) })", &[("v", "1")]),
        (
            "pm.test('t', () => { pm.expect(j.list).to.have.lengthOf(3); pm.expect(j.no).to.not.be.empty; pm.globals.set('v', 1) })",
            &[],
        ),
        ("if (pm.response.code !== 200) { return } pm.globals.set('v', 1)", &[]),
        ("const c = pm.environment.name ? pm.environment : pm.collectionVariables; c.set('v', j.t)", &[("v", "x")]),
        ("const ids = j.t.split(''); pm.globals.set('v', ids.pop()); pm.globals.set('w', ids.pop())", &[("v", "x")]),
        ("let s = 'a'; s += j.t; if (j.ok) s += '?'; pm.globals.set('v', s)", &[("v", "ax?")]),
        ("const o = {}; o.t = j.t; o['u'] = {w: 1}; pm.globals.set('v', o.t + o.u.w)", &[("v", "x1")]),
    ] {
        check(&format!("{J} {script}"), body, expected);
    }
}

#[test]
fn other_bodies() {
    let set = "pm.environment.set('v', pm.response.json().a)";
    for (body, expected) in [
        (r#"{"a": 1e21}"#, Some("1e+21")),
        (r#"{"a": "{{known}}"}"#, Some("{{known}}")),
        (r#"{"a": 1, "a": 2}"#, Some("2")),
        ("null", None),
        ("not JSON", None),
        ("", None),
        ("[]", None),
        ("\"text\"", None),
    ] {
        check(set, body, expected.map(|text| ("v", text)).as_slice());
    }
    let xml = "const x = xml2Json(pm.response.text()); pm.environment.set('v', x['s:E'].b.c[1]); pm.environment.set('w', x['s:E'].b.$.k)";
    check(
        xml,
        "<?xml version='1.0'?><s:E><b k='1 &lt; 2'><c>one</c><c> two </c></b></s:E>",
        &[("v", "two"), ("w", "1 < 2")],
    );
    check("if (responseBody) pm.environment.set('v', responseBody)", "plain", &[("v", "plain")]);
}
