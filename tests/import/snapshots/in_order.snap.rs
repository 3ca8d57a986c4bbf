//! The events of `events`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "either")]
pub struct Either {
    pub id: EitherId,
    pub value: EitherValue,
    pub sparse: Option<EitherSparse>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum EitherId {
    Text(String),
    Integer(i64),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum EitherValue {
    Range(Range),
    List(Vec<f64>),
    Object { exact: f64 },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum EitherSparse {
    Flag(bool),
    Text(#[schemars(length(min = 2))] String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Range {
    pub from: f64,
    pub to: f64,
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("events", "0.1.0").event::<Either>()
}
