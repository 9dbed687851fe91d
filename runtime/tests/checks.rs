//! What an item's scripts assert, held against answers of any status.

use std::time::UNIX_EPOCH;

use bytes::Bytes;
use postbind::{Capture, Dynamic, Error, Item, Variable, Variables};

static ITEM: Item = Item {
    name: "Pets / Get pet",
    url: "https://h.test/pets",
    captures: &[Capture { variable: "name", from: "$.name" }],
    checks: &[
        ("is found", "status === 200"),
        ("has another name", "$.name !== variable('name')"),
        ("is fast", "elapsed < 200"),
        ("is tagged", r#"match(header('ETag'), '^"(\\d+)"$')"#),
        ("has both", "equal($.both, {'a': 1, 'b': [null, 'x']})"),
    ],
    ..Item::PLAIN
};

struct Environment(Variable, Dynamic);

impl Variables for Environment {
    fn get(&self, name: &str) -> Option<&Variable> {
        (name == "name").then_some(&self.0)
    }

    fn get_mut(&mut self, name: &str) -> Option<&mut Variable> {
        (name == "name").then_some(&mut self.0)
    }

    fn dynamic(&self) -> &Dynamic {
        &self.1
    }
}

/// The messages of the checks that do not hold.
#[track_caller]
fn check(status: u16, headers: &[(&str, &str)], body: &'static str, expected: &[&str]) {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    let response = response.body(Bytes::from_static(body.as_bytes())).expect("a well-formed answer");
    let mut environment = Environment("Tom".into(), Dynamic::seeded(1).at(UNIX_EPOCH));
    let checked = match ITEM.parts().untyped().read(response, &mut environment) {
        Ok(answer) => answer.check(),
        Err(Error::Status(refusal)) => refusal.check(),
        Err(error) => panic!("{error}"),
    };
    let failed = checked.err();
    let failed = failed.as_ref().map(|failed| failed.messages()).unwrap_or_default();
    // Without the feature nothing matches.
    let without = |message: &&str| cfg!(feature = "regex") || *message != "is tagged";
    let failed: Vec<&str> = failed.iter().copied().filter(without).collect();
    assert_eq!(failed, expected);
}

#[test]
fn any_answer() {
    let tag = [("ETag", "\"7\"")];
    check(200, &tag, r#"{"name": "Rex", "both": {"b": [null, "x"], "a": 1.0}}"#, &[]);
    // The variable is compared as it was before the answer.
    check(200, &tag, r#"{"name": "Tom", "both": {"b": [null, "x"], "a": 1}}"#, &["has another name"]);
    check(201, &tag, r#"{"both": {"a": 1, "b": ["x", null]}}"#, &["is found", "has both"]);
    check(404, &[("ETag", "\"7\"")], "not JSON", &["is found", "has both"]);
    if cfg!(feature = "regex") {
        check(200, &[], r#"{"both": {"a": 1, "b": [null, "x"]}}"#, &["is tagged"]);
    }
}

#[test]
fn says_what_failed() {
    let response = http::Response::builder().status(404).body(Bytes::new()).expect("a well-formed answer");
    let mut environment = Environment("Tom".into(), Dynamic::default());
    let Err(Error::Status(refusal)) = ITEM.parts().untyped().read(response, &mut environment) else {
        panic!("404 is no success")
    };
    let failed = refusal.check().expect_err("it is not found");
    let text = "Pets / Get pet: 3 of 5 checks do not hold: is found; is tagged; has both";
    assert_eq!(failed.to_string(), text);
}
