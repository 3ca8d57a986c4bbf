//! What the walk finds: places at which the two contracts of a pair do not say the same.

use indexmap::IndexSet;
use serde_json::Value;

use super::{mending::Mending, pair::Newer, sample::Step};
use crate::contract::{Field, Flatten, Tagging};

/// A difference between what a writer writes and what a reader reads, in one event.
#[derive(Debug, Clone)]
pub(super) struct Difference<'c> {
    /// What differs.
    pub(super) what: What<'c>,
    /// Where the candidates go in a message of the writer.
    pub(super) place: Vec<Step>,
    /// Where the effect is seen, as a JSON pointer into the message.
    pub(super) pointer: String,
    /// Values of the writer that may show an effect at the place, the likeliest first.
    pub(super) candidates: Vec<Value>,
    /// What the reader would take at `pointer`; `None` where it takes the message if nothing is there.
    pub(super) mended: Option<Value>,
    /// The type on each side, as `sources.json` names it: `Chat`, or `Notice::Moved` for a variant with members.
    pub(super) owner: Owner,
    /// What would have to be another in the writer's contract for the difference to go away.
    pub(super) mending: Mending<'c>,
}

/// The type that a difference belongs to, on both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Owner {
    pub(super) writer: String,
    pub(super) reader: String,
}

impl Owner {
    /// The type's name on today's side.
    pub(super) fn newer(&self, newer: Newer) -> &str {
        if newer == Newer::Writer { &self.writer } else { &self.reader }
    }
}

impl<'c> Difference<'c> {
    /// A difference about whole messages.
    pub(super) fn about_whole(what: What<'c>, owner: Owner) -> Self {
        Self {
            what,
            place: Vec::new(),
            pointer: String::new(),
            candidates: Vec::new(),
            mended: None,
            owner,
            mending: Mending::None,
        }
    }
}

impl Difference<'_> {
    /// Whether it is about a flattened union, which has no place of its own in a message.
    pub(super) fn is_of_a_part(&self) -> bool {
        matches!(self.what, What::PartUnread { .. } | What::PartUnwritten { .. } | What::PartSometimesWritten { .. })
    }

    /// What the difference is about, by its name on today's side: `Chat.last_error`, `ChatStatus::Paused`; the pointer
    /// where it has no name of its own.
    pub(super) fn item(&self, newer: Newer) -> String {
        let owner = self.owner.newer(newer);
        match &self.what {
            What::Unread { field, .. }
            | What::Unwritten { field, .. }
            | What::SometimesWritten { written: field }
            | What::OtherDefault { written: field, .. } => format!("{owner}.{}", field.name),
            What::PartUnread { part, .. }
            | What::PartUnwritten { part, .. }
            | What::PartSometimesWritten { part, .. } => format!("{owner}.{}", part.name),
            What::Value(choice) | What::Variant(choice) => format!("{owner}::{}", choice.name),
            What::OtherVariant { name } => format!("{owner}::{name}"),
            _ => self.pointer.clone(),
        }
    }

    /// What tells this difference from others of the same kind at the same place.
    pub(super) fn detail(&self) -> String {
        match &self.what {
            What::Shape { name, written, read, .. } | What::Form { name, written, read } => {
                format!("{name}: {written}, {read}")
            }
            What::Value(choice) | What::Variant(choice) => choice.text.to_owned(),
            What::OtherDefault { meant, filled_in, .. } => format!("{meant}, {filled_in}"),
            What::PartUnread { part, .. }
            | What::PartUnwritten { part, .. }
            | What::PartSometimesWritten { part, .. } => part.name.clone(),
            What::Doubled { first, second } => format!("{first}, {second}"),
            What::EventName { written, read } => format!("{written}, {read}"),
            What::ChannelsMoved { written, read } => format!("{written}, {read}"),
            What::Channel { template, .. } => (*template).to_owned(),
            _ => String::new(),
        }
    }
}

