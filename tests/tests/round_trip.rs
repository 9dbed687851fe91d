//! Every request of both inputs goes over real HTTP to the mock, and every saved example comes back as the type that was
//! made of it, equal in all its digits.

#[path = "round_trip/calls.rs"]
#[macro_use]
mod calls;
#[path = "round_trip/exact.rs"]
mod exact;
#[path = "round_trip/examples.rs"]
mod examples;
mod sending;
#[path = "round_trip/wire.rs"]
mod wire;

use calls::{Answer, Call, Outcome, To, Typed, calls};
use exact::canonical;
use examples::{Example, Saved};
use mock::{Mock, MockServer, Received};
use sending::{Canned, WAYS, Way};
use std::path::PathBuf;
use wire::{WIRE, Wire};

/// The two inputs that `generated` is made of, by their modules.
const INPUTS: [(&str, &str); 2] =
    [("bookshelf", "bookshelf.collection.json"), ("salesforce", "salesforce-refresh-token.item.json")];

fn input(name: &str) -> PathBuf {
    tests::workspace().join("collections").join(name)
}

/// The calls of a module with what the collection saved for them.
fn of_module(module: &str, file: &str) -> Vec<(Call, &'static Wire, Saved)> {
    let calls = calls().into_iter().zip(WIRE).filter(|(call, _)| call.surface.split("::").next() == Some(module));
    let mut saved = examples::read(&input(file));
    let found = calls.map(|(call, wire)| {
        let same = |saved: &Saved| saved.breadcrumb == call.item && saved.method == call.method;
        let at = saved.iter().position(same).unwrap_or_else(|| panic!("{} is no item of {file}", call.item));
        (call, wire, saved.remove(at))
    });
    let found = found.collect();
    let left: Vec<&str> = saved.iter().map(|saved| saved.breadcrumb.as_str()).collect();
    assert_eq!(left, [""; 0], "items of {file} that no call is made of");
    found
}

#[test]
fn the_calls_are_those_of_the_surface() {
    let path = tests::workspace().join("generated/SURFACE.txt");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let surface = lines.chunks(2).map(|pair| {
        let (path, inputs) = pair[0].split_once('(').expect("path(Struct { … }) -> …");
        let request = inputs.split(' ').next().expect("a struct");
        let refuses = pair[1].split("   ").find(|part| part.starts_with("refuses"));
        format!("{path}({request}){}", refuses.map(|refuses| format!(" {refuses}")).unwrap_or_default())
    });
    let calls = calls();
    assert_eq!(
        calls.iter().map(|call| call.surface.clone()).collect::<Vec<_>>(),
        surface.collect::<Vec<_>>(),
        "a line of `calls` for each request of generated/SURFACE.txt"
    );
    assert_eq!(
        WIRE.iter().map(|wire| wire.call).collect::<Vec<_>>(),
        calls.iter().map(|call| call.surface.split('(').next().expect("a path")).collect::<Vec<_>>(),
        "a row of `WIRE` for each call"
    );
}

