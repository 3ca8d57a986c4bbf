//! wireproof: event contracts for mixed fleets.

pub mod artifact;
pub mod catalogue;
pub mod cli;
pub mod codegen;
pub mod config;
pub mod contract;
pub mod faithful;
pub mod schema;

#[doc(hidden)]
pub use catalogue::derived as __private;
pub use catalogue::{Catalogue, Contract, Event};
pub use faithful::faithful;
pub use wireproof_derive::{Contract, Event, catalogue};
