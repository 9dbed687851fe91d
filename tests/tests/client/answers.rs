//! Answers that do not fit, and what a call leaves in the environment.

use crate::environment;
use crate::sending::{Canned, WAYS, answer};
use generated::bookshelf::Environment;
use generated::bookshelf::catalogue::authors::{GetAuthor, GetAuthorError, get_author};
use generated::bookshelf::catalogue::books::{AddBook, GetBookError, WithdrawBookError, add_book};
use generated::bookshelf::covers::{UploadCover, upload_cover};
use generated::bookshelf::session::{LogIn, LogInError, log_in};
use generated::bookshelf::{Health, health};
use postbind::{DecodeError, Error, Operation, Upload};

fn author() -> Operation<generated::bookshelf::catalogue::authors::GetAuthorResponse> {
    get_author(&GetAuthor { author_id: "7".into() })
}

fn login() -> Operation<generated::bookshelf::session::LogInResponse> {
    log_in(&LogIn::saved(&environment("http://h")).expect("all is set"))
}

/// The error of reading this as a success, in all of its forms.
#[track_caller]
fn misfit<T>(operation: &Operation<T>, body: &str) -> DecodeError {
    match operation.read(answer(200, body.to_owned()), &mut environment("http://h")) {
        Err(Error::Decode(error)) => *error,
        Err(other) => panic!("another error: {other}"),
        Ok(_) => panic!("it fits"),
    }
}

#[test]
fn a_misfit_names_its_place_and_shows_it() {
    #[track_caller]
    fn check(body: &str, path: &str, excerpt: &str, problem: &str) {
        let error = misfit(&author(), body);
        assert_eq!((error.status(), error.item().name), (200, "Catalogue / Authors / Get Author"));
        assert_eq!((error.path(), error.excerpt()), (Some(path), Some(excerpt)));
        assert_eq!(
            Error::from(error).to_string(),
            format!(
                "Catalogue / Authors / Get Author: the answer with status 200 does not fit its type at `{path}`: \
                 {problem}, near `{excerpt}`; correct the saved example or the type, and regenerate"
            )
        );
    }
    check(
        r#"{"id":"a","name":"n","born":"long ago"}"#,
        "$.born",
        r#"{"id":"a","name":"n","born":"long ago"}"#,
        r#"invalid type: string "long ago", expected i64 at line 1 column 38"#,
    );
    check(
        r#"{"id":"a","name":"n","born":1,"died":null,"biography":"b","books":[{"id":"1","title":"t","published":1},{"id":"2","title":"t","published":1.5}]}"#,
        "$.books[1].published",
        r#"1},{"id":"2","title":"t","published":1.5}]}"#,
        "invalid type: floating point `1.5`, expected i64 at line 1 column 141",
    );
    check(
        "{\n  \"id\": \"a\",\n  \"born\": 1\n}",
        "$",
        r#"{   "id": "a",   "born": 1 }"#,
        "missing field `name` at line 4 column 1",
    );
    check("<html>", "$", "<html>", "expected value at line 1 column 1");
}

