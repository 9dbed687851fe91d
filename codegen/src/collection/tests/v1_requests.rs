//! Schema v1: requests with all their spellings, and their examples.

use super::check;

/// Reads the members of one request; the first line of `expected` follows its name.
#[track_caller]
fn request(members: &str, expected: &str) {
    let json = format!("{{\"order\": [\"a\"], \"requests\": [{{\"id\": \"a\", \"name\": \"a\",\n{members}}}]}}");
    check(&json, &format!("a: {expected}"));
}

/// The same for a request whose URL is `h`.
#[track_caller]
fn part(members: &str, expected: &str) {
    let separator = if expected.is_empty() || expected.starts_with('\n') { "" } else { " | " };
    request(&format!("\"url\": \"h\", {members}"), &format!("GET ~⟨h⟩{separator}{expected}"));
}

#[test]
fn methods_and_urls() {
    request(r#""method": "POST", "url": "https://h.test/:a/b?c=d#e""#, r#"POST ~https://⟨h.test⟩/:a/b ?c="d""#);
    request(r#""method": null, "description": """#, "GET ⟨⟩");
    request(r#""url": "h?a=1", "queryParams": [], "pathVariables": {}, "pathVariableData": []"#, r#"GET ~⟨h⟩ ?a="1""#);
    request(
        r#""url": "h?a=1", "queryParams": [{"key": "b", "value": "2", "description": "d", "enabled": true}, {"key": "c", "value": "&", "enabled": false}, null]"#,
        r#"GET ⟨h⟩ ?b="2" «d» ?-c="&""#,
    );
    request(
        r#""url": "h", "queryParams": [{"key": "a", "value": null, "equals": true}, {"key": "b", "value": "", "equals": false}, {"key": "c", "value": "x", "equals": false}, {"key": "d", "value": ""}, {"key": "e", "value": null}]"#,
        r#"GET ⟨h⟩ ?a="" ?b ?c="x" ?d="" ?e"#,
    );
    request(
        r#""url": "h/:a/:b/:c", "pathVariableData": [{"key": "a", "value": "1", "description": "d"}, {"key": "c", "value": 5}, null], "pathVariables": {"a": "2", "b": "3", "d": 4}"#,
        r#"GET ~⟨h⟩/:a/:b/:c | :a="1" «d» | :c | :b="3" | :d"#,
    );
    request(
        r#""url": 5, "queryParams": {"a": 1}, "pathVariables": [1], "pathVariableData": [2]"#,
        "GET ⟨⟩
        E0202 2:8 `url`: expected an object or a string, found a number @ a
        E0202 2:26 `queryParams`: expected an array, found an object @ a
        E0202 2:53 `pathVariables`: expected an object, found an array @ a
        E0202 2:79 `pathVariableData`: expected an object with `key` and `value`, found a number @ a",
    );
}

#[test]
fn header_texts() {
    part(r#""headers": "A: 1\nB:2\r\n//C: 3\n// D:  4 \nE:\n""#, r#"h A="1" | h B="2" | h -C="3" | h -D="4" | h E="""#);
    part(r#""headers": "A:b:c d\nT: 10:20\n X: 1\nnone\n:x\n//\nF: 5""#, r#"h A:b="c d" | h T="10:20" | h -F="5""#);
    part(r#""headers": """#, "");
    part(r#""headers": "//""#, "");
    part(
        r#""headers": [{"key": "A", "value": 1, "enabled": false}, "B: 2"], "headerData": [{"key": "C", "value": "3"}]"#,
        r#"h A="1" | h B="2""#,
    );
    part(r#""headers": 5"#, "\n E0202 2:24 `headers`: expected an array or a string, found a number @ a");
}

#[test]
fn header_data() {
    part(
        r#""headers": "A: 9\n//B: 9\na: 9\nE: 5", "headerData": [{"key": "A", "value": "1", "description": "d", "enabled": true}, {"key": "B", "value": "2", "enabled": false}, {"key": "// C", "value": "3"}, {"key": "D", "value": null, "name": "x"}, null]"#,
        r#"h A="1" «d» | h -B="2" | h -C="3" | h D="null" | h a="9" | h E="5""#,
    );
}

#[test]
fn bodies_without_a_mode() {
    part(r#""data": null, "dataMode": null"#, "");
    part(r#""data": "x", "dataMode": null"#, "");
    part(r#""data": [], "rawModeData": """#, "");
    part(r#""dataMode": "none", "data": []"#, "");
    part(r#""data": [{"key": "a", "value": "1"}]"#, r#"parts a="1""#);
    part(r#""data": [{"key": "a", "value": "1"}], "rawModeData": "x""#, r#"raw None "x""#);
    part(r#""rawModeData": [{"key": "a", "value": "1"}]"#, r#"parts a="1""#);
    part(r#""rawModeData": ["x"]"#, r#"raw None "x""#);
    part(r#""data": "x", "dataMode": "weird""#, r#"raw None "x""#);
    part(r#""graphqlModeData": {"query": "q"}"#, r#"graphql "q" variables None"#);
}

#[test]
fn raw_bodies() {
    part(r#""dataMode": "raw", "data": [], "rawModeData": "{}""#, r#"raw None "{}""#);
    part(r#""dataMode": "raw", "data": "x", "rawModeData": """#, r#"raw None "x""#);
    part(r#""dataMode": "raw""#, r#"raw None """#);
    part(
        r#""dataMode": "raw", "rawModeData": "{}", "dataOptions": {"raw": {"language": "json"}}, "dataDisabled": true"#,
        r#"-raw Some("json") "{}""#,
    );
    part(
        r#""dataMode": "raw", "rawModeData": {"a": 1}"#,
        "raw None \"\"\n E0202 2:47 `rawModeData`: expected a string, found an object @ a",
    );
    part(r#""dataMode": "binary", "rawModeData": "a.bin""#, r#"file Some("a.bin")"#);
    part(r#""dataMode": "binary", "rawModeData": """#, "file None");
}

#[test]
fn forms() {
    part(
        r#""dataMode": "urlencoded", "data": [{"key": "a", "value": "1", "enabled": true, "type": "text", "description": "d"}, {"key": "b", "value": 2, "enabled": false}, {"key": null}, {"value": "x"}, null]"#,
        r#"form a="1" «d» -b="2""#,
    );
    part(
        r#""dataMode": "params", "data": [{"key": "f", "value": "a", "type": "file"}, {"key": "g", "value": ["b", "c"], "type": "file"}, {"key": "h", "value": [], "type": "file"}, {"key": "i", "src": "d", "value": "v", "type": "file"}, {"key": "j", "value": {"x": 1}, "contentType": "application/json"}]"#,
        r#"parts f files["a"] g files["b", "c"] h files[] i="v" files["d"] j="{\"x\":1}" (application/json)"#,
    );
    part(r#""dataMode": "urlencoded", "data": null"#, "form ");
    part(r#""dataMode": "params", "data": "a=1""#, "parts\n E0202 2:43 `data`: expected an array, found a string @ a");
    part(
        r#""dataMode": "params", "data": [5]"#,
        "parts\n E0202 2:44 `data`: expected an object with `key` and `value`, found a number @ a",
    );
}

#[test]
fn graphql() {
    part(
        r#""dataMode": "graphql", "graphqlModeData": {"query": "q", "variables": "{}", "operationName": "O"}"#,
        r#"graphql "q" variables="{}" Some("O")"#,
    );
    part(
        r#""dataMode": "graphql", "data": {"query": "q"}, "dataOptions": {"graphql": {}}"#,
        r#"graphql "q" variables None"#,
    );
    part(r#""dataMode": "graphql""#, r#"graphql "" variables None"#);
}

#[test]
fn authorizations() {
    part(r#""auth": {"type": "basic", "basic": [{"key": "username", "value": "u"}]}"#, r#"auth basic username="u""#);
    part(r#""auth": null, "currentHelper": null, "helperAttributes": null"#, "");
    part(r#""currentHelper": "normal", "helperAttributes": {}"#, "");
    part(r#""currentHelper": "oAuth1""#, "auth oauth1");
    part(
        r#""currentHelper": "basicAuth", "helperAttributes": {"id": "basic", "username": "u", "password": null, "saveToRequest": true}, "auth": {"type": "basic"}"#,
        r#"auth basic username="u""#,
    );
    part(
        r#""currentHelper": "oAuth1", "helperAttributes": "{\"consumerKey\": \"k\", \"header\": true, \"x\": 1}""#,
        r#"auth oauth1 consumerKey="k" addParamsToHeader="true""#,
    );
    part(
        r#""currentHelper": "awsSigV4", "helperAttributes": {"id": "awsSigV4", "region": "r", "service": "s"}"#,
        r#"auth awsv4 region="r" service="s""#,
    );
    part(r#""currentHelper": "custom", "helperAttributes": {"a": "b"}"#, "auth custom");
    part(
        r#""currentHelper": "basicAuth", "helperAttributes": "{x""#,
        "\n L0303 2:65 `helperAttributes` is no JSON: expected a key or `}`, found `x` @ a",
    );
    part(
        r#""currentHelper": null, "auth": {"type": "noauth"}"#,
        "\n L0303 2:53+2:30 `auth` (`noauth`) does not count beside `currentHelper` and `helperAttributes` @ a",
    );
}

#[test]
fn scripts() {
    part(r#""preRequestScript": "p", "tests": "t\nu""#, r#"Test "t\nu" | PreRequest "p""#);
    part(r#""preRequestScript": null, "tests": ["t", "u"], "events": null"#, r#"Test "t" "u""#);
    part(
        r#""preRequestScript": "", "tests": "", "events": [{"script": {"exec": "t"}}, {"listen": "prerequest", "script": {"exec": ["p"]}}]"#,
        r#"Test "t" | PreRequest "p""#,
    );
    part(
        r#""tests": "t", "events": [{"listen": "prerequest", "script": {"exec": ["p"]}}, {"listen": "test", "script": {"exec": ["t"]}}]"#,
        "Test \"t\"\n L0304 2:83 a script of `events` does not count beside `tests` and `preRequestScript` @ a",
    );
}

#[test]
fn examples() {
    part(
        r#""responses": [{"id": "1", "name": "ok", "responseCode": {"code": 200, "name": "OK"}, "headers": [{"name": "A", "key": "A", "value": "1"}], "text": "{}", "language": "json", "rawDataType": "text"}]"#,
        r#"("ok" Some(200), json, h A="1", "{}")"#,
    );
    part(
        r#""responses": [{"responseCode": null, "headers": "A: 1", "text": "", "language": ""}, null]"#,
        r#"("" None, h A="1", "")"#,
    );
    part(
        r#""responses_order": ["2", "9", "1"], "responses": [{"id": "3", "name": "c"}, {"id": "1", "name": "a"}, {"id": "2", "name": "b"}]"#,
        r#"("b" None) | ("a" None) | ("c" None)"#,
    );
    part(
        r#""responses": [{"request": {"url": "g", "method": "PUT", "headers": "//A: 1"}}]"#,
        r#"("" None, of PUT ~⟨g⟩ | h -A="1")"#,
    );
    part(
        r#""responses": [{"request": "a"}, {"request": "nobody"}, {"request": 5}]"#,
        r#"("" None, of GET ~⟨h⟩) | ("" None) | ("" None)"#,
    );
    part(
        r#""responses": [{"request": "a", "requestObject": "{\"url\": \"g\", \"data\": \"\\\"\", \"dataMode\": \"raw\"}"}]"#,
        r#"("" None, of GET ~⟨g⟩ | raw None "\"")"#,
    );
    part(
        r#""responses": [{"request": "a", "requestObject": "x"}, {"request": {"url": 5}}]"#,
        r#"("" None, of GET ~⟨h⟩) | ("" None)"#,
    );
}
