//! Seven types of parts, whose readers may rely on the members that make them what they are.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;
use wireproof::Contract;

use crate::omit::is_default;

/// A part of a chat's message: what it is stands in `type`.
///
/// The same text is stored in the database, so every change here also meets the messages of the past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum ChatMessagePart {
    /// Text to show.
    Text {
        /// The text, in Markdown.
        text: String,
        /// What the provider wants to see again with this part. Meaningless to everyone else.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        provider_metadata: Option<Value>,
    },
    /// What the model thought before it answered.
    Reasoning {
        /// The thought, in Markdown.
        text: String,
        /// The provider's seal on the thought. No longer written; kept so that stored parts can be read.
        #[serde(default, skip_serializing_if = "is_default")]
        signature: String,
        /// What the provider wants to see again with this part. Meaningless to everyone else.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        provider_metadata: Option<Value>,
    },
    /// The model calls a tool.
    ToolCall {
        /// Ties the call to its result.
        #[serde(default, skip_serializing_if = "is_default")]
        tool_call_id: String,
        /// The tool.
        #[serde(default, skip_serializing_if = "is_default")]
        tool_name: String,
        /// The MCP server that offers the tool. Null for a tool of the service itself.
        mcp_server_config_id: Option<Uuid>,
        /// What the tool is called with, whole. Absent while it is still being streamed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        args: Option<Value>,
        /// The next piece of the arguments' text while it is being streamed.
        #[serde(default, skip_serializing_if = "is_default")]
        args_delta: String,
        /// What the provider wants to see again with this part. Meaningless to everyone else.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        provider_metadata: Option<Value>,
        /// Whether the provider runs the tool itself.
        #[serde(default, skip_serializing_if = "is_default")]
        provider_executed: bool,
    },
    /// What a tool gave back.
    ToolResult {
        /// Ties the result to its call.
        #[serde(default, skip_serializing_if = "is_default")]
        tool_call_id: String,
        /// The tool.
        #[serde(default, skip_serializing_if = "is_default")]
        tool_name: String,
        /// The MCP server that offers the tool. Null for a tool of the service itself.
        mcp_server_config_id: Option<Uuid>,
        /// What the tool gave back, whole. Absent while it is still being streamed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        result: Option<Value>,
        /// The next piece of the result's text while it is being streamed.
        #[serde(default, skip_serializing_if = "is_default")]
        result_delta: String,
        /// Whether the tool failed: the result says why.
        #[serde(default, skip_serializing_if = "is_default")]
        is_error: bool,
        /// Whether the result is a picture or other media.
        #[serde(default, skip_serializing_if = "is_default")]
        is_media: bool,
        /// What the provider wants to see again with this part. Meaningless to everyone else.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        provider_metadata: Option<Value>,
        /// Whether the provider ran the tool itself.
        #[serde(default, skip_serializing_if = "is_default")]
        provider_executed: bool,
    },
    /// A page that the model drew on.
    Source {
        /// The provider's name for the source.
        #[serde(default, skip_serializing_if = "is_default")]
        source_id: String,
        /// The page.
        url: String,
        /// The page's title.
        #[serde(default, skip_serializing_if = "is_default")]
        title: String,
        /// What the provider wants to see again with this part. Meaningless to everyone else.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        provider_metadata: Option<Value>,
    },
    /// A file, within the part or stored apart.
    File {
        /// The file's media type, such as `image/png`.
        media_type: String,
        /// The bytes, in the standard base64 alphabet with padding. Absent when the file is stored apart.
        #[serde(default, skip_serializing_if = "is_default")]
        data: String,
        /// The stored file. Null when `data` holds the bytes.
        file_id: Option<Uuid>,
        /// What the provider wants to see again with this part. Meaningless to everyone else.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        provider_metadata: Option<Value>,
    },
    /// Lines of a file that the owner points at.
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
}
