//! Reading answers: statuses, cases, refusals, and what their errors show.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Environment, answer, item};
use postbind::{Cases, DecodeError, Error, Item, Reply, Secret, Untyped};
use serde::Deserialize;

static GET_PET: Item = Item { name: "Pets / Get pet", url: "{{base}}/", ..Item::PLAIN };
static OTHER: Item = Item { name: "Pets / Get pet", url: "{{base}}/", ..Item::PLAIN };

#[derive(Debug, Deserialize, PartialEq)]
struct Problem {
    code: u8,
}

#[derive(Debug, PartialEq)]
enum GetPetError {
    BadRequest(Problem),
    NotFound(String),
    Gone,
}

impl Cases for GetPetError {
    fn item() -> &'static Item {
        &GET_PET
    }
    fn read(reply: &Reply<'_>) -> Result<Option<Self>, DecodeError> {
        Ok(Some(match reply.status() {
            400 => Self::BadRequest(reply.json()?),
            404 => Self::NotFound(reply.text()?),
            410 => Self::Gone,
            _ => return Ok(None),
        }))
    }
}

fn refuse(item: &'static Item, status: u16, body: &str) -> Error {
    item.parts().empty().read(answer(status, body), &mut Environment::default()).unwrap_err()
}

#[test]
fn refusals() {
    #[track_caller]
    fn check(item: &'static Item, status: u16, body: &str, expected: Result<Option<GetPetError>, &str>) {
        let actual = refuse(item, status, body).refusal::<GetPetError>();
        assert_eq!(actual.map_err(|error| error.to_string()), expected.map_err(str::to_owned));
    }
    check(&GET_PET, 400, r#"{"code": 1}"#, Ok(Some(GetPetError::BadRequest(Problem { code: 1 }))));
    check(&GET_PET, 404, r#"{"code": 1}"#, Ok(Some(GetPetError::NotFound(r#"{"code": 1}"#.into()))));
    check(&GET_PET, 410, "", Ok(Some(GetPetError::Gone)));
    check(&GET_PET, 500, "", Ok(None));
    check(&OTHER, 410, "", Ok(None));
    check(
        &GET_PET,
        400,
        r#"{"code": 999}"#,
        Err("Pets / Get pet: the answer with status 400 does not fit its type at `$.code`: invalid value: integer \
             `999`, expected u8 at line 1 column 12, near `{\"code\": 999}`; correct the saved example or the type, and \
             regenerate"),
    );
}

#[test]
fn a_refusal_shows_no_body() {
    let error = refuse(&GET_PET, 403, "hunter2");
    assert_eq!(
        error.to_string(),
        "Pets / Get pet: the server answered 403 Forbidden with 7 bytes; read them with `refusal()` or `body()`"
    );
    assert_eq!(
        format!("{error:?}"),
        r#"Status(StatusError { item: "Pets / Get pet", status: 403, headers: [], body_length: 7 })"#
    );
}

#[test]
fn cases_of_a_success() {
    let operation = GET_PET.parts().cases::<GetPetError>();
    let error = operation.read(answer(202, ""), &mut Environment::default()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Pets / Get pet: the answer with status 202 is a success that the collection has no saved example of; save one \
         and regenerate"
    );
}

#[test]
fn decode_errors_keep_secrets() {
    #[derive(Debug, Deserialize)]
    #[allow(dead_code)]
    struct Body {
        a: Vec<u8>,
        #[serde(default)]
        pass: Secret<u8>,
    }
    #[track_caller]
    fn check(body: &str, problem: &str) {
        let error = item("GET", "{{base}}/").parts().json::<Body>();
        let error = error.read(answer(200, body), &mut Environment::default()).unwrap_err();
        let expected = format!(
            "Folder / Item: the answer with status 200 does not fit its type at {problem}; correct the saved example or \
             the type, and regenerate"
        );
        assert_eq!(error.to_string(), expected);
        assert!(!format!("{error:?}").contains("hunter2"));
    }
    check(
        r#"{"a": [1, "x"]}"#,
        r#"`$.a[1]`: invalid type: string "x", expected u8 at line 1 column 13, near `{"a": [1, "x"]}`"#,
    );
    check(r#"{"token": "t", "a": ["hunter2"]}"#, "`$.a[0]`: another value, expected u8 at line 1 column 30");
    check(
        r#"{"a": [], "pass": "hunter2"}"#,
        "`$.pass`: a secret value is not of the type that the bindings expect at line 1 column 28",
    );
    check("<html>", "`$`: expected value at line 1 column 1, near `<html>`");
    check("", "`$`: EOF while parsing a value at line 1 column 0");
}

#[test]
fn untyped() {
    let read = |body| GET_PET.parts().untyped().read(answer(200, body), &mut Environment::default());
    let body: Untyped = read(r#"{"code": 2}"#).unwrap().into_body();
    assert_eq!(body.json::<Problem>().unwrap(), Problem { code: 2 });
    assert_eq!((body.text().unwrap(), body.bytes().len()), (r#"{"code": 2}"#, 11));
    assert_eq!(format!("{body:?}"), "Untyped(11 bytes)");
    let typed = GET_PET.parts().untyped().json::<Problem>();
    let typed = typed.read(answer(200, "\u{feff}{\"code\": 3}"), &mut Environment::default()).unwrap();
    assert_eq!(typed.code, 3);
}
