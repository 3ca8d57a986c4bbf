//! The catalogue: what a Rust user touches.
//!
//! [`Contract`] and [`Event`] are derived on the user's types; a [`Catalogue`] is an explicit list of events. Nothing
//! here knows JSON Schema text: [`crate::schema`] turns a catalogue into documents.

#[doc(hidden)]
pub mod derived;
pub mod meta;
#[doc(hidden)]
pub mod reach;

mod build;
mod impls;
mod registry;

pub use build::Catalogue;
pub use registry::{Clash, Types};

use meta::{EventMeta, Layout};
use schemars::JsonSchema;
use serde::{Serialize, de::DeserializeOwned};

/// A type that may be part of an event.
///
/// Derive it beside `Serialize`, `Deserialize` and `JsonSchema`: it records what the schema cannot show, such as aliases,
/// three-state options, map keys, flattened parts and source positions.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is part of an event but has no contract",
    label = "needs `#[derive(wireproof::Contract)]`",
    note = "derive `Contract` on `{Self}`, beside `Serialize`, `Deserialize` and `JsonSchema`",
    note = "for a type of another crate, declare what it is on the wire: `#[contract(wire = \"String\")]`"
)]
pub trait Contract: JsonSchema {
    /// The named types that a mention of this one reaches, for checks at compile time. `()` where it is not derived.
    #[doc(hidden)]
    type Reach: reach::Reach;

    /// What the type is on the wire; enters the type and everything it reaches into `types`.
    fn layout(types: &mut Types) -> Layout;
}

/// A named message type, published on a channel.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an event",
    label = "needs `#[derive(wireproof::Event)]`",
    note = "derive `Event` on `{Self}` and name its channel: `#[event(channel = \"orders\")]`"
)]
pub trait Event: Contract + Serialize + DeserializeOwned {
    /// The event's name, unique within a catalogue.
    const NAME: &'static str;

    /// The event's channels and metadata.
    fn event() -> EventMeta;
}
