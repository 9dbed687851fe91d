//! The server on a real socket: keep-alive, many clients at once, an end without loss.
#![allow(clippy::unwrap_used)]

mod support;

use mock::{Fail, Fault, Mock, MockServer, Received};
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::Barrier;
use std::time::Duration;
use support::{collection, library};

/// A connection that speaks just enough HTTP to read answers with a content length.
struct Client(BufReader<TcpStream>);

impl Client {
    fn connect(server: &MockServer) -> Self {
        let address = server.url().strip_prefix("http://").unwrap().to_owned();
        let stream = TcpStream::connect(address).unwrap();
        // An answer that never comes is a failure, not a test without an end.
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        Self(BufReader::new(stream))
    }

    fn send(&mut self, head: &str, body: &str) {
        let text = format!("{head}\r\nHost: mock\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        self.0.get_mut().write_all(text.as_bytes()).unwrap();
    }

    /// The head, without the date, and the body; nothing when the connection has ended.
    fn receive(&mut self) -> Option<(String, String)> {
        self.read(true)
    }

    fn read(&mut self, has_body: bool) -> Option<(String, String)> {
        let (mut head, mut length) = (String::new(), 0);
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line).unwrap() == 0 {
                assert_eq!(head, "", "the connection ended in the middle of a head");
                return None;
            }
            let line = line.trim_end();
            match line.split_once(": ") {
                _ if line.is_empty() => break,
                Some(("date", _)) => continue,
                Some(("content-length", digits)) if has_body => length = digits.parse().unwrap(),
                _ => {}
            }
            writeln!(head, "{line}").unwrap();
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).unwrap();
        Some((head, String::from_utf8(body).unwrap()))
    }

    fn ask(&mut self, head: &str, body: &str) -> (String, String) {
        self.send(head, body);
        self.read(!head.starts_with("HEAD ")).expect("an answer")
    }
}

/// A request to the library, and the whole answer without its date.
#[track_caller]
fn check(client: &mut Client, head: &str, expected: &str) {
    let (answer, body) = client.ask(head, "");
    assert_eq!(format!("{answer}\n{body}"), expected, "{head}");
}

#[test]
fn answers_on_one_connection() {
    let server = MockServer::start(Mock::new(library())).unwrap();
    let mut client = Client::connect(&server);
    check(&mut client, "GET /books/1 HTTP/1.1", "HTTP/1.1 200 OK\ncontent-length: 16\n\nthe dispossessed");
    check(&mut client, "GET /books/13 HTTP/1.1", "HTTP/1.1 404 Not Found\ncontent-length: 4\n\nlost");
    check(&mut client, "DELETE /a/b HTTP/1.1", "HTTP/1.1 204 No Content\n\n");
    check(
        &mut client,
        "GET /books/new HTTP/1.1\r\nConnection: close",
        "HTTP/1.1 200 OK\nconnection: close\ncontent-length: 3\n\nnew",
    );
    assert_eq!(client.receive(), None);
}

#[test]
fn head_does_not_upset_the_connection() {
    let server = MockServer::start(Mock::new(library())).unwrap();
    let mut client = Client::connect(&server);
    check(&mut client, "HEAD /books/1 HTTP/1.1", "HTTP/1.1 200 OK\ncontent-length: 16\n\n");
    check(&mut client, "GET /books/new HTTP/1.1", "HTTP/1.1 200 OK\ncontent-length: 3\n\nnew");
}

#[test]
fn requests_are_logged_whole() {
    let server = MockServer::start(Mock::new(library())).unwrap();
    let mut client = Client::connect(&server);
    client.ask("POST /v1/graphql?x=%20 HTTP/1.1\r\nX-Mock-Response-Code: 404", "{ loan }");
    client.ask("GET /nowhere HTTP/1.1", "");
    let received = server.received();
    let [first, second] = &received[..] else { panic!("{received:?}") };
    assert_eq!(first.item.as_deref(), Some("Queries / Query loan"));
    assert_eq!(first.example.as_deref(), Some("No loan"));
    assert_eq!((first.method.as_str(), first.target.as_str()), ("POST", "/v1/graphql?x=%20"));
    assert_eq!((&first.headers["x-mock-response-code"], &first.body[..]), (&"404".parse().unwrap(), &b"{ loan }"[..]));
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (404, 404));
    assert_eq!((second.item.as_ref(), second.example.as_ref()), (None, None));
    let lines: Vec<String> = received.iter().map(Received::to_string).collect();
    assert_eq!(lines, ["POST /v1/graphql -> 404 Queries / Query loan \"No loan\"", "GET /nowhere -> 404 no item"]);
}

