//! wireproof's tests from outside.

mod cli;
mod config;
mod determinism;
mod schemas;
mod tidy;
mod typescript;
