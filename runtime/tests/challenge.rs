//! Challenges over sockets, in each way of sending: who is asked proves who is calling, once, and to that server alone.
#![cfg(feature = "digest")]
#![allow(clippy::unwrap_used)]

mod common;
#[path = "common/server.rs"]
mod server;
#[path = "common/way.rs"]
mod way;

use common::{Environment, with};
use postbind::{Auth, Redirects, signing};
use server::{Server, header, reply};
use way::WAYS;

const CHALLENGE: &str = "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\"\r\n";

/// What an item with the digest scheme sends to a server that gives these answers: its `Authorization` each time.
#[track_caller]
fn check(replies: &[&str], expected: &[Option<&str>]) {
    for way in WAYS {
        let server = Server::start(replies);
        let parameters = &[("username", "ann"), ("password", "{{token}}"), ("clientNonce", "c")];
        let item = with("GET", "{{base}}/a?b=1", &[], Auth::Signed(&signing::DIGEST, parameters));
        let client = way.client(Environment::at(&server.url())).redirects(Redirects::Anywhere);
        let _ = way.send(item.parts().empty(), &client);
        let requests = server.requests();
        let sent: Vec<Option<&str>> = requests.iter().map(|request| header(request, "authorization")).collect();
        assert_eq!(sent, expected, "{way:?}");
    }
}

const ANSWER: &str = "Digest username=\"ann\", realm=\"r\", nonce=\"n\", uri=\"/a?b=1\", algorithm=\"MD5\", qop=auth, \
     nc=00000001, cnonce=\"c\", response=\"9f79f164c7caae764f89c0df69e45ff8\"";

#[test]
fn digest() {
    let (challenge, done) = (reply(401, CHALLENGE, "who?"), reply(200, "", "you"));
    check(&[&done], &[None]);
    check(&[&challenge, &done], &[None, Some(ANSWER)]);
    // A password that is wrong is not tried again.
    check(&[&challenge, &challenge, &done], &[None, Some(ANSWER)]);
    check(&[&reply(401, "WWW-Authenticate: Basic\r\n", ""), &done], &[None]);
    // A server that another one named learns nothing.
    let elsewhere = reply(302, "Location: http://@/elsewhere\r\n", "");
    check(&[&elsewhere, &challenge, &done], &[None, None]);
}
