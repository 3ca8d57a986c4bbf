//! Step 24: a failure says whether to repeat the request.
//!
//! No event of the package carried the failure when it was only a message. The stream of a chat to its browser did, so
//! that is what changes here, reduced to the members that it needs; the channel stands for the connection.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{Catalogue, Contract};

use super::Pair;

/// What a chat's stream says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum ChatStreamEventType {
    /// A piece of a message.
    MessagePart,
    /// A message, whole.
    Message,
    /// The chat's new status.
    Status,
    /// The chat's run failed.
    Error,
}

/// The failure is a message.
pub mod e0 {
    use wireproof::Event;

    use super::{ChatStreamEventType, Deserialize, JsonSchema, Serialize, Uuid};
    use crate::chat_error::e0::ChatStreamError;

    /// What happens in a chat while it is watched.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "chat:watch:{chat_id}", params(chat_id: Uuid))]
    pub struct ChatStreamEvent {
        /// What it is.
        pub r#type: ChatStreamEventType,
        /// The chat.
        pub chat_id: Uuid,
        /// The chat's run failed. Absent for any other type.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub error: Option<ChatStreamError>,
    }
}

/// The failure has a structure.
pub mod e1 {
    use pubsub_events::ChatStreamError;
    use wireproof::Event;

    use super::{ChatStreamEventType, Deserialize, JsonSchema, Serialize, Uuid};

    /// What happens in a chat while it is watched.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "chat:watch:{chat_id}", params(chat_id: Uuid))]
    pub struct ChatStreamEvent {
        /// What it is.
        pub r#type: ChatStreamEventType,
        /// The chat.
        pub chat_id: Uuid,
        /// The chat's run failed. Absent for any other type.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub error: Option<ChatStreamError>,
    }
}

pub(super) fn pairs() -> Vec<Pair> {
    vec![Pair {
        step: 24,
        title: "a failure says whether to repeat the request",
        before: Catalogue::new("stream", "1.0.0").event::<e0::ChatStreamEvent>(),
        after: Catalogue::new("stream", "2.0.0").event::<e1::ChatStreamEvent>(),
    }]
}
