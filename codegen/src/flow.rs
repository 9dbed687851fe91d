//! Turns who sets and who reads a collection's variables into the order in which its requests can run.

mod graph;
mod show;
#[cfg(test)]
mod tests;

use crate::config::Input;
use crate::diag::Sink;
use crate::source::Sources;
use crate::{api, read};
pub use show::Form;

/// The flow of each input, in this form.
///
/// Nothing comes back when an error was reported to `sink`.
pub fn flow(form: Form, inputs: &[Input], sources: &Sources, sink: &mut Sink) -> Option<String> {
    crate::with_room(|| {
        let mut graphs = Vec::new();
        for input in inputs {
            let (collection, environment) = read(input, sources, sink)?;
            let api = api::lower(&collection, &environment, &input.config, sources, sink);
            sink.checkpoint()?;
            graphs.push((input.config.module.value.as_str(), graph::Graph::of(&api)));
        }
        Some(show::show(form, &graphs))
    })
}
