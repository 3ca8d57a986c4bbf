//! A tool that the client runs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

/// A call of a tool that the client runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ChatStreamToolCall {
    /// Ties the call to its result.
    pub tool_call_id: String,
    /// The tool.
    pub tool_name: String,
    /// What the tool is called with: JSON, as text.
    pub args: String,
}
