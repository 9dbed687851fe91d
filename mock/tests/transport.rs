//! The mock as a transport of the runtime: calls without a socket.
#![allow(clippy::unwrap_used)]

mod support;

use http::StatusCode;
use mock::{Fail, Fault, Mock, Received};
use postbind::{Client, Error, Item, Operation, Variable, Variables};
use std::time::Duration;
use support::library;

static GET_BOOK: Item = Item { name: "Books / Get book", url: "{{baseUrl}}/books/13", ..Item::PLAIN };
static NEW_BOOKS: Item = Item { name: "Books / New books", url: "{{baseUrl}}/books/new", ..Item::PLAIN };

struct Environment(Variable);

impl Variables for Environment {
    fn get(&self, name: &str) -> Option<&Variable> {
        (name == "baseUrl").then_some(&self.0)
    }

    fn get_mut(&mut self, name: &str) -> Option<&mut Variable> {
        (name == "baseUrl").then_some(&mut self.0)
    }
}

fn environment() -> Environment {
    Environment("https://api.test/v1".into())
}

/// The text of the answer, or the status or kind of error, async and blocking alike.
#[track_caller]
fn check(client: &Client<Environment>, item: &'static Item, expected: &str) {
    let call = || -> Operation<String> { item.parts().text() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    for answer in [call().send_blocking(client), runtime.block_on(call().send(client))] {
        let answer = match answer {
            Ok(response) => response.to_string(),
            Err(Error::Status(error)) => error.status().as_u16().to_string(),
            Err(Error::Transport(error)) => format!("{:?}", error.kind()),
            Err(error) => error.to_string(),
        };
        assert_eq!(answer, expected, "{}", item.name);
    }
}

#[test]
fn calls() {
    let mock = Mock::new(library());
    let client = mock.client(environment());
    check(&client, &NEW_BOOKS, "new");
    check(&client, &GET_BOOK, "404");
    let lines: Vec<String> = mock.received_by("Books/Get book").iter().map(Received::to_string).collect();
    assert_eq!(lines, ["GET /v1/books/13 -> 404 Books / Get book \"Lost\""; 2]);
}

#[test]
fn limits() {
    let client = Mock::new(library()).client(environment()).response_limit(2);
    check(&client, &NEW_BOOKS, "TooLarge");
}

#[test]
fn faults() {
    let mock = || Mock::new(library());
    let check = |mock: Mock, item, expected| check(&mock.client(environment()), item, expected);
    let slow = mock().latency(Duration::from_secs(30));
    check(slow, &NEW_BOOKS, "Timeout");
    check(mock().latency(Duration::from_secs(29)), &NEW_BOOKS, "new");
    check(mock().fail(Fail::with(Fault::Reset)), &NEW_BOOKS, "Other");
    check(mock().fail(Fail::with(Fault::Truncated)), &NEW_BOOKS, "Other");
    check(mock().fail(Fail::with(Fault::Status(StatusCode::BAD_GATEWAY))), &NEW_BOOKS, "502");
    check(mock().fail(Fail::with(Fault::Reset).of("Books/Get book")), &NEW_BOOKS, "new");
    check(mock().fail(Fail::with(Fault::Reset).first(0)), &NEW_BOOKS, "new");
    check(mock().fail(Fail::with(Fault::Reset).percent(0.0)), &NEW_BOOKS, "new");
}
