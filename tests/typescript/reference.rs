//! A chat service's catalogue: the shapes that real events have.

use serde_json::json;
use wireproof::contract::{About, Contract, Field, Key, ParamKind, Payload, Shape, TypeKind};

use super::terms::*;

pub(super) fn contract() -> Contract {
    let events = vec![
        event("chat_config_event", "ChatConfigEvent", vec![channel("chat:config_change", ParamKind::Text)]),
        event(
            "chat_event",
            "ChatEvent",
            vec![
                channel("chat:owner:{owner_id}", ParamKind::Uuid),
                channel("chat:watchlist:{viewer_id}", ParamKind::Uuid),
            ],
        ),
        event(
            "chat_stream_notify_message",
            "ChatStreamNotifyMessage",
            vec![channel("chat:stream:{chat_id}", ParamKind::Uuid)],
        ),
    ];
    let mut types = chat_types();
    types.extend(stream_types());
    super::terms::contract("pubsub", events, types)
}

fn chat() -> Vec<Field> {
    vec![
        required("id", uuid()),
        required("owner_id", named("OwnerId")),
        optional("workspace_id", uuid()),
        required("title", text()),
        required("status", named("ChatStatus")),
        about(option("last_error", text()), docs("Why it failed.")),
        optional("diff_status", named("ChatDiffStatus")),
        required("created_at", formatted("date-time")),
        required("archived", Shape::Bool),
        required("pin_order", I32),
        required("mcp_server_ids", list(uuid())),
        required("labels", map(Key::Text, text())),
        defaulted("last_injected_context", list(named("ChatMessagePart")), json!([])),
    ]
}

type Types = Vec<(&'static str, About, TypeKind)>;

fn object(fields: Vec<Field>) -> TypeKind {
    TypeKind::Record(record(fields))
}

fn chat_types() -> Types {
    let kinds = [("Providers", "providers"), ("ModelConfig", "model_config"), ("UserPrompt", "user_prompt")];
    let statuses = [
        ("Waiting", "waiting"),
        ("Pending", "pending"),
        ("Running", "running"),
        ("Paused", "paused"),
        ("Completed", "completed"),
        ("Error", "error"),
    ];
    let part = |name, tag, fields| variant(name, tag, Payload::Record(record(fields)));
    let mut types = vec![
        (
            "ChatConfigEvent",
            docs("The chat configuration has changed."),
            object(vec![
                required("kind", named("ChatConfigEventKind")),
                about(
                    required("entity_id", uuid()),
                    docs("What has changed.\n\n- providers: the nil UUID\n- others: its id"),
                ),
            ]),
        ),
        ("ChatConfigEventKind", docs("What part of the configuration."), enumeration(&kinds)),
        (
            "ChatEvent",
            docs("A chat has changed."),
            object(vec![required("kind", named("ChatEventKind")), required("chat", named("Chat"))]),
        ),
        (
            "ChatEventKind",
            docs(""),
            enumeration(&[("StatusChange", "status_change"), ("TitleChange", "title_change"), ("Created", "created")]),
        ),
    ];
    types.push(("Chat", docs("A chat."), object(chat())));
    types.extend([
        ("OwnerId", docs("Who owns a chat."), TypeKind::Newtype(uuid())),
        ("ChatStatus", docs("How far a chat is."), enumeration(&statuses)),
        (
            "ChatDiffStatus",
            docs(""),
            object(vec![
                required("chat_id", uuid()),
                optional("url", text()),
                required("additions", I32),
                optional("approved", Shape::Bool),
                optional("refreshed_at", formatted("date-time")),
            ]),
        ),
        (
            "ChatMessagePart",
            docs("A part of a message."),
            internal(vec![
                part("Text", "text", vec![required("text", text())]),
                part(
                    "ToolCall",
                    "tool-call",
                    vec![
                        optional("tool_call_id", text()),
                        optional("args", Shape::Any),
                        defaulted("is_error", Shape::Bool, json!(false)),
                    ],
                ),
                part("Skill", "skill", vec![required("skill_name", text()), optional("skill_description", text())]),
            ]),
        ),
    ]);
    types
}

fn stream_types() -> Types {
    vec![
        (
            "ChatStreamNotifyMessage",
            docs("Something has happened in a chat's stream."),
            object(vec![
                about(defaulted("after_message_id", I64, json!(0)), docs("Messages after this one are new.")),
                defaulted("status", text(), json!("")),
                optional("owner", named("OwnerId")),
                optional("retry", named("ChatStreamRetry")),
                about(defaulted("error", text(), json!("")), deprecated("", "2.31.0", "Read `retry`.")),
                defaulted("queue_update", Shape::Bool, json!(false)),
            ]),
        ),
        (
            "ChatStreamRetry",
            docs(""),
            object(vec![
                required("attempt", I64),
                required("delay_ms", I64),
                required("retrying_at", formatted("date-time")),
            ]),
        ),
    ]
}
