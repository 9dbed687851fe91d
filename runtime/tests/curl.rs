//! Requests shown as commands: quoting, and secrets left out.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Environment, with};
use postbind::{Auth, Param, Parts, Place, Secret, Upload, Variable, Variables};

const REST: &str = "--header 'user-agent: postbind/0.1.0' --header 'accept: */*'";

#[track_caller]
fn check(method: &'static str, auth: Auth, fill: impl FnOnce(Parts) -> Parts, shown: &str, revealed: &str) {
    let operation = fill(with(method, "{{base}}/", &[], auth).parts()).empty();
    let curl = operation.to_curl(&Environment::at("http://h")).unwrap();
    assert_eq!(curl.to_string(), shown.replace("REST", REST));
    assert_eq!(format!("{curl:?}"), shown.replace("REST", REST));
    assert_eq!(curl.reveal(), revealed.replace("REST", REST));
}

#[test]
fn commands() {
    const GET: &str = "curl --globoff --path-as-is 'http://h/' REST";
    check("GET", Auth::None, |p| p, GET, GET);
    const HEAD: &str = "curl --globoff --path-as-is --head 'http://h/' REST";
    check("HEAD", Auth::None, |p| p, HEAD, HEAD);
    check(
        "GET",
        Auth::Bearer { token: "{{token}}" },
        |p| p.query("q", &Param::from("it's")).query("key", &Param::from("k")),
        "curl --globoff --path-as-is 'http://h/?q=it%27s&key=***' --header 'authorization: Bearer ***' REST",
        "curl --globoff --path-as-is 'http://h/?q=it%27s&key=k' --header 'authorization: Bearer t0k' REST",
    );
    check(
        "GET",
        Auth::ApiKey { key: "k1", value: "v", place: Place::Query },
        |p| p.header("X-B", &Secret::<String>::from("s")).header("X-C", &"it's $(x)".to_owned()),
        r"curl --globoff --path-as-is 'http://h/?k1=***' --header 'x-b: ***' --header 'x-c: it'\''s $(x)' REST",
        r"curl --globoff --path-as-is 'http://h/?k1=v' --header 'x-b: s' --header 'x-c: it'\''s $(x)' REST",
    );
    check(
        "POST",
        Auth::None,
        |p| p.body_json(&(Secret::<String>::from("s"), "@a'b")),
        r#"curl --globoff --path-as-is --request 'POST' 'http://h/' --header 'content-type: application/json' REST --data-raw '["***","@a'\''b"]'"#,
        r#"curl --globoff --path-as-is --request 'POST' 'http://h/' --header 'content-type: application/json' REST --data-raw '["s","@a'\''b"]'"#,
    );
    check(
        "POST",
        Auth::None,
        |p| p.graphql(&Secret::<String>::from("{ a }"), None, &Some(1)),
        r#"curl --globoff --path-as-is --request 'POST' 'http://h/' --header 'content-type: application/json' REST --data-raw '{"query":"***","variables":1}'"#,
        r#"curl --globoff --path-as-is --request 'POST' 'http://h/' --header 'content-type: application/json' REST --data-raw '{"query":"{ a }","variables":1}'"#,
    );
    const BYTES: &str = r"printf '%b' '\0000\0377' | curl --globoff --path-as-is --request 'PUT' 'http://h/' REST --header 'content-type:' --data-binary @-";
    check("PUT", Auth::None, |p| p.body_file(&Upload::bytes("", &b"\0\xff"[..])), BYTES, BYTES);
}

#[test]
fn a_secret_in_the_path() {
    let parts = with("GET", "{{base}}/:id/{{x}}", &[], Auth::None).parts();
    let parts = parts.path(":id", &Secret::new(Param::from("a/b"))).path("{{x}}", &Param::from("c"));
    let curl = parts.empty().to_curl(&Environment::at("http://h")).unwrap();
    assert_eq!(curl.to_string(), format!("curl --globoff --path-as-is 'http://h/***/c' {REST}"));
    assert_eq!(curl.reveal(), format!("curl --globoff --path-as-is 'http://h/a%2Fb/c' {REST}"));
}

/// Its `tenant` is secret although the name does not say so, and `base` is made of it.
struct Tenants {
    tenant: Variable,
    base: Variable,
}

impl Variables for Tenants {
    fn get(&self, name: &str) -> Option<&Variable> {
        match name {
            "tenant" => Some(&self.tenant),
            "base" => Some(&self.base),
            _ => None,
        }
    }

    fn get_mut(&mut self, _: &str) -> Option<&mut Variable> {
        None
    }

    fn is_secret(&self, name: &str) -> bool {
        name == "tenant"
    }
}

#[test]
fn secret_variables_are_left_out_of_the_url() {
    #[track_caller]
    fn check(url: &'static str, shown: &str) {
        let tenants = Tenants { tenant: "acme".into(), base: "http://{{tenant}}.h/x".into() };
        let curl = with("GET", url, &[], Auth::None).parts().empty().to_curl(&tenants).unwrap();
        assert_eq!(curl.to_string(), format!("curl --globoff --path-as-is '{shown}' {REST}"));
    }
    check("http://{{tenant}}.h/x", "***/x");
    check("{{base}}/y", "***/y");
    check("http://h/{{tenant}}/y", "http://h/***/y");
}

/// Also where they name a parameter, and where a part has the name of a credential.
#[test]
fn secrets_are_left_out_of_names_and_parts() {
    #[track_caller]
    fn check(fill: impl FnOnce(Parts) -> Parts, hidden: bool) {
        let tenants = Tenants { tenant: "acme".into(), base: "http://h".into() };
        let curl = fill(with("POST", "http://h/", &[], Auth::None).parts()).empty().to_curl(&tenants).unwrap();
        assert!(curl.reveal().contains("acme"), "{}", curl.reveal());
        assert_eq!(!curl.to_string().contains("acme"), hidden, "{curl}");
    }
    let text = |text: &str| text.to_owned();
    check(|parts| parts.query("{{tenant}}", &Param::from("v")), true);
    check(|parts| parts.form("{{tenant}}", &text("v")), true);
    check(|parts| parts.part("{{tenant}}", &text("v")), true);
    check(|parts| parts.part("password", &text("acme")), true);
    check(|parts| parts.file("private_key", &Upload::bytes("id", "acme")), true);
    check(|parts| parts.part("name", &text("acme")), false);
}
