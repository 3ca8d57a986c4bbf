//! The contract: what a catalogue promises on the wire, in terms that no language owns.
//!
//! A [`Contract`] is read from JSON Schema documents by [`lower`]; targets, documentation and the
//! gate read it and nothing else. Every named type holds both directions at once: what a writer writes and what a
//! reader accepts, joined member by member.
//!
//! Neighbours: [`crate::schema`] makes the documents, [`crate::codegen`] turns contracts into bindings.

mod channel;
mod endless;
mod home;
mod lower;
mod record;
mod shape;
mod types;
mod union;

pub use channel::{Carried, Channel, ParamKind, Parameter, Segment};
pub(crate) use endless::is_endless;
pub use home::{Home, by_home, homes};
pub use lower::{LowerError, lower};
pub use record::{Field, Flatten, FlattenTarget, Member, ReadPresence, Reading, Record, WritePresence, Writing};
pub use shape::{FloatWidth, IntegerRange, Key, Shape, Text};
pub use types::{About, Deprecation, TypeDef, TypeKind, TypeName};
pub use union::{Enumeration, EnumerationValue, Payload, Tagging, Union, Variant};

use indexmap::IndexMap;

/// Everything that one catalogue promises on the wire.
#[derive(Debug, Clone, PartialEq)]
pub struct Contract {
    /// The catalogue's name, for example `pubsub`.
    pub catalogue: String,
    /// The release version the catalogue carries, for example `2.32.0`.
    pub version: String,
    /// The catalogue's events, in the order in which the catalogue lists them.
    pub events: Vec<Event>,
    /// Every named type that an event reaches, in order of first reach.
    pub types: IndexMap<TypeName, TypeDef>,
}

impl Contract {
    /// The definition of a named type.
    ///
    /// Lowering refuses a contract with a dangling name, so `None` means that `name` comes from another contract.
    pub fn definition(&self, name: &TypeName) -> Option<&TypeDef> {
        self.types.get(name)
    }
}

/// A named message type, published on one or more channels.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The event's name, snake case, for example `chat_config_event`.
    pub name: String,
    /// The type of the event's payload; its docs are the event's docs.
    pub payload: TypeName,
    /// The channels on which the event is published; at least one.
    pub channels: Vec<Channel>,
    /// The release in which the event first appeared.
    pub since: Option<String>,
    /// Example payloads that the Rust author declared.
    pub examples: Vec<serde_json::Value>,
}
