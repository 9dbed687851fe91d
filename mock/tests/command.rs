//! The binary: what it prints and how it ends.
#![allow(clippy::unwrap_used)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Output, Stdio};

const MOCK: &str = env!("CARGO_BIN_EXE_mock");
const LIBRARY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/library.json");

/// Exit code, standard output and the first line of standard error.
#[track_caller]
fn check(arguments: &[&str], expected: (i32, &str, &str)) {
    let Output { status, stdout, stderr } = Command::new(MOCK).args(arguments).output().unwrap();
    let (stdout, stderr) = (String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap());
    let first = stderr.lines().next().unwrap_or("");
    assert_eq!((status.code().unwrap(), stdout.as_str(), first), expected, "{arguments:?}\n{stderr}");
}

#[test]
fn what_cannot_be_served() {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    check(
        &["no-such-file.json"],
        (1, "", "error[E0101]: cannot read no-such-file.json: No such file or directory (os error 2)"),
    );
    check(&[manifest], (1, "", "error[E0102]: expected a value, found `p`"));
    check(&[], (2, "", "error: the following required arguments were not provided:"));
    check(
        &[LIBRARY, "--port", "70000"],
        (2, "", "error: invalid value '70000' for '--port <N>': 70000 is not in 0..=65535"),
    );
    let error = "error: invalid value '500:5' for '--fail <FAULT>': \"500:5\" is no fault; write a status, `reset` or `truncate`, then how often: `500:5%`";
    check(&[LIBRARY, "--fail", "500:5"], (2, "", error));
    check(
        &[LIBRARY, "--latency", "2"],
        (2, "", "error: invalid value '2' for '--latency <TIME>': write it as `200ms` or `2s`"),
    );
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let message = format!("error: cannot listen on 127.0.0.1:{port}: Address already in use (os error 98)");
    check(&[LIBRARY, "--port", &port.to_string()], (1, "", &message));
}

#[test]
fn help() {
    check(&["--help"], (0, include_str!("help.txt"), ""));
}

#[test]
fn serves_until_interrupted() {
    let mut server = Command::new(MOCK)
        .args([LIBRARY, "--latency", "1ms", "--fail", "401:0%", "--watch"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(server.stdout.take().unwrap()).lines().map(Result::unwrap);
    let listening = lines.next().unwrap();
    let address = listening.strip_prefix("listening on http://").unwrap();
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(b"GET /v1/books/1?key=secret HTTP/1.1\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.ends_with("\r\n\r\nthe dispossessed"), "{answer}");
    assert_eq!(lines.next().unwrap(), "GET /v1/books/1 -> 200 Books / Get book \"The Dispossessed\"");
    let interrupt = Command::new("kill").args(["-INT", &server.id().to_string()]).status().unwrap();
    assert!(interrupt.success());
    assert_eq!(server.wait().unwrap().code(), Some(0));
    assert_eq!(lines.next(), None);
}
