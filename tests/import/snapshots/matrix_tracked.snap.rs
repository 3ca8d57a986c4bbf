//! The events of `matrix`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wireproof::{Catalogue, Contract, Event};

/// Flattened parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:tracked")]
pub struct Tracked {
    pub envelope: Envelope,
    pub extras: Extras,
    #[serde(flatten)]
    pub trace: Trace,
}

/// A record with another's members in the middle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Envelope {
    pub before: i32,
    /// Where it came from.
    #[serde(flatten)]
    pub trace: Trace,
    pub after: i32,
}

/// A record that keeps what it does not know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Extras {
    pub name: String,
    #[serde(flatten)]
    pub rest: serde_json::Map<String, Value>,
}

/// Where a message came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Trace {
    pub trace_id: String,
    #[serde(alias = "span")]
    pub span_id: Option<String>,
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<Tracked>()
}
