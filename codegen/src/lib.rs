//! Postbind's generator: a Postman collection in, a typed Rust crate out.
//!
//! ```text
//! bytes ─► Source ─► Node ─► Collection ─► Api ─► Bindings ─► TokenStream ─► FileTree ─► write | check | diff
//!         what is where    what Postman  what it  what Rust    how it is     how files    what changes
//!                          says          means    we will say  spelled       look         on disk
//! ```
//!
//! Each stage is a folder that answers one question; [`generate`] is the line.

pub mod api;
pub mod bindings;
pub mod build_script;
pub mod collection;
pub mod config;
pub mod diag;
pub mod dump;
mod emit;
pub mod output;
pub mod render;
pub mod source;

pub use build_script::Build;

use config::{Input, Package};
use diag::Sink;
use render::tree::FileTree;
use source::Sources;

/// What a run makes of its inputs.
pub struct Generated {
    /// The whole crate, every file of it.
    pub tree: FileTree,
    /// How many requests it can send.
    pub operations: usize,
}

/// Turns collections into the files of a crate. Pure: no file, clock, environment or process.
///
/// Nothing comes back when an error was reported to `sink`.
pub fn generate(inputs: &[Input], package: &Package, sources: &Sources, sink: &mut Sink) -> Option<Generated> {
    let mut modules = Vec::new();
    for input in inputs {
        let collection = collection::read(sources, input.collection, sink);
        let environment = input.environment.map(|file| collection::read_environment(sources, file, sink));
        sink.checkpoint()?;
        let api = api::lower(&collection?, environment.flatten().as_deref(), &input.config, sources, sink);
        sink.checkpoint()?;
        modules.push(bindings::plan(&api, &input.config, sink));
    }
    sink.checkpoint()?;
    let operations = modules.iter().map(bindings::Bindings::operations).sum();
    Some(Generated { tree: render::render(&modules, package), operations })
}
