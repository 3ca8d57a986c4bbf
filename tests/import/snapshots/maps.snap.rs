//! The events of `events`.

use std::collections::BTreeMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;
use wireproof::{Catalogue, Contract, Event};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "mapped")]
pub struct Mapped {
    pub labels: BTreeMap<String, String>,
    pub anything: serde_json::Map<String, Value>,
    pub by_id: BTreeMap<Uuid, bool>,
    pub by_size: BTreeMap<Size, f64>,
    pub few: BTreeMap<String, bool>,
    pub bounded: BTreeMap<String, u8>,
    pub rest: MappedRest,
    pub strict: MappedStrict,
    pub empty: MappedEmpty,
}

#[derive(
    Debug,
    Clone,
    Copy,
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
pub enum Size {
    #[serde(rename = "small")]
    Small,
    #[serde(rename = "large")]
    Large,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct MappedRest {
    pub known: String,
    /// Every other member.
    #[serde(flatten)]
    pub further: BTreeMap<String, f64>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(deny_unknown_fields)]
pub struct MappedStrict {
    pub a: String,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(deny_unknown_fields)]
pub struct MappedEmpty {}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("events", "0.1.0").event::<Mapped>()
}
