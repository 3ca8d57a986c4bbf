//! The events of `streetlights-api`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

/// How bright it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(
    channel = "light/{lamp_id}/measured",
    channel = "light/all",
    params(lamp_id: uuid::Uuid),
    name = "light_measured"
)]
pub struct Reading {
    pub lumens: u16,
    /// How it is switched.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<ReadingMode>,
}

/// How it is switched.
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
pub enum ReadingMode {
    /// By the clock.
    #[serde(rename = "auto")]
    Auto,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "light/{lamp_id}/measured", params(lamp_id: uuid::Uuid))]
pub struct Dimmed(pub Reading);

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("streetlights-api", "1.0.0").event::<Reading>().event::<Dimmed>()
}
