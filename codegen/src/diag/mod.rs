//! What a run has to say about its input: diagnostics as data, collected in a sink.

mod breadcrumb;
pub mod code;
pub mod json;
pub mod loss;
pub(crate) mod mask;
pub mod render;

pub use breadcrumb::Breadcrumb;
pub use code::{Code, Severity};

use crate::source::Span;

/// One thing to say: what is wrong or lost, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable code, which carries the severity.
    pub code: Code,
    /// What is the matter, in one line.
    pub message: String,
    /// Where; the first label is the main one. Both ends of a conflict have one.
    pub labels: Vec<Label>,
    /// The folder or item that it is about, as Postman's tree shows it.
    pub breadcrumb: Breadcrumb,
    /// What to do.
    pub help: String,
}

/// A place, and what is to be seen there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What is to be seen there; may be empty.
    pub text: String,
}

impl Diagnostic {
    /// A diagnostic without a place yet; its help is the code's usual one.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            labels: Vec::new(),
            breadcrumb: Breadcrumb::default(),
            help: code.help().to_owned(),
        }
    }

    /// Adds a place.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Says which folder or item it is about.
    #[must_use]
    pub fn at(mut self, breadcrumb: &Breadcrumb) -> Self {
        self.breadcrumb = breadcrumb.clone();
        self
    }

    /// Replaces the usual help by one for this very case.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Collects diagnostics; stages add to it and the line stops between stages when an error is in it.
#[derive(Clone, Debug, Default)]
pub struct Sink {
    diagnostics: Vec<Diagnostic>,
}

impl Sink {
    /// Adds a diagnostic.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Takes over everything that another sink has collected.
    pub fn extend(&mut self, other: Sink) {
        self.diagnostics.extend(other.diagnostics);
    }

    /// Nothing when an error has been reported: what the line asks for between two stages.
    pub fn checkpoint(&self) -> Option<()> {
        (self.count(Severity::Error) == 0).then_some(())
    }

    /// How many diagnostics of a severity there are.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity() == severity).count()
    }

    /// Everything, in the order of files and places; what has no place comes first. Equal ones are said once.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let place = |diagnostic: &Diagnostic| diagnostic.labels.first().map(|label| label.span);
        let mut all: Vec<_> = self.diagnostics.iter().collect();
        all.sort_by(|a, b| {
            (place(a), a.code.id(), &a.message, &a.breadcrumb).cmp(&(place(b), b.code.id(), &b.message, &b.breadcrumb))
        });
        all.dedup();
        all
    }
}
