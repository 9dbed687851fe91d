//! Checks oauth1.
