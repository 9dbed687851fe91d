//! Checks oauth1 against RFC 5849, an example of Twitter's, and what Postman sends.

use crate::signing::testing::{Request, authorization, sign};
use crate::signing::{Effect, OAUTH1, Signed};

const MINE: [&str; 5] = ["consumerKey=ck", "consumerSecret=cs", "token=tk", "timestamp=1600000000", "nonce=NONCE"];

#[track_caller]
fn check(more: &[&'static str], request: &Request, expected: Signed) {
    assert_eq!(sign(&OAUTH1, &[&MINE, more].concat(), request), expected);
}

#[track_caller]
fn header(with: &[&'static str], request: &Request, expected: &str) {
    let header = authorization(sign(&OAUTH1, &[with, &["addParamsToHeader=true"]].concat(), request));
    assert_eq!(header.replace(",oauth", ",\noauth"), expected.replace("\n        ", "\n"));
}

#[test]
fn published_examples() {
    // RFC 5849 section 1.2
    header(
        &[
            "consumerKey=dpf43f3p2l4k3l03",
            "consumerSecret=kd94hf93k423kf44",
            "signatureMethod=HMAC-SHA1",
            "timestamp=137131200",
            "nonce=wIjqoS",
            "callback=http://printer.example.com/ready",
            "realm=Photos",
        ],
        &Request::new("POST", "https://photos.example.net/initiate"),
        r#"OAuth realm="Photos",
        oauth_consumer_key="dpf43f3p2l4k3l03",
        oauth_signature_method="HMAC-SHA1",
        oauth_timestamp="137131200",
        oauth_nonce="wIjqoS",
        oauth_callback="http%3A%2F%2Fprinter.example.com%2Fready",
        oauth_signature="74KNZJeDHnMBp0EMJ9ZHt%2FXKycU%3D""#,
    );
    header(
        &[
            "consumerKey=dpf43f3p2l4k3l03",
            "consumerSecret=kd94hf93k423kf44",
            "token=nnch734d00sl2jdk",
            "tokenSecret=pfkkdhi9sl3r4s00",
            "signatureMethod=HMAC-SHA1",
            "timestamp=137131202",
            "nonce=chapoH",
        ],
        &Request::new("GET", "http://photos.example.net/photos?file=vacation.jpg&size=original"),
        r#"OAuth oauth_consumer_key="dpf43f3p2l4k3l03",
        oauth_token="nnch734d00sl2jdk",
        oauth_signature_method="HMAC-SHA1",
        oauth_timestamp="137131202",
        oauth_nonce="chapoH",
        oauth_signature="MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D""#,
    );
    // Twitter's "Creating a signature"
    header(
        &[
            "consumerKey=xvz1evFS4wEEPTGEFPHBog",
            "consumerSecret=kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
            "token=370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
            "tokenSecret=LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE",
            "signatureMethod=HMAC-SHA1",
            "timestamp=1318622958",
            "nonce=kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
            "version=1.0",
        ],
        &Request::new("POST", "https://api.twitter.com/1.1/statuses/update.json?include_entities=true")
            .form(&[("status", "Hello Ladies + Gentlemen, a signed OAuth request!")]),
        r#"OAuth oauth_consumer_key="xvz1evFS4wEEPTGEFPHBog",
        oauth_token="370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
        oauth_signature_method="HMAC-SHA1",
        oauth_timestamp="1318622958",
        oauth_nonce="kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
        oauth_version="1.0",
        oauth_signature="hCtSmYh%2BiHYCEqBWrE7C7hYmtUk%3D""#,
    );
}

#[test]
fn base_string_of_rfc_5849() {
    // Section 3.4.1.1
    let request = Request::new("POST", "http://EXAMPLE.COM:80/r%20v/X?b5=%3D%253D&a3=a&c%40=&a2=r%20b")
        .form(&[("c2", ""), ("a3", "2 q")]);
    let own = [
        ("oauth_consumer_key", "9djdj82h48djs9d2"),
        ("oauth_token", "kkk9d7dh3k39sjv7"),
        ("oauth_signature_method", "HMAC-SHA1"),
        ("oauth_timestamp", "137131201"),
        ("oauth_nonce", "7d8f3e4a"),
    ];
    let own = own.map(|(key, value)| (key, Some(value.to_owned())));
    let view = request.view();
    assert_eq!(
        super::base(&view, view.query, &own).as_deref(),
        Ok("POST&http%3A%2F%2Fexample.com%2Fr%2520v%2FX&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26\
            c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26\
            oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7")
    );
}

/// Values that Postman sends.
#[test]
fn places() {
    let query = |text: &str| Effect::Query(Some(text.to_owned()));
    let bare = Effect::WithoutSpelling("Authorization");
    check(
        &["tokenSecret=ts", "signatureMethod=HMAC-SHA1", "version=1.0"],
        &Request::new("GET", "https://h.test/p?b=1&a=x%20y"),
        Ok(vec![
            bare.clone(),
            query(
                "b=1&a=x%20y&oauth_consumer_key=ck&oauth_token=tk&oauth_signature_method=HMAC-SHA1&\
                 oauth_timestamp=1600000000&oauth_nonce=NONCE&oauth_version=1.0&\
                 oauth_signature=MwN80GRWDtsrPYXY2nY39Q6227A%3D",
            ),
        ]),
    );
    let pairs = [
        ("oauth_consumer_key", "ck"),
        ("oauth_token", "tk"),
        ("oauth_signature_method", "HMAC-SHA1"),
        ("oauth_timestamp", "1600000000"),
        ("oauth_nonce", "NONCE"),
        ("oauth_version", "1.0"),
        ("oauth_signature", "yCjagE8am17aYZ1omge5aWpHOuc="),
    ];
    let pairs = Effect::Form(pairs.map(|(key, value)| (key.to_owned(), value.to_owned())).into());
    let method = ["tokenSecret=ts", "signatureMethod=HMAC-SHA1", "version=1.0"];
    let post = Request::new("POST", "https://h.test/p");
    check(&method, &post.clone().form(&[("a", "1 2")]), Ok(vec![bare.clone(), pairs.clone()]));
    // What an earlier signature left goes.
    check(
        &method,
        &Request::new("POST", "https://h.test/p?oauth_nonce=1").form(&[("oauth_token", "old"), ("a", "1 2")]),
        Ok(vec![Effect::WithoutPairs(&super::OWN), bare.clone(), pairs, Effect::Query(None)]),
    );
    // The query is encoded anew also when the parameters go into the header.
    let effects =
        sign(&OAUTH1, &[&MINE[..], &["addParamsToHeader=true"]].concat(), &Request::new("GET", "https://h/?a=1,2&&b"));
    assert_eq!(effects.unwrap().get(1), Some(&query("a=1%2C2&b")));
}

#[test]
fn parameters() {
    let post = Request::new("POST", "https://h.test/p").body("{}");
    let mine = [&MINE[..], &["tokenSecret=ts", "signatureMethod=HMAC-SHA1", "version=1.0"]].concat();
    header(
        &[&mine[..], &["includeBodyHash=true"]].concat(),
        &post,
        r#"OAuth oauth_consumer_key="ck",
        oauth_token="tk",
        oauth_signature_method="HMAC-SHA1",
        oauth_timestamp="1600000000",
        oauth_nonce="NONCE",
        oauth_version="1.0",
        oauth_body_hash="vyGp6PvFo4RvsFtPoIWeCReyIC8%3D",
        oauth_signature="YCYtZV3zkixktry5QL0iHNrVmuk%3D""#,
    );
    header(
        &["consumerKey=ck", "consumerSecret=c&", "signatureMethod=PLAINTEXT", "timestamp=1", "nonce=N", "token= "],
        &post,
        r#"OAuth oauth_consumer_key="ck",
        oauth_signature_method="PLAINTEXT",
        oauth_timestamp="1",
        oauth_nonce="N",
        oauth_signature="c%2526%26""#,
    );
    // In the query what is absent has no `=`.
    let with = ["consumerKey=ck", "consumerSecret=cs", "token=", "timestamp=1", "nonce=N", "addEmptyParamsToSign=true"];
    let effects = sign(&OAUTH1, &with, &post).unwrap();
    let Some(Effect::Query(Some(query))) = effects.last() else { panic!("{effects:?}") };
    assert!(query.starts_with(
        "oauth_consumer_key=ck&oauth_token=&oauth_signature_method&oauth_timestamp=1&oauth_nonce=N&oauth_version&"
    ));
}

#[test]
fn refusals() {
    let get = Request::new("GET", "https://h.test/");
    let refuse = |with: &[&'static str]| sign(&OAUTH1, with, &get).map(drop);
    assert_eq!(refuse(&[]), Err("oauth1 needs a consumerKey"));
    assert_eq!(refuse(&["consumerKey=ck"]), Err("oauth1 needs a consumerSecret"));
    let rsa = ["consumerKey=ck", "signatureMethod=RSA-SHA1"];
    assert_eq!(refuse(&rsa), Err("oauth1 needs a privateKey for an RSA signature"));
    check(&["signatureMethod=HMAC-MD5"], &get, Err("oauth1 knows no such signatureMethod"));
    check(&[], &Request::new("GET", "https://h.test/?a=%zz"), Err(super::BROKEN_QUERY));
    #[cfg(not(feature = "oauth1-rsa"))]
    check(
        &["signatureMethod=RSA-SHA1", "privateKey=x"],
        &get,
        Err("an RSA signature of oauth1 needs the feature `oauth1-rsa` of postbind"),
    );
    #[cfg(feature = "oauth1-rsa")]
    check(&["signatureMethod=RSA-SHA1", "privateKey=x"], &get, Err("the privateKey is no RSA key in PEM"));
}

#[test]
fn hosts() {
    #[track_caller]
    fn check(host: &str, expected: &str) {
        assert_eq!(super::authority(host), expected);
    }
    check("H.test:8080", "h.test:8080");
    check("h.test:443", "h.test");
    check("[::1]:80", "::1");
    check("[::1]", "::1");
    check("[::1]:81", "[::1]:81");
}
