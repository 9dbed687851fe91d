//! Turns the test scripts of an item into the shape of its answer, as far as they read it.

use super::Context;
use crate::api::maps;
use crate::api::shape::Shape;
use crate::api::used;
use crate::collection::{Item, Listen};

/// What the item's own scripts read of an answer that is a success; nothing where they read nothing.
///
/// The scripts of its folders and of the collection run for all kinds of answers: a member that one of them reads says
/// nothing of this answer.
pub fn lower(context: &mut Context<'_>, item: &Item) -> Option<Shape> {
    let tests = item.scripts.iter().filter(|script| script.listen == Listen::Test);
    let shapes = tests.filter_map(|script| {
        let (embedded, reading) = context.reading(script)?;
        used::shape(&reading.uses, &|range| embedded.span(range))
    });
    shapes.reduce(used::both).map(|shape| used::covered(maps::bounded(shape)))
}
