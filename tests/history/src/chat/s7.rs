//! A chat with its owner's names.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use pubsub_events::{ChatDiffStatus, ChatMessagePart};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::Contract;

use crate::{
    chat_client_type::ChatClientType, chat_error::e2::ChatError, chat_file::f1::ChatFileMetadata,
    chat_status::s7::ChatStatus, omit::is_default,
};

/// A conversation between a user and a model that may work in a workspace.
///
/// The chat's messages are not part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Chat {
    /// The chat.
    pub id: Uuid,
    /// The organization that the chat counts towards.
    pub organization_id: Uuid,
    /// The user whom the chat belongs to.
    pub owner_id: Uuid,
    /// The owner's user name. Absent where the publisher did not look it up.
    #[serde(default, skip_serializing_if = "is_default")]
    pub owner_username: String,
    /// The owner's full name. Absent where there is none.
    #[serde(default, skip_serializing_if = "is_default")]
    pub owner_name: String,
    /// The workspace that the chat works in. Absent until there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<Uuid>,
    /// The workspace's build that the chat was last bound to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub build_id: Option<Uuid>,
    /// The workspace's agent that runs the chat's commands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<Uuid>,
    /// The chat that started this one as a part of its own work. Absent for a chat that a user started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_chat_id: Option<Uuid>,
    /// The chat at the top, above all parents. Absent for a chat that a user started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root_chat_id: Option<Uuid>,
    /// The model configuration that was used last.
    pub last_model_config_id: Uuid,
    /// The title to show in a list of chats.
    pub title: String,
    /// What the chat is doing.
    pub status: ChatStatus,
    /// Whether the chat plans before it works, in a word. Absent where it does not.
    #[serde(default, skip_serializing_if = "is_default")]
    pub plan_mode: String,
    /// Where the chat was started.
    pub client_type: ChatClientType,
    /// Why the last attempt failed. Absent when it did not fail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_error: Option<ChatError>,
    /// What the last turn came to, in a sentence. Null until there is one.
    pub last_turn_summary: Option<String>,
    /// The branch or pull request that came of the chat. Absent until there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub diff_status: Option<ChatDiffStatus>,
    /// When the chat was started.
    pub created_at: DateTime<FixedOffset>,
    /// When the chat last changed.
    pub updated_at: DateTime<FixedOffset>,
    /// Whether the owner put the chat away.
    pub archived: bool,
    /// The place among the owner's pinned chats, counted from 1; 0 for a chat that is not pinned.
    pub pin_order: i32,
    /// The MCP servers whose tools the chat may call. Null means the same as none.
    pub mcp_server_ids: Option<Vec<Uuid>>,
    /// What programs have noted on the chat, by key. Null means the same as none.
    pub labels: Option<BTreeMap<String, String>>,
    /// The files that were put into the chat. Publishers leave them out of events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<Vec<ChatFileMetadata>>,
    /// Whether there is something that the owner has not seen.
    pub has_unread: bool,
    /// What went wrong without stopping the request, in words for the owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warnings: Option<Vec<String>>,
    /// The context files and skills that were last put before the conversation. Absent when there were none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_injected_context: Option<Vec<ChatMessagePart>>,
    /// The chats that this one started. Null means the same as none; publishers of events write none.
    pub children: Option<Vec<Chat>>,
}
