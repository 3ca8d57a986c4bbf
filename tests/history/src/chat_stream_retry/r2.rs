//! The notice of a retry whose sort of failure is one out of a list: the last known.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

use crate::{chat_error_kind::ChatErrorKind, omit::is_default};

/// A request to the model's provider failed and is about to be repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ChatStreamRetry {
    /// Which attempt comes next, counted from 1.
    pub attempt: i64,
    /// How long the pause before it is, in milliseconds.
    pub delay_ms: i64,
    /// What went wrong, in words for the owner.
    pub error: String,
    /// The sort of failure. Absent when it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ChatErrorKind>,
    /// Whose service failed. Absent when it is not known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provider: String,
    /// The HTTP status of the provider's answer. Absent when there was no answer.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status_code: i64,
    /// When the next attempt begins.
    pub retrying_at: DateTime<FixedOffset>,
}
