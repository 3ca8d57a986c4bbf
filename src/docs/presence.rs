//! Whether a member is there, in words.

use crate::contract::{Field, ReadPresence, Shape, WritePresence};

/// Whether a member is there, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Presence {
    /// `required` or `optional`, and `nullable` where `null` is a value: what a reader takes.
    pub(super) words: Vec<&'static str>,
    /// What else there is to know about readers and writers.
    pub(super) note: String,
    /// What a reader fills in, as JSON.
    pub(super) default: Option<String>,
}

impl Presence {
    pub(super) fn of(field: &Field) -> Self {
        let is_nullable = matches!(field.shape, Shape::Nullable(_));
        let mut words = Vec::new();
        let mut notes: Vec<&str> = Vec::new();
        let mut default = None;
        match (&field.read, &field.write) {
            (Some(reading), writing) => {
                words.push(if reading.presence == ReadPresence::Required { "required" } else { "optional" });
                if let ReadPresence::Default(value) = &reading.presence {
                    default = Some(value.to_string());
                }
                match writing {
                    None => notes.push("read, never written"),
                    Some(writing) => {
                        if reading.presence != ReadPresence::Required && writing.presence == WritePresence::Always {
                            notes.push("always written");
                        }
                        if is_nullable && !writing.nullable {
                            notes.push("never written as null");
                        }
                    }
                }
            }
            (None, Some(writing)) => {
                words.push(if writing.presence == WritePresence::Always { "required" } else { "optional" });
                notes.push("written, never read");
            }
            (None, None) => notes.push("neither written nor read"),
        }
        if is_nullable {
            words.push("nullable");
        }
        if field.three_state {
            notes.push("absent, null and a value mean three things");
        }
        Self { words, note: notes.join("; "), default }
    }

    /// No word that holds of one member, only a note.
    pub(super) fn noted(note: &str) -> Self {
        Self { words: Vec::new(), note: note.to_owned(), default: None }
    }
}
