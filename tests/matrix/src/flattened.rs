use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Contract, Event};

/// Where a message came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Trace {
    pub trace_id: String,
    #[serde(default, alias = "span")]
    pub span_id: Option<String>,
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
    pub rest: BTreeMap<String, serde_json::Value>,
}

/// Flattened parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:tracked")]
pub struct Tracked {
    pub envelope: Envelope,
    pub extras: Extras,
    #[serde(flatten)]
    pub trace: Trace,
}
