//! Checks jwt against a well-known token, and what Postman sends.

use crate::signing::testing::{Request, authorization, sign};
use crate::signing::{Effect, JWT};

#[track_caller]
fn check(with: &[&'static str], expected: &str) {
    assert_eq!(authorization(sign(&JWT, with, &Request::new("GET", "https://h.test/p"))), expected);
}

#[test]
fn tokens() {
    // The example of jwt.io
    check(
        &[
            "algorithm=HS256",
            "secret=your-256-bit-secret",
            r#"header={"alg": "none", "typ": "JWT"}"#,
            r#"payload={ "sub": "1234567890", "name": "John Doe", "iat": 1516239022 }"#,
        ],
        "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.\
         eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.\
         SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c",
    );
    // Values that Postman sends
    check(
        &["algorithm=HS256", "secret=s3", r#"payload={"sub":"Pv"}"#],
        "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJQdiJ9.3kq8t7KEYytFp6J0ulht5ezWBdAYdMAcG40WkVEgLOY",
    );
    check(
        &["algorithm=HS512", "secret=s", "payload={}", "headerPrefix=", "addTokenTo=header"],
        "eyJhbGciOiJIUzUxMiJ9.e30.\
         J-Tu5d-FOSGEP8nxYNNtSxsik1vylut6d2FYnLMJqQ_kQd_jcb0W1p8WppAJBk7_s1m15s-cwwSuUagyQKazgw",
    );
    check(&["algorithm=HS256", "secret=s", "payload={}", "addTokenTo=cookie"], "none");
}

#[test]
fn query() {
    let with = [
        "algorithm=HS384",
        "secret=czM=",
        "isSecretBase64Encoded=true",
        r#"payload={"a":1}"#,
        r#"header={"kid":"k"}"#,
        "queryParamKey=tok",
        "addTokenTo=queryParam",
    ];
    let token = "tok=eyJraWQiOiJrIiwiYWxnIjoiSFMzODQifQ.eyJhIjoxfQ.\
                 35fyV7l1ch577QcvbVoxq2xpHIRUqelJrylILFuf85iuUJvBghR1Vun2ZVTDhH2W";
    let check = |url, expected: &str| {
        let effects = sign(&JWT, &with, &Request::new("GET", url));
        assert_eq!(effects, Ok(vec![Effect::Query(Some(expected.to_owned()))]));
    };
    check("https://h.test/p", token);
    check("https://h.test/p?tok=old", token);
    check("https://h.test/p?tok=old&a=1", &format!("a=1&{token}"));
}

#[test]
fn refusals() {
    const HS: [&str; 2] = ["algorithm=HS256", "secret=s"];
    let with = |more: &[&'static str]| [&HS, more].concat();
    check(&["algorithm=none"], "refused: jwt knows no such algorithm");
    check(&["algorithm=HS256", "payload={}"], "refused: jwt needs a secret");
    check(&["algorithm=RS256", "payload={}", "secret=s"], "refused: jwt needs a privateKey");
    for payload in ["payload=not json", "payload=[1]", "payload=null", "payload=[object Object]"] {
        check(&with(&[payload]), "refused: the payload of jwt is no JSON object");
    }
    check(&HS, "refused: the payload of jwt is no JSON object");
    check(&with(&["payload= ", "header={"]), "refused: the header of jwt is no JSON");
    check(&with(&["payload= ", r#"header={"crit":["x"]}"#]), "refused: the header of jwt names a critical extension");
    check(&with(&["payload= ", r#"header={"crit":1}"#]), "refused: `crit` in the header of jwt is no list");
    let rsa = if cfg!(feature = "jwt-rsa") {
        "refused: the privateKey is no PKCS#8 key in PEM"
    } else {
        "refused: this algorithm of jwt needs the feature `jwt-rsa` of postbind"
    };
    check(&["algorithm=PS256", "privateKey=x", "payload={}"], rsa);
}
