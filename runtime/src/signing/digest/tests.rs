//! Checks digest against RFC 2617, RFC 7616, and what Postman sends.

use crate::signing::DIGEST;
use crate::signing::testing::{Request, answer, authorization, sign};

#[track_caller]
fn check(with: &[&'static str], url: &'static str, expected: &str) {
    assert_eq!(authorization(sign(&DIGEST, with, &Request::new("GET", url))), expected);
}

#[test]
fn published_examples() {
    // RFC 2617 section 3.5
    check(
        &[
            "username=Mufasa",
            "password=Circle Of Life",
            "realm=testrealm@host.com",
            "nonce=dcd98b7102dd2f0e8b11d0f600bfb0c093",
            "qop=auth",
            "nonceCount=00000001",
            "clientNonce=0a4f113b",
            "opaque=5ccc069c403ebaf9f0171e9517f40e41",
        ],
        "http://www.nowhere.org/dir/index.html",
        "Digest username=\"Mufasa\", realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", \
         uri=\"/dir/index.html\", algorithm=\"MD5\", qop=auth, nc=00000001, cnonce=\"0a4f113b\", \
         response=\"6629fae49393a05397450978507c4ef1\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"",
    );
    // RFC 7616 section 3.9.1
    for (algorithm, response) in [
        ("algorithm=MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        ("algorithm=SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
    ] {
        let with = [
            algorithm,
            "username=Mufasa",
            "password=Circle of Life",
            "realm=http-auth@example.org",
            "nonce=7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
            "qop=auth",
            "nonceCount=00000001",
            "clientNonce=f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
        ];
        let header = authorization(sign(&DIGEST, &with, &Request::new("GET", "http://www.example.org/dir/index.html")));
        assert!(header.ends_with(&format!("response=\"{response}\"")), "{header}");
    }
}

/// Values that Postman sends.
#[test]
fn first_request() {
    let known = ["username=u", "password=p", "realm=re", "nonce=no"];
    let with = |more: &[&'static str]| [&known, more].concat();
    check(
        &known,
        "https://h.test/p?a=1",
        "Digest username=\"u\", realm=\"re\", nonce=\"no\", uri=\"/p?a=1\", algorithm=\"MD5\", \
         response=\"ea484561f2da10df6695d08f4e5a117d\"",
    );
    check(&["username=u", "realm=re"], "https://h.test/p", "none");
    check(&["realm=re", "nonce=no"], "https://h.test/p", "refused: digest needs a username");
    check(&with(&["algorithm=md5"]), "https://h.test/p", "refused: digest knows no such algorithm");
    for (algorithm, response) in RESPONSES {
        let with = with(&[algorithm, "qop=auth-int", "nonceCount=00000001", "clientNonce=cn"]);
        let header = authorization(sign(&DIGEST, &with, &Request::new("POST", "https://h.test/p").body("{}")));
        assert!(header.ends_with(&format!("response=\"{response}\"")), "{header}");
    }
}

const RESPONSES: [(&str, &str); 6] = [
    ("algorithm=MD5", "f7c0201b3ba202203ea53dc8aec0ab15"),
    ("algorithm=MD5-sess", "25de46fcb920ff5186fd636ca8eab5c7"),
    ("algorithm=SHA-256", "9e0e811a850bab487482591a622c18d1a1b3f061e5ea9977351ecf5840e62e66"),
    ("algorithm=SHA-256-sess", "bdee2847d4df44acd68b3cf283a1a7131932fd9944dc14586d9a658cdb94afc8"),
    ("algorithm=SHA-512-256", "c3b89f2b7171b15da0a7632c60a0dfc8b5a4b3c04253b9ecfaf26d2db12fd4d8"),
    ("algorithm=SHA-512-256-sess", "7f5da0f07488be24419fcdf1508a65eae72e3b9f4491377b5a13e82ebf4e4dec"),
];

#[test]
fn challenges() {
    #[track_caller]
    fn check(with: &[&'static str], challenges: &[&str], answered: u32, expected: Option<&str>) {
        let with = [&["username=u", "password=p", "clientNonce=cn"], with].concat();
        let effects = answer(&DIGEST, &with, &Request::new("GET", "https://h.test/p"), challenges, answered);
        assert_eq!(effects.map(|effects| authorization(Ok(effects))).as_deref(), expected);
    }
    let challenge =
        ["Basic realm=\"x\"", "digest realm=\"re\", cnonce=\"c\", nonce=\"no\", qop=\"auth\", opaque=\"op\""];
    let signed = "Digest username=\"u\", realm=\"re\", nonce=\"c\", uri=\"/p\", algorithm=\"MD5\", qop=auth, \
                  nc=00000001, cnonce=\"cn\", response=\"41d96119f31dfb7df0d5f34adf31a6d6\", opaque=\"op\"";
    check(&[], &challenge, 0, Some(signed));
    // What the collection sets wins.
    check(
        &["realm=mine", "nonce=no", "qop=other"],
        &challenge,
        0,
        Some(
            "Digest username=\"u\", realm=\"mine\", nonce=\"no\", uri=\"/p\", algorithm=\"MD5\", \
             response=\"fce4c0fcac29e6f1cec3c2ad7abacbd5\", opaque=\"op\"",
        ),
    );
    check(&[], &challenge, 1, None);
    check(&["disableRetryRequest=true"], &challenge, 0, None);
    check(&[], &["Basic realm=\"x\"", "Di", "Digést realm=\"\""], 0, None);
    check(&[], &["Digest nonce=\"no\""], 0, None);
    check(&["realm=re", "nonce=no"], &["Digest realm=\"re\", nonce=\"new\""], 0, None);
}
