//! Checks awsv4 against the test suite of AWS as far as Postman follows it, and what Postman sends.

use crate::signing::testing::{Request, authorization, sign_at};
use crate::signing::{AWSV4, Effect};

/// 2015-08-30T12:36:00Z
const SUITE: u64 = 1_440_938_160;
/// 2026-11-22T23:19:32Z
const MINE: u64 = 1_795_389_572;

#[test]
fn suite_of_aws() {
    #[track_caller]
    fn check(request: &Request, headers: &str, signature: &str) {
        let with = [
            "accessKey=AKIDEXAMPLE",
            "secretKey=wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            "region=us-east-1",
            "service=service",
        ];
        assert_eq!(
            authorization(sign_at(&AWSV4, &with, request, SUITE)),
            format!(
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, \
                 SignedHeaders={headers}, Signature={signature}"
            )
        );
    }
    let vanilla = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";
    let get = |url| Request::new("GET", url);
    check(&get("https://example.amazonaws.com/"), "host;x-amz-date", vanilla);
    check(
        &Request::new("POST", "https://example.amazonaws.com/"),
        "host;x-amz-date",
        "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
    );
    check(
        &get("https://example.amazonaws.com/?Param2=value2&Param1=value1"),
        "host;x-amz-date",
        "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
    );
    check(
        &get("https://example.amazonaws.com/")
            .header("My-Header1", "value2")
            .header("My-Header1", "value2")
            .header("My-Header1", "value1"),
        "host;my-header1;x-amz-date",
        "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea",
    );
    // normalize-path: get-relative, get-slash-dot-slash
    check(&get("https://example.amazonaws.com/example/.."), "host;x-amz-date", vanilla);
    check(&get("https://example.amazonaws.com/./"), "host;x-amz-date", vanilla);
    check(&get("https://example.amazonaws.com//"), "host;x-amz-date", vanilla);
}

/// Values that Postman sends.
#[test]
fn headers() {
    #[track_caller]
    fn check(with: &[&'static str], request: &Request, expected: &[(&'static str, &str)]) {
        let with = [&["accessKey=AK", "secretKey=SK"], with].concat();
        let effects = sign_at(&AWSV4, &with, request, MINE).unwrap();
        let headers: Vec<_> = effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Header(name, value) => Some((*name, value.as_str())),
                _ => None,
            })
            .collect();
        assert_eq!(headers, expected);
    }
    const DATE: (&str, &str) = ("X-Amz-Date", "20261122T231932Z");
    check(
        &["region=eu-west-1", "service=s3"],
        &Request::new("GET", "https://h.test/p?b=2&a=1"),
        &[
            ("X-Amz-Content-Sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            DATE,
            (
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=AK/20261122/eu-west-1/s3/aws4_request, \
                 SignedHeaders=host;x-amz-content-sha256;x-amz-date, \
                 Signature=7f0e57f14318879cd7dd1bd399e5db26443d2ed79718b39e4f7f77ca065ff84e",
            ),
        ],
    );
    check(
        &[],
        &Request::new("POST", "https://h.test/p").header("Content-Type", "application/json").body("{}"),
        &[
            ("X-Amz-Content-Sha256", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"),
            DATE,
            (
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=AK/20261122/us-east-1/execute-api/aws4_request, \
                 SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date, \
                 Signature=db888d709d0eabc92bdc4ab8ac696965e85ce8ce7785886488ec3bb75a3c2689",
            ),
        ],
    );
    check(
        &["service=sts", "sessionToken=ST"],
        &Request::new("POST", "https://h.test/p").header("x-amz-date", "old").form(&[("Action", "X")]).body("Action=X"),
        &[
            ("X-Amz-Content-Sha256", "3b173cc483d5aca8322d8211dc94655130607dbcb351953b49907bdb997ddc01"),
            ("X-Amz-Security-Token", "ST"),
            DATE,
            (
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=AK/20261122/us-east-1/sts/aws4_request, \
                 SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token, \
                 Signature=724b32a5e18285183b7b9a323260403d192d823119cc5241727f9e6b498a410b",
            ),
        ],
    );
}

#[test]
fn query() {
    let with = ["accessKey=AK", "secretKey=SK", "addAuthDataToQuery=true"];
    let effects = sign_at(&AWSV4, &with, &Request::new("GET", "https://h.test/p?a=1"), MINE).unwrap();
    assert_eq!(effects[..4], super::STALE.map(Effect::Without));
    let query = "a=1&X-Amz-Date=20261122T231932Z&X-Amz-Algorithm=AWS4-HMAC-SHA256&\
                 X-Amz-Credential=AK%2F20261122%2Fus-east-1%2Fexecute-api%2Faws4_request&X-Amz-SignedHeaders=host&\
                 X-Amz-Signature=ab1f65fbb5770fcc66b7bc2be1b0c7d80298e0a4e4ff679aab652fae509531b8";
    assert_eq!(effects[4..], [Effect::Query(Some(query.to_owned()))]);
}

#[test]
fn dates() {
    #[track_caller]
    fn check(date: &str, expected: Result<&str, &'static str>) {
        let headers = super::headers(&Request::new("GET", "https://h.test/").header("Date", date).view());
        assert_eq!(super::time(&headers, &crate::signing::testing::at(0)).as_deref(), expected.as_deref());
    }
    check("", Ok("19700101T000000Z"));
    check("Sun, 30 Aug 2015 12:36:00 GMT", Ok("20150830T123600Z"));
    check("soon", Err("awsv4 cannot read the `Date` header"));
}

#[test]
fn paths() {
    #[track_caller]
    fn check(url: &'static str, s3: bool, expected: Result<&str, &'static str>) {
        let path = super::Path::new(&Request::new("GET", url).view());
        let service = if s3 { "s3" } else { "" };
        let request = path.and_then(|path| super::canonical::request("GET", &path, &[], service, "hash"));
        let request = request.map(|(_, request)| request);
        assert_eq!(request, expected.map(|middle| format!("GET\n{middle}\n\n\nhash")));
    }
    const BROKEN: Result<&str, &str> = Err("the URL has a broken percent-escape");
    check("https://h/a%20b/../c//d?b=2&a=+&b=1&&c", false, Ok("/c/d\na=%20&b=1&b=2&c="));
    check("https://h/a%20b/../c//d?b=2&b=1", true, Ok("/a%20b/../c//d\nb=2"));
    check("https://h/a%20b", false, Ok("/a%2520b\n"));
    check("https://h/a|%2F%20", false, Ok("/a%257C%25252F%2520\n"));
    check("https://h/..", false, Ok("/\n"));
    check("https://h/a|%zz", false, BROKEN);
    check("https://h/%zz", true, BROKEN);
}
