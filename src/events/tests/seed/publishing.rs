//! Names and channels are those that Go services subscribe to.

use pubsub_events::{ChatConfigEvent, ChatEvent, ChatStreamNotifyMessage, InboxNotificationEvent};
use uuid::Uuid;
use wireproof::Event;

#[test]
fn channels() {
    let id = Uuid::from_u128(0xABCD);
    assert_eq!(ChatConfigEvent::CHANNEL, "chat:config_change");
    assert_eq!(ChatEvent::channel(id), "chat:owner:00000000-0000-0000-0000-00000000abcd");
    assert_eq!(ChatStreamNotifyMessage::channel(id), "chat:stream:00000000-0000-0000-0000-00000000abcd");
    assert_eq!(InboxNotificationEvent::channel(id), "inbox_notification:owner:00000000-0000-0000-0000-00000000abcd");
}

#[test]
fn names_and_first_versions() {
    assert_eq!(known::<ChatConfigEvent>(), ("chat_config_event", Some("2.32.0")));
    assert_eq!(known::<ChatEvent>(), ("chat_event", Some("2.32.0")));
    assert_eq!(known::<ChatStreamNotifyMessage>(), ("chat_stream_notify_message", Some("2.32.0")));
    assert_eq!(known::<InboxNotificationEvent>(), ("inbox_notification_event", None));
}

fn known<E: Event>() -> (&'static str, Option<&'static str>) {
    (E::NAME, E::event().since)
}
