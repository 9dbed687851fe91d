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
pub mod audit;
pub mod bindings;
pub mod build_script;
pub mod collection;
pub mod config;
pub mod diag;
pub mod dump;
mod emit;
pub mod flow;
pub mod output;
pub mod render;
mod secrets;
pub mod semver;
pub mod site;
pub mod source;
pub mod why;

pub use build_script::Build;

use bindings::Bindings;
use collection::{Collection, Variable};
use config::{Input, Package, Runtime};
use diag::Sink;
use rayon::prelude::*;
use render::tree::FileTree;
use render::{Manifest, Requirement};
use source::{FileId, Sources, Span};
use std::collections::BTreeMap;

/// What a run makes of its inputs.
pub struct Generated {
    /// The whole crate, every file of it.
    pub tree: FileTree,
    /// How many requests it can send.
    pub operations: usize,
    /// The keys that name functions in `codegen.toml`, as they are written there, by the path of the function.
    pub keys: BTreeMap<String, String>,
    /// The keys that name modules, by the path of the module.
    pub module_keys: BTreeMap<String, String>,
    /// The items that the functions were made from, by the path of the function.
    pub origins: BTreeMap<String, Span>,
}

/// Turns collections into the files of a crate. Pure: no file, clock, environment or process.
///
/// Nothing comes back when an error was reported to `sink`.
pub fn generate(inputs: &[Input], package: &Package, sources: &Sources, sink: &mut Sink) -> Option<Generated> {
    generate_and_tell(inputs, package, sources, sink, &|| ())
}

/// The same; `planned` is called, on any thread, for each collection whose names and types are decided.
pub fn generate_and_tell(
    inputs: &[Input],
    package: &Package,
    sources: &Sources,
    sink: &mut Sink,
    planned: &(dyn Fn() + Sync),
) -> Option<Generated> {
    with_room(|| run(inputs, package, sources, sink, planned))
}

/// The stack of each thread. A stage calls itself once a level of the JSON, which nests 128 levels at most, and an
/// unoptimized build takes some 20 KiB a level: more than the 2 MiB that a thread has otherwise.
const STACK: usize = 32 * 1024 * 1024;

/// Does the work on threads with room for it: whatever goes down a tree of JSON is done in here.
pub fn with_room<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    match rayon::ThreadPoolBuilder::new().stack_size(STACK).build() {
        Ok(pool) => pool.install(work),
        // Without threads the caller's own one has to do.
        Err(_) => work(),
    }
}

fn run(
    inputs: &[Input],
    package: &Package,
    sources: &Sources,
    sink: &mut Sink,
    tell: &(dyn Fn() + Sync),
) -> Option<Generated> {
    let line = |input: &Input| {
        let mut sink = Sink::default();
        let planned = read(input, sources, &mut sink)
            .and_then(|(collection, environment)| plan(&collection, &environment, input, sources, &mut sink));
        tell();
        (planned, sink)
    };
    let (planned, sinks): (Vec<_>, Vec<_>) = inputs.par_iter().map(line).unzip();
    sinks.into_iter().for_each(|part| sink.extend(part));
    let planned: Vec<Bindings> = planned.into_iter().collect::<Option<_>>()?;
    let operations = planned.iter().map(Bindings::operations).sum();
    let keys = planned.iter().flat_map(Bindings::keys).map(|(path, key)| (path, key.to_owned())).collect();
    let module_keys =
        planned.iter().flat_map(Bindings::module_keys).map(|(path, key)| (path, key.to_owned())).collect();
    let origins = planned.iter().flat_map(Bindings::origins).collect();
    let tree = render::render(&planned, &Manifest::from(package));
    Some(Generated { tree, operations, keys, module_keys, origins })
}

/// What was configured as the manifest of the crate says it.
impl From<&Package> for Manifest {
    fn from(package: &Package) -> Self {
        let runtime = match &package.runtime {
            Runtime::Path(path) => Requirement::Path(path.clone()),
            Runtime::Version => Requirement::Version(env!("CARGO_PKG_VERSION").to_owned()),
        };
        let krate = bindings::package(&package.name);
        let metadata = package.metadata.clone();
        Self { package: package.name.clone(), krate, runtime, mock: package.mock.clone(), metadata }
    }
}

/// The first half of the line: what Postman says, in the collection and in the chosen environment.
///
/// Nothing comes back when an error was reported to `sink`.
pub fn read(input: &Input, sources: &Sources, sink: &mut Sink) -> Option<(Collection, Vec<Variable>)> {
    let collection = collection::read(sources, input.collection, sink);
    let mut variables = |file: Option<FileId>| {
        file.and_then(|file| collection::read_environment(sources, file, sink)).unwrap_or_default()
    };
    let (environment, globals) = (variables(input.environment), variables(input.globals));
    sink.checkpoint()?;
    let mut collection = collection?;
    // Of two variables the later one counts: the collection's own stand behind the globals (SEMANTICS 1.1).
    collection.variables.splice(0..0, globals);
    Some((collection, environment))
}

/// The second half: what it means, and what Rust will say.
///
/// Nothing comes back when an error was reported to `sink`.
pub fn plan(
    collection: &Collection,
    environment: &[Variable],
    input: &Input,
    sources: &Sources,
    sink: &mut Sink,
) -> Option<Bindings> {
    let api = api::lower(collection, environment, &input.config, sources, sink);
    sink.checkpoint()?;
    let bindings = bindings::plan(&api, &input.config, sink);
    sink.checkpoint()?;
    Some(bindings)
}
