//! The flow of a token: stored by the log in, sent by the next call, refused, renewed once, sent again.

use crate::{environment, server};
use generated::bookshelf::members::{GetMember, get_member};
use generated::bookshelf::{self, Environment, session};
use mock::MockServer;
use postbind::{BlockingTransport, Bytes, Client, Limits, TransportError, http};
use std::sync::atomic::{AtomicU32, Ordering};

/// Lets the mock answer, but refuses this many calls with a bearer token first, as if it had run out.
struct Expiring {
    left: AtomicU32,
    mock: postbind::Ureq,
}

impl BlockingTransport for Expiring {
    fn send(&self, request: http::Request<Bytes>, limits: &Limits) -> Result<http::Response<Bytes>, TransportError> {
        let bearer =
            request.headers().get("authorization").is_some_and(|value| value.as_bytes().starts_with(b"Bearer"));
        let refuse = |left: u32| left.checked_sub(1);
        if bearer && self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, refuse).is_ok() {
            let mut refused = http::Response::new(Bytes::from_static(b"expired"));
            *refused.status_mut() = http::StatusCode::UNAUTHORIZED;
            return Ok(refused);
        }
        self.mock.send(request, limits)
    }
}

fn client(server: &MockServer, refusals: u32) -> Client<Environment> {
    let transport = Expiring { left: AtomicU32::new(refusals), mock: postbind::Ureq::default() };
    Client::new(environment(&server.url())).blocking_transport(transport).refresh(bookshelf::refresh)
}

#[test]
fn a_token_that_runs_out() {
    #[track_caller]
    fn check(refusals: u32, succeeds: bool, seen: &[&str]) {
        let server = server();
        let client = client(&server, refusals);
        let log_in = session::LogIn::saved(&client.environment()).expect("all is set");
        session::log_in(&log_in).send_blocking(&client).expect("a token");
        let member = get_member(&GetMember::saved(&client.environment()).expect("all is set"));
        assert_eq!(member.send_blocking(&client).is_ok(), succeeds);
        let received: Vec<String> = server.received().iter().map(ToString::to_string).collect();
        assert_eq!(received, seen);
    }
    const LOG_IN: &str = "POST /v1/session -> 200 Session / Log In \"Logged in\"";
    const MEMBER: &str = "GET /v1/members/me -> 200 Members / Get Member \"Yourself\"";
    check(0, true, &[LOG_IN, MEMBER]);
    check(1, true, &[LOG_IN, LOG_IN, MEMBER]);
    // A new token that is refused too is not renewed again.
    check(2, false, &[LOG_IN, LOG_IN]);
}
