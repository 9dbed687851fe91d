//! Headers, auth and bodies of a request.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Environment, item, text, with};
use postbind::{Auth, Item, Parts, Place, Secret, Upload};

/// The request without the two headers that every one has.
fn request(item: &'static Item, fill: impl FnOnce(Parts) -> Parts) -> String {
    match fill(item.parts()).empty().to_request(&Environment::at("http://h")) {
        Ok(request) => text(&request).replace("user-agent: postbind/0.1.0\naccept: */*\n", ""),
        Err(error) => error.to_string(),
    }
}

#[test]
fn auth() {
    #[track_caller]
    fn check(auth: Auth, fill: impl FnOnce(Parts) -> Parts, expected: &str) {
        let item = with("GET", "{{base}}/", &[("Authorization", "own"), ("x_api_key", "{{id}}")], auth);
        assert_eq!(request(item, fill), expected);
    }
    let keep = |parts: Parts| parts;
    check(Auth::None, keep, "GET http://h/\nauthorization: own\nx_api_key: 7\n");
    check(
        Auth::Basic { username: "{{id}}", password: "é:" },
        keep,
        "GET http://h/\nx_api_key: 7\nauthorization: Basic NzrDqTo=\n",
    );
    check(Auth::Basic { username: "", password: "" }, keep, "GET http://h/\nx_api_key: 7\nauthorization: Basic Og==\n");
    check(Auth::Bearer { token: "{{token}}" }, keep, "GET http://h/\nx_api_key: 7\nauthorization: Bearer t0k\n");
    check(Auth::Bearer { token: "" }, keep, "GET http://h/\nauthorization: own\nx_api_key: 7\n");
    check(
        Auth::Bearer { token: "{{nope}}" },
        keep,
        "Folder / Item: the variable `nope` has no value; set it in the environment",
    );
    let key = |place| Auth::ApiKey { key: "X-Api-Key", value: "{{token}}&", place };
    check(key(Place::Header), keep, "GET http://h/\nauthorization: own\nx-api-key: t0k&\n");
    check(
        key(Place::Query),
        |parts| parts.query("X-Api-Key", &postbind::Param::from("old")).query("a", &postbind::Param::from(1)),
        "GET http://h/?a=1&X-Api-Key=t0k%26\nauthorization: own\nx_api_key: 7\n",
    );
}

#[test]
fn userinfo() {
    #[track_caller]
    fn check(url: &'static str, headers: &'static [(&'static str, &'static str)], expected: &str) {
        assert_eq!(request(with("GET", url, headers, Auth::None), |parts| parts), expected);
    }
    check("https://us er:p@ss:w@h.test/a", &[], "GET https://h.test/a\nauthorization: Basic dXMgZXI6cEBzczp3\n");
    check("https://u@h.test/a", &[], "GET https://h.test/a\nauthorization: Basic dTo=\n");
    check("https://u@h.test/a", &[("Authorization", "own")], "GET https://h.test/a\nauthorization: own\n");
}

#[test]
fn bodies() {
    #[track_caller]
    fn check(method: &'static str, own: &'static str, fill: impl FnOnce(Parts) -> Parts, expected: &str) {
        let headers: &'static [_] = if own.is_empty() { &[] } else { vec![("Content-Type", own)].leak() };
        assert_eq!(request(with(method, "{{base}}/", headers, Auth::None), fill), expected);
    }
    let text = |parts: Parts| parts.body_text("text/plain", &"hi".to_owned());
    let json = |parts: Parts| parts.body_json(&[1, 2]);
    let form = |parts: Parts| parts.form("a b", &vec!["1".to_owned(), "é&".to_owned()]).form("n", &None::<String>);
    check("DELETE", "", text, "DELETE http://h/\ncontent-type: text/plain\n\nhi");
    check("GET", "", text, "GET http://h/\n");
    check("UNLOCK", "x/y", text, "UNLOCK http://h/\ncontent-type: x/y\n");
    check("POST", "", |parts| parts.body_text("text/plain", &""), "POST http://h/\n");
    check("POST", "x/y", text, "POST http://h/\ncontent-type: x/y\n\nhi");
    check("POST", "", json, "POST http://h/\ncontent-type: application/json\n\n[1,2]");
    check("POST", "a/vnd+json", json, "POST http://h/\ncontent-type: a/vnd+json\n\n[1,2]");
    const FORM: &str = "POST http://h/\ncontent-type: application/x-www-form-urlencoded\n\na%20b=1&a%20b=%C3%A9%26";
    check("POST", "", form, FORM);
    check("POST", "application/json", form, FORM);
    check("POST", "", |parts| parts.form("n", &None::<String>), "POST http://h/\n");
    let file = |parts: Parts| parts.body_file(&Upload::bytes("a.json", "{}"));
    check("POST", "", file, "POST http://h/\ncontent-type: application/json\n\n{}");
    let inline = |parts: Parts| parts.body_file(&Upload::bytes("", "{}"));
    check("POST", "", inline, "POST http://h/\n\n{}");
    let missing = |parts: Parts| parts.body_file(&Some(Upload::path("/no/such/file")));
    let reason = "No such file or directory (os error 2)";
    let expected = format!("Folder / Item: the file `/no/such/file` cannot be read ({reason}); correct its path");
    check("POST", "", missing, &expected);
}

