//! Names statuses by the phrases of RFC 9110 and its registry.

use super::names::{Ident, pascal};
use http::StatusCode;

/// `404` is `NotFound`; a status that is not registered is `Status599`.
pub fn phrase(status: u16) -> Ident {
    let known = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
    match known {
        // Rust has an `Ok` of its own, which an arm of this name would not shadow but a type would.
        Some(reason) => pascal(&[reason]),
        None => pascal(&["Status", &status.to_string()]),
    }
}
