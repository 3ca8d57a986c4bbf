//! The gate: what a change of the event types does to services that run side by side.
//!
//! Two contracts in, findings out. A [`Finding`] is one [`Effect`] on one place of one event, in one direction, with the
//! message that shows it; the [`Rule`] that it carries names its cause.
//!
//! Neighbours: `contract` and the documents are all that is read here; `report` turns findings into text.

mod effect;
mod finding;
mod rule;
pub mod sample;
pub mod size;

pub use effect::{Effect, ReaderKind, Rollout, Severity};
pub use finding::{Finding, Review, SourcePlace, Summary, Waiving};
pub use rule::{Group, Mirror, Rule};

/// Every rule, in the order in which lists show them.
const RULES: &[&Rule] = &[];

/// Every rule, in the order in which lists show them.
pub fn rules() -> &'static [&'static Rule] {
    RULES
}
