//! Redirects over sockets, in each way of sending, and through transports of a caller's own.
#![allow(clippy::unwrap_used)]

mod common;
#[path = "common/server.rs"]
mod server;
#[path = "common/way.rs"]
mod way;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use common::{Environment, item, with};
use postbind::{
    Auth, BlockingTransport, Bytes, Client, Error, Limits, Redirects, Transport, TransportError, TransportErrorKind,
    TransportFuture, http,
};
use server::{Server, header, reply};
use way::WAYS;

const PLAIN: &str = "text/plain";

fn to(status: u16, location: &str) -> String {
    reply(status, &format!("Location: {location}\r\n"), "moved")
}

#[test]
fn method_and_body_by_status() {
    #[track_caller]
    fn check(method: &'static str, status: u16, expected: &str, body: Option<&str>) {
        for way in WAYS {
            let server = Server::start(&[&to(status, "b/./c?x=y"), &reply(200, "", "there")]);
            let client = way.client(Environment::at(&server.url()));
            let operation = item(method, "{{base}}/a/../a").parts().body_text(PLAIN, &"BODY").empty();
            way.send(operation, &client).unwrap();
            let address = server.address;
            let requests = server.requests();
            let [first, second] = &requests[..] else { panic!("{way:?}: {requests:?}") };
            assert_eq!(header(first, "referer"), None);
            assert!(second.starts_with(expected), "{way:?}: {second}");
            assert_eq!(second.split_once("\r\n\r\n").unwrap().1, body.unwrap_or(""), "{way:?}");
            assert_eq!(header(second, "content-type"), body.map(|_| PLAIN), "{way:?}");
            assert_eq!(header(second, "content-length"), body.map(|_| "4"), "{way:?}");
            assert_eq!(header(second, "host"), Some(address.to_string().as_str()), "{way:?}");
            assert!(
                header(second, "referer").unwrap().starts_with(&format!("http://{address}/a")),
                "{way:?}: {second}"
            );
        }
    }
    #[cfg(not(feature = "reqwest"))]
    const GET: &str = "GET /a/../b/./c?x=y HTTP/1.1\r\n";
    // reqwest writes the target anew.
    #[cfg(feature = "reqwest")]
    const GET: &str = "GET /";
    check("POST", 301, GET, None);
    check("PUT", 302, GET, None);
    check("DELETE", 303, GET, None);
    check("POST", 307, "POST /", Some("BODY"));
    check("M-SEARCH", 308, "M-SEARCH /", Some("BODY"));
}

#[test]
fn the_target_of_a_hop_is_as_the_server_writes_it() {
    for way in WAYS {
        #[cfg(feature = "reqwest")]
        if *way == way::Way::Reqwest {
            continue;
        }
        let server = Server::start(&[&to(302, "/a/../'|%zz//?&&a=é&"), &reply(200, "", "there")]);
        let client = way.client(Environment::at(&server.url()));
        way.send(item("GET", "{{base}}/").parts().empty(), &client).unwrap();
        let second = server.requests().remove(1);
        assert!(second.starts_with("GET /a/../'|%zz//?&&a=%C3%A9& HTTP/1.1\r\n"), "{way:?}: {second}");
    }
}

#[test]
fn ten_hops_are_followed() {
    for way in WAYS {
        let again = to(302, "/again");
        let server = Server::start(&[again.as_str(); 11]);
        let client = way.client(Environment::at(&server.url()));
        let error = way.send(item("GET", "{{base}}/").parts().empty(), &client).unwrap_err();
        let Error::Status(error) = error else { panic!("{way:?}: {error}") };
        assert_eq!((error.status().as_u16(), &error.body()[..]), (302, &b"moved"[..]));
        assert_eq!(server.requests().len(), 11, "{way:?}");
    }
}

