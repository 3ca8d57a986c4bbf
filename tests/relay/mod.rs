//! Messages on their way from Rust through Go or TypeScript and back: nothing is lost.

mod through;

use std::{collections::BTreeMap, fs, path::Path};

use pubsub_events::{ChatConfigEvent, ChatEvent, ChatStreamNotifyMessage, InboxNotificationEvent};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use through::{Message, Relayed};

/// The examples that Go wrote, by event.
fn examples() -> Vec<Message> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/examples");
    let mut files = BTreeMap::new();
    for event in fs::read_dir(root).unwrap() {
        let event = event.unwrap();
        for case in fs::read_dir(event.path()).unwrap() {
            let path = case.unwrap().path();
            let text = fs::read_to_string(&path).unwrap().trim_end_matches('\n').to_owned();
            files.insert(path, Message { event: event.file_name().into_string().unwrap(), text });
        }
    }
    assert!(files.len() > 40, "only {} examples", files.len());
    files.into_values().collect()
}

/// Reads and writes a message with the original Rust type.
fn rust(message: &Message) -> String {
    fn relay<E: Serialize + DeserializeOwned>(text: &str) -> String {
        let event: E = serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
        serde_json::to_string(&event).unwrap()
    }
    match message.event.as_str() {
        "chat_config_event" => relay::<ChatConfigEvent>(&message.text),
        "chat_event" => relay::<ChatEvent>(&message.text),
        "chat_stream_notify_message" => relay::<ChatStreamNotifyMessage>(&message.text),
        "inbox_notification_event" => relay::<InboxNotificationEvent>(&message.text),
        other => panic!("no such event: {other}"),
    }
}

/// What Rust writes comes back to Rust as it was, to the byte.
#[track_caller]
fn comes_back(relay: fn(&[Message]) -> Vec<Relayed>) {
    let sent: Vec<Message> = examples().iter().map(|each| Message { text: rust(each), ..each.clone() }).collect();
    for (sent, relayed) in sent.iter().zip(relay(&sent)) {
        let text = relayed.unwrap_or_else(|error| panic!("{error}: {}", sent.text));
        assert_eq!(rust(&Message { text, ..sent.clone() }), sent.text);
    }
}

#[test]
fn rust_go_rust() {
    comes_back(through::go);
}

#[test]
fn rust_typescript_rust() {
    comes_back(through::typescript);
}

