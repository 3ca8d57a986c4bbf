//! Whether every document of one schema is a document of another, with one that shows it where not.
//!
//! ```text
//! schema ─ read ─▶ nodes ┐
//!                        ├ joint ─▶ decide: is a value in the writer's node and not in the reader's? ─ confirm ─▶ Verdict
//! schema ─ read ─▶ nodes ┘
//! ```
//!
//! "Contained" is a proof, and a witness was seen to be one by an independent validator. Everything else is undecided, with
//! the reason. Formats are asserted on both sides, as far as the draft of each knows them: others are remarks.

mod arena;
mod budget;
mod build;
mod confirm;
mod decide;
mod joint;
mod kinds;
mod meter;
pub mod number;
mod prepared;
mod read;
#[cfg(test)]
#[allow(
    clippy::format_push_string,
    clippy::needless_pass_by_value,
    clippy::needless_raw_string_hashes,
    clippy::similar_names,
    reason = "tables of JSON read better when every row is quoted alike"
)]
mod tests;
pub mod text;
mod twins;
mod verdict;

pub use budget::Budget;
pub use meter::{Beyond, Meter};
pub use prepared::Prepared;
use serde_json::Value;
pub use verdict::{Reason, Side, Verdict};

/// Whether every document that the writer's schema accepts is accepted by the reader's.
///
/// ```
/// use serde_json::json;
/// use wireproof::compat::containment::{Budget, Verdict, contains};
///
/// let (writer, reader) = (json!({"type": "integer"}), json!({"type": "integer", "minimum": 1}));
/// assert_eq!(contains(&writer, &reader, Budget::default()), Verdict::NotContained(json!(0)));
/// assert_eq!(contains(&reader, &writer, Budget::default()), Verdict::Contained);
/// ```
pub fn contains(writer: &Value, reader: &Value, budget: Budget) -> Verdict {
    Prepared::new(writer).is_contained_in(&Prepared::new(reader), budget)
}
