//! The events that took the place of the chat's stream: they say which version there is to read, and carry nothing else.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{Contract, Event};

/// Published on a chat's own channel whenever its state was committed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:update:{chat_id}", params(chat_id: Uuid), since = "2.37.0")]
pub struct ChatStateUpdateMessage {
    /// How many times the state was committed.
    pub snapshot_version: i64,
    /// The replica that runs the chat. Null when none does.
    pub worker_id: Option<Uuid>,
    /// The run. Null when there is none.
    pub runner_id: Option<Uuid>,
    /// How many times the messages changed.
    pub history_version: i64,
    /// How many times the waiting messages changed.
    pub queue_version: i64,
    /// How many times the pause before the next attempt changed.
    pub retry_state_version: i64,
    /// Which attempt at an answer this is.
    pub generation_attempt: i64,
    /// What the chat is doing. Any text: a watcher passes on a status that it does not know.
    pub status: String,
    /// Whether the owner put the chat away.
    pub archived: bool,
}

/// Published when a chat wants another replica to run it. A replica reads the chat before it acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:ownership", since = "2.37.0")]
pub struct ChatStateOwnershipMessage {
    /// The chat.
    pub chat_id: Uuid,
    /// How many times its state was committed.
    pub snapshot_version: i64,
}

/// Published on the channel of the replica that runs a chat, to stop it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:control:{worker_id}", params(worker_id: Uuid), since = "2.37.0")]
pub struct ChatControlMessage {
    /// The chat.
    pub chat_id: Uuid,
    /// Which run is meant: a later one goes on.
    pub run_generation: i64,
    /// Why. Absent when there is nothing to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<ChatControlReason>,
}

/// Why a run is stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum ChatControlReason {
    /// The owner stopped it.
    Interrupt,
    /// It begins again.
    Restart,
    /// The owner put the chat away.
    Archive,
    /// Its replica was not heard of for too long.
    RecoverStale,
}
