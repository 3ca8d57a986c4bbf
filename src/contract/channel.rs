//! Channel addresses: literal text with typed parameters.

use indexmap::IndexMap;

use super::{Contract, Event};

/// The address on which an event is published, for example `chat:owner:{owner_id}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// The address as the Rust author wrote it, parameters in braces.
    pub template: String,
    /// The template's pieces, in order; two literals never stand next to each other.
    pub segments: Vec<Segment>,
    /// The parameters, in the order in which the Rust author declared them.
    pub parameters: Vec<Parameter>,
}

/// One piece of a channel template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Segment {
    /// Text that every address of the channel has.
    Literal(String),
    /// The place of the parameter with this name.
    Parameter(String),
}

/// A typed hole in a channel address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// The parameter's name, snake case, for example `owner_id`.
    pub name: String,
    /// What the parameter's text may be.
    pub kind: ParamKind,
}

/// The types that a channel parameter may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParamKind {
    /// A UUID, written lower-case and hyphenated: 36 bytes.
    Uuid,
    /// A signed integer of at most 64 bits, written in decimal.
    Signed,
    /// An unsigned integer of at most 64 bits, written in decimal.
    Unsigned,
    /// Text, written as it is.
    Text,
}

impl Channel {
    /// Whether the address is the same for every message.
    pub fn is_constant(&self) -> bool {
        self.parameters.is_empty()
    }

    /// The bytes that every address has, whatever its parameters are.
    pub fn literal_length(&self) -> usize {
        let literals = self.segments.iter().map(|segment| match segment {
            Segment::Literal(text) => text.len(),
            Segment::Parameter(_) => 0,
        });
        literals.sum()
    }
}

/// A channel, and what is published there.
#[derive(Debug, Clone, PartialEq)]
pub struct Carried<'c> {
    /// The channel, as the first of its events has it.
    pub channel: &'c Channel,
    /// The events that have it, in the catalogue's order.
    pub events: Vec<&'c Event>,
}

impl Contract {
    /// The channels by template, in order of first use.
    pub fn channels(&self) -> IndexMap<&str, Carried<'_>> {
        let mut channels: IndexMap<&str, Carried<'_>> = IndexMap::new();
        for event in &self.events {
            for channel in &event.channels {
                let carried = channels.entry(&channel.template);
                carried.or_insert_with(|| Carried { channel, events: Vec::new() }).events.push(event);
            }
        }
        channels
    }
}
