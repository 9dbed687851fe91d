//! What an item's own switches change in a call.

use super::*;
use crate::behavior::Behavior;

/// Plays a call whose answers all redirect to `/next` and set a cookie. Says what was sent.
fn play(behavior: Behavior, jar: &Jar) -> Result<Vec<String>, Error> {
    let mut request = Request::new(Bytes::new());
    *request.uri_mut() = "http://h.test/first".parse().unwrap_or_default();
    let item = Box::leak(Box::new(Item { name: "I", behavior, ..Item::PLAIN }));
    let authorise = |_: &Challenge| Ok(None);
    let mut call = Exchange::new(item, request, &authorise, Redirects::SameOrigin, Limits::default(), jar);
    let mut sent = Vec::new();
    loop {
        let (request, _) = call.next()?;
        let cookie = request.headers().get("cookie").map_or("-", |value| value.to_str().unwrap_or("?"));
        sent.push(format!("{} {cookie}", request.uri().path()));
        let mut answer = Response::new(Bytes::new());
        *answer.status_mut() = http::StatusCode::FOUND;
        for (name, value) in [("location", "/next"), ("set-cookie", "s=1; Path=/")] {
            answer.headers_mut().insert(name, http::HeaderValue::from_static(value));
        }
        if call.take(Ok(answer))?.is_some() {
            return Ok(sent);
        }
    }
}

#[test]
fn redirects_by_behavior() {
    #[track_caller]
    fn check(behavior: Behavior, sent: usize) {
        assert_eq!(play(behavior, &Jar::default()).map(|sent| sent.len()).ok(), Some(sent));
    }
    check(Behavior::DEFAULT, 11);
    check(Behavior { max_redirects: 2, ..Behavior::DEFAULT }, 3);
    check(Behavior { max_redirects: 0, ..Behavior::DEFAULT }, 1);
    check(Behavior { follow_redirects: false, ..Behavior::DEFAULT }, 1);
}

#[cfg(feature = "cookies")]
#[test]
fn cookies_by_behavior() {
    #[track_caller]
    fn check(jar: &Jar, send_cookies: bool, expected: [&str; 2]) {
        let behavior = Behavior { send_cookies, max_redirects: 1, ..Behavior::DEFAULT };
        let Ok(sent) = play(behavior, jar) else { panic!("it is played to its end") };
        assert_eq!(sent, expected);
    }
    let jar = Jar::default();
    check(&jar, false, ["/first -", "/next -"]);
    check(&jar, true, ["/first -", "/next s=1"]);
    // What was kept before is not sent either.
    check(&jar, false, ["/first -", "/next -"]);
    check(&jar, true, ["/first s=1", "/next s=1"]);
}
