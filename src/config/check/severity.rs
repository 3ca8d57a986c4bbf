//! How much a project wants a rule's findings to matter.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How much a project wants a rule's findings to matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SeverityChoice {
    /// The gate closes.
    Error,
    /// Somebody should look at it.
    Warning,
    /// Good to know.
    Note,
    /// Nothing is said.
    Off,
}
