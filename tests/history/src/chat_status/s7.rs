//! Eight statuses: a chat may be about to stop.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

/// What a chat is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum ChatStatus {
    /// Nothing to do until the owner writes.
    Waiting,
    /// There is work, and no replica has taken it yet.
    Pending,
    /// A replica is working on it.
    Running,
    /// Stopped with work left, to be resumed.
    Paused,
    /// The work is done.
    Completed,
    /// The last attempt failed: `last_error` says how.
    Error,
    /// The model called a tool that the client runs, and waits for its result.
    RequiresAction,
    /// The owner stopped it, and the replica has not yet let go.
    Interrupting,
}
