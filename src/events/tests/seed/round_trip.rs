//! Every example is read, written, and read again.

use pubsub_events::{ChatConfigEvent, ChatEvent, ChatStreamNotifyMessage, InboxNotificationEvent};
use serde::{Serialize, de::DeserializeOwned};
use std::fmt::Debug;

use crate::{differences::as_rust_writes, examples};

#[test]
fn chat_config_event() {
    nothing_is_lost::<ChatConfigEvent>("chat_config_event");
}

#[test]
fn chat_event() {
    nothing_is_lost::<ChatEvent>("chat_event");
}

#[test]
fn chat_stream_notify_message() {
    nothing_is_lost::<ChatStreamNotifyMessage>("chat_stream_notify_message");
}

#[test]
fn inbox_notification_event() {
    nothing_is_lost::<InboxNotificationEvent>("inbox_notification_event");
}

fn nothing_is_lost<E: Serialize + DeserializeOwned + PartialEq + Debug>(event: &str) {
    for example in examples::all(event) {
        let read: E = serde_json::from_str(&example.text).unwrap_or_else(|error| panic!("{}: {error}", example.name));
        let written = serde_json::to_string(&read).unwrap();
        assert_eq!(written, as_rust_writes(&example.text), "{}: beyond the declared differences", example.name);

        let again: E = serde_json::from_str(&written).unwrap_or_else(|error| panic!("{}: {error}", example.name));
        assert_eq!(again, read, "{}: read again", example.name);
    }
}
