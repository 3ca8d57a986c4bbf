//! The events of `pubsub`.

// What is deprecated is still read and written.
#![allow(deprecated)]

use std::collections::BTreeMap;
use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;
use wireproof::{Catalogue, Contract, Event};

/// Published whenever chat configuration changes, so that every replica drops what it has cached.
///
/// The event says only what to forget. A subscriber reads the new configuration from the database when it next needs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:config_change", since = "2.32.0")]
pub struct ChatConfigEvent {
    /// Which part of the configuration changed.
    pub kind: ChatConfigEventKind,
    /// What changed: the model configuration for `model_config`, the user for `user_prompt`. The nil UUID for
    /// `providers`, where everything cached about any provider is out of date.
    pub entity_id: Uuid,
}

/// Which part of the chat configuration changed.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    Contract
)]
pub enum ChatConfigEventKind {
    /// A model provider was added, changed or removed. The event does not say which one.
    #[serde(rename = "providers")]
    Providers,
    /// One model configuration was added, changed or removed.
    #[serde(rename = "model_config")]
    ModelConfig,
    /// A user changed the prompt that is put before their chats.
    #[serde(rename = "user_prompt")]
    UserPrompt,
}

/// Published on the owner's channel when something happens to one of their chats.
///
/// The whole chat travels with the event, so a list of chats can be kept up to date without asking for it again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:owner:{owner_id}", params(owner_id: Uuid), since = "2.32.0")]
pub struct ChatEvent {
    /// What happened.
    pub kind: ChatEventKind,
    /// The chat as it was when the event was published.
    pub chat: Chat,
}

/// What happened to a chat.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    Contract
)]
pub enum ChatEventKind {
    /// The chat began to wait, run or rest: `chat.status` is the new status.
    #[serde(rename = "status_change")]
    StatusChange,
    /// The chat was given another title, by its owner or by a model.
    #[serde(rename = "title_change")]
    TitleChange,
    /// The chat is new.
    #[serde(rename = "created")]
    Created,
    /// The chat is gone. `chat` is its last state.
    #[serde(rename = "deleted")]
    Deleted,
    /// What is known about the chat's branch or pull request changed: `chat.diff_status` is the new summary.
    #[serde(rename = "diff_status_change")]
    DiffStatusChange,
}

/// A conversation between a user and a model that may work in a workspace.
///
/// The chat's messages are not part of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Chat {
    /// The chat.
    pub id: Uuid,
    /// The user whom the chat belongs to.
    pub owner_id: Uuid,
    /// The workspace that the chat works in. Absent until there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<Uuid>,
    /// The workspace's build that the chat was last bound to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub build_id: Option<Uuid>,
    /// The workspace's agent that runs the chat's commands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<Uuid>,
    /// The chat that started this one as a part of its own work. Absent for a chat that a user started.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_chat_id: Option<Uuid>,
    /// The chat at the top, above all parents. Absent for a chat that a user started.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub root_chat_id: Option<Uuid>,
    /// The model configuration that was used last.
    pub last_model_config_id: Uuid,
    /// The title to show in a list of chats.
    pub title: String,
    /// What the chat is doing.
    pub status: ChatStatus,
    /// Why the last attempt failed, in words for the owner. Null when it did not fail.
    pub last_error: Option<String>,
    /// The branch or pull request that came of the chat. Absent until there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diff_status: Option<ChatDiffStatus>,
    /// When the chat was started.
    pub created_at: DateTime<FixedOffset>,
    /// When the chat last changed.
    pub updated_at: DateTime<FixedOffset>,
    /// Whether the owner put the chat away.
    pub archived: bool,
    /// The place among the owner's pinned chats, counted from 1; 0 for a chat that is not pinned.
    pub pin_order: i32,
    /// The MCP servers whose tools the chat may call. Null means the same as none.
    pub mcp_server_ids: Option<Vec<Uuid>>,
    /// What programs have noted on the chat, by key. Null means the same as none.
    pub labels: Option<BTreeMap<String, String>>,
    /// Whether there is something that the owner has not seen.
    pub has_unread: bool,
    /// The context files and skills that were last put before the conversation. Absent when there were none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_injected_context: Option<Vec<ChatMessagePart>>,
}