#[test]
fn every_example_comes_back_as_it_was_saved() {
    let mut failures = Vec::new();
    for (module, file) in INPUTS {
        for (call, wire, saved) in of_module(module, file) {
            for way in WAYS {
                let server = MockServer::start(Mock::read(input(file)).expect("a collection")).expect("a port");
                for example in &saved.examples {
                    if let Err(difference) = check_example(&call, wire, way, &server, example) {
                        failures.push(format!("{} {way:?} {:?}: {difference}", call.surface, example.name));
                    }
                }
                assert_eq!(server.received().len(), saved.examples.len(), "{}: one request a call", call.surface);
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn every_example_comes_back_in_process() {
    let mut failures = Vec::new();
    for (module, file) in INPUTS {
        for (call, _, saved) in of_module(module, file) {
            let mock = Mock::read(input(file)).expect("a collection");
            for (way, example) in WAYS.into_iter().flat_map(|way| saved.examples.iter().map(move |one| (way, one))) {
                let status = example.status.to_string();
                let wish = [("x-mock-response-name", example.name.as_str()), ("x-mock-response-code", &status)];
                let outcome = (call.send)(&To::Mock(&mock), way, &wish).map_err(|error| error.to_string());
                if let Err(difference) = outcome.and_then(|outcome| check_outcome(outcome, example)) {
                    failures.push(format!("{} {way:?} {:?}: {difference}", call.surface, example.name));
                }
            }
            assert_eq!(mock.received_by(call.item).len(), WAYS.len() * saved.examples.len(), "{}", call.surface);
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

fn check_example(call: &Call, wire: &Wire, way: Way, server: &MockServer, example: &Example) -> Result<(), String> {
    let status = example.status.to_string();
    let wish = [("x-mock-response-name", example.name.as_str()), ("x-mock-response-code", &status)];
    let outcome = (call.send)(&To::Server(&server.url()), way, &wish).map_err(|error| error.to_string())?;
    let received = server.received().pop().ok_or("the mock has received nothing")?;
    same(&(received.item.as_deref(), received.example.as_deref()), &(Some(call.item), Some(example.name.as_str())))?;
    same(&shown(&received, server), &expected(wire, Some(&wish)))?;
    check_outcome(outcome, example)
}

fn check_outcome(outcome: Outcome, example: &Example) -> Result<(), String> {
    same(&outcome.status, &example.status)?;
    same(&outcome.headers, &example.headers)?;
    match outcome.answer {
        Answer::Success(typed) => {
            same(&(200..300).contains(&example.status), &true)?;
            same_body(typed, example)
        }
        Answer::Refused(body, arm) => {
            same(&(200..300).contains(&example.status), &false)?;
            same(&&body[..], &example.body.as_bytes())?;
            same_body(arm.ok_or("no arm for this refusal")?, example)
        }
    }
}

/// What was typed is what was saved.
fn same_body(typed: Typed, example: &Example) -> Result<(), String> {
    match typed {
        Typed::Json(json) => same(&Lines(canonical(&json)), &Lines(canonical(&example.body))),
        Typed::Arm(name, status, json) => {
            // The table of calls says which status an arm is for: the arm was chosen by it.
            same(&(name, status), &(name, example.status))?;
            same(&Lines(canonical(&json)), &Lines(canonical(&example.body)))
        }
        Typed::Text(text) => same(&text, &example.body),
        Typed::Empty => same(&"", &example.body.as_str()),
        Typed::Untyped(_) => Err("an item with an example has a type".to_owned()),
    }
}

#[test]
fn an_item_without_example_answers_what_comes() {
    let mut without = Vec::new();
    for (module, file) in INPUTS {
        for (call, wire, _) in of_module(module, file).into_iter().filter(|(_, _, saved)| saved.examples.is_empty()) {
            for way in WAYS {
                // The mock has nothing to answer, and says so with a status that no refusal is for.
                let server = MockServer::start(Mock::read(input(file)).expect("a collection")).expect("a port");
                let outcome = (call.send)(&To::Server(&server.url()), way, &[]).expect("an answer");
                let received = server.received();
                assert_eq!(
                    received.iter().map(|received| shown(received, &server)).collect::<Vec<_>>(),
                    [expected(wire, None)]
                );
                let Answer::Refused(_, arm) = outcome.answer else { panic!("501 is no success") };
                assert_eq!((outcome.status, arm), (501, None), "{}", call.surface);

                let canned = Canned::new(203, calls::PICTURE);
                let outcome = (call.send)(&To::Transport(&canned), way, &[]).expect("an answer");
                let Answer::Success(typed) = outcome.answer else { panic!("203 is a success") };
                assert_eq!((outcome.status, typed), (203, Typed::Untyped(calls::PICTURE.into())), "{}", call.surface);
                let sent: Vec<String> =
                    canned.sent().iter().map(|request| line(request.method(), request.uri())).collect();
                assert_eq!(sent, [wire.line]);
            }
            without.push(call.surface);
        }
    }
    assert_eq!(
        without,
        [
            "bookshelf::covers::download_cover(DownloadCover)",
            "bookshelf::session::sign_out_everywhere(SignOutEverywhere)"
        ]
    );
}

fn line(method: &http::Method, uri: &http::Uri) -> String {
    format!("{method} {}", uri.path_and_query().expect("a target"))
}

type Wish<'a> = Option<&'a [(&'a str, &'a str); 2]>;

/// A request on lines, as it came. The boundary of a multipart body is drawn anew for each: it is replaced by a word.
fn shown(received: &Received, server: &MockServer) -> Lines {
    let value = |value: &http::HeaderValue| value.as_bytes().escape_ascii().to_string();
    let mut headers: Vec<String> =
        received.headers.iter().map(|(name, text)| format!("{name}: {}", value(text))).collect();
    headers.sort();
    let host = server.url().replace("http://", "host: ");
    let headers = headers.join("\n").replace(&host, "host: MOCK");
    let body = received.body.escape_ascii().to_string();
    let boundary = headers.split_once("boundary=").map(|(_, rest)| rest.lines().next().unwrap_or(rest).to_owned());
    let text = format!("{} {}\n{headers}\n\n{body}", received.method, received.target);
    match boundary {
        Some(boundary) => {
            assert_eq!(boundary.len(), 50, "the lengths in the table are for this one");
            Lines(text.replace(&boundary, "BOUNDARY"))
        }
        None => Lines(text),
    }
}

/// The same of a row of the table.
fn expected(wire: &Wire, wish: Wish<'_>) -> Lines {
    let mut headers: Vec<String> = wire.headers.iter().map(|header| (*header).to_owned()).collect();
    headers.extend(["host: MOCK".to_owned(), "user-agent: postbind/0.1.0".to_owned()]);
    headers.extend(wish.into_iter().flatten().map(|(name, value)| format!("{name}: {value}")));
    headers.sort();
    Lines(format!("{}\n{}\n\n{}", wire.line, headers.join("\n"), wire.body.escape_ascii()))
}

/// A text whose `Debug` keeps its lines.
#[derive(PartialEq)]
struct Lines(String);

impl std::fmt::Debug for Lines {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn same<T: PartialEq + std::fmt::Debug>(actual: &T, expected: &T) -> Result<(), String> {
    if actual == expected { Ok(()) } else { Err(format!("is\n{actual:?}\nand should be\n{expected:?}")) }
}
