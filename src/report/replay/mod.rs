//! Counts of a replay turned into text.

mod number;
mod text;

use super::{Error, visible};
use crate::replay::Counts;
pub(super) use number::grouped;
pub use text::render as replay_text;

/// The counts for programs, in the shape that `replay --merge` adds up.
pub fn replay_json(counts: &Counts) -> Result<String, Error> {
    Ok(visible::json(&serde_json::to_string_pretty(counts)?) + "\n")
}

/// The same on one line.
pub fn replay_line(counts: &Counts) -> Result<String, Error> {
    Ok(visible::json(&serde_json::to_string(counts)?) + "\n")
}
