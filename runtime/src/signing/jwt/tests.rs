//! Checks jwt.
