//! What an item looks like on a page: in one order, and without credentials.

use super::*;
use crate::source::FileId;

fn read(sources: &Sources, file: FileId) -> Node {
    crate::source::parse(file, sources.file(file).text(), Grammar::Strict).expect("JSON")
}

#[track_caller]
fn item(json: &str, expected: &str) {
    let mut sources = Sources::default();
    let file = sources.add("x.json", json);
    let node = read(&sources, file);
    let masks = Masks::of(&sources, &[]);
    let text = Masked { sources: &sources, masks: &masks }.item(&node);
    assert_eq!(text.replace("\n", "").replace("  ", ""), expected);
}

#[test]
fn items() {
    item(
        r#"{"request": {"url": "u", "method": "GET"}, "id": "1", "name": "a"}"#,
        r#"{"name": "a","request": {"method": "GET","url": "u"}}"#,
    );
    item(
        r#"{"response": [{"code": 404, "name": "b", "id": "1"}, {"name": "b", "code": 200}, {"code": 200, "name": "a"}]}"#,
        r#"{"response": [{"name": "a","code": 200},{"name": "b","code": 200},{"name": "b","code": 404}]}"#,
    );
    item(r#"{"key": "password", "value": "hunter"}"#, r#"{"key": "password","value": "***"}"#);
    item(r#"{"key": "password", "value": "{{x}}"}"#, r#"{"key": "password","value": "{{x}}"}"#);
    item(r#"{"key": "password", "value": "<password>"}"#, r#"{"key": "password","value": "<password>"}"#);
    item(
        r#"{"auth": {"type": "apikey", "apikey": [{"key": "value", "value": "hunter"}, {"key": "key", "value": "X-Key"}]}}"#,
        r#"{"auth": {"type": "apikey","apikey": [{"key": "value","value": "***"},{"key": "key","value": "X-Key"}]}}"#,
    );
    item(
        r#"{"auth": {"type": "basic", "basic": {"username": "ann", "password": "hunter"}}}"#,
        r#"{"auth": {"type": "basic","basic": {"password": "***","username": "ann"}}}"#,
    );
    item(
        r#"{"mode": "raw", "raw": "{\"password\": \"hunter\", \"token\": {\"name\": \"n\", \"value\": \"v\"}, \"pin\": {{pin}}}"}"#,
        r#"{"mode": "raw","raw": "{\"password\": \"***\", \"token\": {\"name\": \"n\", \"value\": \"***\"}, \"pin\": {{pin}}}"}"#,
    );
    item(r#"{"raw": "a=1&password=hunter"}"#, r#"{"raw": "a=1&password=***"}"#);
}
