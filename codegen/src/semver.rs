//! Turns two sets of bindings into what changed between them for the crates that use them: major, minor or patch.
//!
//! The verdict is a comparison of paths: what a program can name before and after, as `emit` spells it. Which request is
//! which decides nothing but the words; where a name is gone and the same request has another one, it is a rename.

mod behavior;
mod change;
mod environment;
mod index;
mod modules;
mod pairs;
mod renames;
mod requests;
mod show;
mod types;
mod words;

use crate::bindings::{Bindings, package};
use crate::config::{Input, Package};
use crate::diag::Sink;
use crate::render::tree::RelPath;
use crate::render::{Manifest, Requirement, render};
use crate::source::Sources;
use crate::{plan, read};
pub use change::{Change, Level, Report};
use index::Index;
use renames::Renames;
pub use show::Form;

/// One of the two that are compared.
pub struct Side {
    /// The name of the package.
    pub package: String,
    /// Its collections.
    pub collections: Vec<Bindings>,
}

impl Side {
    /// What the inputs become.
    ///
    /// Nothing comes back when an error was reported to `sink`.
    pub fn of(inputs: &[Input], package: &Package, sources: &Sources, sink: &mut Sink) -> Option<Self> {
        crate::with_room(|| {
            let mut collections = Vec::new();
            for input in inputs {
                let (collection, environment) = read(input, sources, sink)?;
                collections.push(plan(&collection, &environment, input, sources, sink)?);
            }
            Some(Self { package: package.name.clone(), collections })
        })
    }
}

/// All that changed from one to the other.
pub fn compare(old: &Side, new: &Side) -> Report {
    let (before, after) = (Index::of(&old.collections), Index::of(&new.collections));
    let pairs = pairs::find(&before, &after);
    let renames = Renames::find(&before, &after, &pairs);
    let mut changes = Vec::new();
    if old.package != new.package {
        let text = format!("the package {} is {} now", words::code(&old.package), words::code(&new.package));
        changes.push(Change::new(Level::Major, "package-renamed", "", text));
    }
    let mut told = modules::compare(&before, &after, &pairs, &renames, &mut changes);
    requests::told_with(&before, &after, &pairs, &renames, &mut told);
    requests::compare(&before, &after, &pairs, &renames, &told, &mut changes);
    types::compare(&before, &after, &pairs, &renames, &told, &mut changes);
    environment::compare(&before, &after, &mut changes);
    behavior::compare(&before, &after, &pairs, &mut changes);
    if changes.is_empty() && files(old) != files(new) {
        let text = "docs are others, or an order that no program sees".to_owned();
        changes.push(Change::new(Level::Patch, "docs-changed", "", text));
    }
    Report::new(changes)
}

/// The crate itself: what is the same to the last byte did not change, and nothing else is said to be so.
fn files(side: &Side) -> Vec<(RelPath, String)> {
    let (krate, runtime) = (package(&side.package), Requirement::Version(String::new()));
    let manifest = Manifest { package: side.package.clone(), krate, runtime, mock: None, metadata: None };
    let tree = render(&side.collections, &manifest);
    tree.iter().map(|(path, text)| (path.clone(), text.to_owned())).collect()
}
