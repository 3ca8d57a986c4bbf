//! Steps 28 and 29: the parts of a message, which are stored as they are sent.
//!
//! The table of messages stands for a channel here: what a release stored, every later one reads.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::Catalogue;

use super::Pair;

/// Everything in a part may be left out.
pub mod m0 {
    use wireproof::Event;

    use super::{Deserialize, JsonSchema, Serialize, Uuid};
    use crate::chat_message_part::m0::ChatMessagePart;

    /// A message of a chat, as the database keeps it.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "chat_messages:{chat_id}", params(chat_id: Uuid))]
    pub struct StoredMessage {
        /// What the message is made of.
        pub content: Vec<ChatMessagePart>,
    }
}

/// A part has the members that make it what it is.
pub mod m1 {
    use wireproof::Event;

    use super::{Deserialize, JsonSchema, Serialize, Uuid};
    use crate::chat_message_part::m1::ChatMessagePart;

    /// A message of a chat, as the database keeps it.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "chat_messages:{chat_id}", params(chat_id: Uuid))]
    pub struct StoredMessage {
        /// What the message is made of.
        pub content: Vec<ChatMessagePart>,
    }
}

/// There are context files and skills.
pub mod m2 {
    use wireproof::Event;

    use super::{Deserialize, JsonSchema, Serialize, Uuid};
    use pubsub_events::ChatMessagePart;

    /// A message of a chat, as the database keeps it.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "chat_messages:{chat_id}", params(chat_id: Uuid))]
    pub struct StoredMessage {
        /// What the message is made of.
        pub content: Vec<ChatMessagePart>,
    }
}

pub(super) fn pairs() -> Vec<Pair> {
    let m1 = |version: &str| Catalogue::new("messages", version).event::<m1::StoredMessage>();
    vec![
        Pair {
            step: 28,
            title: "seven members of parts are always written",
            before: Catalogue::new("messages", "1.0.0").event::<m0::StoredMessage>(),
            after: m1("2.0.0"),
        },
        Pair {
            step: 29,
            title: "two more types of parts",
            before: m1("2.0.0"),
            after: Catalogue::new("messages", "3.0.0").event::<m2::StoredMessage>(),
        },
    ]
}