#[test]
fn two_hundred_at_once_get_their_own_answers() {
    let item = |n: usize| {
        let body = format!("{n} ").repeat(n * 7);
        format!(r#"{{"name":"{n}","request":{{"method":"POST","url":"h/{n}"}},"response":[{{"body":"{body}"}}]}}"#)
    };
    let items: Vec<String> = (0..200).map(item).collect();
    let mock = Mock::new(collection(&format!(r#"{{"info":{{"name":"x"}},"item":[{}]}}"#, items.join(","))));
    let server = MockServer::start(mock).unwrap();
    let all_connected = Barrier::new(200);
    std::thread::scope(|scope| {
        for n in 0..200 {
            let (server, all_connected) = (&server, &all_connected);
            scope.spawn(move || {
                let mut client = Client::connect(server);
                all_connected.wait();
                for m in [n, (n + 100) % 200] {
                    let (_, body) = client.ask(&format!("POST /{m} HTTP/1.1"), &"x".repeat(n));
                    assert_eq!(body, format!("{m} ").repeat(m * 7));
                }
            });
        }
    });
    let mut received: Vec<_> = server.received().into_iter().map(|one| (one.item.unwrap(), one.body.len())).collect();
    received.sort();
    let mut expected: Vec<_> =
        (0..200).flat_map(|n| [(n.to_string(), n), (((n + 100) % 200).to_string(), n)]).collect();
    expected.sort();
    assert_eq!(received, expected);
}

#[test]
fn pipelined_requests_are_answered_in_order() {
    let server = MockServer::start(Mock::new(library())).unwrap();
    let mut client = Client::connect(&server);
    for path in ["/books/1", "/books/13", "/books/new"] {
        client.send(&format!("GET {path} HTTP/1.1"), "");
    }
    let bodies = [client.receive(), client.receive(), client.receive()].map(|answer| answer.unwrap().1);
    assert_eq!(bodies, ["the dispossessed", "lost", "new"]);
}

#[test]
fn the_end_closes_idle_connections() {
    let server = MockServer::start(Mock::new(library())).unwrap();
    let mut used = Client::connect(&server);
    check(&mut used, "GET /books/new HTTP/1.1", "HTTP/1.1 200 OK\ncontent-length: 3\n\nnew");
    drop(server);
    assert_eq!(used.receive(), None);
}

#[test]
fn the_end_waits_for_the_answers_under_way() {
    let (log, asked) = std::sync::mpsc::channel();
    let mock = Mock::new(library()).latency(Duration::from_millis(20)).log_to(move |_| log.send(()).unwrap());
    let server = MockServer::start(mock).unwrap();
    let mut client = Client::connect(&server);
    client.send("GET /books/new HTTP/1.1", "");
    // From here on the answer waits for the latency alone.
    asked.recv().unwrap();
    drop(server);
    assert_eq!(client.receive().unwrap().1, "new");
    assert_eq!(client.receive(), None);
}

#[test]
fn a_client_that_never_finishes_does_not_hold_the_end_up() {
    let server = MockServer::start(Mock::new(library())).unwrap();
    let mut client = Client::connect(&server);
    check(&mut client, "GET /books/new HTTP/1.1", "HTTP/1.1 200 OK\ncontent-length: 3\n\nnew");
    client.0.get_mut().write_all(b"POST /books HTTP/1.1\r\nContent-Length: 9\r\n\r\nhalf").unwrap();
    drop(server);
}

#[test]
fn it_starts_and_ends_within_an_async_test() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let server = MockServer::start(Mock::new(library())).unwrap();
        check(&mut Client::connect(&server), "GET /books/new HTTP/1.1", "HTTP/1.1 200 OK\ncontent-length: 3\n\nnew");
    });
}

/// What a client of a server that fails so reads before the connection ends, and how it ends.
#[track_caller]
fn check_fault(fail: &str, path: &str, expected: &str, end: Option<ErrorKind>) {
    let mock = Mock::new(library()).latency(Duration::from_millis(1)).fail(fail.parse().unwrap());
    let server = MockServer::start(mock).unwrap();
    let mut client = Client::connect(&server);
    client.send(&format!("GET {path} HTTP/1.1\r\nConnection: close"), "");
    let (mut text, mut end_seen) = (Vec::new(), None);
    if let Err(error) = client.0.read_to_end(&mut text) {
        end_seen = Some(error.kind());
    }
    let text = String::from_utf8(text).unwrap();
    let lines: Vec<&str> = text.split("\r\n").filter(|line| !line.starts_with("date: ")).collect();
    assert_eq!((lines.join("\n").as_str(), end_seen), (expected, end), "{fail}");
}

#[test]
fn faults() {
    check_fault("reset", "/books/1", "", Some(ErrorKind::ConnectionReset));
    let head = "HTTP/1.1 200 OK\nconnection: close\ncontent-length: 16\n\n";
    check_fault("truncate", "/books/1", &format!("{head}the disp"), None);
    check_fault("truncate:0%", "/books/1", &format!("{head}the dispossessed"), None);
    check_fault("404", "/books/1", "HTTP/1.1 404 Not Found\nconnection: close\ncontent-length: 4\n\nlost", None);
}

#[test]
fn faults_are_counted_once_each() {
    let server = MockServer::start(Mock::new(library()).fail(Fail::with(Fault::Reset).first(7))).unwrap();
    let answered = std::thread::scope(|scope| {
        let calls: Vec<_> = (0..40)
            .map(|_| {
                scope.spawn(|| {
                    let mut client = Client::connect(&server);
                    client.send("GET /books/new HTTP/1.1\r\nConnection: close", "");
                    let mut text = String::new();
                    client.0.read_to_string(&mut text).is_ok_and(|_| text.ends_with("\r\n\r\nnew"))
                })
            })
            .collect();
        calls.into_iter().filter_map(|call| call.join().ok()).filter(|answered| *answered).count()
    });
    assert_eq!(answered, 33);
}

#[test]
fn a_taken_port_is_an_error() {
    let server = MockServer::start(Mock::new(library())).unwrap();
    let port = server.url().rsplit_once(':').unwrap().1.parse().unwrap();
    let error = MockServer::start_on(Mock::new(library()), port).err().unwrap();
    assert_eq!(error.kind(), std::io::ErrorKind::AddrInUse);
}
