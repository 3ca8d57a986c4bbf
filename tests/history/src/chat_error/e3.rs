//! The failure whose sort is one out of a list: the last known.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

use crate::{chat_error_kind::ChatErrorKind, omit::is_default};

/// A chat's run failed and will not be repeated by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ChatError {
    /// What went wrong, in words for the owner.
    pub message: String,
    /// What the provider said about it, word for word. Absent when it said nothing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub detail: String,
    /// The sort of failure. Absent when it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ChatErrorKind>,
    /// Whose service failed. Absent when it is not known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provider: String,
    /// Whether the same request may succeed when the owner repeats it.
    pub retryable: bool,
    /// The HTTP status of the provider's answer. Absent when there was no answer.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status_code: i64,
}
