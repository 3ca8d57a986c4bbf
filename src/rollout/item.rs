//! The places at which two releases differ, and the forms that a release between them can give to each.

use crate::contract::{Event, Field, Record, TypeDef, TypeName, Variant};

/// A place at which two contracts differ.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'c> {
    /// The newer side's type; of an event, its payload.
    pub(super) owner: &'c TypeName,
    /// The union's variant whose members are meant.
    pub(super) variant: Option<&'c str>,
    /// The Rust name of the member, value or variant; an event's name.
    pub(super) name: &'c str,
    pub(super) change: Change<'c>,
}

/// What differs.
#[derive(Debug, Clone, Copy)]
pub(super) enum Change<'c> {
    /// Only the newer side has the member.
    MemberAdded(&'c Field),
    /// Only the older side has the member.
    MemberRemoved(&'c Field),
    /// Both have it, and write or read it in different ways.
    Member { old: &'c Field, new: &'c Field },
    /// `deny_unknown_fields` came or went.
    Strictness { is_new: bool },
    /// An enumeration has a value more, less or by another name; its catch-all is one of them.
    Value(Choice),
    /// A union has a variant more, less or under other tags.
    Variant(Choice),
    /// What a variant with one value carries.
    Payload { old: &'c Variant, new: &'c Variant },
    /// The type as a whole: a newtype of another shape.
    Newtype { old: &'c TypeDef, new: &'c TypeDef },
    /// The payload of an event is of another form altogether.
    Event { old: &'c Event, new: &'c Event },
    /// An event moved to other channels.
    Channels { old: &'c Event, new: &'c Event },
    /// Only the older side has the event.
    EventRemoved(&'c Event),
}

/// What became of a value or variant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    Added,
    Removed,
    Renamed,
}

/// How a release between the two treats a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form {
    /// Whether it writes what the older side writes; else what the newer one does.
    pub(super) writes_old: bool,
    /// Whether it reads what either side writes; else what the newer one reads.
    pub(super) reads_either: bool,
}

impl Form {
    /// As the newer side has it.
    pub(super) const FINAL: Self = Self { writes_old: false, reads_either: false };
    /// Reads both, writes the new.
    pub(super) const TOLERANT: Self = Self { writes_old: false, reads_either: true };
    /// Reads both, writes the old.
    pub(super) const PREPARED: Self = Self { writes_old: true, reads_either: true };
}

/// The forms of a place in the releases between, first to last; after them it is final.
pub(super) type Recipe = &'static [Form];

/// Every recipe, the least work first. The last one, expand, switch and contract, does whatever any of them does.
pub(super) const RECIPES: [Recipe; 4] = [&[], &[Form::TOLERANT], &[Form::PREPARED], &[Form::PREPARED, Form::TOLERANT]];

impl Item<'_> {
    /// The name by which people know the place: `Chat.last_error`, `Notice::Moved.to`, `ChatStatus::Paused`.
    pub(super) fn title(&self) -> String {
        let owner = match self.variant {
            Some(variant) => format!("{}::{variant}", self.owner),
            None => self.owner.to_string(),
        };
        match self.change {
            Change::MemberAdded(_) | Change::MemberRemoved(_) | Change::Member { .. } => {
                format!("{owner}.{}", self.name)
            }
            Change::Value(_) | Change::Variant(_) | Change::Payload { .. } => format!("{owner}::{}", self.name),
            Change::Strictness { .. } | Change::Newtype { .. } => owner,
            Change::Event { .. } | Change::Channels { .. } | Change::EventRemoved(_) => self.name.to_owned(),
        }
    }
}

/// The members of a record that are fields of their own, flattened parts left out.
pub(super) fn fields(record: &Record) -> impl Iterator<Item = &Field> {
    record.members.iter().filter_map(|member| match member {
        crate::contract::Member::Field(field) => Some(field),
        crate::contract::Member::Flatten(_) => None,
    })
}
