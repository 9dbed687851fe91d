//! What the items of a small collection send, byte for byte and by all ways: one item a rule of SEMANTICS.
//!
//! The expected bytes are those that Postman sends, apart from the headers of its own and the order of headers.

#[path = "../../runtime/tests/common/over_hyper.rs"]
mod over_hyper;
#[path = "../../runtime/tests/common/over_ureq.rs"]
mod over_ureq;
#[path = "../src/recorder.rs"]
mod recorder;
#[path = "../wire/ways.rs"]
mod ways;
#[allow(dead_code, missing_docs)]
#[rustfmt::skip]
#[path = "../cases/ok/wire/expected/src/lib.rs"]
mod case_crate;

use case_crate::wire::Environment;
use postbind::{Dynamic, Error, Operation};
use recorder::Recorder;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};
use tests::product::{calls, produce};
use tests::{Loaded, blessing};
use ways::Sent;

/// What makes an operation of what the item itself saved.
type Call = fn(&Environment) -> Result<Operation<()>, Error>;

include!("../cases/ok/wire/calls.rs");

fn case() -> PathBuf {
    tests::workspace().join("tests/cases/ok/wire")
}

/// Compares a golden of the case, or rewrites it.
#[track_caller]
fn check(golden: &str, text: &str) {
    let path = case().join(golden);
    if blessing() {
        fs::write(&path, text).expect("a golden");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, expected, "{golden}: `BLESS=1 cargo test -p tests --test wire` accepts it");
}

#[test]
fn every_item_is_called() {
    let mut loaded = Loaded::from_folder(&case());
    let input = loaded.inputs.take().expect("the inputs").remove(0);
    let (product, _) = produce(input, loaded.sources, false, &mut loaded.sink);
    let calls = calls(&product.expect("bindings"), "case_crate");
    let mut text = "static CALLS: &[(&str, Call)] = &[\n".to_owned();
    for (name, call) in calls.values() {
        text += &format!("    ({name:?}, {call}),\n");
    }
    check("calls.rs", &(text + "];\n"));
}

#[test]
fn what_is_sent() {
    let recorder = Recorder::start().expect("a free port");
    let time = SystemTime::UNIX_EPOCH + Duration::from_millis(1_700_000_000_123);
    let mut sent = String::new();
    for (name, call) in CALLS {
        let environment = Environment { dynamic: Dynamic::seeded(7).at(time), ..Environment::default() };
        let arrived = ways::send(&recorder, &environment, *call).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(arrived.other, None, "{name}");
        sent += &shown(name, &arrived);
    }
    check("sent.txt", &sent);
}

/// A request as it stands on the wire, its headers as latin-1.
fn shown(name: &str, Sent { uri, received, .. }: &Sent) -> String {
    let latin = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect::<String>();
    let (scheme, authority) = (uri.scheme_str().unwrap_or_default(), uri.authority().map_or("", |host| host.as_str()));
    let mut text = format!("# {name}\n{} {scheme}://{authority} {}\n", received.method, received.target);
    for (name, value) in received.headers.iter().filter(|(name, _)| name != "connection") {
        text += &format!("{name}: {}\n", latin(value));
    }
    if !received.body.is_empty() {
        text += &format!("\n{}\n", String::from_utf8_lossy(&received.body).replace('\r', "<CR>"));
    }
    text + "\n"
}
