//! The reference catalogue: a program written against the Go package that it replaces compiles and runs.

use std::collections::BTreeMap;

use serde_json::Value;
use wireproof::codegen::{GoOptions, GoUuid};
use wireproof::contract::{Contract, Field, Key, ParamKind, ReadPresence, Shape, TypeDef, TypeKind};

use super::build::*;
use super::toolchain::Package;

#[test]
fn the_whole_index_compiles_with_its_signatures() {
    let package = Package::new(&pubsub(), options());
    package.write("generated/go/index/index.go", include_str!("programs/index.go"));
    package.test("reference", include_str!("programs/reference_test.go"));
}

#[test]
fn uuids_need_no_dependency_by_default() {
    let module = Some("example.com/events-go".to_owned());
    let options = GoOptions { uuid: GoUuid::String, module, ..options() };
    let package = Package::new(&pubsub(), options);
    package.judge();
    assert!(!package.read("go.mod").contains("require"));
    assert!(package.read("chat_event.go").contains("func ChatEventChannel(ownerID UUID) string {"));
}

pub(crate) fn options() -> GoOptions {
    let renames = [
        ("ChatConfigEventKindProviders", "ChatConfigEventProviders"),
        ("ChatConfigEventKindModelConfig", "ChatConfigEventModelConfig"),
        ("ChatConfigEventKindUserPrompt", "ChatConfigEventUserPrompt"),
        ("ChatStreamNotifyMessageChannel", "ChatStreamNotifyChannel"),
        ("InboxNotificationEventChannel", "InboxNotificationForOwnerEventChannel"),
    ];
    let codersdk = ["Chat", "ChatStatus", "ChatDiffStatus", "ChatStreamRetry", "ChatStreamError", "InboxNotification"];
    GoOptions {
        module: Some("example.com/pubsub".to_owned()),
        uuid: GoUuid::Google,
        rename: renames.map(|(from, to)| (from.to_owned(), to.to_owned())).into(),
        aliases: BTreeMap::from([("codersdk".to_owned(), codersdk.map(str::to_owned).to_vec())]),
    }
}

fn absent(name: &str, shape: Shape) -> Field {
    sometimes(name, nullable(shape), ReadPresence::Optional)
}

/// Text that is not written when it is empty.
fn unless_empty(name: &str) -> Field {
    sometimes(name, text(), default(""))
}

fn kinds(values: &[(&str, &str)]) -> TypeKind {
    TypeKind::Enumeration(enumeration(values))
}

fn configuration() -> Vec<TypeDef> {
    vec![
        definition(
            "ChatConfigEvent",
            "Published when chat configuration changes.",
            TypeKind::Record(record(vec![
                field("kind", named_type("ChatConfigEventKind")),
                documented(
                    field("entity_id", uuid()),
                    "What changed:\n- for providers, the nil UUID\n- for a model configuration, its id\n- for a prompt, the user's id",
                ),
            ])),
        ),
        definition(
            "ChatConfigEventKind",
            "",
            kinds(&[("Providers", "providers"), ("ModelConfig", "model_config"), ("UserPrompt", "user_prompt")]),
        ),
    ]
}

