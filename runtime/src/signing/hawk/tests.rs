//! Checks hawk against the examples of its specification, and what Postman sends.

use crate::signing::HAWK;
use crate::signing::testing::{Request, authorization, sign};

#[track_caller]
fn check(with: &[&'static str], request: &Request, expected: &str) {
    assert_eq!(authorization(sign(&HAWK, with, request)), expected);
}

#[test]
fn published_examples() {
    let with = [
        "authId=dh37fgj492je",
        "authKey=werxhqb98rpaxn39848xrunpaw3489ruxnpa98w4rxn",
        "algorithm=sha256",
        "timestamp=1353832234",
        "nonce=j4h3g2",
        "extraData=some-app-ext-data",
    ];
    check(
        &with,
        &Request::new("GET", "http://example.com:8000/resource/1?b=1&a=2"),
        "Hawk id=\"dh37fgj492je\", ts=\"1353832234\", nonce=\"j4h3g2\", ext=\"some-app-ext-data\", \
         mac=\"6R4rV5iE+NPoym+WwjeHzjAGXUtLNIxmo1vpMofpLAE=\"",
    );
    check(
        &[&with[..], &["includePayloadHash=true"]].concat(),
        &Request::new("POST", "http://example.com:8000/resource/1?b=1&a=2")
            .header("Content-Type", "text/plain")
            .body("Thank you for flying Hawk"),
        "Hawk id=\"dh37fgj492je\", ts=\"1353832234\", nonce=\"j4h3g2\", \
         hash=\"Yi9LfIIFRtBEPt74PVmbTF/xVAwPn7ub15ePICfgnuY=\", ext=\"some-app-ext-data\", \
         mac=\"aSe1DERmZuRl3pI36/9BdZmnErTw3sNzOOAUlfeKjVw=\"",
    );
}

/// Values that Postman sends.
#[test]
fn parameters() {
    let get = Request::new("GET", "https://h.test/p");
    let mine = ["authId=id", "authKey=key", "nonce=nn", "timestamp=1600000000"];
    check(
        &[&mine[..], &["algorithm=sha256", "extraData=ext", "app=ap", "delegation=dl"]].concat(),
        &get,
        "Hawk id=\"id\", ts=\"1600000000\", nonce=\"nn\", ext=\"ext\", \
         mac=\"0oUOs4yOmPQ7Usk0PZJSDToc2uqZi6ZOllIfkNGOwHk=\", app=\"ap\", dlg=\"dl\"",
    );
    check(
        &[&mine[..], &["algorithm=sha1", "includePayloadHash=true"]].concat(),
        &Request::new("POST", "https://h.test/p").body("hi"),
        "Hawk id=\"id\", ts=\"1600000000\", nonce=\"nn\", hash=\"aEk216add96vUldQcRPtMzWNpWI=\", \
         mac=\"GpN+iuqyABK5pzHEKtmDEDER/+4=\"",
    );
    check(&mine, &get, "");
    check(&["authId=id", "algorithm=sha256"], &get, "refused: hawk needs an authId and an authKey");
    // A multipart body is not hashed.
    let with = [&mine[..], &["algorithm=sha1"]].concat();
    let hashed = [&with[..], &["includePayloadHash=true"]].concat();
    let post = Request::new("POST", "https://h.test/p");
    check(&hashed, &post.clone().multipart(), &authorization(sign(&HAWK, &with, &post)));
}

#[test]
fn urls() {
    #[track_caller]
    fn check(url: &'static str, expected: &str) {
        let text = super::normalized(&Request::new("get", url).view(), "1", "n", "h");
        assert_eq!(text, format!("hawk.1.header\n1\nn\nGET\n{expected}\nh\n"));
    }
    check("http://H.test/a|b'?{c}=^", "/a%7Cb%27?%7Bc%7D=%5E\nh.test\n80");
    check("https://[::1]/", "/\n::1\n443");
    check("https://[::1]:81/?", "/?\n::1\n81");
}
