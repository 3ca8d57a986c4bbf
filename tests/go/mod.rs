//! The Go target, judged by the Go tool: what it renders is formatted, vetted, compiled and run.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "what fails here fails a test")]

mod agreement;
pub(crate) mod build;
mod committed;
mod consumer;
mod every_shape;
mod flattened;
mod hostile;
mod linters;
mod mirror;
mod reference;
mod refusals;
mod toolchain;
mod unions;

pub(crate) use toolchain::Package;
