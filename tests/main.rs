//! wireproof's tests from outside.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a failed test says why by panicking")]

mod asyncapi;
mod cli;
mod codegen;
mod config;
mod determinism;
mod docs;
mod eventcatalog;
mod fitting;
mod gate;
mod go;
mod hostile;
mod import;
mod lints;
mod packaged;
mod published;
mod reader;
#[cfg(feature = "registry")]
mod registry;
mod relay;
mod releases;
mod replay;
mod report;
mod rust_target;
mod sample;
mod schemas;
mod size;
mod tidy;
mod typescript;
mod vectors;
