//! Where a chat was started.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

/// Where a chat was started.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum ChatClientType {
    /// In the web page.
    Ui,
    /// By a program.
    Api,
}
