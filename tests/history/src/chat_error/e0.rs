//! The first structured failure: its message alone.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

/// A chat's run failed and will not be repeated by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ChatStreamError {
    /// What went wrong, in words for the owner.
    pub message: String,
}
