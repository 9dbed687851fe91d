//! What the runtime promises, kept through the generated crate.

#[path = "client/answers.rs"]
mod answers;
#[path = "client/failing.rs"]
mod failing;
#[path = "client/fields.rs"]
mod fields;
#[path = "client/https.rs"]
mod https;
#[path = "client/own.rs"]
mod own;
#[path = "client/renewing.rs"]
mod renewing;
mod sending;

use generated::bookshelf::Environment;
use mock::{Mock, MockServer};

/// The bookshelf's mock.
fn server() -> MockServer {
    let path = tests::workspace().join("collections/bookshelf.collection.json");
    MockServer::start(Mock::read(path).expect("a collection")).expect("a port")
}

/// An environment with all that the bookshelf reads.
fn environment(url: &str) -> Environment {
    Environment {
        base_url: url.into(),
        access_token: "t0ken".into(),
        refresh_token: "r0ken".into(),
        username: "ines".into(),
        password: "pass".into(),
        staff_key: "staff".into(),
        branch: "harbour".into(),
        ..Environment::default()
    }
}
