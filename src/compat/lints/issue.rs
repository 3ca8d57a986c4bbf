//! What a lint has to say.

use serde_json::Value;

use crate::compat::{Effect, ReaderKind, Rule, Severity};

/// A weakness at one place of a catalogue.
#[derive(Debug, Clone)]
pub struct Issue {
    /// The lint's rule.
    pub rule: &'static Rule,
    /// What happens to the messages that are hit; `None` where nothing does yet.
    pub effect: Option<Effect>,
    /// How much it usually matters.
    pub severity: Severity,
    /// The first event that has the weakness.
    pub event: String,
    /// The place in a message of that event, as a JSON pointer.
    pub pointer: String,
    /// What is wrong, in one sentence without a final full stop.
    pub message: String,
    /// A message of that event that shows it.
    pub witness: Option<Value>,
    /// What to do instead, in one sentence without a final full stop.
    pub help: String,
    /// Where the cause stands, as a key of `sources.json`, for example `Chat.status`.
    pub source_key: String,
    /// What tells this issue from others of the same rule, event and source.
    pub detail: String,
    /// The kinds of reader that are hit.
    pub readers: Vec<ReaderKind>,
}
