//! Turns the test scripts of an item into the shape of its answer, as far as they read it.

use super::scripts::Read;
use crate::api::maps;
use crate::api::shape::Shape;
use crate::api::used;

/// What the item's own scripts read of an answer that is a success; nothing where they read nothing.
///
/// The scripts of its folders and of the collection run for all kinds of answers: a member that one of them reads says
/// nothing of this answer.
pub fn lower(own: &[Read]) -> Option<Shape> {
    let shapes = own.iter().filter_map(|read| used::shape(&read.reading.uses, &|range| read.embedded.span(range)));
    shapes.reduce(used::both).map(|shape| used::covered(maps::bounded(shape)))
}