fn chats() -> Vec<TypeDef> {
    vec![
        definition(
            "ChatEvent",
            "Published when a chat changes.",
            TypeKind::Record(record(vec![
                field("kind", named_type("ChatEventKind")),
                field("chat", named_type("Chat")),
            ])),
        ),
        definition(
            "ChatEventKind",
            "What happened to the chat.",
            kinds(&[
                ("StatusChange", "status_change"),
                ("TitleChange", "title_change"),
                ("Created", "created"),
                ("Deleted", "deleted"),
                ("DiffStatusChange", "diff_status_change"),
            ]),
        ),
        definition(
            "Chat",
            "A chat.",
            TypeKind::Record(record(vec![
                field("id", uuid()),
                field("owner_id", uuid()),
                absent("workspace_id", uuid()),
                absent("build_id", uuid()),
                absent("agent_id", uuid()),
                absent("parent_chat_id", uuid()),
                absent("root_chat_id", uuid()),
                field("last_model_config_id", uuid()),
                field("title", text()),
                field("status", named_type("ChatStatus")),
                reads("last_error", nullable(text()), ReadPresence::Optional),
                absent("diff_status", named_type("ChatDiffStatus")),
                field("created_at", time()),
                field("updated_at", time()),
                field("archived", Shape::Bool),
                field("pin_order", i32()),
                reads("mcp_server_ids", nullable(list(uuid())), ReadPresence::Optional),
                reads("labels", nullable(map(Key::Text, text())), ReadPresence::Optional),
                field("has_unread", Shape::Bool),
            ])),
        ),
        definition(
            "ChatStatus",
            "Where a chat stands.",
            kinds(&[
                ("Waiting", "waiting"),
                ("Pending", "pending"),
                ("Running", "running"),
                ("Paused", "paused"),
                ("Completed", "completed"),
                ("Error", "error"),
            ]),
        ),
        definition(
            "ChatDiffStatus",
            "The state of a chat's changes.",
            TypeKind::Record(record(vec![
                field("chat_id", uuid()),
                absent("url", text()),
                field("pull_request_title", text()),
                field("changes_requested", Shape::Bool),
                field("additions", i32()),
                absent("pr_number", i32()),
                absent("approved", Shape::Bool),
                absent("refreshed_at", time()),
            ])),
        ),
    ]
}

fn streams() -> Vec<TypeDef> {
    vec![
        definition(
            "ChatStreamNotifyMessage",
            "A hint that a chat's stream has news.",
            TypeKind::Record(record(vec![
                sometimes("after_message_id", i64(), default(0)),
                unless_empty("status"),
                unless_empty("worker_id"),
                absent("retry", named_type("ChatStreamRetry")),
                absent("error_payload", named_type("ChatStreamError")),
                unless_empty("error"),
                sometimes("queue_update", Shape::Bool, default(false)),
                documented(sometimes("full_refresh", Shape::Bool, default(false)), "Asks for everything again."),
            ])),
        ),
        definition(
            "ChatStreamRetry",
            "A retry.",
            TypeKind::Record(record(vec![
                field("attempt", i64()),
                field("delay_ms", i64()),
                field("error", text()),
                unless_empty("kind"),
                sometimes("status_code", i64(), default(0)),
                field("retrying_at", time()),
            ])),
        ),
        definition(
            "ChatStreamError",
            "An error.",
            TypeKind::Record(record(vec![
                field("message", text()),
                unless_empty("kind"),
                field("retryable", Shape::Bool),
            ])),
        ),
    ]
}

fn inbox() -> Vec<TypeDef> {
    vec![
        definition(
            "InboxNotificationEvent",
            "Published for a new notification.",
            TypeKind::Record(record(vec![
                field("kind", named_type("InboxNotificationEventKind")),
                field("inbox_notification", named_type("InboxNotification")),
            ])),
        ),
        definition("InboxNotificationEventKind", "", kinds(&[("New", "new")])),
        definition(
            "InboxNotification",
            "A notification.",
            TypeKind::Record(record(vec![
                field("id", uuid()),
                field("user_id", uuid()),
                field("template_id", uuid()),
                reads("targets", nullable(list(uuid())), default(Value::Null)),
                field("title", text()),
                reads("actions", nullable(list(named_type("InboxNotificationAction"))), default(Value::Null)),
                reads("read_at", nullable(time()), ReadPresence::Optional),
                field("created_at", time()),
            ])),
        ),
        definition(
            "InboxNotificationAction",
            "A button.",
            TypeKind::Record(record(vec![field("label", text()), field("url", text())])),
        ),
    ]
}

pub(crate) fn pubsub() -> Contract {
    let types = [configuration(), chats(), streams(), inbox()].concat();
    let owner = |prefix: &str, name: &str| vec![channel(&format!("{prefix}:{{{name}}}"), ParamKind::Uuid)];
    let events = vec![
        event("chat_config_event", "ChatConfigEvent", vec![channel("chat:config_change", ParamKind::Text)]),
        event("chat_event", "ChatEvent", owner("chat:owner", "owner_id")),
        event("chat_stream_notify_message", "ChatStreamNotifyMessage", owner("chat:stream", "chat_id")),
        event("inbox_notification_event", "InboxNotificationEvent", owner("inbox_notification:owner", "owner_id")),
    ];
    contract("pubsub", events, types)
}
