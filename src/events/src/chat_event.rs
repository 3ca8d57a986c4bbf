//! The event that tells an owner's clients what happened to one of their chats.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{Contract, Event};

use crate::Chat;

/// Published on the owner's channel when something happens to one of their chats.
///
/// The whole chat travels with the event, so a list of chats can be kept up to date without asking for it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:owner:{owner_id}", params(owner_id: Uuid), since = "2.32.0")]
pub struct ChatEvent {
    /// What happened.
    pub kind: ChatEventKind,
    /// The chat as it was when the event was published.
    pub chat: Chat,
}

/// What happened to a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum ChatEventKind {
    /// The chat began to wait, run or rest: `chat.status` is the new status.
    StatusChange,
    /// The chat was given another title, by its owner or by a model.
    TitleChange,
    /// The chat is new.
    Created,
    /// The chat is gone. `chat` is its last state.
    Deleted,
    /// What is known about the chat's branch or pull request changed: `chat.diff_status` is the new summary.
    DiffStatusChange,
}
