//! Turns who sets and who reads a collection's variables into the order in which its requests can run.

mod data;
mod graph;
mod show;
#[cfg(test)]
mod tests;

use crate::config::Input;
use crate::diag::Sink;
use crate::source::Sources;
use crate::{api, read};
use serde_json::Value;
pub use show::Form;

/// The flows of some collections.
pub struct Flows<'a> {
    /// Each with the module of its collection.
    graphs: Vec<(&'a str, graph::Graph)>,
}

impl<'a> Flows<'a> {
    /// Those of the inputs.
    ///
    /// Nothing comes back when an error was reported to `sink`.
    pub fn of(inputs: &'a [Input], sources: &Sources, sink: &mut Sink) -> Option<Self> {
        crate::with_room(|| {
            let mut graphs = Vec::new();
            for input in inputs {
                let (collection, environment) = read(input, sources, sink)?;
                let api = api::lower(&collection, &environment, &input.config, sources, sink);
                sink.checkpoint()?;
                graphs.push((input.config.module.value.as_str(), graph::Graph::of(&api)));
            }
            Some(Self { graphs })
        })
    }

    /// As a text or a drawing.
    pub fn show(&self, form: Form) -> String {
        show::show(form, &self.graphs)
    }

    /// For other programs: a list of collections.
    pub fn data(&self) -> Value {
        self.graphs.iter().map(|(module, graph)| data::data(module, graph)).collect()
    }
}

/// The flow of each input, in this form.
///
/// Nothing comes back when an error was reported to `sink`.
pub fn flow(form: Form, inputs: &[Input], sources: &Sources, sink: &mut Sink) -> Option<String> {
    Some(Flows::of(inputs, sources, sink)?.show(form))
}
