//! What the collection means: inheritance applied, examples joined into shapes, variables found. No Rust here.

mod credentials;
pub mod dynamic;
pub mod expr;
mod fold;
pub mod format;
pub mod infer;
mod lower;
mod maps;
pub mod mixed;
pub mod model;
pub mod script;
pub mod shape;
mod step;
mod template;
mod used;
pub use crate::secrets::{is_credential, words};
pub use credentials::{AUTH_SECRETS, Written, written};
pub use lower::lower;
pub use model::*;
pub use step::Step;
pub use template::{is_template, map_literals, names as template_names, tokens as template_tokens};
