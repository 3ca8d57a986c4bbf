//! The signals of 2.32.0, with the failure under its new name.

use pubsub_events::ChatStreamRetry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::Event;

use crate::{chat_error::e2::ChatError, omit::is_default};

/// Published on a chat's own channel when those who watch its stream have something to do.
///
/// A bag of signals: any number of them may be set at once, and a message with none of them means nothing. What lasts is
/// read from the database; what does not last, such as a retry, travels in the message itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:stream:{chat_id}", params(chat_id: Uuid), since = "2.32.0")]
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
    /// A request to the provider failed and will be repeated. Kept nowhere: who misses it does not see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry: Option<ChatStreamRetry>,
    /// The chat's run failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_payload: Option<ChatError>,
    /// The message of `error_payload` alone, for replicas that do not know that member yet.
    ///
    /// Write both while such replicas may run. Read this one only where `error_payload` is absent.
    #[deprecated(since = "2.32.0", note = "read `error_payload`; write both while older replicas run")]
    #[serde(default, skip_serializing_if = "is_default")]
    pub error: String,
    /// The messages that wait for their turn have changed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub queue_update: bool,
    /// Earlier messages have changed or gone, as after an edit: read all of them again.
    #[serde(default, skip_serializing_if = "is_default")]
    pub full_refresh: bool,
}
