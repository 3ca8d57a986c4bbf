//! The first signals: failures are a text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::Event;

use crate::omit::is_default;

/// Published on a chat's own channel when those who watch its stream have something to do.
///
/// A bag of signals: any number of them may be set at once, and a message with none of them means nothing. What lasts is
/// read from the database; what does not last, such as a retry, travels in the message itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:stream:{chat_id}", params(chat_id: Uuid))]
pub struct ChatStreamNotifyMessage {
    /// There are messages to read after this one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub after_message_id: i64,
    /// The chat's new status. Any text: a watcher passes on a status that it does not know.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status: String,
    /// The replica that runs the chat now, as the text of a UUID: where to fetch the parts of a message that is not yet
    /// stored.
    #[serde(default, skip_serializing_if = "is_default")]
    pub worker_id: String,
    /// The chat's run failed: what went wrong, in words for the owner.
    #[serde(default, skip_serializing_if = "is_default")]
    pub error: String,
    /// The messages that wait for their turn have changed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub queue_update: bool,
}
