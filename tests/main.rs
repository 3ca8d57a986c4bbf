//! wireproof's tests from outside.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a failed test says why by panicking")]

mod schemas;
mod tidy;