#[test]
fn multipart() {
    #[track_caller]
    fn check(fill: impl FnOnce(Parts) -> Parts, expected: &[&str]) {
        const OWN: &[(&str, &str)] = &[("Content-Type", "multipart/form-data; boundary=B")];
        let expected =
            format!("POST http://h/\ncontent-type: multipart/form-data; boundary=B\n\n{}", expected.join("\r\n"));
        assert_eq!(request(with("POST", "{{base}}/", OWN, Auth::None), fill), expected);
    }
    check(
        |parts| parts.part("a\"b", &"1".to_owned()).part_as("j", "application/json", &Secret::<String>::from("{}")),
        &[
            "--B",
            "Content-Disposition: form-data; name=\"a\"b\"",
            "",
            "1",
            "--B",
            "Content-Disposition: form-data; name=\"j\"",
            "Content-Type: application/json",
            "",
            "{}",
            "--B--",
            "",
        ],
    );
    check(
        |parts| parts.file("f", &vec![Upload::bytes("a.tar.gz", "x"), Upload::bytes("→", "").content_type("t/u")]),
        &[
            "--B",
            "Content-Disposition: form-data; name=\"f\"; filename=\"a.tar.gz\"",
            "Content-Type: application/gzip",
            "",
            "x",
            "--B",
            "Content-Disposition: form-data; name=\"f\"; filename=\"→\"; filename*=UTF-8''%E2%86%92",
            "Content-Type: t/u",
            "",
            "",
            "--B--",
            "",
        ],
    );
    check(
        |parts| parts.file("f", &Upload::bytes("", "")),
        &["--B", "Content-Disposition: form-data; name=\"f\"; filename=\"\"", "", "", "--B--", ""],
    );
}

#[test]
fn a_boundary_that_the_callers_data_holds_is_replaced() {
    const OWN: &[(&str, &str)] = &[("Content-Type", "multipart/form-data; boundary=FIXED")];
    #[track_caller]
    fn check(text: &str, kept: bool) {
        let operation = with("POST", "http://h/", OWN, Auth::None).parts().part("a", &text.to_owned()).empty();
        let request = operation.to_request(&Environment::at("http://h")).unwrap();
        assert_eq!(request.headers()["content-type"] == OWN[0].1, kept);
    }
    check("plain", true);
    check("v\r\n--FIXED\r\nContent-Disposition: form-data; name=\"admin\"\r\n\r\ntrue", false);
}

#[test]
fn a_boundary_that_a_file_holds_is_replaced() {
    const OWN: &[(&str, &str)] = &[("Content-Type", "multipart/form-data; boundary=FIXED")];
    #[track_caller]
    fn check(bytes: &'static [u8], kept: bool) {
        let upload = Upload::bytes("a.bin", bytes);
        let operation = with("POST", "http://h/", OWN, Auth::None).parts().file("a", &upload).empty();
        let request = operation.to_request(&Environment::at("http://h")).unwrap();
        assert_eq!(request.headers()["content-type"] == OWN[0].1, kept);
    }
    check(b"", true);
    check(b"plain FIXE", true);
    check(b"\xff\r\n--FIXED--\r\n", false);
}

