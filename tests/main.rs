//! wireproof's tests from outside.

mod determinism;
mod schemas;
mod tidy;