/// What differs.
#[derive(Debug, Clone)]
pub(super) enum What<'c> {
    /// The writer writes a member under a name that the reader does not take.
    Unread {
        /// The member.
        field: &'c Field,
        /// The reader's member with the same Rust name, which it reads under another.
        counterpart: Option<&'c Field>,
    },
    /// The reader takes a member that the writer never writes.
    Unwritten {
        /// The member.
        field: &'c Field,
        /// The writer's member with the same Rust name, which it writes under another.
        counterpart: Option<&'c Field>,
    },
    /// The writer flattens a union into the record, and the reader does not.
    PartUnread {
        /// The flattened member.
        part: &'c Flatten,
        /// The names that its variants write into the record.
        names: IndexSet<String>,
    },
    /// The reader looks for a flattened union in the record, and the writer has none.
    PartUnwritten {
        /// The flattened member.
        part: &'c Flatten,
        /// The member that says which variant it is, where there is one.
        tag: Option<&'c str>,
    },
    /// The writer sometimes leaves out a flattened union that the reader requires.
    PartSometimesWritten {
        /// The flattened member.
        part: &'c Flatten,
        /// The member that says which variant it is, where there is one.
        tag: Option<&'c str>,
    },
    /// The writer sometimes leaves out a member that the reader requires.
    SometimesWritten {
        /// The writer's member.
        written: &'c Field,
    },
    /// The writer leaves out a member where it has one value, and the reader fills in another.
    OtherDefault {
        /// The writer's member.
        written: &'c Field,
        /// What the writer means.
        meant: Value,
        /// What the reader fills in.
        filled_in: Value,
    },
    /// The writer writes two members that are one to the reader.
    Doubled {
        /// The name that is written first.
        first: &'c str,
        /// The name that is written second.
        second: &'c str,
    },
    /// The writer writes null where the reader does not take it.
    Null {
        /// The member, or another name for the place.
        name: String,
    },
    /// The writer's values are not all the reader's.
    Shape {
        /// The member, or another name for the place.
        name: String,
        /// What the writer writes, in words.
        written: String,
        /// What the reader takes, in words.
        read: String,
        /// Whether the same place has such a difference the other way round too.
        both_ways: bool,
    },
    /// The one side has a record where the other has a union, and the reader may take the writer's values all the same.
    Form {
        /// What messages call the place.
        name: String,
        /// What the writer writes, in words.
        written: String,
        /// What the reader takes, in words.
        read: String,
    },
    /// The writer writes a value that the reader's enumeration does not list.
    Value(Choice<'c>),
    /// The writer writes a variant that the reader's union does not list.
    Variant(Choice<'c>),
    /// The reader tries the variants of an untagged union, or of one with the names moved, and may stop at another one.
    OtherVariant {
        /// The Rust name of the writer's variant.
        name: &'c str,
    },
    /// To one side null is a variant without a tag, and to the other it is no value.
    NullMeans {
        /// The member, or another name for the place.
        name: String,
        /// The Rust name of the variant.
        variant: &'c str,
        /// Whether it is the writer's.
        is_written: bool,
    },
    /// The two sides say in different ways which variant a message is.
    Tagging {
        /// The writer's way.
        written: &'c Tagging,
        /// The reader's way.
        read: &'c Tagging,
    },
    /// Only one of the sides has the event.
    Event {
        /// Whether it is the writer's.
        is_written: bool,
    },
    /// The two sides call an event by different names, on the same channel.
    EventName {
        /// The writer's name.
        written: &'c str,
        /// The reader's name.
        read: &'c str,
    },
    /// No channel of the event is the same on both sides.
    ChannelsMoved {
        /// The writer's channels.
        written: String,
        /// The reader's channels.
        read: String,
    },
    /// Only one of the sides has the channel; others are shared.
    Channel {
        /// The channel's template.
        template: &'c str,
        /// Whether it is the writer's.
        is_written: bool,
    },
    /// The reader rejects a message, and no difference above says why.
    Unexplained,
    /// Whether the reader takes every message could not be decided.
    Undecided {
        /// Why.
        problem: String,
    },
}

/// A value or variant that the reader does not list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice<'c> {
    /// Its Rust name.
    pub(super) name: &'c str,
    /// How it is written.
    pub(super) text: &'c str,
    /// How the reader spells the value or variant of the same Rust name.
    pub(super) counterpart: Option<&'c str>,
}
