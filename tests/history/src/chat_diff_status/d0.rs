//! The first summary of a branch or pull request: where it is, and how large.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::Contract;

/// The branch or pull request that came of a chat, as its host last described it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ChatDiffStatus {
    /// The chat.
    pub chat_id: Uuid,
    /// The page of the branch or pull request at its host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What the host calls the pull request's state, such as `open`, `closed` or `merged`. Absent for a branch without a
    /// pull request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pull_request_state: Option<String>,
    /// Whether a reviewer asked for changes.
    pub changes_requested: bool,
    /// How many lines were added.
    pub additions: i32,
    /// How many lines were removed.
    pub deletions: i32,
    /// How many files differ.
    pub changed_files: i32,
    /// When the host was last asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refreshed_at: Option<DateTime<FixedOffset>>,
    /// When the host should be asked again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stale_at: Option<DateTime<FixedOffset>>,
}
