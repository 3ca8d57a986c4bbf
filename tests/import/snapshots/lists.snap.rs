//! The events of `events`.

use std::collections::BTreeSet;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wireproof::{Catalogue, Contract, Event};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "listed")]
pub struct Listed {
    #[schemars(length(min = 1), inner(length(max = 9)))]
    pub names: Vec<String>,
    pub pair: (String, bool),
    pub digest: [u8; 4usize],
    pub set: BTreeSet<String>,
    pub shapes: Vec<ListedShape>,
    pub anything: Vec<Value>,
    pub lines: Vec<ListedLine>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ListedShape {
    pub x: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ListedLine {
    pub sku: String,
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("events", "0.1.0").event::<Listed>()
}
