//! Writes what a run has to say to stdout and stderr.

use crate::cli::Format;
use anstream::{AutoStream, ColorChoice};
use codegen::diag::{Diagnostic, json, render};
use codegen::source::Sources;
use serde_json::Value;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// What a run comes to.
#[derive(Debug, Default, PartialEq)]
pub struct Product {
    /// The exit code.
    pub code: u8,
    /// What was asked for; goes to stdout.
    pub text: String,
    /// What to know about it; goes to stderr, behind the diagnostics.
    pub note: String,
    /// The same as `text` for other programs; it is the `result` of the JSON document.
    pub data: Option<Value>,
}

impl Product {
    /// Nothing but diagnostics.
    pub fn failed() -> Self {
        Self { code: 1, ..Self::default() }
    }

    /// Writes it with no diagnostics before it.
    pub fn print(&self, format: Format) -> ExitCode {
        self.print_behind(&Sources::default(), &[], format)
    }

    /// Writes the diagnostics and it, and answers the exit code.
    pub fn print_behind(&self, sources: &Sources, diagnostics: &[&Diagnostic], format: Format) -> ExitCode {
        match self.tell(sources, diagnostics, format) {
            // A reader that has gone away (`| head`) is no error.
            Err(error) if error.kind() != ErrorKind::BrokenPipe => ExitCode::FAILURE,
            _ => ExitCode::from(self.code),
        }
    }

    /// Writes the diagnostics and it. Next to a JSON document stdout takes nothing else.
    ///
    /// # Errors
    ///
    /// The first one of stdout, or else of the note; all is tried. Who closes stderr to the diagnostics does not want to
    /// hear of them: the exit code says the rest.
    pub fn tell(&self, sources: &Sources, diagnostics: &[&Diagnostic], format: Format) -> io::Result<()> {
        let color = AutoStream::choice(&io::stderr()) != ColorChoice::Never;
        let _ = match format {
            Format::Human => write(anstream::stderr(), &apart(render::human(sources, diagnostics, color))),
            Format::Short => write(io::stderr(), &render::short(sources, diagnostics)),
            Format::Json => Ok(()),
        };
        let document = |data| write(io::stdout(), &json::report(sources, diagnostics, data));
        let written = match (format, &self.data) {
            (Format::Json, Some(data)) => document(Some(data)),
            // What has no form for programs is not lost.
            (Format::Json, None) => document(None).and(write(io::stderr(), &lines(&self.text))),
            (Format::Human | Format::Short, _) => write(io::stdout(), &lines(&self.text)),
        };
        let noted = write(io::stderr(), &lines(&self.note));
        written.and(noted)
    }
}

/// With an empty line behind it, which keeps it apart from the note.
fn apart(text: String) -> String {
    if text.is_empty() { text } else { text + "\n" }
}

/// The lines of a text, made safe for a terminal: diffs and dumps quote files.
fn lines(text: &str) -> String {
    text.split_inclusive('\n')
        .map(|line| match line.strip_suffix('\n') {
            Some(line) => render::visible(line) + "\n",
            None => render::visible(line),
        })
        .collect()
}

fn write(mut stream: impl Write, text: &str) -> io::Result<()> {
    stream.write_all(text.as_bytes()).and_then(|()| stream.flush())
}
