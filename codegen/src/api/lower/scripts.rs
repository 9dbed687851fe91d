//! Reads the scripts that run after the answer to an item.

use super::{Context, Inherited};
use crate::api::script::Reading;
use crate::collection::{Item, Listen, Script};
use crate::diag::Breadcrumb;
use crate::source::Embedded;
use std::rc::Rc;

/// A test script that was read.
pub struct Read {
    /// Its text.
    pub embedded: Embedded,
    /// What it does.
    pub reading: Rc<Reading>,
    /// The collection, folder or item that it belongs to.
    pub owner: Breadcrumb,
}

/// The test scripts that apply to an item.
pub struct Tests {
    /// Those of the collection and of its folders, outermost first.
    pub outer: Vec<Read>,
    /// Its own.
    pub item: Vec<Read>,
}

/// Reads the test scripts that apply to an item.
pub fn tests(context: &mut Context<'_>, inherited: &Inherited<'_>, item: &Item) -> Tests {
    let mut read = |script: &Script, owner: &Breadcrumb| {
        let wanted = Some(script).filter(|script| script.listen == Listen::Test)?;
        let (embedded, reading) = context.reading(wanted)?;
        Some(Read { embedded, reading, owner: owner.clone() })
    };
    let outer = inherited.scripts.iter().filter_map(|(script, owner)| read(script, owner)).collect();
    let own = item.scripts.iter().filter_map(|script| read(script, &item.breadcrumb)).collect();
    Tests { outer, item: own }
}
