//! The events of `events`.

use std::collections::BTreeMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "tree")]
pub struct Tree {
    pub label: Label,
    pub children: Vec<Tree>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<Box<Tree>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub json: Option<Json>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alias: Option<Label>,
}

/// What it is called.
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
pub struct Label(pub String);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Json(pub Option<Json2>);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Json2 {
    Flag(bool),
    Text(String),
    List(Vec<Json>),
    Object(BTreeMap<String, Json>),
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("events", "0.1.0").event::<Tree>()
}
