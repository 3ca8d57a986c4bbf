//! Trust in the gate: random pairs of event types, on which its verdict and the real serde must agree.
//!
//! [`generate`] writes pairs of modules, the types of an old day and of a new one. Once they are compiled, [`judge`] asks
//! the gate about them in both directions and shows the reader's real serde what the writer's real serde writes.

mod day;
mod documents;
pub mod generate;
mod judge;
mod leaves;
mod report;

pub use day::{Day, Pair};
pub use judge::{Direction, Fault, FaultKind, Verdict, judge};
pub use report::report;

/// What the generated modules need.
pub mod prelude {
    pub use std::collections::{BTreeMap, BTreeSet};
    pub use std::num::NonZeroU32;
    pub use std::time::Duration;

    pub use chrono::{DateTime, NaiveDate, Utc};
    pub use schemars::JsonSchema;
    pub use serde::{Deserialize, Serialize};
    pub use serde_json::Value;
    pub use uuid::Uuid;
    pub use wireproof::{Contract, Event};

    /// For `skip_serializing_if` on numbers.
    pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
        *value == T::default()
    }
}

/// The [`Pair`] of the modules `old` and `new`, each with an event `Moved`.
#[macro_export]
macro_rules! pair {
    ($seed:literal, $edits:literal) => {
        $crate::Pair {
            seed: $seed,
            edits: $edits,
            old: $crate::Day::of::<old::Moved>(),
            new: $crate::Day::of::<new::Moved>(),
        }
    };
}
