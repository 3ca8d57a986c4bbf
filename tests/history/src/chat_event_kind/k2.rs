//! Six things that may happen to a chat: the client may have to act.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

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
    /// The model called tools that the client runs: `tool_calls` names them.
    ActionRequired,
}