/// What a chat is doing.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    Contract
)]
pub enum ChatStatus {
    /// Nothing to do until the owner writes.
    #[serde(rename = "waiting")]
    Waiting,
    /// There is work, and no replica has taken it yet.
    #[serde(rename = "pending")]
    Pending,
    /// A replica is working on it.
    #[serde(rename = "running")]
    Running,
    /// Stopped with work left, to be resumed.
    #[serde(rename = "paused")]
    Paused,
    /// The work is done.
    #[serde(rename = "completed")]
    Completed,
    /// The last attempt failed: `last_error` says how.
    #[serde(rename = "error")]
    Error,
}

/// The branch or pull request that came of a chat, as its host last described it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ChatDiffStatus {
    /// The chat.
    pub chat_id: Uuid,
    /// The page of the branch or pull request at its host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What the host calls the pull request's state, such as `open`, `closed` or `merged`. Absent for a branch without a
    /// pull request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pull_request_state: Option<String>,
    /// The pull request's title; empty without a pull request.
    pub pull_request_title: String,
    /// Whether the pull request is a draft.
    pub pull_request_draft: bool,
    /// Whether a reviewer asked for changes.
    pub changes_requested: bool,
    /// How many lines were added.
    pub additions: i32,
    /// How many lines were removed.
    pub deletions: i32,
    /// How many files differ.
    pub changed_files: i32,
    /// The author's name at the host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author_login: Option<String>,
    /// Where the author's picture is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author_avatar_url: Option<String>,
    /// The branch to merge into.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_branch: Option<String>,
    /// The branch that holds the changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub head_branch: Option<String>,
    /// The pull request's number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pr_number: Option<i32>,
    /// How many commits the pull request has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commits: Option<i32>,
    /// Whether the pull request is approved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approved: Option<bool>,
    /// How many people reviewed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewer_count: Option<i32>,
    /// When the host was last asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refreshed_at: Option<DateTime<FixedOffset>>,
    /// When the host should be asked again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stale_at: Option<DateTime<FixedOffset>>,
}

