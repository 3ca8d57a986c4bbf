//! What a reader has to say about a message.

use serde_json::Value;

use super::written::Written;

/// A message that a reader took.
#[derive(Debug, Clone)]
pub struct Reading {
    /// What happened on the way, in the order of the message.
    pub notes: Vec<Note>,
    pub(super) written: Written,
}

impl Reading {
    /// The message as the reader's own writer would write it again: aliases renamed, defaults filled in, catch-alls
    /// written as themselves. What a Rust reader does not know is gone; an open reader keeps it as it was spelled.
    ///
    /// `None` where there is nothing to write: a variant that is read and never written (`skip_serializing`).
    ///
    /// A contract does not say all that a writer does. `skip_serializing_if` is taken to leave out what an absent member
    /// would be read as; a type with a conversion of its own is written as it was read.
    pub fn written(&self) -> Option<String> {
        self.written.text()
    }

    /// [`Reading::written`] as a value, in which integers of more than 64 bits are floats.
    pub fn value(&self) -> Option<Value> {
        serde_json::from_str(&self.written.text()?).ok()
    }
}

/// Something that happened at one place of a message.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// The place in the message, as a JSON pointer; an absent member's is the one where it would stand.
    pub pointer: String,
    /// What happened there.
    pub what: NoteKind,
}

/// What may happen at a place of a message that is read.
#[derive(Debug, Clone, PartialEq)]
pub enum NoteKind {
    /// A member that nobody takes.
    Ignored {
        /// The type that does not know it, for example `Chat` or `ChatPart::Text`.
        type_name: String,
    },
    /// A member is absent, and the reader goes on without it.
    Defaulted {
        /// The type whose member it is.
        type_name: String,
        /// The member's own name on the wire.
        member: String,
        /// What the reader fills in; `None` for an `Option` without a value.
        value: Option<Value>,
    },
    /// A flattened part that may be missing cannot be read out of the members that are there, and is taken for missing.
    LeftOut {
        /// The type that is flattened.
        type_name: String,
        /// The Rust field that flattens it.
        part: String,
    },
    /// A member stands under another name than its own.
    Renamed {
        /// The type whose member it is.
        type_name: String,
        /// The member's own name on the wire.
        member: String,
        /// The alias that the message has.
        alias: String,
    },
    /// An open reader keeps a value of an enumeration, or a variant of a union, that it does not know.
    Unrecognised {
        /// The enumeration or union.
        type_name: String,
        /// The value or tag; `None` where no variant of an untagged union takes the value.
        tag: Option<String>,
    },
    /// A value of an enumeration, or a variant of a union, was taken for one that is known.
    Chose {
        /// The enumeration or union.
        type_name: String,
        /// The Rust variant's name.
        variant: String,
    },
    /// What is not listed was taken by the variant that stands for it: `other`, or one without a tag beside tagged ones.
    Caught {
        /// The enumeration or union.
        type_name: String,
        /// The Rust variant's name.
        variant: String,
    },
}

/// Why a reader did not take a message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ReadError {
    /// The place in the message where the reader gave up, as a JSON pointer.
    pub pointer: String,
    /// What is wrong, in the words of `serde_json`, with line and column.
    pub message: String,
}
