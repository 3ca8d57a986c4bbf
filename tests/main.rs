//! wireproof's tests from outside.

mod cli;
mod codegen;
mod config;
mod determinism;
mod go;
mod relay;
mod schemas;
mod tidy;
mod typescript;