/// A part of a chat's message: what it is stands in `type`.
///
/// The same text is stored in the database, so every change here also meets the messages of the past. Go publishers write
/// the members of all parts into each part, empty where they do not belong; readers of one part ignore those of the
/// others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
pub enum ChatMessagePart {
    /// Text to show.
    #[serde(rename = "text")]
    Text {
        /// The text, in Markdown.
        text: String,
        /// What the provider wants to see again with this part. Meaningless to everyone else.
        #[serde(skip_serializing_if = "Option::is_none")]
        provider_metadata: Option<Value>,
    },
    /// What the model thought before it answered.
    #[serde(rename = "reasoning")]
    Reasoning {
        /// The thought, in Markdown.
        text: String,
        /// The provider's seal on the thought. No longer written; kept so that stored parts can be read.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        signature: String,
        /// What the provider wants to see again with this part. Meaningless to everyone else.
        #[serde(skip_serializing_if = "Option::is_none")]
        provider_metadata: Option<Value>,
    },
    /// The model calls a tool.
    #[serde(rename = "tool-call")]
    ToolCall {
        /// Ties the call to its result.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        tool_call_id: String,
        /// The tool.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        tool_name: String,
        /// The MCP server that offers the tool. Null for a tool of the service itself.
        mcp_server_config_id: Option<Uuid>,
        /// What the tool is called with, whole. Absent while it is still being streamed.
        #[serde(skip_serializing_if = "Option::is_none")]
        args: Option<Value>,
        /// The next piece of the arguments' text while it is being streamed.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        args_delta: String,
        /// What the provider wants to see again with this part. Meaningless to everyone else.
        #[serde(skip_serializing_if = "Option::is_none")]
        provider_metadata: Option<Value>,
        /// Whether the provider runs the tool itself.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        provider_executed: bool,
    },
    /// What a tool gave back.
    #[serde(rename = "tool-result")]
    ToolResult {
        /// Ties the result to its call.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        tool_call_id: String,
        /// The tool.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        tool_name: String,
        /// The MCP server that offers the tool. Null for a tool of the service itself.
        mcp_server_config_id: Option<Uuid>,
        /// What the tool gave back, whole. Absent while it is still being streamed.
        #[serde(skip_serializing_if = "Option::is_none")]
        result: Option<Value>,
        /// The next piece of the result's text while it is being streamed.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        result_delta: String,
        /// Whether the tool failed: the result says why.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        is_error: bool,
        /// Whether the result is a picture or other media.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        is_media: bool,
        /// What the provider wants to see again with this part. Meaningless to everyone else.
        #[serde(skip_serializing_if = "Option::is_none")]
        provider_metadata: Option<Value>,
        /// Whether the provider ran the tool itself.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        provider_executed: bool,
    },
    /// A page that the model drew on.
    #[serde(rename = "source")]
    Source {
        /// The provider's name for the source.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        source_id: String,
        /// The page.
        url: String,
        /// The page's title.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        title: String,
        /// What the provider wants to see again with this part. Meaningless to everyone else.
        #[serde(skip_serializing_if = "Option::is_none")]
        provider_metadata: Option<Value>,
    },
    /// A file, within the part or stored apart.
    #[serde(rename = "file")]
    File {
        /// The file's media type, such as `image/png`.
        media_type: String,
        /// The bytes, in the standard base64 alphabet with padding. Absent when the file is stored apart.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        data: String,
        /// The stored file. Null when `data` holds the bytes.
        file_id: Option<Uuid>,
        /// What the provider wants to see again with this part. Meaningless to everyone else.
        #[serde(skip_serializing_if = "Option::is_none")]
        provider_metadata: Option<Value>,
    },
    /// Lines of a file that the owner points at.
    #[serde(rename = "file-reference")]
    FileReference {
        /// The file.
        file_name: String,
        /// The first line, counted from 1.
        start_line: i64,
        /// The last line.
        end_line: i64,
        /// The text of the lines.
        content: String,
    },
    /// A file of instructions from the workspace, put before the conversation.
    #[serde(rename = "context-file")]
    ContextFile {
        /// Where the file is.
        context_file_path: String,
        /// The file's text. Kept from clients.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        context_file_content: String,
        /// Whether the text was cut because the file is too long.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        context_file_truncated: bool,
        /// The workspace's agent that read the file. Null when it is not known.
        context_file_agent_id: Option<Uuid>,
        /// The operating system of the workspace.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        context_file_os: String,
        /// The directory that the agent works in.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        context_file_directory: String,
    },
    /// A skill from the workspace that the model may read when it needs it.
    #[serde(rename = "skill")]
    Skill {
        /// The skill.
        skill_name: String,
        /// When to use it.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        skill_description: String,
        /// The skill's directory.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        skill_dir: String,
        /// The name of the file in that directory that describes the skill.
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        context_file_skill_meta_file: String,
    },
}

/// Published on a chat's own channel when those who watch its stream have something to do.
///
/// A bag of signals: any number of them may be set at once, and a message with none of them means nothing. What lasts is
/// read from the database; what does not last, such as a retry, travels in the message itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:stream:{chat_id}", params(chat_id: Uuid), since = "2.32.0")]
pub struct ChatStreamNotifyMessage {
    /// There are messages to read after this one.
    #[serde(default, skip_serializing_if = "hooks::is_default")]
    pub after_message_id: i64,
    /// The chat's new status. Any text: a watcher passes on a status that it does not know.
    #[serde(default, skip_serializing_if = "hooks::is_default")]
    pub status: String,
    /// The replica that runs the chat now, as the text of a UUID: where to fetch the parts of a message that is not yet
    /// stored.
    #[serde(default, skip_serializing_if = "hooks::is_default")]
    pub worker_id: String,
    /// A request to the provider failed and will be repeated. Kept nowhere: who misses it does not see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry: Option<ChatStreamRetry>,
    /// The chat's run failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_payload: Option<ChatStreamError>,
    /// The message of `error_payload` alone, for replicas that do not know that member yet.
    ///
    /// Write both while such replicas may run. Read this one only where `error_payload` is absent.
    #[deprecated(
        since = "2.32.0",
        note = "read `error_payload`; write both while older replicas run"
    )]
    #[serde(default, skip_serializing_if = "hooks::is_default")]
    pub error: String,
    /// The messages that wait for their turn have changed.
    #[serde(default, skip_serializing_if = "hooks::is_default")]
    pub queue_update: bool,
    /// Earlier messages have changed or gone, as after an edit: read all of them again.
    #[serde(default, skip_serializing_if = "hooks::is_default")]
    pub full_refresh: bool,
}

