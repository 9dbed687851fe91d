//! What kind of file it is.

use super::{check, check_environment};

#[test]
fn collections() {
    check(r#"{"info": {"name": "C", "description": "d"}, "item": []}"#, r#""C" | «d»"#);
    check(r#"{"info": {"name": "C", "description": {"content": "d"}}, "item": null}"#, r#""C" | «d»"#);
    check(r#"{"info": {"name": "C"}}"#, r#""C""#);
    check(r#"{"info": {"schema": "x"}, "item": []}"#, "");
    check(r#"{"collection": {"info": {"name": "C"}, "item": [{"name": "a", "request": "h"}]}}"#, "\"C\"\n a: GET ~⟨h⟩");
    check(r#"{"name": "F", "item": [{"name": "a", "request": "h"}]}"#, "\"F\"\n a: GET ~⟨h⟩");
    check(r#"{"name": "a", "request": {"url": "h"}}"#, "a: GET ~⟨h⟩");
    check(r#"{"info": 5, "item": []}"#, "E0202 1:10 `info`: expected an object, found a number");
    check(
        r#"{"info": {"name": {"a": 1}}, "item": 1}"#,
        r"
        E0202 1:19 `name`: expected a string, found an object
        E0202 1:38 `item`: expected an array, found a number",
    );
}

#[test]
fn other_files() {
    check("[]", "E0201 1:1 a collection is an object, and this is an array");
    check("7", "E0201 1:1 a collection is an object, and this is a number");
    check("{}", "E0201 1:1 the file has neither `info` nor `item` nor `request`");
    check(r#"{"collection": null}"#, "E0201 1:1 the file has neither `info` nor `item` nor `request`");
    check(r#"{"name": "E", "values": []}"#, "E0201 1:15 this is an environment, no collection");
    check(r#"{"openapi": "3.0.0", "info": {"title": "x"}}"#, "E0201 1:2 this is an OpenAPI document, no collection");
    check(r#"{"swagger": "2.0", "info": {"title": "x"}}"#, "E0201 1:2 this is a Swagger document, no collection");
    check(
        r#"{"id": "1", "name": "F", "collection": "2", "order": ["3"]}"#,
        "E0203 1:45 this is a single folder of schema v1, which is read in its collection only",
    );
    check(
        r#"{"id": "1", "url": "h", "collectionId": "2"}"#,
        "E0203 1:13 this is a single request of schema v1, which is read in its collection only",
    );
    check("{\n  \"item\": [}", "E0102 2:12 expected a value, found `}`");
    check("", "E0102 1:1 expected a value, found the end of the text");
    check(&format!("{{\"item\": {}", "[".repeat(200)), "E0104 1:137 arrays and objects nest deeper than 128");
}

#[test]
fn environments() {
    let values =
        r#"[{"key": "a", "value": "1", "enabled": false}, {"key": "t", "value": "s", "type": "secret"}, null]"#;
    check_environment(&format!(r#"{{"name": "E", "values": {values}}}"#), "$a=\"1\"\n $secret t=\"s\"");
    check_environment(&format!(r#"{{"environment": {{"values": {values}}}}}"#), "$a=\"1\"\n $secret t=\"s\"");
    check_environment(r#"{"name": "E", "_postman_variable_scope": "globals"}"#, "");
    check_environment(
        r#"{"values": [5]}"#,
        "E0202 1:13 `values`: expected an object with `key` and `value`, found a number",
    );
    check_environment(r#"{"name": "E"}"#, "E0201 1:1 the file has no `values`");
    check_environment("[]", "E0201 1:1 an environment is an object, and this is an array");
    check_environment(r#"{"info": {"name": "C"}, "item": []}"#, "E0201 1:1 this is a collection, no environment");
    check_environment(
        "{\"values\": [\n{\"key\": \"a\", \"key\": \"b\"}]}",
        "$b\n W0105 2:14+2:2 `key` occurs twice in one object",
    );
    check_environment("{", "E0102 1:2 expected a key or `}`, found the end of the text");
}

#[test]
fn variables() {
    let check = |variables: &str, expected| check(&format!(r#"{{"variable": {variables}, "item": []}}"#), expected);
    check("null", "");
    check(r#"{"a": 1}"#, "E0202 1:14 `variable`: expected an array, found an object");
    check(r#"[{"key": "a", "value": "x", "description": {"content": "d"}}, {"id": "b"}]"#, r#"$a="x" «d» | $b"#);
    check(
        r#"[{"key": "a", "value": ""}, {"key": "b", "value": null}, {"value": "lost"}, {"key": ""}]"#,
        r#"$a | $b="null""#,
    );
    check(
        r#"[{"key": "a", "value": "1", "disabled": true}, {"key": "a", "value": "2", "disabled": "true"}]"#,
        r#"$-a="1" | $a="2""#,
    );
    check(
        r#"[{"key": "a", "value": 1.50}, {"key": "b", "value": true}, {"key": "c", "value": 1e21}]"#,
        r#"$a="1.5" | $b="true" | $c="1e+21""#,
    );
    check(
        r#"[{"key": "a", "value": [1, null, "x", [2, 3]]}, {"key": "b", "value": {"k": 1}}]"#,
        r#"$a="1,,x,2,3" | $b="[object Object]""#,
    );
    check(
        r#"[{"key": "a", "value": "012", "type": "number"}, {"key": "b", "value": "x", "type": "Number"}, {"key": "c", "value": " 0x1f ", "type": "number"}]"#,
        r#"$a="12" | $b="NaN" | $c="31""#,
    );
    check(
        r#"[{"key": "a", "value": "false", "type": "boolean"}, {"key": "b", "value": "", "type": "boolean"}, {"key": "c", "value": 0, "type": "boolean"}]"#,
        r#"$a="true" | $b="false" | $c="false""#,
    );
    check(
        r#"[{"key": "a", "value": 1e-7}, {"key": "b", "value": 0.000001}, {"key": "c", "value": 12345678901234567890}, {"key": "d", "value": -0}]"#,
        r#"$a="1e-7" | $b="0.000001" | $c="12345678901234567000" | $d="0""#,
    );
}