/// The examples with a member that nobody knows in every object.
fn with_unknown_members() -> Vec<Message> {
    fn add(value: &mut Value, may_hold_anything: bool) {
        match value {
            Value::Object(members) => {
                for (name, member) in members.iter_mut() {
                    // The values of `labels` are texts, and a free-form value has no members to be unknown.
                    add(member, name != "labels");
                }
                if may_hold_anything {
                    let unknown =
                        json!({"big": u64::MAX, "least": i64::MIN, "list": [null, 0.5, "\u{2028}<&>"], "": {}});
                    members.insert("zz_unknown".to_owned(), unknown);
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| add(item, true)),
            _ => {}
        }
    }
    let mut messages = examples();
    for message in &mut messages {
        let mut value: Value = serde_json::from_str(&message.text).unwrap();
        add(&mut value, true);
        message.text = value.to_string();
    }
    messages
}

#[track_caller]
fn keeps_unknown_members(relay: fn(&[Message]) -> Vec<Relayed>) {
    let sent = with_unknown_members();
    for (sent, relayed) in sent.iter().zip(relay(&sent)) {
        let text = relayed.unwrap_or_else(|error| panic!("{error}: {}", sent.text));
        let (sent, came): (Value, Value) = (parsed(&sent.text), parsed(&text));
        assert_eq!(came, sent);
    }
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn go_keeps_unknown_members() {
    keeps_unknown_members(through::go);
}

#[test]
fn typescript_keeps_unknown_members() {
    keeps_unknown_members(through::typescript);
}

/// Messages of a later release, in the very bytes that must come back: values, variants, numbers that no double holds.
fn of_tomorrow() -> Vec<Message> {
    let nil = "00000000-0000-0000-0000-000000000000";
    let numbers = r#"{"n":123456789012345678901234567890,"f":1.50,"e":1e400,"z":-0,"s":"é"}"#;
    let config = format!(r#"{{"kind":"tomorrow","entity_id":"{nil}","zz":{numbers}}}"#);
    let chat = examples().into_iter().find(|each| each.event == "chat_event").unwrap().text;
    let status = chat.replacen(r#""status":""#, r#""status":"hibernating_"#, 1);
    // serde reads a tagged value into memory before it knows the tag, and no number there may exceed a double.
    let numbers = numbers.replace("1e400", "1e300");
    let part = format!(r#"{{"type":"hologram","zz":{numbers},"type_of":null}}"#);
    let parts = format!(r#"{},"last_injected_context":[{part}]}}}}"#, chat.strip_suffix("}}").unwrap());
    assert!(status != chat && !chat.contains("last_injected_context"));
    [("chat_config_event", config), ("chat_event", status), ("chat_event", parts)]
        .map(|(event, text)| Message { event: event.to_owned(), text })
        .into()
}

#[track_caller]
fn keeps_tomorrow(relay: fn(&[Message]) -> Vec<Relayed>) {
    let sent = of_tomorrow();
    for (sent, relayed) in sent.iter().zip(relay(&sent)) {
        assert_eq!(relayed.as_ref(), Ok(&sent.text));
    }
}

#[test]
fn go_keeps_what_only_tomorrow_knows() {
    keeps_tomorrow(through::go);
}

#[test]
fn typescript_keeps_what_only_tomorrow_knows() {
    keeps_tomorrow(through::typescript);
}

/// Where integers are numbers, TypeScript refuses what would round, and nothing else.
#[test]
fn typescript_numbers_never_round() {
    let messages = examples();
    let mut refused = 0;
    for (message, relayed) in messages.iter().zip(through::typescript_with_numbers(&messages)) {
        match relayed {
            Ok(text) => assert_eq!(parsed(&text), parsed(&message.text)),
            Err(error) => {
                assert!(error.ends_with("does not fit a JavaScript number without rounding"), "{error}");
                assert!(holds_unsafe_integer(&parsed(&message.text)), "{error}: {}", message.text);
                refused += 1;
            }
        }
    }
    assert!(refused > 0 && refused < messages.len() / 2, "{refused} of {} refused", messages.len());
}

fn holds_unsafe_integer(value: &Value) -> bool {
    match value {
        Value::Object(members) => members.values().any(holds_unsafe_integer),
        Value::Array(items) => items.iter().any(holds_unsafe_integer),
        Value::Number(number) => {
            let wide = number.as_i64().map(i64::unsigned_abs).or_else(|| number.as_u64());
            wide.is_some_and(|magnitude| magnitude >= 1 << 53)
        }
        _ => false,
    }
}

/// What Rust rejects, the other readers reject, and say where.
#[test]
fn all_readers_reject_the_same_mistakes() {
    let nil = "00000000-0000-0000-0000-000000000000";
    let texts = [
        String::new(),
        "null".to_owned(),
        "{}".to_owned(),
        format!(r#"{{"kind":"providers","entity_id":"{nil}"}} x"#),
        format!(r#"{{"kind":"providers","kind":"providers","entity_id":"{nil}"}}"#),
        format!(r#"{{"Kind":"providers","entity_id":"{nil}"}}"#),
        format!(r#"{{"kind":1,"entity_id":"{nil}"}}"#),
        r#"{"kind":"providers","entity_id":"not a uuid"}"#.to_owned(),
        r#"{"kind":"providers","entity_id":null}"#.to_owned(),
        format!(r#"{{"kind":"\ud800","entity_id":"{nil}"}}"#),
        format!(r#"{{"kind":"providers","entity_id":"{nil}",}}"#),
    ];
    let messages: Vec<Message> = texts.map(|text| Message { event: "chat_config_event".to_owned(), text }).into();
    let (go, typescript) = (through::go(&messages), through::typescript(&messages));
    for ((message, go), typescript) in messages.iter().zip(go).zip(typescript) {
        assert!(serde_json::from_str::<ChatConfigEvent>(&message.text).is_err(), "Rust reads {}", message.text);
        assert!(go.is_err(), "Go reads {}", message.text);
        assert!(typescript.is_err(), "TypeScript reads {}", message.text);
    }
}
