//! Checks edgegrid.
