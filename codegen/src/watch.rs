//! Turns changes of the files that a run reads into further runs.

use crate::cli::{Format, Options, Target};
use crate::print::Product;
use crate::run::{Ending, Run};
use codegen::diag::Severity;
use codegen::source::watched;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

/// How often the files are looked at.
const EVERY: Duration = Duration::from_millis(200);

/// What is watched, and how: the real files, or those of a test.
trait World {
    /// What tells one state of the files from another.
    type State: PartialEq;

    /// How the files are now.
    fn look(&mut self) -> Self::State;

    /// Lets time pass; `false` ends the watch.
    fn wait(&mut self) -> bool;

    /// Generates; `false` ends the watch.
    fn run(&mut self) -> bool;
}

/// Generates now and after each change, until nobody listens any more.
///
/// The files are looked at again and again, which is cheap as they are few and known by name. It works on every disk,
/// also those that tell nobody of changes (shares, mounts of containers), and with editors and exports that put a new
/// file in the place of the old one.
pub fn watch(options: Options, target: Target) -> ExitCode {
    let (first, files, began, code) = (None, Vec::new(), false, ExitCode::SUCCESS);
    let mut disk = Disk { options, target, first, files, began, code };
    follow(&mut disk);
    disk.code
}

/// A state is taken before the run that reads the files, so that no change can fall between the two.
fn follow(world: &mut impl World) {
    loop {
        let before = world.look();
        if !world.run() || !changes(world, &before) {
            return;
        }
    }
}

/// Waits for another state that two looks in a row find: an export that is still being written is not read.
fn changes<W: World>(world: &mut W, before: &W::State) -> bool {
    let mut last = None;
    while world.wait() {
        let now = world.look();
        if now != *before && last.as_ref() == Some(&now) {
            return true;
        }
        last = Some(now);
    }
    false
}

/// The length of a file and when it was written; nothing where it cannot be seen.
type Stamp = Option<(u64, Option<SystemTime>)>;

struct Disk {
    options: Options,
    target: Target,
    /// How the configuration was when `files` was read from it.
    first: Option<Stamp>,
    /// The configuration, where there is one, and what it names.
    files: Vec<PathBuf>,
    /// There was a run.
    began: bool,
    code: ExitCode,
}

impl Disk {
    fn begin(&self) -> Run {
        Run::new(self.options.clone(), self.target.clone())
    }
}

impl World for Disk {
    type State = Vec<(PathBuf, Stamp)>;

    fn look(&mut self) -> Self::State {
        // Taken before it is read, so that the list can be too new but never too old.
        let first = self.files.first().map(stamp);
        if first.is_none() || first != self.first {
            self.files = self.begin().files();
            self.first = first;
        }
        // A collection may be a folder, in which files come and go.
        self.files.iter().flat_map(|file| watched(file)).map(|file| (file.clone(), stamp(&file))).collect()
    }

    fn wait(&mut self) -> bool {
        std::thread::sleep(EVERY);
        true
    }

    fn run(&mut self) -> bool {
        let mut run = self.begin();
        let nothing =
            || Product { note: "error: nothing was written; waiting for a change\n".into(), ..Product::failed() };
        let mut product = run.run(Ending::Write).unwrap_or_else(nothing);
        if self.files.is_empty() {
            product.note.clear();
            self.code = ExitCode::FAILURE;
        }
        let mut diagnostics = run.sink.sorted();
        // The loss report is for `generate` and `check`: here it would hide the one line that is new.
        diagnostics
            .retain(|diagnostic| self.options.format == Format::Json || diagnostic.severity() == Severity::Error);
        let told = product.tell(&run.sources, &diagnostics, self.options.format);
        if !self.began && io::stderr().is_terminal() {
            eprintln!("watching {} files; Ctrl-C ends", self.files.len());
        }
        self.began = true;
        told.is_ok() && !self.files.is_empty()
    }
}

fn stamp(path: &PathBuf) -> Stamp {
    let metadata = std::fs::metadata(path).ok()?;
    Some((metadata.len(), metadata.modified().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each letter is what one look finds; behind the last one the watch ends.
    struct Script {
        looks: Vec<char>,
        now: char,
        runs: String,
    }

    impl World for Script {
        type State = char;

        fn look(&mut self) -> char {
            self.now = self.looks.pop().unwrap_or(self.now);
            self.now
        }

        fn wait(&mut self) -> bool {
            !self.looks.is_empty()
        }

        fn run(&mut self) -> bool {
            self.runs.push(self.now);
            self.now != '!'
        }
    }

    /// Checks with which states it was run.
    #[track_caller]
    fn check(looks: &str, runs: &str) {
        let mut script = Script { looks: looks.chars().rev().collect(), now: ' ', runs: String::new() };
        follow(&mut script);
        assert_eq!(script.runs, runs);
    }

    #[test]
    fn runs() {
        check("a", "a");
        check("aaaa", "a");
        // A change is run when it stays; the look before the next run is one of its own.
        check("abbb", "ab");
        check("abcccc", "ac");
        check("abcdefff", "af");
        // What comes back has been run.
        check("abaaaa", "a");
        // A change while it runs.
        check("abbcddd", "acd");
        check("abbbccc", "abc");
        // Nobody listens.
        check("!bbbb", "!");
    }
}
