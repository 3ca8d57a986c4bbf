//! wireproof's tests from outside.

mod cli;
mod config;
mod determinism;
mod relay;
mod schemas;
mod tidy;
mod typescript;
