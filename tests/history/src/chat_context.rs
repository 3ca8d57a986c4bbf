//! What a workspace puts before a conversation, which took the place of the injected parts.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

use crate::omit::is_default;

/// What a workspace puts before a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ChatContext {
    /// Whether something changed since the conversation last saw it.
    pub dirty: bool,
    /// Since when. Absent when nothing changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dirty_since: Option<DateTime<FixedOffset>>,
    /// Why it cannot be read. Absent when it can.
    #[serde(default, skip_serializing_if = "is_default")]
    pub error: String,
    /// What there is. Absent when there is nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resources: Option<Vec<ChatContextResource>>,
}

/// A file or server of the workspace that has something to say to the model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ChatContextResource {
    /// Where it is.
    pub source: String,
    /// What it is.
    pub kind: ChatContextResourceKind,
    /// How large it is, in bytes.
    pub size_bytes: i64,
    /// Whether the model gets to see it.
    pub status: ChatContextResourceStatus,
    /// The skill. Absent for anything else.
    #[serde(default, skip_serializing_if = "is_default")]
    pub skill_name: String,
    /// When to use the skill. Absent for anything else.
    #[serde(default, skip_serializing_if = "is_default")]
    pub skill_description: String,
    /// Why it cannot be used. Absent when it can.
    #[serde(default, skip_serializing_if = "is_default")]
    pub error: String,
    /// The tools of a server. Absent for anything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<ChatContextTool>>,
}

/// A tool that a server of the workspace offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ChatContextTool {
    /// The tool.
    pub name: String,
    /// What it does. Absent when the server does not say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub description: String,
}

/// What a resource is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum ChatContextResourceKind {
    /// A file of instructions.
    InstructionFile,
    /// A skill.
    Skill,
    /// A file that lists MCP servers.
    McpConfig,
    /// An MCP server.
    McpServer,
}

/// Whether the model gets to see a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum ChatContextResourceStatus {
    /// It does.
    Ok,
    /// It is too large.
    Oversize,
    /// It cannot be read.
    Unreadable,
    /// It is not what it should be.
    Invalid,
    /// Somebody left it out.
    Excluded,
}
