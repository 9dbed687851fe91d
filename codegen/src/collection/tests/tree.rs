//! Folders and items with what they carry: names, scripts, authorizations, examples.

use super::check;

#[test]
fn folders_and_items() {
    check(
        r#"{"item": [{"name": "A", "description": {"content": "a"}, "item": [{"name": "B", "item": []}, {"name": " x\ny ", "request": "h"}]}, {"name": "i", "description": "d", "request": "g"}]}"#,
        "[A] | «a»
         [A / B]
         A / x y: GET ~⟨h⟩
         i: GET ~⟨g⟩ | «d»",
    );
    check(
        r#"{"item": [{"request": "h"}, {"name": "", "item": [{"name": 5, "request": "h"}]}]}"#,
        "
        (unnamed): GET ~⟨h⟩
        [(unnamed)]
        (unnamed) / (unnamed): GET ~⟨h⟩",
    );
    check(r#"{"item": [{"name": "both", "item": [], "request": "h"}]}"#, "[both]");
}

#[test]
fn entries_without_meaning() {
    check(
        r#"{"item": [{"name": "F", "item": [{"name": "x"}, null, {"name": "y", "request": null}, {}]}]}"#,
        "
        [F]
        L0204 1:34 neither `item` nor `request` @ F / x
        L0204 1:49 the entry is null @ F / (unnamed)
        L0204 1:55 neither `item` nor `request` @ F / y
        L0204 1:87 neither `item` nor `request` @ F / (unnamed)",
    );
    check(
        r#"{"item": ["x", {"name": "r", "request": 5}, {"name": "f", "item": {"a": 1}}]}"#,
        "
        [f]
        E0202 1:11 `item`: expected a folder or an item, found a string @ (unnamed)
        E0202 1:41 `request`: expected an object or a URL, found a number @ r
        E0202 1:67 `item`: expected an array, found an object @ f",
    );
}

#[test]
fn duplicate_keys() {
    check(
        "{\"item\": [{\"name\": \"a\",\n \"request\": {\"url\": \"x\",\n \"url\": \"y\"}, \"request\": {\"url\": \"z\"}}]}",
        "
        a: GET ~⟨z⟩
        W0105 3:2+2:14 `url` occurs twice in one object @ a
        W0105 3:15+2:2 `request` occurs twice in one object @ a",
    );
    check(
        r#"{"request": {"url": "h", "body": {"mode": "raw", "raw": {"a": 1, "a": 2}, "disabled": 1}}}"#,
        r#"
        (unnamed): GET ~⟨h⟩ | raw None "{\"a\":2}""#,
    );
    check(
        r#"{"request": "h", "x": {"k": 1, "k": 2, "k": 3}, "response": [{"body": {"a": 1, "a": 1}}]}"#,
        r#"
        (unnamed): GET ~⟨h⟩ | ("" None, "{\"a\":1}")
        W0105 1:40+1:24 `k` occurs 3 times in one object"#,
    );
}

#[test]
fn scripts() {
    let check = |event: &str, expected: &str| {
        check(&format!(r#"{{"request": "h", "event": {event}}}"#), &format!("(unnamed): GET ~⟨h⟩{expected}"));
    };
    check(r#"[{"listen": "test", "script": {"exec": ["a", "", "b"]}}]"#, r#" | Test "a" "" "b""#);
    check(r#"[{"listen": "prerequest", "script": {"exec": "a\nb"}}]"#, r#" | PreRequest "a\nb""#);
    check(r#"{"listen": "test", "script": "a"}"#, r#" | Test "a""#);
    check(
        r#"[{"listen": "test", "script": {"exec": ["", " \n"]}}, {"listen": "test", "script": {}}, {"listen": "test"}]"#,
        "",
    );
    check(r#"[null, {"listen": "other", "script": "a"}, {"listen": "test", "script": "a", "disabled": true}]"#, "");
    check(r#"null"#, "");
    check(
        r#"[{"listen": "test", "script": {"exec": 5}}]"#,
        "\n E0202 1:66 `exec`: expected an array or a string, found a number @ (unnamed)",
    );
    check(r#""x""#, "\n E0202 1:27 `event`: expected an array, found a string @ (unnamed)");
}

#[test]
fn authorizations() {
    let check = |auth: &str, expected| check(&format!(r#"{{"auth": {auth}, "item": []}}"#), expected);
    check("null", "");
    check("{}", "");
    check(r#"{"type": null}"#, "");
    check(r#"{"bearer": []}"#, "");
    check(r#"{"type": "noauth"}"#, "auth noauth");
    check(
        r#"{"type": "bearer", "bearer": [{"key": "token", "value": "{{t}}", "type": "string"}]}"#,
        r#"auth bearer token="{{t}}""#,
    );
    check(
        r#"{"type": "basic", "basic": {"username": "u", "password": null}, "bearer": [{}]}"#,
        r#"auth basic username="u""#,
    );
    check(
        r#"{"type": "oauth1", "oauth1": [{"key": "a", "value": false, "type": "string"}, {"key": "b", "value": 5}, {"key": "c", "value": [{"k": 1}]}, {"key": "d"}, null]}"#,
        r#"auth oauth1 a="false" b="5" c="[{\"k\":1}]""#,
    );
    check(
        r#"{"type": "x", "x": [{"key": "a", "value": "1"}, {"key": "b", "value": ""}, {"key": "a", "value": "2"}]}"#,
        r#"auth x b="" a="2""#,
    );
    check(r#"{"type": "x", "x": {"b": "1", "a": 012}}"#, "E0102 1:45 a number with a leading zero");
    check(r#""basic""#, "E0202 1:10 `auth`: expected an object, found a string");
    check(
        r#"{"type": "basic", "basic": 5}"#,
        "auth basic\n E0202 1:37 `basic`: expected an array or an object, found a number",
    );
}

#[test]
fn examples() {
    let check = |response: &str, expected: &str| {
        check(
            &format!(r#"{{"name": "i", "request": "h", "response": {response}}}"#),
            &format!("i: GET ~⟨h⟩{expected}"),
        );
    };
    check("null", "");
    check("{}", "");
    check("5", "");
    check("[null, 5]", "");
    check(
        r#"[{"name": "ok", "code": 200, "header": [{"key": "A", "value": "1"}], "body": "{}", "_postman_previewlanguage": "json"}]"#,
        r#" | ("ok" Some(200), json, h A="1", "{}")"#,
    );
    check(
        r#"[{"name": null, "code": "404", "header": null, "body": null, "_postman_previewlanguage": null}]"#,
        r#" | ("" Some(404))"#,
    );
    check(r#"[{"code": "OK", "header": "A: 1\nB", "body": ""}]"#, r#" | ("" None, h A="1", "")"#);
    check(r#"[{"code": 99999, "originalRequest": "g"}]"#, r#" | ("" None, of GET ~⟨g⟩)"#);
    check(r#"[{"originalRequest": {"method": "PUT", "url": {"host": ["g"]}}}]"#, r#" | ("" None, of PUT ⟨g⟩)"#);
    check(
        r#"[{"originalRequest": {"url": 5}}, {"originalRequest": 5}, {"originalRequest": null}]"#,
        r#" | ("" None) | ("" None) | ("" None)"#,
    );
}
