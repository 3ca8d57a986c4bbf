//! The reference catalogue: the events of a chat service, as Go replicas of version 2.32.0 publish them.
//!
//! Four events, each with its kinds in a file of its own, and the types that they carry. The doc comments speak of JSON
//! members rather than Rust fields, because they appear in the schemas and in every generated binding.

mod chat;
mod chat_config_event;
mod chat_diff_status;
mod chat_event;
mod chat_message_part;
mod chat_status;
mod chat_stream_error;
mod chat_stream_notify_message;
mod chat_stream_retry;
mod inbox_notification;
mod inbox_notification_action;
mod inbox_notification_event;
mod omit;

use wireproof::Catalogue;

pub use chat::Chat;
pub use chat_config_event::{ChatConfigEvent, ChatConfigEventKind};
pub use chat_diff_status::ChatDiffStatus;
pub use chat_event::{ChatEvent, ChatEventKind};
pub use chat_message_part::ChatMessagePart;
pub use chat_status::ChatStatus;
pub use chat_stream_error::ChatStreamError;
pub use chat_stream_notify_message::ChatStreamNotifyMessage;
pub use chat_stream_retry::ChatStreamRetry;
pub use inbox_notification::InboxNotification;
pub use inbox_notification_action::InboxNotificationAction;
pub use inbox_notification_event::{InboxNotificationEvent, InboxNotificationEventKind};

/// The events, in the order in which they are listed everywhere.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("pubsub", "2.32.0")
        .event::<ChatConfigEvent>()
        .event::<ChatEvent>()
        .event::<ChatStreamNotifyMessage>()
        .event::<InboxNotificationEvent>()
}
