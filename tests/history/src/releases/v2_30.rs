//! 2.30.0: chats have parents, a model configuration and failures.

use pubsub_events::InboxNotificationEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{Catalogue, Event};

use crate::{
    chat::s2::Chat, chat_event_kind::k0::ChatEventKind, chat_stream_notify_message::n0::ChatStreamNotifyMessage,
};

/// Published on the owner's channel when something happens to one of their chats.
///
/// The whole chat travels with the event, so a list of chats can be kept up to date without asking for it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:owner:{owner_id}", params(owner_id: Uuid))]
pub struct ChatEvent {
    /// What happened.
    pub kind: ChatEventKind,
    /// The chat as it was when the event was published.
    pub chat: Chat,
}

/// The events of the release.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("pubsub", "2.30.0")
        .event::<ChatEvent>()
        .event::<ChatStreamNotifyMessage>()
        .event::<InboxNotificationEvent>()
}
