//! Checks what asap puts into a token.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::signing::ASAP;
use crate::signing::testing::{Request, authorization, sign};

const KEY: &str = concat!("privateKey=", include_str!("../testing/rsa.pem"));

fn token(with: &[&'static str]) -> String {
    authorization(sign(&ASAP, with, &Request::new("GET", "https://h.test/p")))
}

#[track_caller]
fn check(with: &[&'static str], header: &str, claims: &str) {
    let token = token(&[&[KEY], with].concat());
    let token = token.strip_prefix("Bearer ").unwrap_or_else(|| panic!("{token}"));
    let parts: Vec<String> = token
        .split('.')
        .take(2)
        .map(|part| String::from_utf8(URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap())
        .collect();
    assert_eq!(parts, [header, claims]);
}

#[test]
fn tokens() {
    check(
        &["iss=i", "aud=a", "kid=i/k", r#"claims={"jti":"J"}"#],
        r#"{"alg":"RS256","kid":"i/k"}"#,
        r#"{"jti":"J","iat":1600000000,"iss":"i","sub":"i","aud":"a","exp":1600003600}"#,
    );
    // Claims have precedence, and keep their places.
    check(
        &[
            "iss=i",
            "aud=a",
            "kid=k",
            "exp=60s",
            "alg=PS512",
            r#"claims={"aud":["x"],"z":1,"iss":"c","jti":"J","kid":"q"}"#,
        ],
        r#"{"alg":"PS512","kid":"q"}"#,
        r#"{"aud":["x"],"z":1,"iss":"c","jti":"J","kid":"q","iat":1600000000,"sub":"c","exp":1600000060}"#,
    );
    check(
        &["iss=i", "sub=s", "aud=a", "kid=k", r#"claims={"exp":"99","iat":5,"jti":"J"}"#],
        r#"{"alg":"RS256","kid":"k"}"#,
        r#"{"exp":99,"iat":5,"jti":"J","iss":"i","sub":"s","aud":"a"}"#,
    );
    // A token has an id of its own.
    assert!(token(&[KEY, "iss=i", "aud=a", "kid=k"]).len() > 500);
}

#[test]
fn refusals() {
    #[track_caller]
    fn check(with: &[&'static str], expected: &str) {
        assert_eq!(token(with), format!("refused: {expected}"));
    }
    check(&[KEY, "iss=i", "aud=a"], "asap needs iss, aud, kid and privateKey");
    check(&["iss=i", "aud=a", "kid=k"], "asap needs iss, aud, kid and privateKey");
    for alg in ["alg=HS256", "alg=none", "alg=RS", "alg=EdDSA"] {
        check(&[KEY, "iss=i", "aud=a", "kid=k", alg], "asap knows no such alg");
    }
    check(&[KEY, "claims= "], "the claims of asap are no JSON object");
    check(&["privateKey=x", "iss=i", "aud=a", "kid=k"], "the privateKey is no PKCS#8 key in PEM");
    let broken = "the privateKey of asap is neither PEM nor a data URI of its kid";
    for key in ["privateKey=%", "privateKey=data:x", "privateKey=data:application/pkcs8;kid=other;base64,AAAA"] {
        check(&[key, "iss=i", "aud=a", "kid=k"], broken);
    }
}

#[test]
fn data_uri() {
    let key = include_str!("../testing/rsa.pem");
    let data: String = key.lines().filter(|line| !line.starts_with('-')).collect();
    let uri = format!("\"data:application/pkcs8;kid=i%2Fk;base64,{data}\"");
    let pem = super::pem(&uri, &super::Json::Text("i/k".to_owned())).unwrap();
    assert_eq!(pem, key.replace('\n', ""));
}
