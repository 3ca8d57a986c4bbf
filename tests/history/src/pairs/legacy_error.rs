//! Step 23, which was never made: the text `error` goes before every replica reads `error_payload`.

use pubsub_events::{ChatStreamError, ChatStreamRetry};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{Catalogue, Event};

use super::Pair;
use crate::{chat_stream_notify_message::n1, omit::is_default};

/// Published on a chat's own channel when those who watch its stream have something to do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:stream:{chat_id}", params(chat_id: Uuid), since = "2.32.0")]
pub struct ChatStreamNotifyMessage {
    /// There are messages to read after this one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub after_message_id: i64,
    /// The chat's new status.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status: String,
    /// The replica that runs the chat now, as the text of a UUID.
    #[serde(default, skip_serializing_if = "is_default")]
    pub worker_id: String,
    /// A request to the provider failed and will be repeated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry: Option<ChatStreamRetry>,
    /// The chat's run failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_payload: Option<ChatStreamError>,
    /// The messages that wait for their turn have changed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub queue_update: bool,
    /// Earlier messages have changed or gone.
    #[serde(default, skip_serializing_if = "is_default")]
    pub full_refresh: bool,
}

pub(super) fn pairs() -> Vec<Pair> {
    let after = || Catalogue::new("pubsub", "2.33.0").event::<ChatStreamNotifyMessage>();
    vec![
        Pair {
            step: 23,
            title: "the text of a failure goes while replicas run that know nothing else",
            before: Catalogue::new("pubsub", "2.31.0").event::<n1::ChatStreamNotifyMessage>(),
            after: after(),
        },
        Pair {
            step: 23,
            title: "the text of a failure goes after it was deprecated",
            before: Catalogue::new("pubsub", "2.32.0").event::<pubsub_events::ChatStreamNotifyMessage>(),
            after: after(),
        },
    ]
}
