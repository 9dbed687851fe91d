//! Sending over sockets and through transports of a caller's own.
#![allow(clippy::unwrap_used, dead_code, unused_imports)]

mod common;
#[path = "common/way.rs"]
mod way;

use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::Duration;

use common::{Environment, answer, item};
use postbind::{BlockingTransport, Bytes, Client, Error, Limits, Transport, TransportError, TransportErrorKind, http};
use way::WAYS;

/// Answers one connection with a text, and hands back what came. `None` answers nothing until the other side hangs up.
fn serve(reply: Option<&'static str>) -> (String, std::thread::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut socket, _) = listener.accept().unwrap();
        let mut came = Vec::new();
        let mut buffer = [0; 4096];
        loop {
            let length = socket.read(&mut buffer).unwrap_or(0);
            came.extend_from_slice(&buffer[..length]);
            let text = String::from_utf8_lossy(&came);
            let headers_only = text.ends_with("\r\n\r\n") && !text.to_ascii_lowercase().contains("content-length: 4");
            // A TLS handshake, which this server does not speak.
            let hello = came.first() == Some(&0x16);
            let done = headers_only || hello || text.ends_with("BODY");
            match reply {
                Some(reply) if done => socket.write_all(reply.as_bytes()).unwrap(),
                _ if length > 0 => continue,
                _ => {}
            }
            return String::from_utf8_lossy(&came).into_owned();
        }
    });
    (base, server)
}

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi";

/// The lines of a request in an order that does not depend on the client, without `Host`.
fn sorted(request: &str) -> Vec<String> {
    let mut lines: Vec<String> = request.split("\r\n").map(str::to_ascii_lowercase).collect();
    lines.retain(|line| !line.starts_with("host:") && !line.is_empty());
    lines[1..].sort();
    lines
}

struct Echo;

impl Transport for Echo {
    fn send<'a>(&'a self, request: http::Request<Bytes>, _: &'a Limits) -> postbind::TransportFuture<'a> {
        Box::pin(async move { Ok(answer(200, &request.uri().to_string())) })
    }
}

impl BlockingTransport for Echo {
    fn send(&self, request: http::Request<Bytes>, _: &Limits) -> Result<http::Response<Bytes>, TransportError> {
        Ok(answer(200, &request.uri().to_string()))
    }
}

fn assert_send<T: Send>(value: T) -> T {
    value
}

#[tokio::test]
async fn a_transport_of_ones_own() {
    let client = Client::new(Environment::at("http://h")).transport(Echo).blocking_transport(Echo);
    let sent = assert_send(item("GET", "{{base}}/a/{{id}}").parts().text().send(&client)).await.unwrap();
    assert_eq!(*sent, "http://h/a/7");
    client.clone().update(|environment| environment.id.set(8));
    let sent = item("GET", "{{base}}/a/{{id}}").parts().text().send_blocking(&client).unwrap();
    assert_eq!(*sent, "http://h/a/8");
    assert_eq!(client.environment().id.as_str(), Some("8"));
    let error = item("GET", "{{base}}/").parts().text().send(&client.response_limit(3)).await.unwrap_err();
    assert_eq!(kind(&error), TransportErrorKind::TooLarge);
}

#[test]
fn a_panic_in_update_spoils_nothing() {
    let client = Client::new(Environment::at("http://h"));
    let shared = client.clone();
    let panicked = std::thread::spawn(move || shared.update(|_| panic!("on purpose"))).join().is_err();
    assert!(panicked);
    assert_eq!(client.environment(), Environment::at("http://h"));
}

#[track_caller]
fn kind(error: &Error) -> TransportErrorKind {
    match error {
        Error::Transport(error) => error.kind(),
        other => panic!("not a transport error: {other}"),
    }
}

