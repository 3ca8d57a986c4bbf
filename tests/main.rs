//! wireproof's tests from outside.

mod cli;
mod config;
mod determinism;
mod go;
mod relay;
mod rust_target;
mod schemas;
mod tidy;
mod typescript;
