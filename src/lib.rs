//! wireproof: event contracts for mixed fleets.

pub mod artifact;
pub mod catalogue;
pub mod codegen;
pub mod config;
pub mod contract;

pub use catalogue::{Contract, Event};
