//! The URL of a request: what the item, the environment and the request's fields make of it.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Environment, item};
use postbind::{Capture, Item, Param, Parts, Saved};
use proptest::prelude::*;

fn uri(url: &'static str, base: &str, fill: impl FnOnce(Parts) -> Parts) -> String {
    match fill(item("GET", url).parts()).empty().to_request(&Environment::at(base)) {
        Ok(request) => request.uri().to_string(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn hosts() {
    #[track_caller]
    fn check(url: &'static str, base: &str, expected: &str) {
        assert_eq!(uri(url, base, |parts| parts), expected);
    }
    check("{{base}}/x", "https://H.test:8443/v1", "https://h.test:8443/v1/x");
    check("{{base}}/x", "https://h.test/v1/", "https://h.test/v1//x");
    check("{{base}}/x", "h.test", "http://h.test/x");
    check("{{base}}", "h.test", "http://h.test/");
    check("https://h.test:443/a", "", "https://h.test:443/a");
    check("h.test/a/../b/./c", "", "http://h.test/a/../b/./c");
    check("h.test/a//b/", "", "http://h.test/a//b/");
    check("HTTP:////h.test:/a", "", "http://h.test/a");
    check("{{base}}/x", "https://b.test/v1?z=1", "https://b.test/v1?z=1/x");
    check("{{base}}/x", "https://b.test/v1#z", "https://b.test/v1");
    check("https://{{base}}/x", "https://B.test:8443/v1", "https://https//B.test:8443/v1/x");
    check(
        "{{base}}/x",
        "",
        "Folder / Item: the URL `{{base}}/x` has no host; set the variable in front of its path to a base URL",
    );
    check(
        "{{base}}/x",
        "ftp://h",
        "Folder / Item: `ftp` URLs cannot be sent; give the variable in the URL's host one with http or https",
    );
    check("{{nope}}/x", "", "Folder / Item: the variable `nope` has no value; set it in the environment");
    #[cfg(feature = "idna")]
    let (beyond_ascii, short) = ("http://xn--tda.test/x", "http://127.0.0.1:80/x");
    #[cfg(not(feature = "idna"))]
    let (beyond_ascii, short) = (
        "Folder / Item: the URL's host is not ASCII; turn on the feature `idna` of `postbind`, or write it in Punycode \
         (`xn--…`)",
        "http://127.1:80/x",
    );
    check("{{base}}/x", "http://ü.test", beyond_ascii);
    check("{{base}}/x", "http://127.1:80", short);
    check(
        "{{base}}/x",
        "about:blank",
        "Folder / Item: the port in the host of `{{base}}/x` is no number; correct its variables",
    );
}

#[test]
fn paths() {
    #[track_caller]
    fn check(url: &'static str, placeholder: &'static str, value: Param, expected: &str) {
        assert_eq!(uri(url, "http://h", |parts| parts.path(placeholder, &value)), expected);
    }
    check("{{base}}/a/:id/z", ":id", "x y/ü?q#h%2F&=".into(), "http://h/a/x%20y%2F%C3%BC%3Fq%23h%252F&=/z");
    check("{{base}}/a/:id/z", ":id", Param::raw("x y/ü?q#h%2F&="), "http://h/a/x%20y/%C3%BC?q");
    check("{{base}}/a/:id.json", ":id", 42.into(), "http://h/a/42.json");
    check("{{base}}/x:id/:id", ":id", 1.into(), "http://h/x:id/1");
    check("{{base}}/<ID>/x<ID>", "<ID>", "a/b".into(), "http://h/a%2Fb/x%3CID%3E");
    check("{{base}}/{id}", "{id}", Param::raw("{id}"), "http://h/%7Bid%7D");
    check("{{base}}/x{{ACCOUNT}}y", "{{ACCOUNT}}", "1".into(), "http://h/x1y");
    check("{{base}}/{{id}}/:a", ":a", "b".into(), "http://h/7/b");
    check(
        "{{base}}/{{nope}}/:a",
        ":a",
        "b".into(),
        "Folder / Item: the variable `nope` has no value; set it in the environment",
    );
    check(
        "{{base}}/:id",
        ":id",
        "".into(),
        "Folder / Item: the path variable `:id` has no value; give the request's field one",
    );
    check("{{base}}/a/:id", ":id", "..".into(), "Folder / Item: `..` as `:id` would change the path; use `Param::raw`");
    check("{{base}}/a/v{{V}}", "{{V}}", "..".into(), "http://h/a/v..");
    check(
        "{{base}}/a",
        ":id",
        1.into(),
        "Folder / Item: the URL `{{base}}/a` has no `:id` to fill; regenerate the bindings",
    );
    check("{{base}}/:b/<{é", ":b", 1.into(), "http://h/1/%3C%7B%C3%A9");
}

#[test]
fn queries() {
    #[track_caller]
    fn check(fill: impl FnOnce(Parts) -> Parts, expected: &str) {
        assert_eq!(uri("{{base}}/p", "http://h", fill), expected);
    }
    check(|parts| parts, "http://h/p");
    check(|parts| parts.query("a", &None::<Param>), "http://h/p");
    check(|parts| parts.query("a", &Param::bare()).query("b", &Param::from("")), "http://h/p?a&b=");
    check(|parts| parts.query("", &Param::bare()), "http://h/p?");
    check(|parts| parts.query("a", &vec![Param::from(1), true.into(), 1.5.into()]), "http://h/p?a=1&a=true&a=1.5");
    check(|parts| parts.query("q", &Param::from("a&b=c #%+'")), "http://h/p?q=a%26b=c%20%23%25%2B%27");
    check(|parts| parts.query("q", &Param::raw("a&b=c%20`{|}^[]\\")), "http://h/p?q=a&b=c%20`{|}^[]\\");
}

proptest! {
    #[test]
    fn data_never_changes_the_structure(path in "[^.]{1,12}", query in any::<String>()) {
        let fill = |parts: Parts| parts.path(":id", &Param::from(path.as_str())).query("q", &Param::from(query.as_str()));
        let uri: postbind::http::Uri = uri("{{base}}/a/:id/z", "http://h", fill).parse().unwrap();
        let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
        let segments: Vec<&str> = uri.path().split('/').collect();
        prop_assert_eq!(segments.len(), 4);
        prop_assert_eq!(decode(segments[2]), path);
        let (name, value) = uri.query().unwrap().split_once('=').unwrap();
        prop_assert!(name == "q" && !value.contains('&'));
        prop_assert_eq!(decode(value), query);
    }
}

/// What an answer stored is data: it cannot lead up the tree, whether `saved` reads it or the URL itself.
#[test]
fn dots_that_a_server_said() {
    #[track_caller]
    fn check(url: &'static str, said: &str, expected: [&str; 2]) {
        let capture = Capture { variable: "id", from: "$.id" };
        let login = Item { name: "Log In", url: "http://h/", captures: Box::leak(Box::new([capture])), ..Item::PLAIN };
        let mut environment = Environment::at("http://h");
        let body = format!(r#"{{"id": "{said}"}}"#);
        let login: &Item = Box::leak(Box::new(login));
        login.parts().empty().read(common::answer(200, &body), &mut environment).unwrap();
        let called = item("GET", url);
        let direct = called.parts().empty().to_request(&environment).map(|request| request.uri().to_string());
        let saved = Saved::new(called, &environment).path("id", "{{id}}").map(|param| format!("{param:?}"));
        let actual = [direct, saved].map(|result| result.unwrap_or_else(|error| error.to_string()));
        assert_eq!(actual, expected);
    }
    check("http://h/a/{{id}}/b", "..x", ["http://h/a/..x/b", "Param(Raw(\"..x\"))"]);
    check("http://h/a/{{id}}/b", "../x", ["http://h/a/..%2Fx/b", "Param(Raw(\"..%2Fx\"))"]);
    check(
        "http://h/a/{{id}}/b",
        "..",
        [
            "Folder / Item: an answer made a variable of `http://h/a/{{id}}/b` dots, which would change the path; set it",
            "Folder / Item: `{{id}}` as `id` would change the path: an answer made it `..`; set it",
        ],
    );
    check(
        "http://h/a/{{id}}{{id}}/b",
        ".",
        [
            "Folder / Item: an answer made a variable of `http://h/a/{{id}}{{id}}/b` dots, which would change the path; \
             set it",
            "Folder / Item: `{{id}}` as `id` would change the path: an answer made it `.`; set it",
        ],
    );
}
