//! The gate: what a change of the event types does to services that run side by side.
//!
//! Two contracts in, findings out. A [`Finding`] is one [`Effect`] on one place of one event, in one direction, with the
//! message that shows it; the [`Rule`] that it carries names its cause.
//!
//! Neighbours: `contract` and the documents are all that is read here; `report` turns findings into text.

mod compare;
mod confirm;
pub mod containment;
mod difference;
mod draft;
mod effect;
mod event;
mod finding;
mod fingerprint;
mod gate;
mod language;
pub mod lints;
mod mending;
mod pair;
mod policy;
mod publication;
mod rollout;
mod rule;
mod rules;
pub mod sample;
mod severity;
pub mod size;
mod source;
mod walk;

pub use compare::{Asked, Rust, Serde, Today, compare, compare_with_itself, follow};
pub use effect::{Effect, ReaderKind, Rollout, Severity};
pub use finding::{Finding, Review, SourcePlace, Summary, Traffic, Waiving};
pub use gate::{TODAY, lint_finding, schema_untrue, stale_waiver};
pub use language::{accepted, accepted_type, written};
pub use pair::{Newer, Side};
pub use policy::{Policy, Waiver};
pub use publication::{Events, events};
pub use rule::{Group, Mirror, Rule};
pub use rules::all as rules;
