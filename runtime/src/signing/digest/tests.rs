//! Checks digest.
