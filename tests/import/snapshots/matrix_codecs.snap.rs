//! The events of `matrix`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

/// Codecs with declared wire types.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:codecs")]
pub struct Codecs {
    pub negated: u8,
    pub words: String,
    pub level: Level,
    #[serde(deserialize_with = "hooks::nullable")]
    #[schemars(with = "Option<u8>")]
    pub maybe: Option<u8>,
    pub maybe_absent: Option<u8>,
    pub path: Path,
    pub window: Window,
    pub windows: Vec<Option<Window>>,
}

/// How much.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Level(pub u8);

/// Written as text.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    Contract
)]
pub struct Path(pub String);

/// Written as another type, which may be refused.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Window(pub Interval);

/// Written as a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Interval {
    pub from: i32,
    pub length: Option<u16>,
}

/// What serde calls to read and to leave out members.
mod hooks {
    use serde::Deserialize;

    /// Reads a member that must be there and may be `null`.
    pub(super) fn nullable<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
    where
        D: serde::Deserializer<'de>,
        T: Deserialize<'de>,
    {
        Deserialize::deserialize(deserializer)
    }
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<Codecs>()
}
