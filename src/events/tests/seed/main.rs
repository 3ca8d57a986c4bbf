//! The messages that Go services publish, as the catalogue's Rust types read and write them.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a failed test says why by panicking")]

mod coverage;
mod differences;
mod examples;
mod faithful;
mod generated;
mod go;
mod go_program;
mod go_writer;
mod publishing;
mod reading;
mod round_trip;