/// A type with a credential shows the path, never the text: whatever came, a part of it may be the credential.
#[test]
fn a_misfit_with_a_credential_shows_no_text() {
    // The body, then the path and the problem without a value of it.
    let bodies = [
        (
            r#"{"access_token":"hush","refresh_token":"r","token_type":"t","expires_in":"s00n"}"#,
            "$.expires_in",
            "another value, expected i64 at line 1 column 79",
        ),
        (
            r#"{"access_token":["hush"]}"#,
            "$.access_token",
            "a secret value is not of the type that the bindings expect at line 1 column 16",
        ),
        (
            r#"{"access_token":"hush","refresh_token":"r","token_type":"#,
            "$.token_type",
            "EOF while parsing a value at line 1 column 56",
        ),
        // Bodies in which no name is that of a credential: the type is one with credentials all the same.
        (r#"["hush","r","t","s00n"]"#, "$", "it is a list, and the type is an object"),
        (r#"{"expires_in":"hush"}"#, "$.expires_in", "another value, expected i64 at line 1 column 20"),
        (r#""hush""#, "$", "another value, expected struct LogInResponse at line 1 column 6"),
    ];
    let mut differences = Vec::new();
    for (body, path, problem) in bodies {
        let error = misfit(&login(), body);
        let shown = format!("{error}\n{error:?}\n{:?}", error.excerpt());
        let expected = format!(
            "Session / Log In: the answer with status 200 does not fit its type at `{path}`: {problem}; correct the \
             saved example or the type, and regenerate\n\
             DecodeError {{ item: \"Session / Log In\", status: 200, path: Some({path:?}), problem: {problem:?}, \
             excerpt: None }}\nNone"
        );
        if shown != expected {
            differences.push(format!("{body}\nshows\n{shown}\nand should show\n{expected}\n"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn a_success_without_an_example_is_told() {
    let environment = environment("http://h");
    let saved = UploadCover::saved(&environment).expect("all is set");
    let operation = upload_cover(&UploadCover { picture: Upload::bytes("c.png", ""), ..saved });
    let error = operation.read(answer(200, "{}"), &mut environment.clone()).expect_err("no arm");
    assert_eq!(
        error.to_string(),
        "Covers / Upload Cover: the answer with status 200 is a success that the collection has no saved example of; \
         save one and regenerate"
    );
}

#[test]
fn a_text_that_is_none_is_told() {
    let answer = health(&Health {}).read(answer(200, b"\xff".as_slice()), &mut environment("http://h"));
    assert_eq!(
        answer.expect_err("no text").to_string(),
        "Health: the answer with status 200 is no UTF-8 text (invalid utf-8 sequence of 1 bytes from index 0); \
         send the request and read its bytes yourself"
    );
}

const REFUSAL: &str = r#"{"code":"c","message":"m","requestId":"r"}"#;

#[test]
fn a_refusal_is_read_for_its_item_alone() {
    for way in WAYS {
        let client = Canned::new(404, REFUSAL).client(environment("http://h"));
        let error = way.send(author(), &client).expect_err("no success");
        assert_eq!(
            error.to_string(),
            "Catalogue / Authors / Get Author: the server answered 404 Not Found with 42 bytes; read them with \
             `refusal()` or `body()`"
        );
        let Ok(Some(GetAuthorError::NotFound(own))) = error.refusal::<GetAuthorError>() else { panic!("its arm") };
        assert_eq!((own.code.as_str(), own.message.as_str(), own.request_id.as_str()), ("c", "m", "r"));
        // Other items have an arm for 404 too, of the same shape.
        assert!(matches!(error.refusal::<GetBookError>(), Ok(None)));
        assert!(matches!(error.refusal::<WithdrawBookError>(), Ok(None)));
        assert!(matches!(error.refusal::<LogInError>(), Ok(None)));
    }
}

#[test]
fn a_refusal_is_read_by_its_status_alone() {
    let read = |status: u16, body: &'static str| {
        author().read(answer(status, body), &mut environment("http://h")).expect_err("no success")
    };
    // A status without an arm, though the body would fit one.
    assert!(matches!(read(410, REFUSAL).refusal::<GetAuthorError>(), Ok(None)));
    // The arm's status with a body that does not fit is an error of its own.
    let error = read(404, "{}").refusal::<GetAuthorError>().expect_err("no such refusal");
    assert_eq!(
        error.to_string(),
        "Catalogue / Authors / Get Author: the answer with status 404 does not fit its type at `$`: missing field \
         `code` at line 1 column 2, near `{}`; correct the saved example or the type, and regenerate"
    );
    // An error that is no refusal has none.
    assert!(matches!(error.refusal::<GetAuthorError>(), Ok(None)));
    // A redirect that no transport followed is no success either.
    let Error::Status(status) = read(304, "") else { panic!("a status") };
    assert_eq!(status.status(), 304);
}

#[test]
fn a_capture_keeps_the_old_value_when_there_is_none() {
    #[track_caller]
    fn check<T>(operation: impl Fn() -> Operation<T>, status: u16, body: &'static str, expected: [&str; 3]) {
        for way in WAYS {
            let mut old = environment("http://h");
            old.book_id = "old".into();
            let client = Canned::new(status, body).client(old);
            // Whether the answer fits its type is no matter: captures come before.
            let _ = way.send(operation(), &client);
            let Environment { access_token, refresh_token, book_id, .. } = client.environment();
            let now = [access_token.expose().as_str(), refresh_token.expose().as_str(), book_id.as_str()];
            assert_eq!(now, expected.map(Some), "{way:?} {body}");
        }
    }
    let book = || add_book(&AddBook::saved(&environment("http://h")).expect("all is set"));
    check(login, 200, r#"{"access_token":"A","refresh_token":"R","token_type":"t","expires_in":1}"#, ["A", "R", "old"]);
    check(login, 200, r#"{"access_token":"A"}"#, ["A", "r0ken", "old"]);
    check(login, 200, r#"{"access_token":null,"refresh_token":"R"}"#, ["t0ken", "R", "old"]);
    check(login, 200, r#"[{"access_token":"A"}]"#, ["t0ken", "r0ken", "old"]);
    check(login, 200, "", ["t0ken", "r0ken", "old"]);
    check(login, 200, r#"{"access_token":""}"#, ["", "r0ken", "old"]);
    check(login, 401, r#"{"access_token":"A","refresh_token":"R"}"#, ["t0ken", "r0ken", "old"]);
    check(book, 201, r#"{"id":"new"}"#, ["t0ken", "r0ken", "new"]);
    check(book, 201, r#"{"id":18446744073709551616}"#, ["t0ken", "r0ken", "18446744073709551616"]);
    check(book, 201, r#"{"book":{"id":"new"}}"#, ["t0ken", "r0ken", "old"]);
    check(book, 204, "", ["t0ken", "r0ken", "old"]);
}

/// What was captured is said with the answer.
#[test]
fn an_answer_says_what_was_captured() {
    let mut environment = environment("http://h");
    let body = r#"{"access_token":"A","refresh_token":"R","token_type":"t","expires_in":1}"#;
    let token = login().read(answer(200, body), &mut environment).expect("a token");
    let captures: Vec<_> = token.captures().iter().map(|one| (one.variable(), one.found())).collect();
    assert_eq!(captures, [("accessToken", true), ("refreshToken", true)]);
    assert_eq!(
        format!("{token:?}"),
        "Response { status: 200, headers: [], captures: [Captured { variable: \"accessToken\", found: true }, \
         Captured { variable: \"refreshToken\", found: true }], body: LogInResponse { access_token: ***, \
         refresh_token: ***, token_type: \"t\", expires_in: 1 } }"
    );
}
