//! Checks asap.
