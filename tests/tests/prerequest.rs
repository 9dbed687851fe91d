//! Calls of generated code whose pre-request scripts decide what goes over the wire, with clock and chance pinned.

#[allow(dead_code, missing_docs)]
#[rustfmt::skip]
#[path = "../cases/ok/prerequest/expected/src/lib.rs"]
mod case_crate;

use case_crate::prerequest::quotes::{Ask, Later, ask, later};
use case_crate::prerequest::{Environment, Filled, Sign, filled, sign};
use postbind::{Client, Dynamic};
use std::time::{Duration, UNIX_EPOCH};
use tests::recorder::{Received, Recorder};

fn environment(recorder: &Recorder) -> Environment {
    let mut environment = Environment::default();
    environment.base_url.set(format!("http://{}", recorder.address()));
    environment.tenant.set("acme");
    environment.dynamic = Dynamic::seeded(7).at(UNIX_EPOCH + Duration::from_secs(1_700_000_000));
    environment
}

/// The value of a header, or nothing.
fn header<'a>(request: &'a Received, name: &str) -> Option<&'a str> {
    let found = request.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    found.and_then(|(_, value)| std::str::from_utf8(value).ok())
}

#[test]
fn what_a_script_makes_up_is_the_same_everywhere() {
    let recorder = Recorder::start().expect("a port");
    let client = Client::new(environment(&recorder));
    let request = Ask::saved(&client.environment()).expect("all that no script sets is set");
    assert_eq!((request.body.id.as_str(), request.date.as_str()), ("{{quoteId}}", "{{date}}"));
    ask(&request).send_blocking(&client).expect("an answer");
    let sent = recorder.take().remove(0);

    let after = client.environment();
    let id = after.quote_id.as_str().expect("it is stored").to_owned();
    assert_eq!(after.copy.as_str(), Some(format!("{id}/1").as_str()));
    assert_eq!(after.started_at.as_str(), Some("2023-11-14T22:13:20.000Z"));
    let date = "Tue, 14 Nov 2023 22:13:20 GMT";
    assert_eq!((sent.target.as_str(), header(&sent, "date")), (format!("/quotes/{id}").as_str(), Some(date)));
    assert_eq!(header(&sent, "x-client"), Some("demo/1 acme"));
    let body = format!(
        r#"{{"id":"{id}","currency":"EUR","until":"2023-11-14T22:14:20.000Z","parts":[{{"id":"{id}","at":"{date}"}}]}}"#
    );
    assert_eq!(String::from_utf8_lossy(&sent.body), body);

    // The next call has what the scripts left behind, but not what was for that call alone.
    later(&Later::saved(&after).expect("the id is set")).send_blocking(&client).expect("an answer");
    let sent = recorder.take().remove(0);
    assert_eq!(sent.target, format!("/quotes/{id}?at=Tue,%2014%20Nov%202023%2022:13:20%20GMT"));
}

#[test]
fn a_signature() {
    let recorder = Recorder::start().expect("a port");
    let mut environment = environment(&recorder);
    environment.api_key.set("key");
    environment.api_secret.set("secret");
    let operation = sign(&Sign::saved(&environment).expect("all is set"));
    let shown = operation.to_curl(&environment).expect("a command").to_string();
    let client = Client::new(environment);
    operation.send_blocking(&client).expect("an answer");
    let sent = recorder.take().remove(0);
    assert_eq!(sent.target, "/signed?t=1700000000");
    let headers = ["x-signature", "x-digest", "x-debug", "authorization"].map(|name| header(&sent, name));
    // By openssl: `printf 1700000000GET | openssl dgst -sha256 -hmac secret -binary | base64`, and md5 of `key1700000000`.
    let expected = [Some(SIGNATURE), Some(DIGEST), None, Some("Basic a2V5OjE3MDAwMDAwMDA=")];
    assert_eq!(headers, expected);
    // Neither the secrets nor what is made of them is shown.
    let leaks = [SIGNATURE, DIGEST, "a2V5OjE3MDAwMDAwMDA=", "secret"].map(|text| shown.find(text));
    assert_eq!(leaks, [None; 4], "{shown}");
}

const SIGNATURE: &str = "CF3zyTbPdyV1adcYAX5/abJZH3lig8qiDZXz03AYsT8=";
const DIGEST: &str = "06d851185e908b68ddf9a345983ed7b3";

#[test]
fn what_has_no_value_is_left_out() {
    let recorder = Recorder::start().expect("a port");
    let mut environment = environment(&recorder);
    environment.limit.set("");
    environment.sandbox.set("box");
    let client = Client::new(environment);
    filled(&Filled::saved(&client.environment()).expect("nothing has to be set"))
        .send_blocking(&client)
        .expect("an answer");
    let sent = recorder.take().remove(0);
    assert_eq!(
        (sent.target.as_str(), header(&sent, "x-sandbox"), header(&sent, "x-token")),
        ("/list?all=1", Some("box"), None)
    );
}
