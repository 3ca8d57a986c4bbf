//! Trust in the languages: random event types and documents, on which the real serde, the generated Go and the generated
//! TypeScript must agree.
//!
//! A [`Subject`] is a type with its documents. [`relay`] shows these to the generated packages, and [`judge`] holds what
//! they make of each against what serde makes of it, and what the contract's own open reader makes of it.

mod documents;
mod judge;
mod relay;
mod report;
mod same;
mod subject;

pub use judge::{Fault, Side, judge};
pub use relay::{Relayed, Reply, relay};
pub use report::report;
pub use subject::{Refused, Subject};
