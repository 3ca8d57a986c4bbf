//! The Go target, judged by the Go tool: what it renders is formatted, vetted, compiled and run.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "what fails here fails a test")]

#[path = "go_target/agreement.rs"]
mod agreement;
#[path = "go_target/build.rs"]
mod build;
#[path = "go_target/every_shape.rs"]
mod every_shape;
#[path = "go_target/hostile.rs"]
mod hostile;
#[path = "go_target/mirror.rs"]
mod mirror;
#[path = "go_target/reference.rs"]
mod reference;
#[path = "go_target/refusals.rs"]
mod refusals;
#[path = "go_target/toolchain.rs"]
mod toolchain;
#[path = "go_target/unions.rs"]
mod unions;
