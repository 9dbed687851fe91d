//! Postbind's mock: a Postman collection in, answers from its saved examples out.
//!
//! ```text
//! Collection + Request ─► item ─► example ─► Response
//!                         route   example    reply
//! ```
//!
//! [`respond`] is that line, a pure function. Around it are thin shells: [`Mock`] is a transport of `postbind` in
//! process and keeps a log, [`MockServer`] puts a `Mock` on a port of this machine, and the binary does so from the
//! command line.

mod body;
mod chance;
mod closest;
mod connection;
mod content;
mod cors;
mod example;
mod examples;
mod fault;
mod fill;
mod finish;
mod gzip;
mod json;
mod mock;
mod multipart;
mod pattern;
mod query;
mod read;
mod received;
mod reply;
mod respond;
mod route;
mod run;
mod server;
mod target;
mod transport;
mod wanted;
mod watch;

pub use examples::try_examples;
pub use fault::{Fail, FailError, Fault};
pub use mock::Mock;
pub use read::{MockError, read};
pub use received::Received;
pub use respond::respond;
pub use run::{Call, finish, run_examples};
pub use server::MockServer;
pub use std::process::ExitCode;
