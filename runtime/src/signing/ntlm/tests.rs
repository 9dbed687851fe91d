//! Checks ntlm.
