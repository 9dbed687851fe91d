//! Turns a [`FileTree`](crate::render::tree::FileTree) into what changes on disk, shown or done.
//!
//! [`compare`] reads the folder and says what differs, [`diff`], [`renames`] and [`summary`] show it, and
//! [`apply`] brings it about in one step: an interrupted run leaves the old folder or the new one.
//! Only files that carry the [`BANNER`] are ever rewritten or deleted.

mod apply;
mod banner;
mod compare;
mod diff;
mod error;
mod ids;
mod leftover;
mod place;
mod renames;
mod stage;
mod swap;
#[cfg(test)]
mod tests;

pub use apply::apply;
pub use banner::{BANNER, SITE_BANNER, is_ours};
pub use compare::{Changes, compare};
pub use diff::{diff, summary};
pub use error::OutputError;
pub use renames::{Rename, renames};