#[test]
fn over_sockets() {
    #[track_caller]
    fn check(method: &'static str, body: &str, expected: &[&str]) {
        for way in WAYS {
            let (base, server) = serve(Some(OK));
            let operation = item(method, "{{base}}/a").parts().body_text("t/p", &body).text();
            let sent = way.send(operation, &way.client(Environment::at(&base))).unwrap();
            assert_eq!(*sent, "hi");
            assert_eq!(sorted(&server.join().unwrap()), expected, "{way:?}");
        }
    }
    check("GET", "", &["get /a http/1.1", "accept: */*", "user-agent: postbind/0.1.0"]);
    check("POST", "", &["post /a http/1.1", "accept: */*", "content-length: 0", "user-agent: postbind/0.1.0"]);
    check("PURGE", "", &["purge /a http/1.1", "accept: */*", "content-length: 0", "user-agent: postbind/0.1.0"]);
    for method in ["LINK", "DELETE"] {
        let line = format!("{} /a http/1.1", method.to_ascii_lowercase());
        let rest = ["accept: */*", "body", "content-length: 4", "content-type: t/p", "user-agent: postbind/0.1.0"];
        check(method, "BODY", &[&[line.as_str()], &rest[..]].concat());
    }
}

#[test]
fn limits_hold() {
    #[track_caller]
    fn check(reply: Option<&'static str>, scheme: &str, expected: TransportErrorKind) {
        for way in WAYS {
            let (base, server) = serve(reply);
            let client = way.client(Environment::at(&base.replace("http", scheme)));
            let client = client.response_limit(1).timeout(Duration::from_millis(300));
            let error = way.send(item("GET", "{{base}}/?secret").parts().empty(), &client).unwrap_err();
            assert_eq!(kind(&error), expected, "{way:?}: {error:?}");
            drop(client);
            server.join().unwrap();
        }
    }
    check(None, "http", TransportErrorKind::Timeout);
    check(Some(OK), "http", TransportErrorKind::TooLarge);
    check(Some("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nlong"), "http", TransportErrorKind::TooLarge);
    check(Some("junk"), "http", TransportErrorKind::Other);
    check(Some("no TLS here"), "https", TransportErrorKind::Tls);
}

#[cfg(feature = "hyper")]
#[tokio::test]
async fn hyper_keeps_its_connections() {
    const KEPT: &str = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let client = Client::new(Environment::at(&format!("http://{}", listener.local_addr().unwrap())));
    let server = std::thread::spawn(move || {
        let (mut socket, _) = listener.accept().unwrap();
        let (mut requests, mut buffer) = (0, [0; 4096]);
        while let Ok(1..) = socket.read(&mut buffer) {
            socket.write_all(KEPT.as_bytes()).unwrap();
            requests += 1;
        }
        requests
    });
    for _ in 0..3 {
        let sent = item("GET", "{{base}}/").parts().text().send(&client).await.unwrap();
        assert_eq!(*sent, "hi");
        // The task of the connection gives it back.
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
    }
    drop(client);
    assert_eq!(tokio::task::spawn_blocking(move || server.join().unwrap()).await.unwrap(), 3);
}

/// A connection ends with the runtime that it was made on, and the next call makes another.
#[cfg(feature = "hyper")]
#[test]
fn hyper_outlives_a_runtime() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let client = Client::new(Environment::at(&format!("http://{}", listener.local_addr().unwrap())));
    let server = std::thread::spawn(move || {
        let mut open = Vec::new();
        for socket in listener.incoming().take(2) {
            let mut socket = socket.unwrap();
            assert!(socket.read(&mut [0; 4096]).unwrap() > 0);
            socket.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi").unwrap();
            open.push(socket);
        }
        open.len()
    });
    for _ in 0..2 {
        let sent = way::wait(item("GET", "{{base}}/").parts().text().send(&client)).unwrap();
        assert_eq!(*sent, "hi");
    }
    assert_eq!(server.join().unwrap(), 2);
}

/// What is left out of the build is named where it is missed.
#[test]
fn without_a_transport() {
    type Send = fn(&Client<Environment>) -> Result<postbind::Response<()>, Error>;
    let missing: &[Send] = &[
        #[cfg(not(feature = "blocking"))]
        |client| item("GET", "{{base}}/").parts().empty().send_blocking(client),
        #[cfg(not(any(feature = "hyper", feature = "reqwest")))]
        |client| way::wait(item("GET", "{{base}}/").parts().empty().send(client)),
    ];
    for send in missing {
        assert_eq!(
            send(&Client::new(Environment::at("http://h"))).unwrap_err().to_string(),
            "Folder / Item: no transport; enable the feature `hyper` (for `send`) or `blocking` (for `send_blocking`) of \
             `postbind`"
        );
    }
}
