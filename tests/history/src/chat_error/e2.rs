//! The failure under the name that it has since, with the provider's own words; now also kept with the chat.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

use crate::omit::is_default;

/// A chat's run failed and will not be repeated by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ChatError {
    /// What went wrong, in words for the owner.
    pub message: String,
    /// What the provider said about it, word for word. Absent when it said nothing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub detail: String,
    /// A word for the sort of failure, such as `auth`. Absent when it is not known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: String,
    /// Whose service failed. Absent when it is not known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provider: String,
    /// Whether the same request may succeed when the owner repeats it.
    pub retryable: bool,
    /// The HTTP status of the provider's answer. Absent when there was no answer.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status_code: i64,
}
