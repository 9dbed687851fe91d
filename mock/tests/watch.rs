//! A mock of a file that changes while it answers.
#![allow(clippy::unwrap_used)]

mod support;

use mock::Mock;
use std::fs;
use std::path::Path;
use std::sync::mpsc;
use support::request;

/// A mock of a file, and what it reported since it was asked last.
struct Watched {
    mock: Mock,
    reports: mpsc::Receiver<String>,
}

impl Watched {
    fn new(path: &Path) -> Self {
        let (send, reports) = mpsc::channel();
        let report = move |read: Result<(), mock::MockError>| {
            let text = read.map_or_else(|error| error.to_string(), |()| "read".to_owned());
            send.send(text.lines().next().unwrap_or_default().to_owned()).unwrap();
        };
        Self { mock: Mock::read(path).unwrap().watch(path, report), reports }
    }

    #[track_caller]
    fn check(&self, expected: &str, reports: &[&str]) {
        assert_eq!(self.mock.respond(&request("GET /x", &[])).body(), expected);
        assert_eq!(self.reports.try_iter().collect::<Vec<_>>(), reports);
    }
}

fn item(body: &str) -> String {
    format!(r#"{{"name": "x", "request": "h/x", "response": [{{"body": "{body}"}}]}}"#)
}

#[test]
fn changes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.json");
    fs::write(&path, item("one")).unwrap();
    let watched = Watched::new(&path);
    watched.check("one", &[]);
    watched.check("one", &[]);
    // As long as the last, and perhaps within the same tick of the file system's clock.
    fs::write(&path, item("two")).unwrap();
    watched.check("two", &["read"]);
    fs::write(&path, "{").unwrap();
    watched.check("two", &["error[E0102]: expected a key or `}`, found the end of the text"]);
    watched.check("two", &[]);
    fs::write(&path, item("two")).unwrap();
    watched.check("two", &["read"]);
    fs::remove_file(&path).unwrap();
    let gone = format!("error[E0101]: cannot read {}: No such file or directory (os error 2)", path.display());
    watched.check("two", &[&gone]);
    watched.check("two", &[]);
    fs::write(&path, item("three")).unwrap();
    watched.check("three", &["read"]);
}

/// A collection of schema v3 is a folder, in which files come and go.
#[test]
fn folders() {
    let folder = tempfile::tempdir().unwrap();
    let example = |body: &str| format!("url: h/x\nexamples: [{{response: {{body: {{content: {body}}}}}}}]\n");
    fs::write(folder.path().join("x.request.yaml"), example("one")).unwrap();
    let watched = Watched::new(folder.path());
    watched.check("one", &[]);
    fs::write(folder.path().join("x.request.yaml"), example("two")).unwrap();
    watched.check("two", &["read"]);
    fs::remove_file(folder.path().join("x.request.yaml")).unwrap();
    let gone = format!("error[E0101]: cannot read {}: it is a folder without a collection", folder.path().display());
    watched.check("two", &[&gone]);
    fs::create_dir(folder.path().join("F")).unwrap();
    fs::write(folder.path().join("F/x.request.yaml"), example("three")).unwrap();
    watched.check("three", &["read"]);
}
