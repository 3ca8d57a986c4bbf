//! wireproof: event contracts for mixed fleets.

pub mod artifact;
pub mod catalogue;
pub mod codegen;
pub mod contract;

#[doc(hidden)]
pub use catalogue::derived as __private;
pub use catalogue::{Contract, Event};
pub use wireproof_derive::{Contract, Event, catalogue};
