//! The schemas that readers elsewhere are generated from agree with what the Rust types read and write.

use pubsub_events::{ChatConfigEvent, ChatEvent, ChatStreamNotifyMessage, InboxNotificationEvent};
use wireproof::{Event, faithful};

#[test]
fn chat_config_event() {
    assert_faithful::<ChatConfigEvent>();
}

#[test]
fn chat_event() {
    assert_faithful::<ChatEvent>();
}

#[test]
fn chat_stream_notify_message() {
    assert_faithful::<ChatStreamNotifyMessage>();
}

#[test]
fn inbox_notification_event() {
    assert_faithful::<InboxNotificationEvent>();
}

fn assert_faithful<E: Event>() {
    let tally = faithful::<E>().unwrap_or_else(|unfaithful| panic!("{unfaithful}"));
    assert!(tally.accepted >= 100 && tally.rejected >= 100, "too few documents of one sort: {tally:?}");
}
