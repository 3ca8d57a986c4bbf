//! The first notice of a retry.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

/// A request to the model's provider failed and is about to be repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ChatStreamRetry {
    /// Which attempt comes next, counted from 1.
    pub attempt: i64,
    /// How long the pause before it is, in milliseconds.
    pub delay_ms: i64,
    /// What went wrong, in words for the owner.
    pub error: String,
    /// When the next attempt begins.
    pub retrying_at: DateTime<FixedOffset>,
}
