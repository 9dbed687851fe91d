//! The mock in process: reading files, the log, where the log goes.
#![allow(clippy::unwrap_used)]

mod support;

use http::StatusCode;
use mock::{Fail, Fault, Mock, Received};
use std::sync::mpsc;
use support::{library, request};

const LIBRARY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/library.json");

/// The log line of a request to the library.
#[track_caller]
fn check(line: &str, expected: &str) {
    let mock = Mock::new(library());
    mock.respond(&request(line, &[]));
    let lines: Vec<String> = mock.received().iter().map(Received::to_string).collect();
    assert_eq!(lines, [expected]);
}

#[test]
fn log_lines() {
    check("GET /books?page=1", "GET /books -> 200 Books / List books \"Two books\"");
    check("GET /v1/books/13?key=secret", "GET /v1/books/13 -> 404 Books / Get book \"Lost\"");
    check("POST /books", "POST /books -> 501 Books / Add book no example");
    check("GET /nowhere", "GET /nowhere -> 404 no item");
    check("OPTIONS /books", "OPTIONS /books -> 404 no item");
    check("HEAD /books/new", "HEAD /books/new -> 200 Books / New books \"New\"");
}

#[test]
fn names_cannot_move_the_cursor() {
    let text = r#"{"name": "a\u001b[2J\nb", "request": "h/x", "response": [{"name": "c\u001b\n\"d"}]}"#;
    let mock = Mock::new(support::collection(text));
    mock.respond(&request("GET /x", &[]));
    assert_eq!(mock.received()[0].to_string(), "GET /x -> 200 a\u{241b}[2J b \"c\\u{1b}\\n\\\"d\"");
}

#[test]
fn a_log_that_is_handed_on_is_not_kept() {
    let (log, lines) = mpsc::channel();
    let mock = Mock::new(library()).log_to(move |received| log.send(received.to_string()).unwrap());
    mock.respond(&request("GET /books/new", &[]));
    assert_eq!(mock.received(), []);
    drop(mock);
    assert_eq!(lines.iter().collect::<Vec<_>>(), ["GET /books/new -> 200 Books / New books \"New\""]);
}

#[test]
fn received_by_item() {
    let mock = Mock::new(library());
    for line in ["GET /books/new", "GET /books/1", "GET /books/2", "GET /nowhere"] {
        mock.clone().respond(&request(line, &[]));
    }
    let targets = |item| mock.received_by(item).into_iter().map(|one| one.target).collect::<Vec<_>>();
    assert_eq!(targets("Books / Get book"), ["/books/1", "/books/2"]);
    assert_eq!(targets("Books/Get  book"), ["/books/1", "/books/2"]);
    assert_eq!(targets("Books/Add book"), [""; 0]);
}

/// The log lines of three requests to a mock that is to fail so.
#[track_caller]
fn check_fault(fail: Fail, expected: [&str; 3]) {
    let mock = Mock::new(library()).fail(fail);
    for line in ["GET /books?page=1", "GET /books/new", "GET /nowhere"] {
        mock.respond(&request(line, &[]));
    }
    let lines: Vec<String> = mock.received().iter().map(Received::to_string).collect();
    assert_eq!(lines, expected);
}

#[test]
fn faults() {
    let [unauthorized, unavailable] =
        [StatusCode::UNAUTHORIZED, StatusCode::SERVICE_UNAVAILABLE].map(|status| Fail::with(Fault::Status(status)));
    check_fault(
        unauthorized.clone(),
        [
            "GET /books -> 401 Books / List books \"No key\" (fault)",
            "GET /books/new -> 401 Books / New books (fault)",
            "GET /nowhere -> 401 no item (fault)",
        ],
    );
    check_fault(
        unavailable.of("Books / New books"),
        [
            "GET /books -> 200 Books / List books \"Two books\"",
            "GET /books/new -> 503 Books / New books (fault)",
            "GET /nowhere -> 404 no item",
        ],
    );
    check_fault(
        unauthorized.first(1),
        [
            "GET /books -> 401 Books / List books \"No key\" (fault)",
            "GET /books/new -> 200 Books / New books \"New\"",
            "GET /nowhere -> 404 no item",
        ],
    );
    check_fault(
        Fail::with(Fault::Status(StatusCode::CONTINUE)),
        [
            "GET /books -> 500 Books / List books (fault)",
            "GET /books/new -> 500 Books / New books (fault)",
            "GET /nowhere -> 500 no item (fault)",
        ],
    );
}

#[test]
fn preflights_do_not_fail() {
    let mock = Mock::new(library()).fail("500".parse().unwrap());
    mock.respond(&request("OPTIONS /books", &["origin: https://page.test", "access-control-request-method: POST"]));
    assert_eq!(mock.received()[0].to_string(), "OPTIONS /books -> 204 preflight");
}

#[test]
fn the_first_fault_counts() {
    let mock = Mock::new(library()).fail("reset".parse().unwrap()).fail("500".parse().unwrap());
    assert_eq!(mock.respond(&request("GET /books/new", &[])).body(), "new");
    assert_eq!(mock.received()[0].to_string(), "GET /books/new -> 200 Books / New books \"New\" (reset)");
}

#[test]
#[should_panic(expected = "the collection has no item \"Get book\"; it has:\nBooks / List books\nBooks / Get book\n")]
fn a_misspelt_item_is_not_one_that_was_not_called() {
    Mock::new(library()).received_by("Get book");
}

#[test]
fn files() {
    let mock = Mock::read(LIBRARY).unwrap();
    assert_eq!(mock.respond(&request("GET /books/new", &[])).body(), "new");
    let error = Mock::read("no-such-file.json").err().unwrap();
    let text = "error[E0101]: cannot read no-such-file.json: No such file or directory (os error 2)";
    assert_eq!(error.to_string().lines().next(), Some(text));
}
