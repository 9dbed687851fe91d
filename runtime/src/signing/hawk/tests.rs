//! Checks hawk.
