//! What the tests share: collections from text, and requests in one line.
#![allow(dead_code, clippy::unwrap_used)]

use bytes::Bytes;
use codegen::collection::{self, Collection};
use codegen::diag::Sink;
use codegen::source::Sources;
use http::Request;

/// The collection of most tests.
pub fn library() -> Collection {
    collection(include_str!("../library.json"))
}

/// Two items of one path, whose examples differ by headers and bodies.
pub fn loans() -> Collection {
    collection(include_str!("../loans.json"))
}

/// Reads a collection from its text.
pub fn collection(text: &str) -> Collection {
    let mut sources = Sources::default();
    let file = sources.add("test.json", text);
    let mut sink = Sink::default();
    let collection = collection::read(&sources, file, &mut sink);
    sink.checkpoint().and(collection).expect("the test's collection can be read")
}

/// `GET /books?page=1`, with headers as `name: value` lines.
pub fn request(line: &str, headers: &[&str]) -> Request<Bytes> {
    let (method, target) = line.split_once(' ').unwrap();
    let mut builder = Request::builder().method(method).uri(target);
    for header in headers {
        let (name, value) = header.split_once(": ").unwrap();
        builder = builder.header(name, value);
    }
    builder.body(Bytes::new()).unwrap()
}
