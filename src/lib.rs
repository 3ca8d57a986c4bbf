//! wireproof: event contracts for mixed fleets.

pub mod artifact;
pub mod catalogue;
pub mod cli;
pub mod codegen;
pub mod config;
pub mod contract;
pub mod faithful;
pub mod schema;

pub use catalogue::{Catalogue, Contract, Event};
pub use faithful::faithful;