/// A request to the model's provider failed and is about to be repeated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ChatStreamRetry {
    /// Which attempt comes next, counted from 1.
    pub attempt: i64,
    /// How long the pause before it is, in milliseconds.
    pub delay_ms: i64,
    /// What went wrong, in words for the owner.
    pub error: String,
    /// A word for the sort of failure, such as `rate_limit`. Absent when it is not known.
    #[serde(default, skip_serializing_if = "hooks::is_default")]
    pub kind: String,
    /// Whose service failed. Absent when it is not known.
    #[serde(default, skip_serializing_if = "hooks::is_default")]
    pub provider: String,
    /// The HTTP status of the provider's answer. Absent when there was no answer.
    #[serde(default, skip_serializing_if = "hooks::is_default")]
    pub status_code: i64,
    /// When the next attempt begins.
    pub retrying_at: DateTime<FixedOffset>,
}

/// A chat's run failed and will not be repeated by itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ChatStreamError {
    /// What went wrong, in words for the owner.
    pub message: String,
    /// A word for the sort of failure, such as `auth`. Absent when it is not known.
    #[serde(default, skip_serializing_if = "hooks::is_default")]
    pub kind: String,
    /// Whose service failed. Absent when it is not known.
    #[serde(default, skip_serializing_if = "hooks::is_default")]
    pub provider: String,
    /// Whether the same request may succeed when the owner repeats it.
    pub retryable: bool,
    /// The HTTP status of the provider's answer. Absent when there was no answer.
    #[serde(default, skip_serializing_if = "hooks::is_default")]
    pub status_code: i64,
}

/// Published on a user's channel when something happens in their inbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "inbox_notification:owner:{owner_id}", params(owner_id: Uuid))]
pub struct InboxNotificationEvent {
    /// What happened.
    pub kind: InboxNotificationEventKind,
    /// The notification.
    pub inbox_notification: InboxNotification,
}

/// What happened in an inbox.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    Contract
)]
pub enum InboxNotificationEventKind {
    /// A notification arrived.
    #[serde(rename = "new")]
    New,
}

/// A notification in a user's inbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct InboxNotification {
    /// The notification.
    pub id: Uuid,
    /// The user whose inbox it is in.
    pub user_id: Uuid,
    /// The template that it was made from, which tells what sort of notification it is.
    pub template_id: Uuid,
    /// What the notification is about: workspaces, templates, users. Null means the same as none.
    pub targets: Option<Vec<Uuid>>,
    /// One line that says what happened.
    pub title: String,
    /// The whole text.
    pub content: String,
    /// The picture to show: an address, or the name of a built-in picture. Empty leaves the choice to the client.
    pub icon: String,
    /// What the user can do about it, in the order to show. Null means the same as nothing.
    pub actions: Option<Vec<InboxNotificationAction>>,
    /// When the user read it. Null while it is unread.
    pub read_at: Option<DateTime<FixedOffset>>,
    /// When it arrived.
    pub created_at: DateTime<FixedOffset>,
}

/// Something that a user can do about a notification: a link with a label.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct InboxNotificationAction {
    /// The text of the button.
    pub label: String,
    /// The page that it opens.
    pub url: String,
}

/// What serde calls to read and to leave out members.
mod hooks {
    /// Whether a member may be left out, because every reader fills in the same value.
    pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
        *value == T::default()
    }
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("pubsub", "2.32.0")
        .event::<ChatConfigEvent>()
        .event::<ChatEvent>()
        .event::<ChatStreamNotifyMessage>()
        .event::<InboxNotificationEvent>()
}
