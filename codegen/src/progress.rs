//! Turns the collections that are done into one line of a terminal, which is gone when all are.

use crate::cli::Format;
use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Clears the line and goes to its beginning.
const CLEAR: &str = "\r\x1b[K";

/// How far a run is. In a pipe it says nothing.
pub struct Progress {
    total: usize,
    done: AtomicUsize,
    shown: bool,
}

impl Progress {
    /// Nothing is done yet.
    pub fn new(total: usize, format: Format) -> Self {
        let shown = total > 1 && format == Format::Human && io::stderr().is_terminal();
        Self { total, done: AtomicUsize::new(0), shown }
    }

    /// One more is done.
    pub fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.shown {
            say(&line(done, self.total));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            say(CLEAR);
        }
    }
}

fn line(done: usize, total: usize) -> String {
    if done < total {
        format!("{CLEAR}planned {done} of {total} collections")
    } else {
        format!("{CLEAR}formatting {total} collections")
    }
}

/// Who cannot see it misses nothing.
fn say(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
    let _ = io::stderr().flush();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(done: usize, expected: &str) {
        assert_eq!(line(done, 3), format!("{CLEAR}{expected}"));
    }

    #[test]
    fn lines() {
        check(1, "planned 1 of 3 collections");
        check(2, "planned 2 of 3 collections");
        check(3, "formatting 3 collections");
    }
}
