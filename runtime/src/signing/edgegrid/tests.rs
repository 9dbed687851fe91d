//! Checks edgegrid against the test cases of Akamai, and what Postman sends.

use crate::signing::EDGEGRID;
use crate::signing::testing::{Request, authorization, sign};

const CLIENT: [&str; 5] = [
    "clientToken=akab-client-token-xxx-xxxxxxxxxxxxxxxx",
    "accessToken=akab-access-token-xxx-xxxxxxxxxxxxxxxx",
    "clientSecret=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=",
    "nonce=nonce-xx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
    "timestamp=20140321T19:34:21+0000",
];

macro_rules! akamai {
    ($path:literal) => {
        concat!("https://akaa-baseurl-xxxxxxxxxxx-xxxxxxxxxxxxx.luna.akamaiapis.net", $path)
    };
}

#[test]
fn cases_of_akamai() {
    #[track_caller]
    fn check(request: &Request, signature: &str) {
        let with = [&CLIENT[..], &["headersToSign=X-Test1, X-Test2,X-Test3", "maxBodySize=2048"]].concat();
        let expected = "EG1-HMAC-SHA256 client_token=akab-client-token-xxx-xxxxxxxxxxxxxxxx;\
                        access_token=akab-access-token-xxx-xxxxxxxxxxxxxxxx;timestamp=20140321T19:34:21+0000;\
                        nonce=nonce-xx-xxxx-xxxx-xxxx-xxxxxxxxxxxx;signature="
            .to_owned();
        assert_eq!(authorization(sign(&EDGEGRID, &with, request)), expected + signature);
    }
    check(&Request::new("GET", akamai!("/")), "tL+y4hxyHxgWVD30X3pWnGKHcPzmrIF+LThiAOhMxYU=");
    check(&Request::new("GET", akamai!("/testapi/v1/t1?p1=1&p2=2")), "hKDH1UlnQySSHjvIcZpDMbQHihTQ0XyVAKZaApabdeA=");
    let post = Request::new("POST", akamai!("/testapi/v1/t3"));
    check(&post.clone().body("datadatadatadatadatadatadatadata"), "hXm4iCxtpN22m4cbZb4lVLW5rhX8Ca82vCFqXzSTPe4=");
    check(&Request::new("POST", akamai!("/testapi/v1/t6")), "1gEDxeQGD5GovIkJJGcBaKnZ+VaPtrc4qBUHixjsPCQ=");
    let headers = Request::new("GET", akamai!("/testapi/v1/t4"));
    check(&headers.header("X-Test1", "test-simple-header"), "8F9AybcRw+PLxnvT+H0JRkjROrrUgsxJTnRXMzqvcwY=");
}

/// Values that Postman sends.
#[test]
fn parameters() {
    #[track_caller]
    fn check(with: &[&'static str], request: &Request, expected: &str) {
        assert_eq!(authorization(sign(&EDGEGRID, with, request)), expected);
    }
    let mine = ["accessToken=at", "clientToken=ct", "clientSecret=cs", "nonce=nn", "timestamp=20240101T00:00:00+0000"];
    let start = "EG1-HMAC-SHA256 client_token=ct;access_token=at;timestamp=20240101T00:00:00+0000;nonce=nn;";
    check(
        &mine,
        &Request::new("GET", "https://h.test/p"),
        &format!("{start}signature=w1pzNXdGdJkV0cmLmZzJ9djoxqdh/W30tXEnATSgOtc="),
    );
    check(
        &[&mine[..], &["headersToSign=X-A", "baseURL=https://other.test"]].concat(),
        &Request::new("POST", "https://h.test/p?x=1").header("X-A", "v  w").body("hello"),
        &format!("{start}signature=DBG+nHoQX9N+n9ju39fUyYGJ3Cb0jliupAqIvfCDl4w="),
    );
    check(
        &mine[1..],
        &Request::new("GET", "https://h.test/p"),
        "refused: edgegrid needs an accessToken, a clientToken and a clientSecret",
    );
}

#[test]
fn parts() {
    #[track_caller]
    fn check(actual: &str, expected: &str) {
        assert_eq!(actual, expected);
    }
    check(&super::host(" http://u:p@H.test:8080/x?y"), "h.test:8080");
    check(&super::host("h.test"), "h.test");
    check(&super::timestamp(1_395_430_461), "20140321T19:34:21+0000");
    let twice = Request::new("GET", "https://h/").header("a", "1").header("A", "2").header("b", " c\t d ");
    check(&super::canonical("a, B ,c", &twice.view()), "b:c d");
}
