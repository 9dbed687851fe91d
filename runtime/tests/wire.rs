//! The bytes that the built-in transports put on the wire: what they are given, and no more.
#![cfg(any(feature = "hyper", feature = "blocking"))]
#![allow(clippy::unwrap_used)]

mod common;
#[path = "common/elsewhere.rs"]
mod elsewhere;
#[path = "common/server.rs"]
mod server;

use elsewhere::{Sender, senders};
use postbind::{Bytes, Limits, http};
use server::{Server, reply};

/// Sends over a connection to a local server, whatever the URL says, and hands back what came there.
fn sent(make: fn(std::net::SocketAddr) -> Sender, request: http::Request<Bytes>) -> String {
    let server = Server::start(&[&reply(200, "", "ok")]);
    let answer = make(server.address).send(request, &Limits::default()).unwrap();
    assert_eq!(answer.status(), 200);
    server.requests().remove(0)
}

fn request(method: &str, url: &str, headers: &[(&str, &[u8])], body: &'static str) -> http::Request<Bytes> {
    let request = http::Request::builder().method(method).uri(url);
    let add = |request: http::request::Builder, (name, value): &(&str, &[u8])| request.header(*name, *value);
    headers.iter().fold(request, add).body(Bytes::from_static(body.as_bytes())).unwrap()
}

#[test]
fn the_target_and_host_are_as_written() {
    #[track_caller]
    fn check(url: &str, target: &str, host: &str) {
        for make in senders() {
            let came = sent(make, request("GET", url, &[], ""));
            assert_eq!(came, format!("GET {target} HTTP/1.1\r\nhost: {host}\r\n\r\n"));
        }
    }
    check("http://h.test/a/../b/./c", "/a/../b/./c", "h.test");
    check("http://h.test/a//b/", "/a//b/", "h.test");
    check("http://h.test/'[]|^%zz%+!$&()*,;=:@", "/'[]|^%zz%+!$&()*,;=:@", "h.test");
    check("http://h.test/?a='|%zz{}`^[]\\/?+", "/?a='|%zz{}`^[]\\/?+", "h.test");
    check("http://h.test/?", "/?", "h.test");
    check("http://h.test/a?", "/a?", "h.test");
    check("http://h.test/?a=1&&b=2&", "/?a=1&&b=2&", "h.test");
    check("http://h.test", "/", "h.test");
    check("http://h.test:80/a", "/a", "h.test:80");
    check("http://h.test:443/a", "/a", "h.test:443");
    check("http://h.test:8080/a", "/a", "h.test:8080");
    check("http://h_h.test./a", "/a", "h_h.test.");
    check("http://[::1]:80/a", "/a", "[::1]:80");
    // What the connector answers is used as it is, so these come without TLS.
    check("https://h.test:443/a", "/a", "h.test:443");
    check("https://h.test:80/a", "/a", "h.test:80");
    check("https://h.test/a", "/a", "h.test");
}

#[test]
fn headers_are_as_given() {
    for make in senders() {
        let headers: &[(&str, &[u8])] = &[
            ("x-z", b"1"),
            ("host", b"other.test"),
            ("x-a", b"\xe9\x80 \tb"),
            ("accept", b"a/b"),
            ("x-z", b"2"),
            ("x-empty", b""),
            ("user-agent", b"me"),
        ];
        let came = sent(make, request("GET", "http://h.test/", headers, ""));
        let lines = "x-z: 1\r\nx-z: 2\r\nhost: other.test\r\nx-a: \u{e9}\u{80} \tb\r\naccept: a/b\r\nx-empty: \r\nuser-agent: me";
        assert_eq!(came, format!("GET / HTTP/1.1\r\n{lines}\r\n\r\n"));
    }
}

/// SEMANTICS 4.1: with no body, every method but some says so.
#[test]
fn an_empty_body_is_declared() {
    #[track_caller]
    fn check(method: &str, body: &'static str, length: Option<&str>) {
        for make in senders() {
            let came = sent(make, request(method, "http://h.test/", &[], body));
            assert_eq!(server::header(&came, "content-length"), length, "{came}");
            assert_eq!(came.matches("content-length").count(), usize::from(length.is_some()), "{came}");
            assert!(came.starts_with(&format!("{method} / HTTP/1.1\r\n")), "{came}");
            assert!(came.ends_with(&format!("\r\n\r\n{body}")), "{came}");
            assert_eq!(server::header(&came, "transfer-encoding"), None, "{came}");
        }
    }
    for method in ["GET", "HEAD", "DELETE", "OPTIONS", "TRACE"] {
        check(method, "", None);
        check(method, "four", Some("4"));
    }
    for method in ["POST", "PUT", "PATCH", "COPY", "PURGE", "UNLOCK", "LINK", "M-SEARCH"] {
        check(method, "", Some("0"));
        check(method, "four", Some("4"));
    }
}
