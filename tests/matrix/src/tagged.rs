use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Contract, Event};

use crate::{Counters, Deed, Extras, Figure, Reach, StrictInner};

/// Numbers by name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Tallies(pub BTreeMap<String, i32>);

/// A strict record under another name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Wrapped(pub StrictInner);

/// A tag beside everything that can stand beside one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
pub enum Carrier {
    Counted(Counters),
    Open(Extras),
    Tallied(Tallies),
    Strict(StrictInner),
    Wrapped(Wrapped),
    Inner(Figure),
    Loose(Reach),
    Many(BTreeMap<String, Vec<u8>>),
    Done(Deed),
    Anything(serde_json::Value),
}

/// Payloads of internally tagged variants.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:tagged")]
pub struct Tagged {
    pub carrier: Carrier,
}
