//! A chat with the branch or pull request that came of it.

use chrono::{DateTime, FixedOffset};
use pubsub_events::ChatStatus;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;
use wireproof::Contract;

use crate::chat_diff_status::d0::ChatDiffStatus;

/// A conversation between a user and a model that may work in a workspace.
///
/// The chat's messages are not part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Chat {
    /// The chat.
    pub id: Uuid,
    /// The user whom the chat belongs to.
    pub owner_id: Uuid,
    /// The workspace that the chat works in. Absent until there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<Uuid>,
    /// The workspace's agent that runs the chat's commands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace_agent_id: Option<Uuid>,
    /// The title to show in a list of chats.
    pub title: String,
    /// What the chat is doing.
    pub status: ChatStatus,
    /// The model's configuration, whole. Absent for the default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model_config: Option<Value>,
    /// The branch or pull request that came of the chat. Absent until there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub diff_status: Option<ChatDiffStatus>,
    /// When the chat was started.
    pub created_at: DateTime<FixedOffset>,
    /// When the chat last changed.
    pub updated_at: DateTime<FixedOffset>,
}
