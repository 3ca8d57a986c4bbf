//! What came of a chat: a branch or pull request, summed up.

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
    /// The pull request's title; empty without a pull request.
    pub pull_request_title: String,
    /// Whether the pull request is a draft.
    pub pull_request_draft: bool,
    /// Whether a reviewer asked for changes.
    pub changes_requested: bool,
    /// How many lines were added.
    pub additions: i32,
    /// How many lines were removed.
    pub deletions: i32,
    /// How many files differ.
    pub changed_files: i32,
    /// The author's name at the host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author_login: Option<String>,
    /// Where the author's picture is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author_avatar_url: Option<String>,
    /// The branch to merge into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_branch: Option<String>,
    /// The branch that holds the changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head_branch: Option<String>,
    /// The pull request's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pr_number: Option<i32>,
    /// How many commits the pull request has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commits: Option<i32>,
    /// Whether the pull request is approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<bool>,
    /// How many people reviewed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewer_count: Option<i32>,
    /// When the host was last asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refreshed_at: Option<DateTime<FixedOffset>>,
    /// When the host should be asked again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stale_at: Option<DateTime<FixedOffset>>,
}
