use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Contract, Event};

/// Knows its members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(deny_unknown_fields)]
pub struct StrictInner {
    pub a: i32,
    #[serde(default)]
    pub b: Option<String>,
}

/// Variants that know their members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "t", deny_unknown_fields)]
pub enum StrictUnion {
    Unit,
    Members { x: i32 },
    Inner(StrictInner),
}

/// Rejects unknown members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:strict")]
#[serde(deny_unknown_fields)]
pub struct Strict {
    pub inner: StrictInner,
    pub union: StrictUnion,
    #[serde(default)]
    pub open: Option<crate::Deed>,
}