/// Another port is another origin, and another host name may be the same machine.
#[test]
fn where_redirects_lead() {
    #[track_caller]
    fn check(redirects: Option<Redirects>, host: &str, expected: Option<&[(&str, Option<&str>)]>) {
        for way in WAYS {
            let other = Server::start(&[&reply(200, "", "there")]);
            let location = format!("http://{host}:{}/x", other.address.port());
            let server = Server::start(&[&to(307, &location)]);
            let mut client = way.client(Environment::at(&server.url()));
            if let Some(redirects) = redirects {
                client = client.redirects(redirects);
            }
            let headers = &[("Cookie", "u=1"), ("X-Key", "k"), ("Host", "own.test")];
            let item = with("POST", "{{base}}/", headers, Auth::Bearer { token: "{{token}}" });
            let answer = way.send(item.parts().body_text(PLAIN, &"BODY").empty(), &client);
            assert_eq!(server.requests().len(), 1);
            let came = other.requests();
            match expected {
                None => {
                    let Err(Error::Status(error)) = answer else { panic!("{way:?}: {answer:?}") };
                    assert_eq!((error.status().as_u16(), came.len()), (307, 0), "{way:?}");
                }
                Some(expected) => {
                    answer.unwrap();
                    for (name, value) in expected {
                        assert_eq!(header(&came[0], name), *value, "{way:?}: {}", came[0]);
                    }
                }
            }
        }
    }
    check(None, "127.0.0.1", None);
    check(None, "localhost", None);
    check(Some(Redirects::SameOrigin), "127.0.0.1", None);
    check(Some(Redirects::Never), "127.0.0.1", None);
    let kept = [("authorization", Some("Bearer t0k")), ("cookie", Some("u=1")), ("x-key", Some("k"))];
    check(Some(Redirects::Anywhere), "127.0.0.1", Some(&[&kept[..], &[("host", Some("own.test"))]].concat()));
    let left = [("authorization", None), ("cookie", None), ("x-key", Some("k")), ("content-type", Some(PLAIN))];
    check(Some(Redirects::Anywhere), "localhost", Some(&left));
}

/// `Never` and the same origin: the answer is the redirect.
#[test]
fn never_means_here_too() {
    for way in WAYS {
        let server = Server::start(&[&to(302, "/x")]);
        let client = way.client(Environment::at(&server.url())).redirects(Redirects::Never);
        let error = way.send(item("GET", "{{base}}/").parts().empty(), &client).unwrap_err();
        assert!(matches!(error, Error::Status(_)), "{way:?}: {error}");
        assert_eq!(server.requests().len(), 1);
    }
}

/// Redirects every request to itself, and keeps what it was asked and what it was given for it.
#[derive(Clone, Default)]
struct Circle(Arc<Mutex<Vec<(String, Duration)>>>);

impl Circle {
    fn take(&self, request: &http::Request<Bytes>, limits: &Limits) -> http::Response<Bytes> {
        self.0.lock().unwrap().push((request.uri().to_string(), limits.timeout));
        http::Response::builder().status(302).header("location", "/round").body(Bytes::new()).unwrap()
    }
}

impl Transport for Circle {
    fn send<'a>(&'a self, request: http::Request<Bytes>, limits: &'a Limits) -> TransportFuture<'a> {
        Box::pin(async move { Ok(self.take(&request, limits)) })
    }
}

impl BlockingTransport for Circle {
    fn send(&self, request: http::Request<Bytes>, limits: &Limits) -> Result<http::Response<Bytes>, TransportError> {
        Ok(self.take(&request, limits))
    }
}

/// A transport does one exchange; the hops are the client's, and so is the time they share.
#[test]
fn hops_share_the_time() {
    #[track_caller]
    fn check(timeout: Duration, sent: usize, is_end: fn(&Error) -> bool) {
        for blocking in [false, true] {
            let circle = Circle::default();
            let client = Client::new(Environment::at("http://h")).timeout(timeout);
            let client = client.transport(circle.clone()).blocking_transport(circle.clone());
            let operation = item("GET", "{{base}}/").parts().empty();
            let answer = match blocking {
                true => operation.send_blocking(&client),
                false => way::wait(operation.send(&client)),
            };
            let error = answer.unwrap_err();
            assert!(is_end(&error), "{error}");
            let asked = circle.0.lock().unwrap().clone();
            assert_eq!(asked.len(), sent);
            assert_eq!(asked[0], ("http://h/".to_owned(), timeout));
            assert!(asked.is_sorted_by(|(_, before), (_, after)| before >= after), "{asked:?}");
        }
    }
    check(Duration::from_secs(3600), 11, |error| matches!(error, Error::Status(_)));
    check(Duration::MAX, 11, |error| matches!(error, Error::Status(_)));
    check(
        Duration::ZERO,
        1,
        |error| matches!(error, Error::Transport(error) if error.kind() == TransportErrorKind::Timeout),
    );
}
