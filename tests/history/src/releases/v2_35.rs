//! 2.35.0: chats name their owners, files have sizes, and provider changes leave their first channel.

use pubsub_events::InboxNotificationEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{Catalogue, Event};

use crate::{
    chat::s7::Chat, chat_config_event::c2::ChatConfigEvent, chat_event_kind::k2_renamed::ChatWatchEventKind,
    chat_stream_notify_message::n3::ChatStreamNotifyMessage, chat_stream_tool_call::ChatStreamToolCall,
    hints::AiProvidersChanged,
};

/// Published on the owner's channel when something happens to one of their chats.
///
/// The whole chat travels with the event, so a list of chats can be kept up to date without asking for it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(name = "chat_event", channel = "chat:owner:{owner_id}", params(owner_id: Uuid), since = "2.32.0")]
pub struct ChatWatchEvent {
    /// What happened.
    pub kind: ChatWatchEventKind,
    /// The chat as it was when the event was published.
    pub chat: Chat,
    /// The tools that the client must run. Absent unless `kind` is `action_required`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<ChatStreamToolCall>>,
}

/// The events of the release.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("pubsub", "2.35.0")
        .event::<ChatConfigEvent>()
        .event::<ChatWatchEvent>()
        .event::<ChatStreamNotifyMessage>()
        .event::<InboxNotificationEvent>()
        .event::<AiProvidersChanged>()
}
