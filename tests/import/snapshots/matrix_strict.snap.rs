//! The events of `matrix`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

/// Rejects unknown members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:strict")]
#[serde(deny_unknown_fields)]
pub struct Strict {
    pub inner: StrictInner,
    pub union: StrictUnion,
    pub open: Option<Deed>,
}

/// Knows its members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(deny_unknown_fields)]
pub struct StrictInner {
    pub a: i32,
    pub b: Option<String>,
}

/// Variants that know their members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "t", deny_unknown_fields)]
pub enum StrictUnion {
    Unit,
    Members { x: i32 },
    Inner { a: i32, b: Option<String> },
}

/// What a variant holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Deed {
    pub name: String,
    pub times: Option<u64>,
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<Strict>()
}
