//! The client's cookies, in each way of sending: kept with the feature `cookies`, and not without.
#![allow(clippy::unwrap_used)]

mod common;
#[path = "common/server.rs"]
mod server;
#[path = "common/way.rs"]
mod way;

use common::{Environment, item, with};
use postbind::{Auth, Client, Redirects};
use server::{Server, header, reply};
use way::{WAYS, Way};

/// The `Cookie` headers of the calls to these paths on one server, which answers them with these lines in turn.
fn sent(way: Way, answers: &[(u16, &str)], paths: &[&'static str]) -> Vec<Option<String>> {
    let replies: Vec<String> = answers.iter().map(|(status, lines)| reply(*status, lines, "")).collect();
    let server = Server::start(&replies.iter().map(String::as_str).collect::<Vec<_>>());
    let client = way.client(Environment::at(&server.url())).redirects(Redirects::Anywhere);
    for path in paths {
        call(way, path, &client);
    }
    server.requests().iter().map(|request| header(request, "cookie").map(str::to_owned)).collect()
}

/// Calls with a cookie of the caller's own where the path says so. Clones share what is kept.
fn call(way: Way, path: &'static str, client: &Client<Environment>) {
    let headers: &[(&str, &str)] = if path.contains("own") { &[("Cookie", "own=1")] } else { &[] };
    let url = Box::leak(format!("{{{{base}}}}{path}").into_boxed_str());
    way.send(with("GET", url, headers, Auth::None).parts().empty(), &client.clone()).unwrap();
}

const LAST: (u16, &str) = (200, "");

#[cfg(feature = "cookies")]
#[test]
fn over_two_calls() {
    #[track_caller]
    fn check(set: &str, path: &'static str, expected: Option<&str>) {
        for way in WAYS {
            let cookies = sent(*way, &[(200, set), LAST], &["/a/b", path]);
            assert_eq!(cookies, [None, expected.map(str::to_owned)], "{way:?}");
        }
    }
    check("", "/a/b", None);
    check("Set-Cookie: s=1\r\n", "/a/c", Some("s=1"));
    check("Set-Cookie: s=1\r\n", "/own/a", Some("own=1"));
    check("Set-Cookie: s=1\r\n", "/a/own", Some("own=1; s=1"));
    check("Set-Cookie: s=1; Path=/; HttpOnly\r\nSet-Cookie: t=\"2 3\"; Path=/\r\n", "/x", Some("s=1; t=\"2 3\""));
    check("Set-Cookie: s=1; Path=/\r\nSet-Cookie: t=2; Path=/a\r\n", "/a/x", Some("t=2; s=1"));
    check("Set-Cookie: s=1\r\nSet-Cookie: s=2\r\n", "/a/x", Some("s=2"));
    check("Set-Cookie: s=1; Path=/x\r\n", "/xy", None);
    check("Set-Cookie: s=1; Max-Age=0\r\n", "/a/b", None);
    check("Set-Cookie: s=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT\r\n", "/a/b", None);
    check("Set-Cookie: s=1; Domain=other.test\r\n", "/a/b", None);
    check("Set-Cookie: s=1; Domain=test\r\n", "/a/b", None);
    check("Set-Cookie: nonsense\r\nSet-Cookie: s=1\r\n", "/a/b", Some("s=1"));
}

#[cfg(feature = "cookies")]
#[test]
fn over_a_redirect() {
    for way in WAYS {
        let hops = [
            (302, "Location: /own/x\r\nSet-Cookie: s=1; Path=/\r\n"),
            (302, "Location: /y\r\nSet-Cookie: s=2; Path=/\r\n"),
            LAST,
            LAST,
        ];
        let cookies = sent(*way, &hops, &["/own", "/z"]);
        let expected = [Some("own=1"), Some("own=1; s=1"), Some("own=1; s=2"), Some("s=2")];
        assert_eq!(cookies.iter().map(Option::as_deref).collect::<Vec<_>>(), expected, "{way:?}");
    }
}

/// Ports do not separate (RFC 6265 section 8.5); host names do, and one's cookies do not go to the next.
#[cfg(feature = "cookies")]
#[test]
fn over_two_servers() {
    for way in WAYS {
        let second = Server::start(&[&reply(200, "", ""), &reply(200, "", "")]);
        let by_name = format!("Location: http://localhost:{}/\r\n", second.address.port());
        let by_number = format!("Location: http://{}/\r\n", second.address);
        let set = "Set-Cookie: s=1; Path=/\r\n";
        let first = Server::start(&[&reply(302, &(by_name + set), ""), &reply(302, &by_number, "")]);
        let client = way.client(Environment::at(&first.url())).redirects(Redirects::Anywhere);
        call(*way, "/own", &client);
        call(*way, "/own", &client);
        let cookies = |server: Server| -> Vec<Option<String>> {
            server.requests().iter().map(|request| header(request, "cookie").map(str::to_owned)).collect()
        };
        assert_eq!(cookies(first), [Some("own=1".to_owned()), Some("own=1; s=1".to_owned())], "{way:?}");
        assert_eq!(cookies(second), [None, Some("own=1; s=1".to_owned())], "{way:?}");
    }
}

#[cfg(not(feature = "cookies"))]
#[test]
fn none_are_kept() {
    for way in WAYS {
        let cookies = sent(*way, &[(302, "Location: /b\r\nSet-Cookie: s=1; Path=/\r\n"), LAST, LAST], &["/a", "/own"]);
        assert_eq!(cookies, [None, None, Some("own=1".to_owned())], "{way:?}");
    }
}

/// Another client knows nothing of it.
#[test]
fn clients_do_not_share() {
    for way in WAYS {
        let server = Server::start(&[&reply(200, "Set-Cookie: s=1\r\n", ""), &reply(200, "", "")]);
        for _ in 0..2 {
            let client = way.client(Environment::at(&server.url()));
            way.send(item("GET", "{{base}}/").parts().empty(), &client).unwrap();
        }
        assert_eq!(header(&server.requests()[1], "cookie"), None, "{way:?}");
    }
}
