//! Calls that do not get through, and errors as values.

use crate::sending::{Canned, WAYS, Way};
use crate::{environment, server};
use generated::bookshelf::catalogue::books::{SearchBooks, search_books};
use generated::bookshelf::{Environment, Health, health};
use postbind::{Client, Error, TransportError, TransportErrorKind};
use std::error::Error as StdError;
use std::io;
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

/// The error of a call that did not get through.
#[track_caller]
fn fail(way: Way, client: &Client<Environment>) -> TransportError {
    match way.send(health(&Health {}), client) {
        Err(Error::Transport(error)) => {
            assert_eq!(error.item().map(|item| item.name), Some("Health"));
            *error
        }
        Err(other) => panic!("another error: {other}"),
        Ok(answer) => panic!("it came through: {answer:?}"),
    }
}

/// The kinds of the I/O errors behind an error.
fn io_kinds(error: &(dyn StdError + 'static)) -> Vec<io::ErrorKind> {
    let chain = std::iter::successors(Some(error), |&error| error.source());
    let mut kinds: Vec<_> = chain.filter_map(|error| error.downcast_ref::<io::Error>()).map(io::Error::kind).collect();
    kinds.dedup();
    kinds
}

#[test]
fn a_server_that_never_answers() {
    // The system takes the connection; nobody takes it from there.
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    for way in WAYS {
        let client = Client::new(environment(&url)).timeout(Duration::from_millis(50));
        let error = fail(way, &client);
        assert_eq!(error.kind(), TransportErrorKind::Timeout, "{way:?}: {error:?}");
        assert_eq!(error.to_string(), "Health: the call took too long; raise `Client::timeout` or try again");
    }
}

#[test]
fn an_answer_past_the_limit() {
    for way in WAYS {
        let server = server();
        // The saved answer is `ok`.
        let client = Client::new(environment(&server.url()));
        let error = fail(way, &client.clone().response_limit(1));
        assert_eq!(error.kind(), TransportErrorKind::TooLarge, "{way:?}: {error:?}");
        assert_eq!(error.to_string(), "Health: the answer is too large; raise `Client::response_limit`");
        assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("the body has more than 1 bytes"));
        let fits = way.send(health(&Health {}), &client.response_limit(2));
        assert_eq!(*fits.expect("it just fits"), "ok");
        // A transport of one's own is held to the limit too.
        let client = Canned::new(200, "too long").client(environment("http://h")).response_limit(7);
        assert_eq!(fail(way, &client).kind(), TransportErrorKind::TooLarge);
    }
}

#[test]
fn nobody_listens() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let stream = TcpStream::connect(listener.local_addr().expect("an address")).expect("a connection");
    // This port is taken for as long as the stream lives, and nobody listens on it.
    let url = format!("http://{}", stream.local_addr().expect("an address"));
    for way in WAYS {
        let error = fail(way, &Client::new(environment(&url)));
        assert_eq!(error.kind(), TransportErrorKind::Other, "{way:?}: {error:?}");
        assert_eq!(error.to_string(), "Health: the call did not get through; check the URL's host and the network");
        assert_eq!(io_kinds(&error), [io::ErrorKind::ConnectionRefused], "{way:?}: {error:?}");
    }
}

/// The URL's query may hold credentials: no form of the error shows it.
#[test]
fn a_transport_error_does_not_show_the_query() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    for way in WAYS {
        let client = Client::new(environment(&url)).timeout(Duration::from_millis(50));
        let saved = SearchBooks::saved(&client.environment()).expect("all is set");
        let request = SearchBooks { q: "hush".into(), ..saved };
        let error = way.send(search_books(&request), &client).expect_err("no answer");
        let chain = std::iter::successors(Some(&error as &dyn StdError), |&error| error.source());
        let texts: Vec<String> = chain.flat_map(|error| [error.to_string(), format!("{error:?}")]).collect();
        let shown: Vec<&String> = texts.iter().filter(|text| text.contains("hush") || text.contains("t0ken")).collect();
        assert_eq!(shown, [""; 0], "{way:?}");
    }
}

/// As `thiserror` writes it for `#[from]`.
#[derive(Debug)]
enum Failure {
    Call(Error),
    Number(std::num::ParseIntError),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl From<std::num::ParseIntError> for Failure {
    fn from(error: std::num::ParseIntError) -> Self {
        Self::Number(error)
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Call(_) => formatter.write_str("the call"),
            Self::Number(_) => formatter.write_str("the number"),
        }
    }
}

impl StdError for Failure {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Call(error) => Some(error),
            Self::Number(error) => Some(error),
        }
    }
}

#[test]
fn errors_go_through_question_marks() {
    fn number(client: &Client<Environment>) -> Result<u32, Failure> {
        Ok(health(&Health {}).send_blocking(client)?.parse()?)
    }
    fn boxed(client: &Client<Environment>) -> Result<u32, Box<dyn StdError + Send + Sync>> {
        let number = health(&Health {}).send_blocking(client)?.parse()?;
        Ok(number)
    }
    fn chain(error: &(dyn StdError + 'static)) -> Vec<String> {
        std::iter::successors(Some(error), |&error| error.source()).map(ToString::to_string).collect()
    }
    let client = |status, body: &'static str| Canned::new(status, body).client(environment("http://h"));
    assert_eq!(number(&client(200, "7")).expect("a number"), 7);
    assert_eq!(boxed(&client(200, "7")).expect("a number"), 7);
    let refused =
        "Health: the server answered 503 Service Unavailable with 1 bytes; read them with `refusal()` or `body()`";
    assert_eq!(chain(&number(&client(503, "7")).expect_err("no success")), ["the call", refused]);
    assert_eq!(
        chain(&number(&client(200, "x")).expect_err("no number")),
        ["the number", "invalid digit found in string"]
    );
    let error = boxed(&client(503, "7")).expect_err("no success");
    assert_eq!(chain(error.as_ref()), [refused]);
    let error = error.downcast::<Error>().expect("the same error");
    assert!(matches!(*error, Error::Status(_)));
}
