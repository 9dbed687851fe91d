//! Checks awsv4.
