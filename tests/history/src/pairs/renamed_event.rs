//! Step 4, with the event's name: nobody says that it stays what it was.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{Catalogue, Event};

use super::Pair;
use crate::{
    chat::s5::Chat, chat_event_kind::k2_renamed::ChatWatchEventKind, chat_stream_tool_call::ChatStreamToolCall,
    releases::v2_33,
};

/// Published on the owner's channel when something happens to one of their chats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:owner:{owner_id}", params(owner_id: Uuid), since = "2.32.0")]
pub struct ChatWatchEvent {
    /// What happened.
    pub kind: ChatWatchEventKind,
    /// The chat as it was when the event was published.
    pub chat: Chat,
    /// The tools that the client must run. Absent unless `kind` is `action_required`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<ChatStreamToolCall>>,
}

pub(super) fn pairs() -> Vec<Pair> {
    vec![Pair {
        step: 4,
        title: "the event is called like its new type",
        before: Catalogue::new("pubsub", "2.33.0").event::<v2_33::ChatEvent>(),
        after: Catalogue::new("pubsub", "2.34.0").event::<ChatWatchEvent>(),
    }]
}
