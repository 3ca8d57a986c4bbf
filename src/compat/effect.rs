//! What happens to a message at a reader, and how much that matters.

use serde::{Deserialize, Serialize};

/// What happens to one document at one reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// The reader returns an error.
    Rejected,
    /// The reader takes it for something else: another variant, a catch-all, a value of another meaning.
    Misread,
    /// The reader never gets it: the channel moved, or the event is published no more.
    Undelivered,
    /// The transport refuses it: the message or the channel's name is too long.
    Oversize,
    /// The reader fills in a default for a member that it reads and the writer does not write.
    Defaulted,
    /// The reader keeps a value or a variant that it does not know.
    Unrecognised,
    /// The reader ignores a member that the writer writes.
    Lost,
    /// Whether the reader accepts every message could not be decided within the budget. Treated as if it did not.
    Undecided,
}

impl Effect {
    /// The word that reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rejected => "rejected",
            Self::Misread => "misread",
            Self::Undelivered => "undelivered",
            Self::Oversize => "oversize",
            Self::Defaulted => "defaulted",
            Self::Unrecognised => "unrecognised",
            Self::Lost => "lost",
            Self::Undecided => "undecided",
        }
    }
}

/// How much a finding matters: the worst comes first in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The gate closes: exit code 100.
    Error,
    /// Somebody should look at it.
    Warning,
    /// Good to know.
    Note,
}

impl Severity {
    /// The word that reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// The two kinds of reader that a contract has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReaderKind {
    /// serde: an unknown value of a closed enum, or an unknown variant of a closed union, is an error.
    Rust,
    /// The generated Go and TypeScript: an unknown value or variant is kept as unknown.
    Open,
}

impl ReaderKind {
    /// Both, Rust first.
    pub const ALL: [Self; 2] = [Self::Rust, Self::Open];

    /// The word that reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::Open => "open",
        }
    }
}

/// In which order new readers and new writers may go out, as far as one finding is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rollout {
    /// Either may go first.
    AnyOrder,
    /// Every reader must be new before the first new writer runs.
    ReadersFirst,
    /// Every writer must be new before the first new reader runs.
    WritersFirst,
    /// Neither order is safe: the change must be made in steps.
    NotSafe,
}

impl Rollout {
    /// The words that reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AnyOrder => "any order",
            Self::ReadersFirst => "readers first",
            Self::WritersFirst => "writers first",
            Self::NotSafe => "not safe: needs steps",
        }
    }
}
