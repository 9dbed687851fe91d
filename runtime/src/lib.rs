//! The thin runtime of generated Postman bindings: joins request fields to an item, sends it, reads the answer.
//!
//! Generated code describes each Postman item as one `static` [`Item`] and joins the caller's fields to it with
//! [`Parts`]. The result is an [`Operation`], which is data: it can be sent through a [`Client`], shown as a
//! command ([`Operation::to_curl`]), or turned into an [`http::Request`] and fed the [`http::Response`] by a
//! caller with a transport of its own.
//!
//! ```
//! use postbind::{Item, Operation, Untyped, Variable, Variables};
//!
//! static PING: Item = Item {
//!     name: "Ping",
//!     method: "GET",
//!     url: "{{base}}/ping",
//!     ..Item::PLAIN
//! };
//!
//! struct Environment {
//!     base: Variable,
//! }
//!
//! impl Variables for Environment {
//!     fn get(&self, name: &str) -> Option<&Variable> {
//!         (name == "base").then_some(&self.base)
//!     }
//!     fn get_mut(&mut self, name: &str) -> Option<&mut Variable> {
//!         (name == "base").then_some(&mut self.base)
//!     }
//! }
//!
//! # fn main() -> Result<(), postbind::Error> {
//! let ping: Operation<Untyped> = PING.parts().untyped();
//! let request = ping.to_request(&Environment { base: "https://api.example.com/v1".into() })?;
//! assert_eq!(request.uri(), "https://api.example.com/v1/ping");
//! # Ok(())
//! # }
//! ```
//!
//! Cargo features: `hyper` (default) for [`Operation::send`], `blocking` for [`Operation::send_blocking`]. `reqwest` is
//! `send` over a `reqwest::Client` of the caller's, and `cookies` a jar in the client. Each scheme of [`signing`] has a
//! feature of its own, none of which is on by default. `jiff` and `uuid` are the types of collections that are generated
//! with `formats = true`, `crypto` has the hashes of pre-request scripts, and `faker` has the words for dynamic variables such as `{{$randomFirstName}}`.
//! Without a transport, everything but sending works, and a [`Client`] can be given a transport.

mod auth;
mod behavior;
mod body;
mod capture;
mod check;
mod client;
mod credential;
mod curl;
mod decode;
mod draft;
mod dynamic;
mod encode;
mod error;
mod evaluate;
mod exchange;
pub mod expression;
mod headers;
mod item;
mod jar;
mod js;
mod json;
mod marked;
mod multipart;
mod number;
mod operation;
mod pairs;
mod param;
mod parts;
mod presence;
mod redirect;
#[cfg(feature = "refresh")]
mod refresh;
mod reply;
mod response;
mod saved;
mod secret;
pub mod signing;
mod status;
mod step;
mod substitute;
mod text;
mod transport;
mod upload;
mod url;
mod variable;

pub use bytes::Bytes;
pub use http;
#[cfg(feature = "jiff")]
pub use jiff::{Timestamp, civil::Date};
pub use serde_json::{Map, Value};
#[cfg(feature = "uuid")]
pub use uuid::Uuid;

pub use behavior::Behavior;
pub use capture::Captured;
pub use check::ChecksFailed;
pub use client::Client;
pub use curl::Curl;
pub use decode::DecodeError;
pub use dynamic::Dynamic;
pub use error::{BuildError, Error, RefreshError, Unresolved};
pub use item::{Auth, Capture, Item, Place, ScriptStep};
pub use number::{NotANumber, Number};
pub use operation::Operation;
pub use param::{Param, ParamValue};
pub use parts::Parts;
pub use presence::present;
pub use redirect::Redirects;
pub use reply::{Cases, Reply};
pub use response::{Response, Untyped};
pub use saved::Saved;
pub use secret::Secret;
pub use signing::Scheme;
pub use status::StatusError;
pub use text::TextValue;
#[cfg(feature = "hyper")]
pub use transport::hyper::Hyper;
#[cfg(feature = "reqwest")]
pub use transport::reqwest::Reqwest;
#[cfg(feature = "blocking")]
pub use transport::ureq::Ureq;
pub use transport::{BlockingTransport, Limits, Transport, TransportError, TransportErrorKind, TransportFuture};
pub use upload::{FileValue, Upload};
pub use variable::{Variable, Variables};