/// A variable in the name or the type of a part is filled, and its value ends neither quotes nor lines.
#[test]
fn what_is_said_of_a_part_may_be_variables() {
    #[track_caller]
    fn check(value: &str, expected: &str) {
        let operation = item("POST", "http://h/").parts().part_as("a{{id}}", "text/{{id}}", &"v".to_owned()).empty();
        let environment = Environment { id: value.into(), ..Environment::at("") };
        let actual = match operation.to_request(&environment) {
            Ok(request) => {
                String::from_utf8_lossy(request.body()).lines().skip(1).take(2).collect::<Vec<_>>().join("|")
            }
            Err(error) => error.to_string(),
        };
        assert_eq!(actual, expected);
    }
    check("7", "Content-Disposition: form-data; name=\"a7\"|Content-Type: text/7");
    check(
        "\"; filename=\"x",
        "Content-Disposition: form-data; name=\"a%22; filename=%22x\"|Content-Type: text/\"; filename=\"x",
    );
    check("\r\nX: y", "Folder / Item: the name of a form part holds a line break or NUL; remove it");
}

/// HTTP clients leave sensitive values out of their logs, and `Debug` of a request does.
#[test]
fn secret_headers_are_sensitive() {
    let auth = Auth::ApiKey { key: "X-Custom", value: "{{token}}", place: postbind::Place::Header };
    let parts = with("GET", "http://h/", &[], auth).parts();
    let parts = parts.header("X-Field", &Secret::<String>::from("s3cr3t")).header("X-Plain", &"p".to_owned());
    let request = parts.empty().to_request(&Environment::at("")).unwrap();
    let sensitive = |name: &str| request.headers()[name].is_sensitive();
    assert_eq!(["x-custom", "x-field", "x-plain"].map(sensitive), [true, true, false]);
    let shown = format!("{request:?}");
    assert!(!shown.contains("t0k") && !shown.contains("s3cr3t"), "{shown}");
}

#[test]
fn a_boundary_has_postmans_form() {
    let sent = item("POST", "{{base}}/").parts().part("a", &"1".to_owned()).empty();
    let sent = sent.to_request(&Environment::at("http://h")).unwrap();
    let content_type = sent.headers()["content-type"].to_str().unwrap();
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let digits = boundary.strip_prefix(&"-".repeat(26)).unwrap();
    assert_eq!((digits.len(), digits.bytes().all(|byte| byte.is_ascii_digit())), (24, true));
}

#[test]
fn headers() {
    #[track_caller]
    fn check(fill: impl FnOnce(Parts) -> Parts, extra: &[(&str, &str)], expected: &str) {
        let mut operation = fill(with("GET", "{{base}}/", &[("X-A", "1")], Auth::None).parts()).empty();
        for (name, value) in extra {
            operation = operation.header(*name, *value);
        }
        let actual = match operation.to_request(&Environment::at("http://h")) {
            Ok(request) => text(&request),
            Err(error) => error.to_string(),
        };
        assert_eq!(actual, expected);
    }
    const REST: &str = "user-agent: postbind/0.1.0\naccept: */*\n";
    check(|p| p, &[], &format!("GET http://h/\nx-a: 1\n{REST}"));
    check(|p| p.header("X-A", &"2".to_owned()), &[], &format!("GET http://h/\nx-a: 1\nx-a: 2\n{REST}"));
    check(|p| p.header("x-a", &"2".to_owned()), &[], &format!("GET http://h/\nx-a: 2\n{REST}"));
    check(|p| p, &[("x-A", "2")], &format!("GET http://h/\nx-a: 2\n{REST}"));
    check(
        |p| p.header("content-length", &"300".to_owned()),
        &[("Content-Length", "3"), ("transfer-Encoding", "identity")],
        &format!("GET http://h/\nx-a: 1\n{REST}"),
    );
    check(|p| p, &[("Accept", "a"), ("user-agent", "u")], "GET http://h/\nx-a: 1\naccept: a\nuser-agent: u\n");
    check(
        |p| p.header("X-B", &"a\nb".to_owned()),
        &[],
        "Folder / Item: the header `X-B` holds a line break or control character; remove it",
    );
}
