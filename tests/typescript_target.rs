//! The TypeScript target against the real compiler and the real engine.

#[path = "typescript_target/mod.rs"]
mod typescript_target;
