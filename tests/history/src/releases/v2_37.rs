//! 2.37.0: the last state known: versions to read in place of a stream, and fewer statuses.

use pubsub_events::InboxNotificationEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{Catalogue, Event};

use crate::{
    chat::s9::Chat, chat_config_event::c2::ChatConfigEvent, chat_event_kind::k4::ChatWatchEventKind,
    chat_state::ChatControlMessage, chat_state::ChatStateOwnershipMessage, chat_state::ChatStateUpdateMessage,
    chat_stream_tool_call::ChatStreamToolCall, hints::AiGatewayPipelinesChanged, hints::AiProvidersChanged,
    hints::ChatAclInvalidation, hints::ChatCapacity, hints::ProvisionerKeyDeleted,
};

/// Published on the owner's channel when something happens to one of their chats. Also on the channel of everybody else who
/// may see it.
///
/// The whole chat travels with the event, so a list of chats can be kept up to date without asking for it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(
    name = "chat_event",
    channel = "chat:owner:{owner_id}",
    channel = "chat:watchlist:{viewer_id}",
    params(owner_id: Uuid, viewer_id: Uuid),
    since = "2.32.0"
)]
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
    Catalogue::new("pubsub", "2.37.0")
        .event::<ChatConfigEvent>()
        .event::<ChatWatchEvent>()
        .event::<ChatStateUpdateMessage>()
        .event::<ChatStateOwnershipMessage>()
        .event::<ChatControlMessage>()
        .event::<InboxNotificationEvent>()
        .event::<AiProvidersChanged>()
        .event::<AiGatewayPipelinesChanged>()
        .event::<ChatAclInvalidation>()
        .event::<ChatCapacity>()
        .event::<ProvisionerKeyDeleted>()
}
