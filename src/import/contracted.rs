//! Documents as a contract, on the way to Rust.

use serde_json::Value;

use super::{note::Note, promise::Promises};
use crate::contract::{Contract, TypeName};

/// What was read out of documents.
pub(super) struct Contracted {
    pub(super) contract: Contract,
    pub(super) promises: Promises,
    pub(super) notes: Vec<Note>,
    /// What each type that was asked for is in its document.
    pub(super) roots: Vec<Root>,
}

/// A type that was asked for, and the schema that it came from.
pub(super) struct Root {
    pub(super) payload: TypeName,
    /// The file that tells it, for messages.
    pub(super) file: String,
    /// A schema that stands alone; `None` where it refers to other files.
    pub(super) schema: Option<Value>,
}

/// What is said where no document names an event's channel.
pub(super) fn placeholder(event: &str) -> String {
    format!(
        "no document says on which channel `{event}` is published: `{event}` stands in; write the address into `#[event(channel = \"…\")]`"
    )
}
