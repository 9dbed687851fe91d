//! The rows of SEMANTICS 7, and what a `Location` can look like.

use super::*;

/// What is asked next, as lines: method and URL, the headers, the body.
fn next(
    method: &str,
    status: u16,
    location: &[u8],
    behavior: Behavior,
    allowed: Redirects,
) -> Option<(String, Vec<String>)> {
    let request = Request::builder()
        .method(method)
        .uri("http://h.test/a/b?c=d")
        .header("host", "own")
        .header("content-type", "t/p")
        .header("authorization", "k")
        .header("cookie", "u=1")
        .header("x-last", "1")
        .body(Bytes::from_static(b"x"));
    let response = Response::builder().status(status).header(LOCATION, location).body(());
    let (Ok(request), Ok(response)) = (request, response) else { panic!("both are valid") };
    let next = follow(&request, &response, &behavior, allowed)?;
    let header = |(name, value): (&HeaderName, &HeaderValue)| format!("{name}: {}", value.to_str().unwrap_or("?"));
    let headers = next.headers().iter().map(header).collect();
    Some((format!("{} {} {}", next.method(), next.uri(), next.body().len()), headers))
}

#[test]
fn stays_with_the_server() {
    #[track_caller]
    fn check(method: &str, status: u16, location: &str, expected: Option<&str>) {
        let next = next(method, status, location.as_bytes(), Behavior::DEFAULT, Redirects::SameOrigin);
        assert_eq!(next.map(|(line, _)| line).as_deref(), expected);
    }
    check("POST", 301, "/x", Some("GET http://h.test/x 0"));
    check("POST", 302, "/x", Some("GET http://h.test/x 0"));
    check("POST", 303, "x?y", Some("GET http://h.test/a/x?y 0"));
    check("POST", 307, "http://H.test:80/x#y", Some("POST http://h.test:80/x 1"));
    check("PUT", 308, "//h.test/x", Some("PUT http://h.test/x 1"));
    check("HEAD", 301, "?z", Some("HEAD http://h.test/a/b?z 0"));
    check("DELETE", 302, "", Some("GET http://h.test/a/b?c=d 0"));
    check("GET", 302, "http://other.test/x", None);
    check("GET", 302, "https://h.test/x", None);
    check("GET", 302, "http://h.test:8080/x", None);
    check("GET", 302, "//other.test/", None);
    check("GET", 302, r"\\other.test/", None);
    check("GET", 302, "http://h.test@other.test/", None);
    check("GET", 300, "/x", None);
    check("GET", 304, "/x", None);
    check("GET", 200, "/x", None);
}

#[test]
fn location_is_encoded_like_a_url() {
    #[track_caller]
    fn check(location: &[u8], expected: Option<&str>) {
        let next = next("GET", 302, location, Behavior::DEFAULT, Redirects::Anywhere);
        assert_eq!(next.map(|(line, _)| line).as_deref(), expected.map(|url| format!("GET {url} 0")).as_deref());
    }
    check("/é x%20%zz'|?é'|".as_bytes(), Some("http://h.test/%C3%A9%20x%20%zz'|?%C3%A9%27|"));
    check(b"/\xe9", Some("http://h.test/%C3%A9"));
    check(br"\x\y?\z", Some(r"http://h.test/x/y?\z"));
    check(b"../x/./", Some("http://h.test/a/../x/./"));
    check(b"/x?u=http://o.test/", Some("http://h.test/x?u=http://o.test/"));
    check(b"/x/http://o.test/", Some("http://h.test/x/http://o.test/"));
    check(b"HTTPS://O.test", Some("https://o.test/"));
    check(b"https:////o.test//x?", Some("https://o.test//x?"));
    check(b"https://u:p@o.test:8443/x", Some("https://o.test:8443/x"));
    check(b"ftp://o.test/x", None);
    check(b"http://", None);
    check("http://ö.test/".as_bytes(), None);
}

#[test]
fn headers_go_along() {
    #[track_caller]
    fn check(status: u16, location: &str, behavior: Behavior, expected: &[&str]) {
        let next = next("POST", status, location.as_bytes(), behavior, Redirects::Anywhere);
        let Some((line, headers)) = next else { panic!("it is followed") };
        let mut lines = vec![line];
        lines.extend(headers);
        assert_eq!(lines, expected);
    }
    const HERE: &str = "http://h.test:81/";
    const THERE: &str = "https://o.test/";
    const REFERER: &str = "referer: http://h.test/a/b?c=d";
    let kept = ["host: own", "authorization: k", "cookie: u=1", "x-last: 1", REFERER];
    check(302, HERE, Behavior::DEFAULT, &[&["GET http://h.test:81/ 0"], &kept[..]].concat());
    check(302, THERE, Behavior::DEFAULT, &["GET https://o.test/ 0", "x-last: 1", REFERER]);
    check(307, THERE, Behavior::DEFAULT, &["POST https://o.test/ 1", "content-type: t/p", "x-last: 1", REFERER]);
    check(
        303,
        THERE,
        Behavior {
            follow_original_method: true,
            follow_authorization: true,
            remove_referer: true,
            ..Behavior::DEFAULT
        },
        &["POST https://o.test/ 1", "content-type: t/p", "authorization: k", "x-last: 1"],
    );
}

#[test]
fn never_is_never() {
    assert_eq!(next("GET", 302, b"/x", Behavior::DEFAULT, Redirects::Never), None);
}
