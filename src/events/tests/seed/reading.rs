//! What a reader makes of the values that Go writes for "nothing", and of messages that no Go service writes.

use chrono::DateTime;
use pubsub_events::{
    Chat, ChatConfigEvent, ChatConfigEventKind, ChatEvent, ChatEventKind, ChatStatus, ChatStreamNotifyMessage,
    InboxNotification, InboxNotificationEvent, InboxNotificationEventKind,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::examples;

#[test]
fn go_zero_values_of_a_chat() {
    let zero_time = DateTime::parse_from_rfc3339("0001-01-01T00:00:00Z").unwrap();
    let expected = ChatEvent {
        kind: ChatEventKind::Created,
        chat: Chat {
            id: Uuid::nil(),
            owner_id: Uuid::nil(),
            workspace_id: None,
            build_id: None,
            agent_id: None,
            parent_chat_id: None,
            root_chat_id: None,
            last_model_config_id: Uuid::nil(),
            title: String::new(),
            status: ChatStatus::Waiting,
            last_error: None,
            diff_status: None,
            created_at: zero_time,
            updated_at: zero_time,
            archived: false,
            pin_order: 0,
            mcp_server_ids: None,
            labels: None,
            has_unread: false,
            last_injected_context: None,
        },
    };
    assert_eq!(read::<ChatEvent>("chat_event", "minimal"), expected);
}

#[test]
fn go_zero_values_of_a_notification() {
    let expected = InboxNotificationEvent {
        kind: InboxNotificationEventKind::New,
        inbox_notification: InboxNotification {
            id: Uuid::nil(),
            user_id: Uuid::nil(),
            template_id: Uuid::nil(),
            targets: None,
            title: String::new(),
            content: String::new(),
            icon: String::new(),
            actions: None,
            read_at: None,
            created_at: DateTime::parse_from_rfc3339("0001-01-01T00:00:00Z").unwrap(),
        },
    };
    assert_eq!(read::<InboxNotificationEvent>("inbox_notification_event", "minimal"), expected);
}

#[test]
fn a_message_without_signals() {
    let message: ChatStreamNotifyMessage = read("chat_stream_notify_message", "minimal");
    assert_eq!(message, ChatStreamNotifyMessage::default());
}

#[test]
fn providers_are_invalidated_together() {
    let event: ChatConfigEvent = read("chat_config_event", "minimal");
    assert_eq!(event, ChatConfigEvent { kind: ChatConfigEventKind::Providers, entity_id: Uuid::nil() });
}

#[test]
fn an_empty_list_is_not_a_missing_one() {
    let Chat { mcp_server_ids, labels, last_injected_context, .. } =
        read::<ChatEvent>("chat_event", "empty_lists").chat;
    assert_eq!(mcp_server_ids, Some(Vec::new()));
    assert_eq!(labels.map(|labels| labels.len()), Some(0));
    assert_eq!(last_injected_context, None, "Go leaves an empty list out here");
}

#[test]
fn an_offset_and_a_nanosecond_survive() {
    let diff = read::<ChatEvent>("chat_event", "times").chat.diff_status.unwrap();
    let stale_at = diff.stale_at.unwrap();
    assert_eq!(stale_at.offset().local_minus_utc(), -(9 * 3600 + 1800));
    assert_eq!(stale_at.timestamp_subsec_nanos(), 1);
}

#[test]
fn a_kind_or_status_that_is_not_declared_is_refused() {
    let text = refusal::<ChatConfigEvent>("chat_config_event", "/kind", json!("advisor_config"));
    assert!(text.starts_with("unknown variant `advisor_config`, expected one of `providers`,"), "{text}");

    let text = refusal::<ChatEvent>("chat_event", "/chat/status", json!(""));
    assert!(text.starts_with("unknown variant ``, expected one of `waiting`,"), "{text}");
}

#[test]
fn an_integer_beyond_its_type_is_refused() {
    let text = refusal::<ChatEvent>("chat_event", "/chat/pin_order", json!(1_i64 << 31));
    assert!(text.starts_with("invalid value: integer `2147483648`, expected i32"), "{text}");
}

/// What the reader says about the minimal example when the member at `pointer` has another value.
fn refusal<E: DeserializeOwned>(event: &str, pointer: &str, value: Value) -> String {
    let mut message: Value = serde_json::from_str(&examples::one(event, "minimal").text).unwrap();
    *message.pointer_mut(pointer).expect("the example has the member") = value;
    serde_json::from_str::<E>(&message.to_string()).err().expect("the reader refuses the message").to_string()
}

fn read<E: DeserializeOwned>(event: &str, case: &str) -> E {
    let example = examples::one(event, case);
    serde_json::from_str(&example.text).unwrap_or_else(|error| panic!("{}: {error}", example.name))
}
