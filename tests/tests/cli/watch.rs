//! `watch`: one line a run, also behind an error.

use super::{CONFIG, ITEM, Place, pets};
use std::io::{BufRead, BufReader, Lines, Read};
use std::process::Child;

/// The program as it watches. Its lines are waited for, not the time that it takes.
struct Watch {
    child: Child,
    out: Lines<BufReader<Box<dyn Read>>>,
    err: Lines<BufReader<Box<dyn Read>>>,
}

impl Watch {
    fn begin(place: &Place, arguments: &[&str]) -> Self {
        let mut child = place.spawn(arguments);
        let lines = |stream: Option<Box<dyn Read>>| BufReader::new(stream.expect("a pipe")).lines();
        let out = lines(child.stdout.take().map(|stream| Box::new(stream) as _));
        let err = lines(child.stderr.take().map(|stream| Box::new(stream) as _));
        Self { child, out, err }
    }

    #[track_caller]
    fn check(&mut self, stdout: &[&str], stderr: &[&str]) {
        for expected in stdout {
            assert_eq!(self.out.next().expect("a line").expect("a text"), *expected);
        }
        for expected in stderr {
            assert_eq!(self.err.next().expect("a line").expect("a text"), *expected);
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        // A test that failed may have ended it already.
        let _ = self.child.kill().and_then(|()| self.child.wait());
    }
}

/// Puts a file in its place in one step, as many programs do.
fn put(place: &Place, path: &str, text: &str) {
    place.write("next", text);
    std::fs::rename(place.path().join("next"), place.path().join(path)).expect("a file");
}

#[test]
fn a_line_a_run() {
    let place = pets();
    let mut watch = Watch::begin(&place, &["watch", "--format", "short"]);
    let first = "1 collection, 2 requests: 5 files changed (5 created, 0 updated, 0 deleted), 0 warnings, 1 loss";
    watch.check(&[first], &[]);
    put(&place, "pets.json", "{");
    let error = "pets.json:1:2: error[E0102]: expected a key or `}`, found the end of the text";
    watch.check(&[], &[error, "error: nothing was written; waiting for a change"]);
    put(&place, "pets.json", ITEM);
    let second = "1 collection, 1 request: 2 files changed (0 created, 2 updated, 0 deleted), 0 warnings, 0 losses";
    watch.check(&[second], &[]);
    // A file that the configuration names from now on is watched as well.
    put(&place, "codegen.toml", &format!("{CONFIG}[collections.more]\ninput = \"more.json\"\n"));
    watch.check(
        &[],
        &[
            "codegen.toml:4:9: error[E0101]: `more.json` does not exist",
            "error: nothing was written; waiting for a change",
        ],
    );
    put(&place, "more.json", ITEM);
    let third = "2 collections, 2 requests: 4 files changed (2 created, 2 updated, 0 deleted), 0 warnings, 0 losses";
    watch.check(&[third], &[]);
}

#[test]
fn nothing_to_watch() {
    let said = "error[E0101]: there is no `codegen.toml` in this folder or above it\n |\n = help: write one with \
                `cargo run -p codegen -- init`, or name a collection: `cargo run -p codegen -- generate FILE`\n\n";
    Place::with(&[]).check(&["watch"], 1, "", said);
}

/// A collection that is a folder, in which files come, change and go.
#[test]
fn a_folder() {
    let config = CONFIG.replace("pets.json", "pets");
    let place = Place::with(&[("codegen.toml", &config), ("pets/Get.request.yaml", "url: https://h.example.com/1\n")]);
    let mut watch = Watch::begin(&place, &["watch", "--format", "short"]);
    let line = |changed: &str| format!("1 collection, {changed}");
    watch.check(&[&line("1 request: 5 files changed (5 created, 0 updated, 0 deleted), 0 warnings, 1 loss")], &[]);
    put(&place, "pets/Get.request.yaml", "url: https://h.example.com/2\n");
    watch.check(&[&line("1 request: 2 files changed (0 created, 2 updated, 0 deleted), 0 warnings, 1 loss")], &[]);
    put(&place, "pets/List.request.yaml", "url: https://h.example.com/3\n");
    watch.check(&[&line("2 requests: 2 files changed (0 created, 2 updated, 0 deleted), 0 warnings, 2 losses")], &[]);
    std::fs::remove_file(place.path().join("pets/Get.request.yaml")).expect("a file");
    watch.check(&[&line("1 request: 2 files changed (0 created, 2 updated, 0 deleted), 0 warnings, 1 loss")], &[]);
}
